/** Mails to those who wait: from the business, in the person's language. */
import type { TenantScope } from "../../platform/database/scope.ts";
import type { MailFact } from "../../platform/mail/layout.ts";
import type { WaitingMail } from "../booking/index.ts";
import { writeBusinessMail } from "./business-mail.ts";
import type { OwnDeps } from "./designs/own.ts";
import type { MessagesDeps } from "./facts.ts";
import type { SystemMail } from "./templates/system-mail.ts";
import { systemMessageNamed } from "./templates/system.ts";
import { hourText } from "./templates/words.ts";
import { say, type TextKey, type Values, type Voice } from "./texts/say.ts";
import { clockText, dateText, zoneName } from "./times.ts";

/** Mails it. @throws CarrierError when it was not taken. */
export const sendWaitingMail =
  (deps: Pick<MessagesDeps, "post" | "mailFrom"> & OwnDeps) =>
  async (scope: TenantScope, mail: WaitingMail): Promise<void> => {
    const { id, to, business } = mail;
    const written = await writeBusinessMail(deps, scope, { name: `waiting.${id}`, business, to, mail: mailOf(mail) });
    await deps.post.mail(scope, written, { what: "waiting" });
  };

/** When, by their clock, and by that of whom they would meet. */
function whenOf({ to: { locale, zone }, professional, professionalZone, offer }: WaitingMail, voice: Voice): string {
  if (!offer) return "";
  const other = { name: professional ?? "", zone: professionalZone ?? zone };
  const clocks = { voice, zone, other, say: (key: TextKey, values?: Values) => say(voice, key, values) };
  const { startsAt } = offer;
  return `${dateText(startsAt, zone, locale)}, ${hourText(startsAt, clocks, zoneName(startsAt, zone, locale))}`;
}

function mailOf(mail: WaitingMail): SystemMail {
  const { kind, to, business, service, professional, rank, url, offer } = mail;
  const { locale, zone } = to;
  const voice: Voice = { language: locale, face: business.kind, address: business.addressForm };
  const day = offer ? dateText(offer.startsAt, zone, locale) : "";
  const time = offer ? clockText(offer.startsAt, zone, locale) : "";
  const until = offer ? `${dateText(offer.expiresAt, zone, locale)}, ${clockText(offer.expiresAt, zone, locale)}` : "";
  const fact = (label: "service" | "with" | "when" | "until" | "rank", value: string): MailFact => ({
    label: say(voice, `waiting.fact.${label}`),
    value,
  });
  return {
    message: systemMessageNamed(`waiting.${kind}`),
    voice,
    zone,
    brand: business.brand,
    values: {
      reader: business.addressForm === "tu" ? (to.name.split(" ")[0] ?? to.name) : to.name,
      business: business.name,
      service,
      professional,
      day,
      time,
      start: offer ? { at: offer.startsAt } : null,
      until,
      rank,
      email: business.contactEmail,
      link: url,
    },
    facts: [
      fact("service", service),
      ...(professional === null ? [] : [fact("with", professional)]),
      ...(offer ? [fact("when", whenOf(mail, voice)), fact("until", until)] : []),
      ...(rank === null || offer ? [] : [fact("rank", String(rank))]),
    ],
    footer: [
      say(voice, "footer.question", { email: business.contactEmail }),
      say(voice, "footer.sender", { business: business.name }),
    ],
  };
}
