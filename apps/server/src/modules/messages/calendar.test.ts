/** The calendar file, read by an independent parser. */
import { instant, zone } from "@creneau/scheduling";
import ical, { type VEvent } from "node-ical";
import { describe, expect, test } from "vitest";
import { calendarText, type CalendarEvent } from "./calendar.ts";
import { contactCalendar, invitationOf } from "./templates/invitation.ts";
import { readerOf } from "./templates/words.ts";
import { sampleFacts } from "./testing.ts";

const now = instant("2027-03-01T08:00:00Z");

const event = (parts: Partial<CalendarEvent> = {}): CalendarEvent => ({
  id: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10",
  sequence: 2,
  startsAt: instant("2027-03-09T16:00:00Z"),
  endsAt: instant("2027-03-09T16:15:00Z"),
  zone: zone("Europe/Paris"),
  cancelled: false,
  summary: "Session Orientation avec Léo",
  description: "Une question\n\nGérer : https://creneau.test/x",
  place: "En visio",
  url: "https://creneau.test/x",
  organizer: { name: "Thotis", address: "bonjour@thotis.example" },
  attendee: { name: "Juliette Morel", address: "juliette@lycee.example" },
  language: "fr",
  ...parts,
});

const linesOf = (text: string): string[] => text.replaceAll("\r\n ", "").split("\r\n");
const valueOf = (text: string, name: string): string | undefined =>
  linesOf(text.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ""))
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, "");

function read(text: string): VEvent {
  const events = Object.values(ical.sync.parseICS(text)).filter((part) => part?.type === "VEVENT");
  expect(events).toHaveLength(1);
  const [only] = events;
  if (only?.type !== "VEVENT") throw new Error("no event");
  return only;
}

test("an invitation says what, when, where, by whom and for whom", () => {
  const text = calendarText(event(), now);
  expect(read(text)).toMatchObject({
    uid: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10@creneau",
    method: "REQUEST",
    status: "CONFIRMED",
    sequence: 2,
    summary: "Session Orientation avec Léo",
    description: "Une question\n\nGérer : https://creneau.test/x",
    location: "En visio",
    url: { val: "https://creneau.test/x" },
    organizer: { params: { CN: "Thotis" }, val: "mailto:bonjour@thotis.example" },
    attendee: {
      params: { CN: "Juliette Morel", PARTSTAT: "ACCEPTED", RSVP: false },
      val: "MAILTO:juliette@lycee.example",
    },
  });
  expect(valueOf(text, "DTSTAMP")).toBe("20270301T080000Z");
  expect(valueOf(text, "DTSTART")).toBe("20270309T170000");
});

test("a move keeps the UID and raises the SEQUENCE; a cancellation takes the event away", () => {
  const moved = calendarText(event({ sequence: 3 }), now);
  const cancelled = calendarText(event({ sequence: 4, cancelled: true }), now);
  expect(new Set([calendarText(event(), now), moved, cancelled].map((text) => valueOf(text, "UID"))).size).toBe(1);
  expect([valueOf(moved, "METHOD"), valueOf(moved, "SEQUENCE"), valueOf(moved, "STATUS")]).toEqual([
    "REQUEST",
    "3",
    "CONFIRMED",
  ]);
  expect([valueOf(cancelled, "METHOD"), valueOf(cancelled, "SEQUENCE"), valueOf(cancelled, "STATUS")]).toEqual([
    "CANCEL",
    "4",
    "CANCELLED",
  ]);
});

describe("clock changes: any program finds the instant again", () => {
  const starts: [string, string[]][] = [
    [
      "Europe/Paris",
      [
        "2027-03-27T08:00Z",
        "2027-03-28T00:59Z",
        "2027-03-28T01:00Z",
        "2027-03-28T07:00Z",
        "2027-10-30T23:59Z",
        "2027-10-31T00:30Z",
        "2027-10-31T01:30Z",
        "2027-10-31T02:00Z",
      ],
    ],
    [
      "America/Toronto",
      [
        "2027-03-14T06:59Z",
        "2027-03-14T07:00Z",
        "2027-03-14T13:00Z",
        "2027-11-07T05:30Z",
        "2027-11-07T06:30Z",
        "2027-11-07T07:00Z",
      ],
    ],
    ["Indian/Reunion", ["2027-03-28T01:00Z", "2027-10-31T01:00Z", "2027-07-01T05:00Z"]],
  ];
  test.each(starts.flatMap(([name, times]) => times.map((time) => [name, time] as const)))("%s, %s", (name, time) => {
    const startsAt = instant(time);
    const text = calendarText(event({ zone: zone(name), startsAt, endsAt: instant(startsAt + 900_000) }), now);
    const { start, end } = read(text);
    expect(start.getTime()).toBe(startsAt);
    expect(end?.getTime()).toBe(startsAt + 900_000);
  });

  test("the hour that the wall shows twice is written in UTC", () => {
    const text = calendarText(
      event({ startsAt: instant("2027-10-31T01:30Z"), endsAt: instant("2027-10-31T01:45Z") }),
      now,
    );
    expect(valueOf(text, "DTSTART")).toBe("20271031T013000Z");
    expect(text).not.toContain("VTIMEZONE");
  });
});

describe("what people typed stays in its line", () => {
  const evil = 'Zoé; "l’Été", \\n\r\nATTENDEE:mailto:evil@evil.example\r\nEND:VEVENT\u2028';
  test.each<[string, Partial<CalendarEvent>]>([
    ["summary", { summary: evil }],
    ["description", { description: evil }],
    ["place", { place: evil }],
    ["organizer", { organizer: { name: evil, address: "bonjour@thotis.example" } }],
    ["attendee", { attendee: { name: evil, address: "juliette@lycee.example" } }],
  ])("in the %s", (_, parts) => {
    const text = calendarText(event(parts), now);
    const starts = (lines: string[]) => lines.map((line) => /^[\w-]+/.exec(line)?.[0]);
    expect(starts(linesOf(text))).toEqual(starts(linesOf(calendarText(event(), now))));
    expect(text.split("\r\n").every((line) => !/[\r\n]/.test(line) && Buffer.byteLength(line) <= 75)).toBe(true);
    read(text);
  });

  test("the words come out as they went in", () => {
    expect(read(calendarText(event({ summary: 'a; b, c\\d "e" é' }), now)).summary).toBe('a; b, c\\d "e" é');
  });
});

describe("whose copy it is", () => {
  const facts = sampleFacts();
  const copyFor = (recipient: "contact" | "professional", kind: "confirmation" | "cancellation" = "confirmation") =>
    invitationOf(kind, facts, readerOf(facts, recipient), "https://creneau.test", now);

  test("the professional's names the contact, and has neither their address nor their link", () => {
    const content = copyFor("professional")?.content ?? "";
    expect(content).toContain("Juliette Morel");
    expect(linesOf(content).join("\n")).not.toMatch(/juliette@|rendez-vous\//);
    expect(read(content).attendee).toMatchObject({ val: "MAILTO:chloe@umontreal.example" });
  });

  test("the contact's has not the professional's address", () => {
    const content = copyFor("contact")?.content ?? "";
    expect(linesOf(content).join("\n")).not.toContain("chloe@");
    expect(valueOf(content, "URL")).toBe("https://creneau.test/rendez-vous/AbC-_123");
  });

  test("each has its own hour", () => {
    expect(valueOf(copyFor("contact")?.content ?? "", "DTSTART")).toBe("20270309T170000");
    expect(valueOf(copyFor("professional")?.content ?? "", "DTSTART")).toBe("20270309T110000");
  });

  test("a file to download is published, without attendees", () => {
    const text = contactCalendar(facts, "https://creneau.test", now);
    expect(valueOf(text, "METHOD")).toBe("PUBLISH");
    expect(valueOf(text, "ATTENDEE")).toBeUndefined();
    expect(valueOf(contactCalendar(sampleFacts({ status: "cancelled" }), "https://creneau.test", now), "STATUS")).toBe(
      "CANCELLED",
    );
  });
});

test("a link with a comma or an accent stays one address", () => {
  const text = calendarText(event({ url: "https://creneau.test/é?a=1" }), now);
  expect(valueOf(text, "URL")).toBe("https://creneau.test/%C3%A9?a=1");
});
