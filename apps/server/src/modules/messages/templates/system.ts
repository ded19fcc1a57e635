/** Every message that a business sends by itself, and may write anew. Those of Creneau about accounts are not among them. */
import type { Design } from "@creneau/blocks";
import { rawText, type TextKey, type Voice } from "../texts/say.ts";
import {
  bookingWords,
  hoursRequestWords,
  hoursWords,
  leaveWords,
  personWords,
  seriesWords,
  teamWords,
  waitingWords,
  type Word,
} from "./vocabulary.ts";

export type MessageGroup = "booking" | "series" | "waiting" | "person" | "leave" | "hours" | "team";

interface Lead {
  readonly key: string;
  readonly when?: Design["blocks"][number]["when"];
}

export interface SystemMessage {
  readonly name: string;
  readonly group: MessageGroup;
  /** Whoever booked, waits or asks; or somebody of the team. */
  readonly to: "contact" | "team";
  readonly words: readonly Word[];
  /** Keys of the catalogue. */
  readonly subject: string;
  readonly title: string;
  readonly leads: readonly Lead[];
  readonly button?: Lead;
  /** Below the button; its text is Markdown. */
  readonly after?: Lead;
  /** A template, or a key of the catalogue. */
  readonly preheader: { readonly template: string } | { readonly key: string };
}

const GONE: ReadonlySet<string> = new Set(["cancellation", "refusal", "expiry", "missed"]);

function leadsOf(root: string, kind: string): readonly Lead[] {
  if (kind === "cancellation")
    return [
      { key: `${root}.byContact`, when: { variable: "cancelledBy", is: "equals", value: "contact" } },
      { key: `${root}.byBusiness`, when: { variable: "cancelledBy", is: "differs", value: "contact" } },
    ];
  if (kind === "reminder")
    return [
      { key: `${root}.lead`, when: { variable: "soon", is: "empty" } },
      { key: `${root}.leadSoon`, when: { variable: "soon", is: "set" } },
    ];
  return [{ key: `${root}.lead` }];
}

function buttonOf(to: "contact" | "professional", kind: string): string {
  if (to === "professional") return kind === "request" ? "button.requests" : "button.planning";
  if (kind === "proposal" || kind === "proposal-reminder") return "button.choose";
  return GONE.has(kind) ? "button.again" : "button.manage";
}

const booking = (to: "contact" | "professional", kind: string): SystemMessage => {
  const name = `${to}.${kind}`;
  return {
    name,
    group: "booking",
    to: to === "contact" ? "contact" : "team",
    words: bookingWords,
    subject: `${name}.subject`,
    title: `${name}.title`,
    leads: leadsOf(name, kind),
    button: { key: buttonOf(to, kind) },
    preheader: { template: "{{hours}}" },
    ...(to === "contact" && (kind === "confirmation" || kind === "change")
      ? { after: { key: "calendar.add", when: { variable: "icsUrl", is: "set" } as const } }
      : {}),
  };
};

const series = (to: "contact" | "professional", kind: string): SystemMessage => {
  const name = `series.${to}.${kind}`;
  return {
    name,
    group: "series",
    to: to === "contact" ? "contact" : "team",
    words: seriesWords,
    subject: `${name}.subject`,
    title: `${name}.title`,
    leads: [{ key: `${name}.lead` }],
    button: { key: to === "contact" ? "series.button" : "button.planning" },
    preheader: { template: "{{first}}" },
  };
};

const plain = (
  name: string,
  parts: Pick<SystemMessage, "group" | "to" | "words"> & { root?: string; leads: readonly string[] } & Partial<
      Pick<SystemMessage, "button" | "preheader">
    >,
): SystemMessage => {
  const { root = name, leads, ...rest } = parts;
  return {
    name,
    preheader: { key: `${root}.title` },
    button: { key: `${root}.button` },
    ...rest,
    subject: `${root}.subject`,
    title: `${root}.title`,
    leads: leads.map((lead) => ({ key: `${root}.${lead}` })),
  };
};

const contactKinds = [
  "request",
  "refusal",
  "expiry",
  "proposal",
  "proposal-reminder",
  "confirmation",
  "change",
  "cancellation",
  "missed",
  "reminder",
];
const professionalKinds = [
  "request",
  "refusal",
  "expiry",
  "proposal",
  "kept",
  "handed-on",
  "confirmation",
  "change",
  "cancellation",
  "reminder",
];
const news = ["confirmation", "change", "cancellation"];
const personKinds = ["export-ready", "erasure-asked", "request-done", "request-refused", "erased"];
const leaveKinds = ["asked", "approved", "entered", "declined", "cancelled"];

export const systemMessages: readonly SystemMessage[] = [
  ...contactKinds.map((kind) => booking("contact", kind)),
  ...professionalKinds.map((kind) => booking("professional", kind)),
  ...news.map((kind) => series("contact", kind)),
  ...news.map((kind) => series("professional", kind)),
  ...["confirm", "added", "offer"].map((kind) =>
    plain(`waiting.${kind}`, { group: "waiting", to: "contact", words: waitingWords, leads: ["lead", "more"] }),
  ),
  ...personKinds.map((kind) =>
    plain(`person.${kind}`, {
      group: "person",
      to: "contact",
      words: personWords,
      leads: ["lead", "more"],
      button: { key: "person.button", when: { variable: "link", is: "set" } },
    }),
  ),
  ...leaveKinds.map((kind) =>
    plain(`leave.${kind}`, {
      group: "leave",
      to: "team",
      words: leaveWords,
      leads: ["lead"],
      preheader: { template: "{{period}}" },
    }),
  ),
  ...["asked", "accepted", "declined"].map((kind) =>
    plain(`hours.${kind}`, { group: "hours", to: "team", words: hoursRequestWords, leads: ["lead"] }),
  ),
  plain("hours.changed", { group: "hours", to: "team", words: hoursWords, root: "hours", leads: ["lead"] }),
  plain("team.invitation", { group: "team", to: "team", words: teamWords, root: "team", leads: ["lead", "until"] }),
];

const byName = new Map(systemMessages.map((message) => [message.name, message]));

export const systemMessage = (name: string): SystemMessage | undefined => byName.get(name);

/** @throws Error for a name that is none of theirs */
export function systemMessageNamed(name: string): SystemMessage {
  const message = byName.get(name);
  if (!message) throw new Error(`no system message ${name}`);
  return message;
}

/** A mail as it is written, before any value is in. */
export interface Written {
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design;
}

/** How Creneau writes it, where a business has not. */
export function defaultOf(message: SystemMessage, voice: Voice): Written {
  const raw = (key: string): string => rawText(voice, key as TextKey);
  const { preheader, button, leads, after } = message;
  const blocks: Design["blocks"] = [
    { id: "title", type: "title", level: 1, text: escaped(raw(message.title)) },
    ...leads.map(({ key, when }, index) => ({
      id: `text${index + 1}`,
      type: "text" as const,
      text: escaped(raw(key)),
      ...(when && { when }),
    })),
    { id: "details", type: "details" },
    ...(button
      ? [
          {
            id: "button",
            type: "button" as const,
            label: raw(button.key),
            url: "{{link}}",
            full: false,
            ...(button.when && { when: button.when }),
          },
        ]
      : []),
    ...(after
      ? [{ id: "after", type: "text" as const, text: raw(after.key), ...(after.when && { when: after.when }) }]
      : []),
  ];
  return {
    subject: raw(message.subject),
    preheader: "key" in preheader ? raw(preheader.key) : preheader.template,
    design: { format: 1, style: {}, blocks },
  };
}

/** The catalogue knows no Markdown. */
const escaped = (text: string): string => text.replaceAll(/[\\*[\]]/g, (sign) => `\\${sign}`);
