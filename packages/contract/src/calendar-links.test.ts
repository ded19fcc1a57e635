import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarLinks } from "./calendar-links.ts";

const entry = {
  title: "Séance & bilan + 1 #2",
  details: "Avec l’Atelier Lumière\nhttps://exemple.fr/atelier?a=1",
  place: "12, rue de l’Été",
  startsAt: "2027-10-31T02:30:00+01:00",
  endsAt: "2027-10-31T03:30:00.250+01:00",
};

test("Google: a template, in UTC, also in the hour the wall shows twice", () => {
  const { origin, pathname, searchParams } = new URL(calendarLinks(entry).google);
  expect(`${origin}${pathname}`).toBe("https://calendar.google.com/calendar/render");
  expect(Object.fromEntries(searchParams)).toEqual({
    action: "TEMPLATE",
    text: entry.title,
    dates: "20271031T013000Z/20271031T023000Z",
    details: entry.details,
    location: entry.place,
  });
});

test("Outlook: private, and of a company; a space is never a plus sign", () => {
  const { outlook, office } = calendarLinks(entry);
  expect(office).toBe(outlook.replace("outlook.live.com", "outlook.office.com"));
  expect(outlook).not.toMatch(/[+ ]/);
  expect(Object.fromEntries(new URL(outlook).searchParams)).toEqual({
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: entry.title,
    startdt: "2027-10-31T01:30:00Z",
    enddt: "2027-10-31T02:30:00Z",
    body: entry.details,
    location: entry.place,
  });
});

test("whatever was typed comes out as it went in, and adds nothing to the address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (title, place) => {
      const links = calendarLinks({ ...entry, title, place });
      for (const link of Object.values(links)) {
        const { hash, searchParams } = new URL(link);
        expect(hash).toBe("");
        expect(searchParams.get(link === links.google ? "text" : "subject")).toBe(title.toWellFormed());
        expect(searchParams.get("location")).toBe(place);
        expect([...searchParams]).toHaveLength(link === links.google ? 5 : 7);
      }
    }),
  );
});
