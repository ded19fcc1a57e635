/** Tells those who look after webhooks that one was switched off: a notice at once, and a mail to each. */
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { enqueue } from "../../platform/jobs/jobs.ts";
import { renderMail } from "../../platform/mail/layout.ts";
import { accountsOf } from "../identity/index.ts";
import { mailBrand, messageIdOf, notify, type Post } from "../messages/index.ts";
import { accountsWith, businessById } from "../tenancy/index.ts";
import { switchedOffWords } from "./texts.ts";

export const SWITCHED_OFF_MAIL_JOB = "webhooks.switched-off-mail";

export interface SwitchedOffDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly post: Post;
  readonly mailFrom: string;
  readonly publicUrl: () => string;
}

export const SwitchedOffNews = z.object({
  endpointId: z.string(),
  host: z.string(),
  why: z.enum(["failing", "gone"]),
  version: z.number(),
});
export type SwitchedOffNews = z.output<typeof SwitchedOffNews>;

/** It can run twice: nobody is told the same twice. */
export const tellSwitchedOff = (
  { db, clock }: SwitchedOffDeps,
  scope: TenantScope,
  news: SwitchedOffNews,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const { endpointId, host, why, version } = news;
    const key = `webhook:${endpointId}:${version}`;
    for (const accountId of await accountsWith(tx, scope, "webhook.edit")) {
      const subject = { type: "webhook", id: endpointId } as const;
      const values = { host: /^[\w.-]{1,190}$/.test(host) ? host : "-", why };
      await notify(tx, scope, clock, { accountId, kind: "webhook-failing", subject, values, key });
      await enqueue(tx, scope, SWITCHED_OFF_MAIL_JOB, { ...news, accountId }, { key: `${key}:${accountId}` });
    }
  });

/** @throws CarrierError when it was not taken */
export async function mailSwitchedOff(
  { db, post, mailFrom, publicUrl }: SwitchedOffDeps,
  scope: TenantScope,
  { endpointId, host, why, version, accountId }: SwitchedOffNews & { readonly accountId: string },
): Promise<void> {
  const { reader, business } = await db.inTenant(scope, async (tx) => {
    const [account] = await accountsOf(tx, [accountId]);
    return { reader: account, business: await businessById(tx, scope.businessId) };
  });
  // A closed account has no address.
  if (!reader?.email) return;
  const words = switchedOffWords[reader.locale];
  const facts = { host, business: business.name };
  const { html, text } = await renderMail({
    language: reader.locale,
    brand: mailBrand(business.brand),
    preheader: words.why[why](facts),
    title: words.title,
    paragraphs: [words.why[why](facts), words.next],
    button: { label: words.button, url: `${publicUrl()}/app/${business.slug}/settings/webhooks/${endpointId}` },
    footer: [words.footer(facts)],
  });
  await post.mail(
    scope,
    {
      messageId: messageIdOf(`webhook.${endpointId}.${version}.${accountId}`, mailFrom),
      fromName: business.name,
      to: { name: reader.name, address: reader.email },
      subject: words.subject(facts),
      html,
      text,
    },
    { what: "webhook" },
  );
}
