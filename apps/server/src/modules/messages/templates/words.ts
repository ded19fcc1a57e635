/** What every text about a booking may mention, in the words of its reader. */
import type { Instant, Zone } from "@creneau/scheduling";
import type { MailAddress } from "../../../platform/mail/mailer.ts";
import type { MessageFacts } from "../facts.ts";
import type { Recipient } from "../rules.ts";
import { say, type TextKey, type Values, type Voice } from "../texts/say.ts";
import { apart, clockText, dayText, nearness } from "../times.ts";

/** Who reads, and whom they meet. Of the other only what may be known: a name and where their clock is. */
export interface Reader {
  readonly recipient: Recipient;
  readonly voice: Voice;
  readonly address: MailAddress;
  readonly zone: Zone;
  readonly greeted: string;
  readonly other: { readonly name: string; readonly zone: Zone };
  /** In the reader's variant. */
  readonly say: (key: TextKey, values?: Values) => string;
}

/** @throws Error when the professional has no address: such a message is withdrawn before. */
export function readerOf({ business, contact, professional, forName }: MessageFacts, recipient: Recipient): Reader {
  const toContact = recipient === "contact";
  const email = toContact ? contact.email : professional.email;
  if (email === null) throw new Error("nobody to write to");
  const name = toContact ? contact.name : professional.displayName;
  const language = toContact ? contact.locale : professional.locale;
  const voice = { language, face: business.kind, address: business.addressForm };
  return {
    recipient,
    voice,
    address: { name, address: email },
    zone: toContact ? contact.zone : professional.zone,
    // To say "tu" and a family name sounds like a summons.
    greeted: business.addressForm === "tu" ? (name.split(" ")[0] ?? name) : name,
    other: toContact
      ? { name: professional.displayName, zone: professional.zone }
      : { name: forName ?? contact.name, zone: contact.zone },
    say: (key, values) => say(voice, key, values),
  };
}

/** The values that sentences about a booking may use. */
export function valuesOf(facts: MessageFacts, reader: Reader, now: Instant): Values {
  const { startsAt } = facts;
  const { voice, zone } = reader;
  const near = nearness(startsAt, now, zone);
  const day = dayText(startsAt, zone, voice.language);
  const nearInside = near ? reader.say(`time.${near}`) : day;
  return {
    reader: reader.greeted,
    other: reader.other.name,
    business: facts.business.name,
    day,
    time: clockText(startsAt, zone, voice.language),
    nearInside,
    near: nearInside.charAt(0).toLocaleUpperCase(voice.language) + nearInside.slice(1),
  };
}

/** "17 h 00 chez toi, 11 h 00 chez Léo" when their clocks differ at that moment; with the other's day if that does too. */
export function hourText(at: Instant, { voice, zone, other, say }: Reader, place: string): string {
  const difference = apart(at, zone, other.zone);
  const mine = clockText(at, zone, voice.language);
  if (difference === "no") return say("time.one", { mine, place });
  const both = { mine, theirs: clockText(at, other.zone, voice.language), other: other.name };
  if (difference === "hours") return say("time.both", both);
  return say("time.bothDays", { ...both, theirDay: dayText(at, other.zone, voice.language) });
}
