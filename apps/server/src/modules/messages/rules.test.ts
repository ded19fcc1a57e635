import type { BookingStatus } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { USUAL_SETTINGS } from "./hub/wishes.ts";
import {
  messagesFor,
  withdrawalOf,
  type BookingNow,
  type MessageKind,
  type Occasion,
  type Recipient,
} from "./rules.ts";

const at = (text: string) => instant(text);
const startsAt = at("2027-03-09T16:00:00Z");
const endsAt = at("2027-03-09T16:15:00Z");
const both = ["contact", "professional"] as const;
/** Of what they are told by mail, as the product does it by itself. */
const mails = (
  occasion: Occasion,
  booking: Pick<BookingNow, "startsAt" | "status" | "proposal">,
  recipients: readonly Exclude<Recipient, "team">[],
  now: number,
) =>
  messagesFor(occasion, {
    booking,
    readers: recipients.map((recipient) => ({
      recipient,
      accountId: null,
      reachedBy: new Set(["email"] as const),
      didIt: false,
    })),
    former: [],
    reminders: USUAL_SETTINGS.reminders,
    wants: ({ cell }) => cell !== "off",
    now: instant(now),
  }).map(({ kind, recipient, minutes, dueAt }) => ({
    kind: kind === "reminder" ? (`${kind} ${minutes}` as const) : kind,
    recipient,
    dueAt,
  }));
const kinds = (now: string, occasion: Occasion = "booked", status: BookingStatus = "confirmed") =>
  mails(occasion, { startsAt, status }, ["contact"], at(now)).map(({ kind }) => kind);

describe("what a change calls for", () => {
  test("booked: a confirmation now, reminders a day and an hour before, to both", () => {
    const now = at("2027-03-01T08:00:00Z");
    const planned = mails("booked", { startsAt, status: "confirmed" }, both, now);
    for (const recipient of both) {
      expect(planned.filter((message) => message.recipient === recipient)).toEqual([
        { kind: "confirmation", recipient, dueAt: now },
        { kind: "reminder 1440", recipient, dueAt: at("2027-03-08T16:00:00Z") },
        { kind: "reminder 60", recipient, dueAt: at("2027-03-09T15:00:00Z") },
      ]);
    }
  });

  test.each([
    ["2027-03-08T15:59:59Z", ["confirmation", "reminder 1440", "reminder 60"]],
    ["2027-03-08T16:00:00Z", ["confirmation", "reminder 60"]],
    ["2027-03-09T14:59:59Z", ["confirmation", "reminder 60"]],
    ["2027-03-09T15:00:00Z", ["confirmation"]],
  ])("booked at %s: no reminder whose moment has come already", (now, expected) => {
    expect(kinds(now)).toEqual(expected);
  });

  test("moved: the new time and new reminders; cancelled: that, and nothing after", () => {
    expect(kinds("2027-03-01T08:00:00Z", "moved")).toEqual(["change", "reminder 1440", "reminder 60"]);
    expect(kinds("2027-03-01T08:00:00Z", "cancelled", "cancelled")).toEqual(["cancellation"]);
  });

  test.each([
    ["requested", "requested", ["request"]],
    ["moved", "requested", ["request"]],
    ["proposed", "requested", ["proposal"]],
    ["proposed", "confirmed", ["proposal", "reminder 1440", "reminder 60"]],
    ["approved", "confirmed", ["confirmation", "reminder 1440", "reminder 60"]],
    ["declined", "cancelled", ["refusal"]],
    ["expired", "expired", ["expiry"]],
  ] as const)("%s, when it is %s: nobody is reminded of what was not agreed", (occasion, status, expected) => {
    expect(kinds("2027-03-01T08:00:00Z", occasion, status)).toEqual(expected);
  });

  test.each([
    ["2027-03-04T08:00:00Z", ["proposal", "proposal-reminder"]],
    ["2027-03-05T12:00:00Z", ["proposal"]],
  ])("other times offered at %s: whoever waits is asked once more, a day before it is too late", (now, expected) => {
    const proposal = { answerBy: at("2027-03-06T12:00:00Z") };
    const planned = mails("proposed", { startsAt, status: "requested", proposal }, both, at(now));
    const own = planned.filter(({ recipient }) => recipient === "contact");
    expect(own.map(({ kind }) => kind)).toEqual(expected);
    expect(own.flatMap(({ kind, dueAt }) => (kind === "proposal-reminder" ? [dueAt] : []))).toEqual(
      expected.length > 1 ? [at("2027-03-05T12:00:00Z")] : [],
    );
    expect(planned.filter(({ recipient }) => recipient === "professional").map(({ kind }) => kind)).toEqual([
      "proposal",
    ]);
  });

  test("a professional without an account is not written to", () => {
    expect(
      mails("booked", { startsAt, status: "confirmed" }, ["contact"], at("2027-03-01T08:00:00Z")).every(
        ({ recipient }) => recipient === "contact",
      ),
    ).toBe(true);
  });
});

describe("right before sending", () => {
  const booking = { version: 3, status: "confirmed", startsAt, endsAt } as const;
  const verdict = (
    kind: MessageKind,
    facts: Parameters<typeof withdrawalOf>[1],
    now = "2027-03-08T16:00:00Z",
    bookingVersion = 3,
  ) => withdrawalOf({ kind, bookingVersion }, facts, at(now));
  const all = ["confirmation", "change", "reminder"] as const;

  test.each(all)("%s goes while the booking stands", (kind) => {
    expect(verdict(kind, booking)).toBeUndefined();
  });

  test.each(all)("%s never after a cancellation", (kind) => {
    expect(verdict(kind, { ...booking, status: "cancelled", version: 4 })).toBe("cancelled");
    expect(verdict(kind, { ...booking, status: "cancelled" })).toBe("cancelled");
  });

  test.each(all)("%s is not sent of a booking that changed since", (kind) => {
    expect(verdict(kind, { ...booking, version: 4 })).toBe("changed-since");
  });

  test("the cancellation goes, once cancelled", () => {
    expect(verdict("cancellation", { ...booking, status: "cancelled" })).toBeUndefined();
    expect(verdict("cancellation", booking)).toBe("not-cancelled");
  });

  test("nothing is said of a booking that is gone", () => {
    expect(verdict("confirmation", undefined)).toBe("booking-gone");
  });

  test.each([
    ["reminder", "2027-03-09T15:59:59Z", undefined],
    ["reminder", "2027-03-09T16:00:00Z", "too-late"],
    ["confirmation", "2027-03-09T16:14:59Z", undefined],
    ["confirmation", "2027-03-09T16:15:00Z", "too-late"],
    ["change", "2027-03-09T16:15:00Z", "too-late"],
  ] as const)("%s at %s, after the mail server was away: %s", (kind, now, expected) => {
    expect(verdict(kind, booking, now)).toBe(expected);
  });

  test.each([
    ["2027-03-09T14:59:59Z", undefined],
    ["2027-03-09T15:00:00Z", "too-late"],
  ])("a reminder at %s, when another comes an hour before: %s", (now, expected) => {
    expect(withdrawalOf({ kind: "reminder", bookingVersion: 3, nextMinutes: 60 }, booking, at(now))).toBe(expected);
  });

  test("a choice is asked for while it can be made", () => {
    const waiting = { ...booking, proposal: { answerBy: at("2027-03-08T16:00:01Z") } };
    expect(verdict("proposal-reminder", waiting)).toBeUndefined();
    expect(verdict("proposal-reminder", waiting, "2027-03-08T16:00:01Z")).toBe("too-late");
    expect(verdict("proposal-reminder", { ...booking, proposal: null })).toBe("not-so");
    expect(verdict("proposal-reminder", waiting, undefined, 2)).toBe("changed-since");
  });
});
