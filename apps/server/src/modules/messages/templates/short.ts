/** A booking in one sentence: a text message to whoever booked, a note on a device of the team. Pure. */
import type { Instant } from "@creneau/scheduling";
import type { WaitingText } from "../../booking/index.ts";
import type { PostedNote } from "../carriers/post.ts";
import type { MessageFacts } from "../facts.ts";
import type { MessageKind } from "../rules.ts";
import { plainForSms } from "../sms/segments.ts";
import { say, type TextKey, type Values, type Voice } from "../texts/say.ts";
import { apart, clockText, dayText } from "../times.ts";
import { textOf, type MessageAsk } from "./compose.ts";
import { planningUrl, readerOf, valuesOf, type Reader } from "./words.ts";

/** Names beyond it would cost a second text message. */
const MOST_LETTERS = 30;
const shortened = (name: string): string =>
  name.length <= MOST_LETTERS ? name : `${name.slice(0, MOST_LETTERS - 3).trimEnd()}...`;

/** What is told by text message to whoever booked. */
export type TextedKind = Exclude<MessageKind, "handed-on" | "proposal-reminder" | "kept" | "missed">;
export const isTexted = (kind: MessageKind): kind is TextedKind =>
  kind !== "handed-on" && kind !== "proposal-reminder" && kind !== "kept" && kind !== "missed";

/** Both hours when the two clocks differ, in few letters. */
function whenText(
  at: Instant,
  { voice: { language }, zone, other, say }: Pick<Reader, "voice" | "zone" | "other" | "say">,
): string {
  const mine = clockText(at, zone, language);
  const difference = apart(at, zone, other.zone);
  if (difference === "no") return mine;
  const both = { mine, theirs: clockText(at, other.zone, language), other: shortened(other.name) };
  if (difference === "hours") return say("sms.both", both);
  return say("sms.bothDays", { ...both, theirDay: dayText(at, other.zone, language) });
}

/** In the telephone's own alphabet where it goes, so that it costs one message. */
export function smsText(kind: TextedKind, facts: MessageFacts, now: Instant): string {
  const reader = readerOf(facts, "contact");
  const values = {
    ...valuesOf(facts, reader, now),
    business: shortened(facts.business.name),
    other: shortened(reader.other.name),
    when: whenText(facts.startsAt, reader),
  };
  return plainForSms(reader.say(`sms.${kind}`, values));
}

/** A time that is kept for who waits. The way to answer is in their mail: a number may change hands. */
export function waitingText({ to, business, professional, professionalZone, offer }: WaitingText): string {
  const { locale, zone } = to;
  const voice: Voice = { language: locale, face: business.kind, address: business.addressForm };
  const clocks = {
    voice,
    zone,
    other: { name: professional, zone: professionalZone },
    say: (key: TextKey, values?: Values) => say(voice, key, values),
  };
  const { startsAt, expiresAt } = offer;
  return plainForSms(
    say(voice, "sms.waiting", {
      business: shortened(business.name),
      other: shortened(professional),
      day: dayText(startsAt, zone, locale),
      when: whenText(startsAt, clocks),
      until: clockText(expiresAt, zone, locale),
      untilDay: dayText(expiresAt, zone, locale),
    }),
  );
}

/** What a device of the professional, or of who answers for all, shows. Nothing of the contact's but the name. */
export function noteOf(
  { kind, recipient, member }: MessageAsk,
  facts: MessageFacts,
  publicUrl: string,
  now: Instant,
): PostedNote {
  const reader = readerOf(facts, recipient, member);
  const values = valuesOf(facts, reader, now);
  const { language } = reader.voice;
  return {
    title: reader.say(textOf(recipient, kind, "title"), values),
    body: reader.say("time.dayAndTime" satisfies TextKey, {
      day: dayText(facts.startsAt, reader.zone, language),
      time: whenText(facts.startsAt, reader),
    }),
    url: planningUrl(facts, publicUrl),
    // The news of a booking takes the place of what was said of it before.
    tag: `booking:${facts.bookingId}`,
  };
}
