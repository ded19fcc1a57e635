/** Mails about a person's own data: from the business that keeps it, in the person's language. */
import type { Instant } from "@creneau/scheduling";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { PersonMail } from "../contacts/index.ts";
import { writeBusinessMail } from "./business-mail.ts";
import type { OwnDeps } from "./designs/own.ts";
import type { MessagesDeps } from "./facts.ts";
import type { SystemMail } from "./templates/system-mail.ts";
import { systemMessageNamed } from "./templates/system.ts";
import { say, type Voice } from "./texts/say.ts";
import { dateText } from "./times.ts";

/** Mails it. @throws CarrierError when it was not taken. */
export const sendPersonMail =
  (deps: Pick<MessagesDeps, "post" | "mailFrom"> & OwnDeps) =>
  async (scope: TenantScope, mail: PersonMail): Promise<void> => {
    const { id, to, business } = mail;
    const written = await writeBusinessMail(deps, scope, { name: `person.${id}`, business, to, mail: mailOf(mail) });
    await deps.post.mail(scope, written, { what: "person-data" });
  };

function mailOf({ kind, to, business, url, until, answer = "" }: PersonMail): SystemMail {
  const voice: Voice = { language: to.locale, face: business.kind, address: business.addressForm };
  const day = (at: Instant): string => dateText(at, to.zone, to.locale);
  return {
    message: systemMessageNamed(`person.${kind}`),
    voice,
    zone: to.zone,
    brand: business.brand,
    values: {
      reader: business.addressForm === "tu" ? (to.name.split(" ")[0] ?? to.name) : to.name,
      business: business.name,
      until: until === undefined ? "" : day(until),
      answer,
      email: business.contactEmail,
      link: url ?? null,
    },
    facts: answer === "" ? [] : [{ label: say(voice, "fact.reason"), value: answer }],
    footer: [
      say(voice, "footer.question", { email: business.contactEmail }),
      say(voice, "footer.sender", { business: business.name }),
    ],
  };
}
