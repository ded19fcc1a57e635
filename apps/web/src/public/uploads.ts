/** Files of a form: sent to the API as they come, and carried by name and id while the form is filled in. */
import type { Problem } from "@creneau/sdk";
import type { AskedQuestion } from "./calls.ts";
import type { Form } from "./read.ts";
import { fieldOf, sentFile, type Said } from "./said.ts";
import type { Visit } from "./visit.ts";

export interface Sent {
  /** What was said to the questions of files: those sent before that stay, and those sent now. */
  readonly said: Said;
  /** Why one was not taken, by field. */
  readonly refused: Readonly<Record<string, string>>;
}

/** As one ticks it to take a file back. */
export const dropOf = (fileId: string): string => `drop-${fileId}`;

interface Ask {
  readonly business: string;
  readonly service: string;
  readonly visitor: string;
  readonly questions: readonly AskedQuestion[];
}

/** Whatever is wrong with one file, the others are kept. */
export async function takeFiles(
  visit: Visit,
  form: Form,
  { business, service, visitor, questions }: Ask,
): Promise<Sent> {
  const said: Record<string, readonly string[]> = {};
  const refused: Record<string, string> = {};
  for (const { questionId, kind } of questions) {
    if (kind !== "file") continue;
    const field = fieldOf(questionId);
    const kept = form.all(field).filter((text) => text !== "" && !form(dropOf(sentFile(text).fileId)));
    for (const file of form.files(field)) {
      const base64 = Buffer.from(await file.arrayBuffer()).toString("base64");
      const name =
        file.name
          .slice(-255)
          .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "")
          .trim() || "document";
      const answer = await visit.calls.upload(business, service, { visitor, questionId, name, base64 });
      if (answer.ok) kept.push(`${answer.data.fileId} ${answer.data.name}`);
      else refused[field] = `${name}\u202F: ${sentenceOf(answer.problem)}`;
    }
    said[questionId] = kept;
  }
  return { said, refused };
}

const sentenceOf = ({ fields, detail, title }: Problem): string => fields?.[0]?.message ?? (detail || title);
