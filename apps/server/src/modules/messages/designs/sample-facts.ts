/** What stands beside the sentences of a message that is shown with facts of nobody: as its own sender writes it. */
import type { Fact, Values } from "@creneau/blocks";
import type { businessById } from "../../tenancy/index.ts";
import type { SystemMessage } from "../templates/system.ts";
import { say, type Voice } from "../texts/say.ts";

export type Face = Awaited<ReturnType<typeof businessById>>;

interface Beside {
  readonly business: Face;
  readonly voice: Voice;
  /** A variable as it is written. */
  readonly said: (name: string) => string;
}

/** Empty in this message whatever it is sent for: what no sentence of it should lead to. */
export function missingIn(name: string): Values {
  switch (name) {
    case "person.erasure-asked":
    case "person.request-done":
    case "person.request-refused":
      return { link: null };
    case "person.erased":
      return { link: null, until: "" };
    case "waiting.confirm":
      return { day: "", time: "", start: null, until: "", rank: null };
    case "waiting.added":
      return { day: "", time: "", start: null, until: "" };
    case "waiting.offer":
      return { rank: null };
    default:
      return {};
  }
}

export function factsBeside(message: SystemMessage, beside: Beside): Fact[] {
  switch (message.group) {
    case "series":
      return ofSeries(message, beside);
    case "waiting":
      return ofWaiting(beside);
    case "leave":
      return [
        { label: say(beside.voice, "leave.dates"), value: beside.said("period") },
        { label: say(beside.voice, "leave.who"), value: beside.said("name") },
      ];
    case "person":
      return ofAnswer(message, beside);
    default:
      return [];
  }
}

/** A refusal has its reason. */
const ofAnswer = ({ name }: SystemMessage, { voice }: Beside): Fact[] =>
  name === "person.request-refused"
    ? [
        {
          label: say(voice, "fact.reason"),
          value:
            voice.language === "fr" ? "Une facture doit être gardée dix ans." : "An invoice must be kept ten years.",
        },
      ]
    : [];

function ofSeries({ name, to }: SystemMessage, { business, voice, said }: Beside): Fact[] {
  const who = say(voice, to === "contact" ? `host.${business.hostWord}` : `guest.${business.guestWord}`);
  const what = { service: said("service"), minutes: said("minutes") };
  const count = Number(said("count"));
  return [
    { label: who, value: said("other") },
    { label: say(voice, "fact.service"), value: say(voice, "fact.serviceAndMinutes", what) },
    { label: `1/${count}`, value: said("first"), struck: name.endsWith("cancellation") },
    { label: "…", value: say(voice, "series.more", { count: count - 1 }) },
  ];
}

function ofWaiting({ voice, said }: Beside): Fact[] {
  const [day, time, until, rank] = [said("day"), said("time"), said("until"), said("rank")];
  const offered = day !== "";
  return [
    { label: say(voice, "waiting.fact.service"), value: said("service") },
    { label: say(voice, "waiting.fact.with"), value: said("professional") },
    ...(offered ? [{ label: say(voice, "waiting.fact.when"), value: `${day}, ${time}` }] : []),
    ...(offered ? [{ label: say(voice, "waiting.fact.until"), value: until }] : []),
    ...(rank === "" || offered ? [] : [{ label: say(voice, "waiting.fact.rank"), value: rank }]),
  ];
}
