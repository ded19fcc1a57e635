/** The mail that invites somebody to the team of a business: in its language and its colours. */
import type { Brand, Role } from "@creneau/contract";
import { zone, type Instant } from "@creneau/scheduling";
import { renderMail } from "../../platform/mail/layout.ts";
import type { MessagesDeps } from "./facts.ts";
import { mailBrand, messageIdOf } from "./templates/compose.ts";
import { say, type Values, type Voice } from "./texts/say.ts";
import { dateText } from "./times.ts";

export interface TeamInvitation {
  /** Names this sending: the same when it is tried again. */
  readonly id: string;
  readonly to: string;
  readonly business: {
    readonly name: string;
    readonly locale: "fr" | "en";
    readonly zone: string;
    readonly contactEmail: string;
    readonly kind: "mentoring" | "coaching";
    readonly addressForm: "tu" | "vous";
    readonly brand: Brand;
  };
  readonly invitedBy: string;
  readonly role: Role;
  readonly roleName: string | null;
  readonly url: string;
  readonly expiresAt: Instant;
}

/** Mails it. @throws MailError when the mail server did not take it. */
export const sendTeamInvitation =
  ({ mailer, mailFrom }: Pick<MessagesDeps, "mailer" | "mailFrom">) =>
  async ({ id, to, business, invitedBy, role, roleName, url, expiresAt }: TeamInvitation): Promise<void> => {
    const voice: Voice = { language: business.locale, face: business.kind, address: business.addressForm };
    const values: Values = {
      by: invitedBy,
      business: business.name,
      role: role === "custom" ? (roleName ?? "") : say(voice, `team.role.${role}`),
      until: dateText(expiresAt, zone(business.zone), business.locale),
    };
    const title = say(voice, "team.title", values);
    await mailer.send({
      messageId: messageIdOf(`team.${id}`, mailFrom),
      from: { name: business.name, address: mailFrom },
      to: { name: "", address: to },
      replyTo: { name: business.name, address: business.contactEmail },
      subject: say(voice, "team.subject", values),
      ...(await renderMail({
        language: business.locale,
        brand: mailBrand(business.brand),
        preheader: title,
        title,
        paragraphs: [say(voice, "team.lead", values), say(voice, "team.until", values)],
        button: { label: say(voice, "team.button"), url },
        footer: [say(voice, "team.unasked")],
      })),
    });
  };
