/** The files that answers name: there still, theirs, and what the question takes. */
import {
  fileKinds,
  fileTypes,
  USUAL_FILE_BYTES,
  type FileKind,
  type GivenAnswer,
  type Question,
} from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { questionsOfEdition } from "../../catalogue/index.ts";
import { waitingFiles, type StoredFile } from "./queries.ts";
import { acceptedBy } from "./rules.ts";
import { fileSentence, goneSentence } from "./texts.ts";

interface Ask {
  readonly editionId: string | null;
  readonly answers: readonly GivenAnswer[];
  /** Whose they have to be; nobody's are taken when absent. */
  readonly visitorHash: Buffer | undefined;
  readonly language: Language;
}

const kindOf = (mediaType: string): FileKind | undefined =>
  fileKinds.find((kind) => fileTypes[kind].media === mediaType);

/** @returns their ids. @throws ProblemError INVALID_INPUT with a sentence for each question */
export async function takeFiles(tx: Tx, scope: TenantScope, ask: Ask, now: Instant): Promise<string[]> {
  if (ask.editionId === null || !ask.answers.some(({ value }) => typeof value === "object")) return [];
  const questions = (await questionsOfEdition(tx, scope, ask.editionId)).filter(({ kind }) => kind === "file");
  const given = questions.flatMap((question) => {
    const value = ask.answers.find(({ questionId }) => questionId === question.questionId)?.value;
    return typeof value === "object" ? [{ question, ids: value }] : [];
  });
  const ids = given.flatMap((one) => one.ids);
  const found = ask.visitorHash ? await waitingFiles(tx, scope, { ids, visitorHash: ask.visitorHash, now }) : [];
  const fields = given.flatMap(({ question, ids: wanted }) => {
    const message = refusalOf(question, wanted, found, ask.language);
    return message === undefined ? [] : [{ path: `answers.${question.questionId}`, message }];
  });
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
  return ids;
}

function refusalOf(
  question: Question,
  wanted: readonly string[],
  found: readonly StoredFile[],
  language: Language,
): string | undefined {
  const limit = question.mostBytes ?? USUAL_FILE_BYTES;
  for (const id of wanted) {
    const file = found.find((one) => one.id === id && one.questionId === question.questionId);
    if (!file) return goneSentence[language];
    const kind = kindOf(file.mediaType);
    // The question may have become narrower since it was sent.
    if (kind === undefined || !acceptedBy(question).includes(kind))
      return fileSentence({ because: "other-kind" }, question, language);
    if (file.sizeBytes > limit) return fileSentence({ because: "too-big", limit }, question, language);
  }
  return undefined;
}
