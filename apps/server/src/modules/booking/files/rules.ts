/** Whether a file may be sent in answer to a question, and how much at once. Pure. */
import { MOST_FILE_BYTES, USUAL_FILE_BYTES, fileKinds, type AskedQuestion, type FileKind } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { sniff, type FileRefusal } from "./sniff.ts";

export type Refused =
  | { readonly because: FileRefusal | "other-kind" }
  | { readonly because: "too-big"; readonly limit: number };

export type FileVerdict = { readonly kind: FileKind; readonly bytes: Buffer } | { readonly refused: Refused };

export const acceptedBy = ({ accept }: Pick<AskedQuestion, "accept">): readonly FileKind[] =>
  accept.length > 0 ? accept : fileKinds;

export function judgeFile(question: Pick<AskedQuestion, "accept" | "mostBytes">, sent: Buffer): FileVerdict {
  const limit = Math.min(question.mostBytes ?? USUAL_FILE_BYTES, MOST_FILE_BYTES);
  if (sent.length > limit) return { refused: { because: "too-big", limit } };
  const found = sniff(sent);
  if ("refused" in found) return { refused: { because: found.refused } };
  return acceptedBy(question).includes(found.kind) ? found : { refused: { because: "other-kind" } };
}

/** What waits for its booking, of one visitor and of a whole business: a disk is not filled by strangers. */
export const MOST_WAITING = {
  visitor: { files: 12, bytes: 40 * 1024 * 1024 },
  business: { files: 600, bytes: 600 * 1024 * 1024 },
};

export interface Waiting {
  readonly files: number;
  readonly bytes: number;
}

export const isTooMuch = (waiting: Waiting, one: number, most: Waiting): boolean =>
  waiting.files >= most.files || waiting.bytes + one > most.bytes;

/** A draft outlives the longest of forms. */
const KEPT_MS = 2 * 3_600_000;
export const uploadEnd = (now: Instant): Instant => instant(now + KEPT_MS);
