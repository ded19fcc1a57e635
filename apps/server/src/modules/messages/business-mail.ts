/** A mail that a business sends under its own name, in its own words where it wrote some. */
import type { TenantScope } from "../../platform/database/scope.ts";
import type { PostedMail } from "./carriers/post.ts";
import { ownSource, type OwnDeps } from "./designs/own.ts";
import type { MessagesDeps } from "./facts.ts";
import { offHeader, withOff, type Off } from "./switch-off/foot.ts";
import { messageIdOf } from "./templates/compose.ts";
import { writeSystemMail, type SystemMail } from "./templates/system-mail.ts";

export interface BusinessMail {
  /** Begins its Message-ID: the same mail, sent again, has the same. */
  readonly name: string;
  readonly business: { readonly name: string; readonly contactEmail: string };
  readonly to: { readonly name: string; readonly email: string };
  readonly mail: SystemMail;
  /** Where its reader switches off others like it. */
  readonly off?: Off;
}

/** Asks for the business's own words in a transaction of its own. */
export async function writeBusinessMail(
  deps: Pick<MessagesDeps, "mailFrom"> & OwnDeps,
  scope: TenantScope,
  { name, business, to, mail, off }: BusinessMail,
): Promise<PostedMail> {
  const { subject, html, text } = await writeSystemMail(withOff(mail, off), ownSource(deps, scope));
  return {
    messageId: messageIdOf(name, deps.mailFrom),
    fromName: business.name,
    to: { name: to.name, address: to.email },
    replyTo: { name: business.name, address: business.contactEmail },
    subject,
    html,
    text,
    ...offHeader(off),
  };
}
