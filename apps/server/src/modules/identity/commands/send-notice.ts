import { instant } from "@creneau/scheduling";
import type { z } from "zod";
import type { MailingDeps } from "../deps.ts";
import { NoticeFacts, noticeContext, type noticePayload } from "../notices.ts";
import { accountById } from "../queries.ts";

export async function sendNotice(
  { db, keys, send }: MailingDeps,
  { id, accountId, kind, at, sealed }: z.output<typeof noticePayload>,
): Promise<void> {
  const facts = NoticeFacts.parse(JSON.parse(keys.open(Buffer.from(sealed, "base64"), noticeContext(id))));
  const account = await db.inGlobal((tx) => accountById(tx, accountId));
  const email = facts.email ?? account.email;
  // Closed since: nobody to write to.
  if (email === "") return;
  await send({ kind, to: { ...account, email }, at: instant(at), facts });
}
