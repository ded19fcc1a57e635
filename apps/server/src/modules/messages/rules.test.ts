import type { BookingStatus } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { messagesFor, withdrawalOf, type MessageKind, type Occasion } from "./rules.ts";

const at = (text: string) => instant(text);
const startsAt = at("2027-03-09T16:00:00Z");
const endsAt = at("2027-03-09T16:15:00Z");
const both = ["contact", "professional"] as const;
const kinds = (now: string, occasion: Occasion = "booked", status: BookingStatus = "confirmed") =>
  messagesFor(occasion, { startsAt, status }, ["contact"], at(now)).map(({ kind }) => kind);

describe("what a change calls for", () => {
  test("booked: a confirmation now, reminders a day and an hour before, to both", () => {
    const now = at("2027-03-01T08:00:00Z");
    const planned = messagesFor("booked", { startsAt, status: "confirmed" }, both, now);
    for (const recipient of both) {
      expect(planned.filter((message) => message.recipient === recipient)).toEqual([
        { kind: "confirmation", recipient, dueAt: now },
        { kind: "reminder-day", recipient, dueAt: at("2027-03-08T16:00:00Z") },
        { kind: "reminder-hour", recipient, dueAt: at("2027-03-09T15:00:00Z") },
      ]);
    }
  });

  test.each([
    ["2027-03-08T15:59:59Z", ["confirmation", "reminder-day", "reminder-hour"]],
    ["2027-03-08T16:00:00Z", ["confirmation", "reminder-hour"]],
    ["2027-03-09T14:59:59Z", ["confirmation", "reminder-hour"]],
    ["2027-03-09T15:00:00Z", ["confirmation"]],
  ])("booked at %s: no reminder whose moment has come already", (now, expected) => {
    expect(kinds(now)).toEqual(expected);
  });

  test("moved: the new time and new reminders; cancelled: that, and nothing after", () => {
    expect(kinds("2027-03-01T08:00:00Z", "moved")).toEqual(["change", "reminder-day", "reminder-hour"]);
    expect(kinds("2027-03-01T08:00:00Z", "cancelled", "cancelled")).toEqual(["cancellation"]);
  });

  test.each([
    ["requested", "requested", ["request"]],
    ["moved", "requested", ["request"]],
    ["proposed", "requested", ["proposal"]],
    ["proposed", "confirmed", ["proposal", "reminder-day", "reminder-hour"]],
    ["approved", "confirmed", ["confirmation", "reminder-day", "reminder-hour"]],
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
    const planned = messagesFor("proposed", { startsAt, status: "requested", proposal }, both, at(now));
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
      messagesFor("booked", { startsAt, status: "confirmed" }, ["contact"], at("2027-03-01T08:00:00Z")).every(
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
  const all = ["confirmation", "change", "reminder-day", "reminder-hour"] as const;

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
    ["reminder-day", "2027-03-09T14:59:59Z", undefined],
    ["reminder-day", "2027-03-09T15:00:00Z", "too-late"],
    ["reminder-hour", "2027-03-09T15:59:59Z", undefined],
    ["reminder-hour", "2027-03-09T16:00:00Z", "too-late"],
    ["confirmation", "2027-03-09T16:14:59Z", undefined],
    ["confirmation", "2027-03-09T16:15:00Z", "too-late"],
    ["change", "2027-03-09T16:15:00Z", "too-late"],
  ] as const)("%s at %s, after the mail server was away: %s", (kind, now, expected) => {
    expect(verdict(kind, booking, now)).toBe(expected);
  });

  test("a choice is asked for while it can be made", () => {
    const waiting = { ...booking, proposal: { answerBy: at("2027-03-08T16:00:01Z") } };
    expect(verdict("proposal-reminder", waiting)).toBeUndefined();
    expect(verdict("proposal-reminder", waiting, "2027-03-08T16:00:01Z")).toBe("too-late");
    expect(verdict("proposal-reminder", { ...booking, proposal: null })).toBe("not-so");
    expect(verdict("proposal-reminder", waiting, undefined, 2)).toBe("changed-since");
  });
});
