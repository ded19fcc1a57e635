/** Tells the owner of an account what happened to it: a job in the transaction of the change, a mail after it. */
import { z } from "zod";
import { newId } from "../../platform/chance.ts";
import type { Tx } from "../../platform/database/database.ts";
import { enqueueGlobal } from "../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../platform/keys.ts";

export const NOTICE_JOB = "identity.notice";

export const NoticeKind = z.enum([
  "welcome",
  "password-changed",
  "email-changed",
  "new-device",
  "totp-on",
  "totp-off",
  "recovery-code-used",
  "recovery-codes-renewed",
  "passkey-added",
  "passkey-removed",
  "provider-linked",
  "provider-unlinked",
  "deactivated",
  "reactivated",
  "closed",
]);
export type NoticeKind = z.infer<typeof NoticeKind>;

/** What a notice says beside its kind: waits encrypted, since it tells of a person. */
export const NoticeFacts = z.object({
  /** Where to, when it is no longer the account's address. */
  email: z.string().optional(),
  device: z.string().optional(),
  network: z.string().optional(),
  name: z.string().optional(),
  left: z.number().optional(),
});
export type NoticeFacts = z.infer<typeof NoticeFacts>;

export const noticePayload = z.object({
  id: z.string(),
  accountId: z.string(),
  kind: NoticeKind,
  at: z.number(),
  sealed: z.string(),
});

export const noticeContext = (id: string): string => `notice:${id}`;

export async function notify(
  tx: Tx,
  { keys, clock }: { readonly keys: KeyRing; readonly clock: { now(): number } },
  accountId: string,
  kind: NoticeKind,
  facts: NoticeFacts = {},
): Promise<void> {
  const id = newId();
  const sealed = keys.seal(JSON.stringify(facts), noticeContext(id)).toString("base64");
  await enqueueGlobal(tx, NOTICE_JOB, { id, accountId, kind, at: clock.now(), sealed });
}
