/** What a calendar program makes of the mails about a series: at any time the dates that take place, and no others. */
import { toIso, type Instant } from "@creneau/scheduling";
import ical, { type VEvent } from "node-ical";
import { expect, test } from "vitest";
import type { OutgoingMail } from "../../platform/mail/mailer.ts";
import { createHouse, type House } from "../../testing/people.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";

const PUPIL = "juliette@lycee.example";
const FROM = new Date("2027-01-01T00:00:00Z");
const TO = new Date("2029-01-01T00:00:00Z");

/** Acts on mails as RFC 5546 says: one object a mail, found by its UID, the later SEQUENCE wins. */
class Agenda {
  readonly #known = new Map<string, { sequence: number; readonly dates: Map<number, number> }>();

  take({ calendar }: OutgoingMail): void {
    if (!calendar) throw new Error("a mail without a calendar");
    const { method, content } = calendar;
    expect(content).toContain(`METHOD:${method}`);
    const events = Object.values(ical.sync.parseICS(content)).filter((part) => part?.type === "VEVENT");
    expect(new Set(events.map((one) => (one.type === "VEVENT" ? one.uid : ""))).size).toBe(1);
    const [event] = events;
    if (event?.type !== "VEVENT") throw new Error("no event");
    const sequence = Number(event.sequence);
    const known = this.#known.get(event.uid);
    // Two mails may be written after both changes: they say the same.
    if (known && sequence < known.sequence) throw new Error(`sequence ${sequence} after ${known.sequence}`);
    const dates = known?.dates ?? new Map<number, number>();
    this.#known.set(event.uid, { sequence, dates });
    if (event.recurrenceid && !event.rrule) {
      const slot = Number(event.recurrenceid);
      if (method === "CANCEL") dates.delete(slot);
      else dates.set(slot, event.start.getTime());
      return;
    }
    dates.clear();
    if (method === "REQUEST") for (const [slot, at] of datesOf(event)) dates.set(slot, at);
  }

  get starts(): string[] {
    return [...this.#known.values()]
      .flatMap(({ dates }) => [...dates.values()])
      .toSorted((a, b) => a - b)
      .map((at) => toIso(at as Instant));
  }
}

function datesOf(event: VEvent): (readonly [number, number])[] {
  if (!event.rrule) return [[event.start.getTime(), event.start.getTime()]];
  return ical.expandRecurringEvent(event, { from: FROM, to: TO }).map(({ start, event: one }) => {
    const slot = one.recurrenceid ? Number(one.recurrenceid) : start.getTime();
    return [slot, start.getTime()] as const;
  });
}

/** Léo's pupil has six Tuesdays: one of them at another hour, one left out. */
async function practice() {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world, { mentors: [{}, {}] });
  const answer = await house.owner.call("bookSeries", {
    params: paramsOf(house),
    body: {
      professionalId: house.mentors[0]?.id,
      serviceId: house.serviceId,
      startsOn: "2027-03-02",
      at: "09:00",
      rule: "FREQ=WEEKLY;COUNT=7",
      choices: [
        { on: "2027-03-16", startsAt: "2027-03-17T15:00:00+01:00" },
        { on: "2027-03-30", skip: true },
      ],
      contact: { name: "Juliette Morel", email: PUPIL },
    },
  });
  expect(answer.body.size).toBe(6);
  return { world, house, series: answer.body };
}

const paramsOf = ({ scope }: House) => ({ businessId: scope.businessId });

/** Each hears by mail of what was done since, and has what stands in their calendar. */
function reads(world: World, house: House) {
  const people = [PUPIL, house.mentors[0]?.email ?? ""].map((address) => ({ address, agenda: new Agenda(), read: 0 }));
  return async (): Promise<string[]> => {
    await world.settle();
    const { rows } = await world.owner.query<{ at: Date }>(
      "select starts_at as at from booking where status <> 'cancelled' order by starts_at",
    );
    const standing = rows.map(({ at }) => toIso(at.getTime() as Instant));
    for (const person of people) {
      const mails = world.mailer.to(person.address);
      for (const mail of mails.slice(person.read)) person.agenda.take(mail);
      person.read = mails.length;
      expect([person.address, person.agenda.starts]).toEqual([person.address, standing]);
    }
    return standing.map((iso) => iso.slice(5, 16));
  };
}

test("booked, moved and cancelled, one date, those that follow, all: calendars have what stands", async () => {
  const { world, house, series } = await practice();
  const inCalendars = reads(world, house);
  const idOf = (index: number): string => series.bookings[index]?.id ?? "";
  const one = (index: number) => ({ params: { ...paramsOf(house), bookingId: idOf(index) } });
  const seriesWith = async (index: number) => (await house.owner.call("getBooking", one(index))).body.series?.id ?? "";
  const several = async (index: number, body: object) => {
    const params = { ...paramsOf(house), seriesId: await seriesWith(index) };
    const { version } = (await house.owner.call("getSeries", { params })).body;
    return { params, body: { bookingId: idOf(index), version, ...body } };
  };
  expect(await inCalendars()).toEqual([
    "03-02T08:00",
    "03-09T08:00",
    "03-17T14:00",
    "03-23T08:00",
    "04-06T07:00",
    "04-13T07:00",
  ]);
  const mail = world.mailer.to(PUPIL)[0];
  expect(mail?.calendar?.method).toBe("REQUEST");

  await house.owner.call("moveBooking", { ...one(1), body: { startsAt: "2027-03-10T14:00:00+01:00" } });
  expect((await inCalendars())[1]).toBe("03-10T13:00");
  await house.owner.call("cancelBooking", { ...one(3), body: {} });
  expect(await inCalendars()).toHaveLength(5);
  await house.owner.call("moveBooking", { ...one(1), body: { startsAt: "2027-03-11T14:00:00+01:00" } });
  expect((await inCalendars())[1]).toBe("03-11T13:00");

  await house.owner.call("moveSeries", await several(4, { reach: "following", startsAt: "2027-04-07T10:00:00+02:00" }));
  expect((await inCalendars()).slice(-2)).toEqual(["04-07T08:00", "04-14T08:00"]);
  await house.owner.call("moveBooking", { ...one(4), body: { startsAt: "2027-04-08T10:00:00+02:00" } });
  expect((await inCalendars()).slice(-2)).toEqual(["04-08T08:00", "04-14T08:00"]);
  await house.owner.call("cancelSeries", await several(5, { reach: "following" }));
  expect(await inCalendars()).toHaveLength(4);
  expect(world.mailer.to(PUPIL).at(-1)?.calendar?.method).toBe("REQUEST");

  await house.owner.call("cancelSeries", await several(4, { reach: "all" }));
  await house.owner.call("cancelSeries", await several(0, { reach: "all" }));
  expect(await inCalendars()).toEqual([]);
  const last = world.mailer.to(PUPIL).at(-1)?.calendar;
  expect(last?.method).toBe("CANCEL");
  expect(last?.content).toContain("STATUS:CANCELLED");
});
