/** A file is sent before the booking it belongs to: a draft of one visitor, for one question, that ends by itself. */
import { fileTypes, type AskedQuestion } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { enqueue } from "../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { formOf, serviceBySlug } from "../../catalogue/index.ts";
import { visitorHash } from "../visits/visitor.ts";
import { fileName } from "./names.ts";
import { waitingOf } from "./queries.ts";
import { isTooMuch, judgeFile, MOST_WAITING, uploadEnd } from "./rules.ts";
import { deleteOverUploads, insertUpload } from "./store.ts";
import { fileSentence } from "./texts.ts";

export const END_UPLOAD_JOB = "booking.end-upload";

export interface UploadAsk {
  readonly service: string;
  readonly questionId: string;
  readonly visitor: string;
  readonly name: string;
  readonly content: Buffer;
  readonly language: Language;
}

/** @throws ProblemError NOT_FOUND for what is not asked, INVALID_INPUT with why, TOO_MANY_REQUESTS when enough waits already. */
export async function uploadFile(db: Database, clock: Clock, scope: TenantScope, ask: UploadAsk) {
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const question = await fileQuestion(tx, scope, ask);
    const verdict = judgeFile(question, ask.content);
    if ("refused" in verdict) {
      const message = fileSentence(verdict.refused, question, ask.language);
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "content", message }] });
    }
    const { kind, bytes } = verdict;
    const hash = visitorHash(ask.visitor);
    await lockFor(tx, "upload", scope.businessId);
    await deleteOverUploads(tx, scope, now);
    const mine = await waitingOf(tx, scope, hash);
    const all = await waitingOf(tx, scope, null);
    if (isTooMuch(mine, bytes.length, MOST_WAITING.visitor) || isTooMuch(all, bytes.length, MOST_WAITING.business))
      throw new ProblemError("TOO_MANY_REQUESTS");
    const id = newId();
    const name = fileName(ask.name, kind);
    const { media: mediaType } = fileTypes[kind];
    const expiresAt = uploadEnd(now);
    const { questionId } = ask;
    await insertUpload(tx, scope, { id, visitorHash: hash, questionId, mediaType, name, bytes, expiresAt }, now);
    await enqueue(tx, scope, END_UPLOAD_JOB, {}, { runAt: expiresAt, key: `end-upload:${id}` });
    return { fileId: id, name, mediaType, sizeBytes: bytes.length, expiresAt: toIso(expiresAt) };
  });
}

async function fileQuestion(tx: Tx, scope: TenantScope, ask: UploadAsk): Promise<AskedQuestion> {
  const service = await serviceBySlug(tx, scope, ask.service);
  if (!service?.allowOnlineBooking) throw new ProblemError("NOT_FOUND");
  const { questionnaire } = await formOf(tx, scope, service, "public");
  const question = questionnaire?.questions.find(({ questionId }) => questionId === ask.questionId);
  if (question?.kind !== "file") throw new ProblemError("NOT_FOUND");
  return question;
}

/** Whatever is over goes, with its bytes. */
export const endUploads = (db: Database, clock: Clock, scope: TenantScope): Promise<void> =>
  db.inTenant(scope, (tx) => deleteOverUploads(tx, scope, clock.now()));
