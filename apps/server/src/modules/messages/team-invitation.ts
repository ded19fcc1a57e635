/** The mail that invites somebody to the team of a business: in its language and its colours. */
import type { Brand, Role } from "@creneau/contract";
import { zone, type Instant } from "@creneau/scheduling";
import type { TenantScope } from "../../platform/database/scope.ts";
import { writeBusinessMail } from "./business-mail.ts";
import type { OwnDeps } from "./designs/own.ts";
import type { MessagesDeps } from "./facts.ts";
import type { SystemMail } from "./templates/system-mail.ts";
import { systemMessageNamed } from "./templates/system.ts";
import { say, type Voice } from "./texts/say.ts";
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

/** Mails it. @throws CarrierError when it was not taken. */
export const sendTeamInvitation =
  (deps: Pick<MessagesDeps, "post" | "mailFrom"> & OwnDeps) =>
  async (scope: TenantScope, mail: TeamInvitation): Promise<void> => {
    const { id, to, business } = mail;
    const reader = { name: "", email: to };
    const written = await writeBusinessMail(deps, scope, {
      name: `team.${id}`,
      business,
      to: reader,
      mail: mailOf(mail),
    });
    await deps.post.mail(scope, written, { what: "team-invitation" });
  };

function mailOf({ business, invitedBy, role, roleName, url, expiresAt }: TeamInvitation): SystemMail {
  const voice: Voice = { language: business.locale, face: business.kind, address: business.addressForm };
  return {
    message: systemMessageNamed("team.invitation"),
    voice,
    zone: business.zone,
    brand: business.brand,
    values: {
      by: invitedBy,
      business: business.name,
      role: role === "custom" ? (roleName ?? "") : say(voice, `team.role.${role}`),
      until: dateText(expiresAt, zone(business.zone), business.locale),
      link: url,
    },
    facts: [],
    footer: [say(voice, "team.unasked")],
  };
}
