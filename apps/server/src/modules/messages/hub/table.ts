/**
 * Who is told of what, by which channel: the whole of it, as a table. What is not in it, nobody is told.
 *
 * `always`: it can't be switched off. `on`: it is told unless the business or the reader switched it off. `off`: only once
 * one of them switched it on. No word: not by this channel, whoever asks.
 */
import { channels, type Channel, type NotificationFamily } from "@creneau/contract";

export type Cell = "always" | "on" | "off";
export type Line = Readonly<Partial<Record<Channel, Cell>>>;

/** Contact: whoever booked, never whom they booked for. Team: those who answer for all bookings, but the professional. */
export type Recipient = "contact" | "professional" | "team";

interface Told {
  readonly kind: string;
  readonly family: NotificationFamily;
  readonly contact?: Line;
  readonly professional?: Line;
  readonly team?: Line;
}

// oxfmt-ignore
export const bookingTable = {
  //            told as                              in the settings           whoever booked                       the professional                              who answers for all
  requested:  { kind: "request",      family: "request",      contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "on" } },
  booked:     { kind: "confirmation", family: "booking",      contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "off" } },
  approved:   { kind: "confirmation", family: "booking",      contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "off" } },
  declined:   { kind: "refusal",      family: "request",      contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" } },
  expired:    { kind: "expiry",       family: "request",      contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "on" } },
  proposed:   { kind: "proposal",     family: "proposal",     contact: { email: "always", sms: "off" }, professional: { email: "on", push: "on", app: "on" } },
  // Nothing changed, and whoever kept it knows.
  kept:       { kind: "kept",         family: "proposal",                                               professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "on" } },
  moved:      { kind: "change",       family: "change",       contact: { email: "always", sms: "on" },  professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "off" } },
  cancelled:  { kind: "cancellation", family: "cancellation", contact: { email: "always", sms: "on" },  professional: { email: "on", push: "on", app: "on" },  team: { email: "off", push: "off", app: "on" } },
  missed:     { kind: "missed",       family: "attendance",   contact: { email: "off" },                professional: { app: "on" },                            team: { app: "off" } },
  // That somebody came, and that it is over, those who were there know.
} as const satisfies Readonly<Record<string, Told>>;

/** What happened to a booking, and is told. */
export type Occasion = keyof typeof bookingTable;
export const occasions = Object.keys(bookingTable) as Occasion[];

/** Before the start, as often as the business set; each reminder names its channels among these. */
export const reminderLine = {
  contact: { email: "on", sms: "on" },
  professional: { email: "on", push: "on", app: "on" },
} as const satisfies Readonly<Partial<Record<Recipient, Line>>>;

/** To whose it was, when a booking went to somebody else: to them it is called off, and set like that. */
export const handedOnRow = {
  family: "cancellation",
  line: { email: "on", push: "on", app: "on" },
} as const satisfies { readonly family: NotificationFamily; readonly line: Line };

/** What those who wait are told. Their devices are not: nobody but members has any here. */
export const waitingTable = {
  offered: { family: "waiting", contact: { email: "always", sms: "on" } },
} as const satisfies Readonly<Record<string, Omit<Told, "kind">>>;

/** Before it is too late to choose, of those who were offered other times. */
export const proposalReminderLine: Line = { email: "always" };

/** What the team is told about itself: never whoever did it. */
// oxfmt-ignore
export const staffTable = {
  // To those who may approve it.
  "leave-asked":   { family: "leave", to: "team",         line: { email: "on", push: "on", app: "on" } },
  // To whom it is of.
  "leave-decided": { family: "leave", to: "professional", line: { email: "on", push: "on", app: "on" } },
  // To those who may agree to it.
  "hours-asked":   { family: "hours", to: "team",         line: { email: "on", app: "on" } },
  // To whose hours they are, and whoever asked.
  "hours-decided": { family: "hours", to: "professional", line: { email: "on", app: "on" } },
  "hours-changed": { family: "hours", to: "professional", line: { email: "on", push: "off", app: "on" } },
} as const satisfies Readonly<
  Record<string, { readonly family: NotificationFamily; readonly to: Recipient; readonly line: Line }>
>;
export type StaffOccasion = keyof typeof staffTable;

const ORDER: readonly Cell[] = ["off", "on", "always"];

/** What can be set for one family of events and one recipient: of each channel its strongest word. */
export function lineOf(family: NotificationFamily, recipient: Recipient): Line {
  const told: readonly Omit<Told, "kind">[] = [...Object.values(bookingTable), ...Object.values(waitingTable)];
  const lines: Line[] = [
    ...told.filter((row) => row.family === family).map((row) => row[recipient] ?? {}),
    ...Object.values(staffTable).flatMap((row) => (row.family === family && row.to === recipient ? [row.line] : [])),
    ...(family === "reminder" && recipient !== "team" ? [reminderLine[recipient]] : []),
  ];
  const whole: Partial<Record<Channel, Cell>> = {};
  for (const line of lines)
    for (const channel of channels) {
      const [known, other] = [whole[channel], line[channel]];
      if (other !== undefined && (known === undefined || ORDER.indexOf(other) > ORDER.indexOf(known)))
        whole[channel] = other;
    }
  return whole;
}
