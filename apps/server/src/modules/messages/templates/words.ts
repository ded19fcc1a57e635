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

/** Of the team: who is told of a booking that is not theirs. */
export interface Member {
  readonly name: string;
  readonly email: string;
  readonly locale: "fr" | "en";
}

interface Addressee {
  readonly name: string;
  readonly email: string | null;
  readonly zone: Zone;
  readonly locale: "fr" | "en";
}

function addresseeOf(facts: MessageFacts, recipient: Recipient, member: Member | undefined): Addressee {
  const { contact, professional, business } = facts;
  if (recipient === "contact") return contact;
  if (recipient === "professional") return { ...professional, name: professional.displayName };
  if (!member) throw new Error("nobody of the team is named");
  return { ...member, zone: business.zone };
}

/**
 * @param member whom of the team it is for, when it is for the team
 * @throws Error for a mail to somebody without an address: such a message is withdrawn before.
 */
export function readerOf(facts: MessageFacts, recipient: Recipient, member?: Member): Reader {
  const { business, contact, professional, forName } = facts;
  const toContact = recipient === "contact";
  const { name, email, zone, locale: language } = addresseeOf(facts, recipient, member);
  const voice = { language, face: business.kind, address: business.addressForm };
  return {
    recipient,
    voice,
    get address() {
      if (email === null) throw new Error("nobody to write to");
      return { name, address: email };
    },
    zone,
    // To say "tu" and a family name sounds like a summons.
    greeted: business.addressForm === "tu" ? (name.split(" ")[0] ?? name) : name,
    other: toContact
      ? { name: professional.displayName, zone: professional.zone }
      : { name: forName ?? contact.name, zone: contact.zone },
    say: (key, values) => say(voice, key, values),
  };
}

/** The team's planning, at the booking. */
export const planningUrl = ({ business, bookingId }: MessageFacts, publicUrl: string): string =>
  `${publicUrl}/app/${business.slug}/planning?rdv=${bookingId}`;

/** A name is one field: its first word is what one is called by, the rest is of the family. */
export function nameValues(name: string) {
  const [firstName = "", ...rest] = name.trim().split(/\s+/u);
  return { name: name.trim(), firstName, lastName: rest.join(" ") };
}

/** The values that sentences about a booking may use. */
export function valuesOf(facts: MessageFacts, reader: Reader, now: Instant): Values {
  const { startsAt } = facts;
  const { voice, zone } = reader;
  const day = dayText(startsAt, zone, voice.language);
  const nearInside = nearText(startsAt, reader, now) ?? day;
  return {
    reader: reader.greeted,
    other: reader.other.name,
    business: facts.business.name,
    handedTo: facts.handedTo ?? "",
    day,
    time: clockText(startsAt, zone, voice.language),
    nearInside,
    near: nearInside.charAt(0).toLocaleUpperCase(voice.language) + nearInside.slice(1),
  };
}

/** "dans 15 minutes,", "aujourd'hui", "demain"; undefined when it is not near. */
function nearText(startsAt: Instant, { zone, say }: Reader, now: Instant): string | undefined {
  const minutes = Math.round((startsAt - now) / 60_000);
  if (minutes > 0 && minutes < 60) return say("time.inMinutes", { count: minutes });
  const near = nearness(startsAt, now, zone);
  return near && say(`time.${near}`);
}

/** "17 h 00 chez toi, 11 h 00 chez Léo" when their clocks differ at that moment; with the other's day if that does too. */
export function hourText(at: Instant, reader: Clocks, place: string): string {
  const both = bothHours(at, reader);
  return both ?? reader.say("time.one", { mine: clockText(at, reader.zone, reader.voice.language), place });
}

/** Whose clocks: of who reads, and of whom they meet. */
type Clocks = Pick<Reader, "voice" | "zone" | "other" | "say">;

/** "mardi 9 mars à 17 h 00", and the other's hour when it is another. */
export function momentText(at: Instant, reader: Clocks): string {
  const { voice, zone, say } = reader;
  const time = bothHours(at, reader) ?? clockText(at, zone, voice.language);
  return say("time.dayAndTime", { day: dayText(at, zone, voice.language), time });
}

function bothHours(at: Instant, { voice, zone, other, say }: Clocks): string | undefined {
  const difference = apart(at, zone, other.zone);
  if (difference === "no") return undefined;
  const mine = clockText(at, zone, voice.language);
  const both = { mine, theirs: clockText(at, other.zone, voice.language), other: other.name };
  if (difference === "hours") return say("time.both", both);
  return say("time.bothDays", { ...both, theirDay: dayText(at, other.zone, voice.language) });
}
