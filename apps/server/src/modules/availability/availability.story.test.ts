/** Opening hours: set, changed, and true by the clock on the wall, whatever the clock does. */
import type { Schedule } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, offeredTo, Person, type House, type Mentor } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import type { Weekly } from "./index.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const mentorOf = (house: House, index = 0): Mentor => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

/** A house, its mentor signed in, and what the mentor does with the hours. */
async function office(inside = world) {
  const house = await createHouse(inside);
  const mentor = await new Person(inside).signsIn(mentorOf(house).email);
  const params = { businessId: house.scope.businessId, professionalId: mentorOf(house).id };
  const reads = async () => (await mentor.call("getSchedule", { params })).body;
  const sets = (hours: Partial<Pick<Schedule, "zone" | "weekly" | "version">>) =>
    mentor.call("replaceWeeklyHours", { params, body: { zone: "Europe/Paris", weekly: [], version: 0, ...hours } });
  const overrides = (on: string, ranges: Ranges, label?: string) =>
    mentor.call("putOverride", { params: { ...params, on }, body: { ranges, label } });
  const clears = (on: string) => mentor.call("deleteOverride", { params: { ...params, on } });
  const offered = (from: string, to = from, zone?: string) =>
    offeredTo(new Person(inside), house, { from, to, ...(zone ? { zone } : {}) });
  return { house, mentor, params, reads, sets, overrides, clears, offered };
}

type Ranges = Schedule["overrides"][number]["ranges"];
const range = (text: string): Ranges[number] => {
  const [start = "", end = ""] = text.split("–");
  return { start, end };
};
const onMonday = (...texts: string[]): Schedule["weekly"] => [{ weekday: 1, ranges: texts.map(range) }];

describe("weekly hours", () => {
  test("are read as they were given, and replaced as a whole", async () => {
    const { reads, sets, offered } = await office();
    const before = await reads();
    expect(before.version).toBe(0);
    expect(before.weekly.map(({ weekday }) => weekday)).toEqual([1, 2, 3, 4, 5]);
    const weekly = onMonday("08:00–09:00", "17:30–18:30");
    expect((await sets({ weekly })).body).toMatchObject({ weekly, version: 1, zone: "Europe/Paris" });
    expect(await reads()).toMatchObject({ weekly, version: 1 });
    const starts = await offered("2027-03-08", "2027-03-14");
    expect([starts[0], starts.at(-1), starts.length]).toEqual([
      "2027-03-08T07:00:00.000Z",
      "2027-03-08T17:15:00.000Z",
      8,
    ]);
  });

  test("two who edit at once: the second is told that they were changed, and nothing is overwritten", async () => {
    const { house, params, reads, sets } = await office();
    expect((await sets({ weekly: onMonday("08:00–09:00") })).status).toBe(200);
    const before = await allRows(world);
    const late = await sets({ weekly: onMonday("10:00–11:00"), version: 0 });
    expect(late.problem).toMatchObject({ status: 412, code: "EDITED_MEANWHILE" });
    expect(await allRows(world)).toEqual(before);
    const owner = await house.owner.call("replaceWeeklyHours", {
      params,
      body: { zone: "Europe/Paris", weekly: onMonday("10:00–11:00"), version: 1 },
    });
    expect(owner.body.version).toBe(2);
    const race = await Promise.all([
      sets({ weekly: onMonday("12:00–13:00"), version: 2 }),
      sets({ weekly: onMonday("13:00–14:00"), version: 2 }),
    ]);
    expect(race.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect((await reads()).version).toBe(3);
  });

  test("ranges that overlap or touch become one; the order in which they were given does not matter", async () => {
    const { sets } = await office();
    const weekly = onMonday("14:00–16:00", "09:00–10:00", "10:00–11:00", "15:00–18:00", "14:30–15:30");
    expect((await sets({ weekly })).body.weekly).toEqual(onMonday("09:00–11:00", "14:00–18:00"));
  });

  test("a weekday named twice keeps all its ranges; an empty week is closed", async () => {
    const { sets, offered } = await office();
    const twice = [...onMonday("14:00–15:00"), ...onMonday("09:00–10:00")];
    expect((await sets({ weekly: twice })).body.weekly).toEqual(onMonday("09:00–10:00", "14:00–15:00"));
    expect((await sets({ weekly: [], version: 1 })).body.weekly).toEqual([]);
    expect(await offered("2027-03-08", "2027-03-21")).toEqual([]);
  });

  test("a range past midnight opens the night of the next day", async () => {
    const { sets, offered } = await office();
    expect((await sets({ weekly: onMonday("22:00–26:00") })).body.weekly).toEqual(onMonday("22:00–26:00"));
    const starts = await offered("2027-03-08", "2027-03-09");
    expect([starts[0], starts.at(-1), starts.length]).toEqual([
      "2027-03-08T21:00:00.000Z",
      "2027-03-09T00:45:00.000Z",
      16,
    ]);
    expect(await offered("2027-03-09")).toHaveLength(8);
  });

  test("a whole day and the next, to 48:00, is offered through", async () => {
    const { sets, offered } = await office();
    await sets({ weekly: onMonday("00:00–48:00") });
    expect(await offered("2027-03-08", "2027-03-10")).toHaveLength(2 * 24 * 4);
  });

  test("another zone: the same hours on the wall, another time on Earth", async () => {
    const { house, sets, offered, reads } = await office();
    const { weekly } = await reads();
    expect((await offered("2027-03-09"))[0]).toBe("2027-03-09T08:00:00.000Z");
    expect((await sets({ weekly, zone: "Indian/Reunion" })).body.zone).toBe("Indian/Reunion");
    expect((await offered("2027-03-09"))[0]).toBe("2027-03-09T05:00:00.000Z");
    const { body } = await new Person(world).call("listPublicProfessionals", { params: { business: house.slug } });
    expect(body.items[0]?.zone).toBe("Indian/Reunion");
  });

  test("a booking that was made stands when the hours change", async () => {
    const { house, mentor, params, sets } = await office();
    const booking = await booked(new Person(world), house, { startsAt: "2027-03-08T09:00:00.000Z" });
    await sets({ weekly: onMonday("14:00–15:00") });
    const query = { from: "2027-03-08T00:00:00Z", until: "2027-03-09T00:00:00Z" };
    const { body } = await mentor.call("listBookings", { params: { businessId: params.businessId }, query });
    expect(body.items).toMatchObject([{ reference: booking.reference, status: "confirmed" }]);
  });
});

describe("a day with hours of its own", () => {
  test("closed, then open at other hours, then back to the week", async () => {
    const { overrides, clears, offered, reads } = await office();
    const usual = await offered("2027-03-09");
    expect((await overrides("2027-03-09", [], "Examens")).body.overrides).toEqual([
      { on: "2027-03-09", ranges: [], label: "Examens" },
    ]);
    expect(await offered("2027-03-09")).toEqual([]);
    await overrides("2027-03-09", [range("20:00–21:00")]);
    expect((await reads()).overrides).toEqual([{ on: "2027-03-09", ranges: [range("20:00–21:00")], label: "" }]);
    expect(await offered("2027-03-09")).toHaveLength(4);
    expect((await clears("2027-03-09")).body.overrides).toEqual([]);
    expect(await offered("2027-03-09")).toEqual(usual);
  });

  test("a Sunday opened for once", async () => {
    const { overrides, offered } = await office();
    await overrides("2027-03-14", [range("10:00–11:00")], "Portes ouvertes");
    expect(await offered("2027-03-14")).toEqual(
      ["00", "15", "30", "45"].map((minute) => `2027-03-14T09:${minute}:00.000Z`),
    );
  });

  test("said twice it is the same, and taken back twice too", async () => {
    const { overrides, clears } = await office();
    const first = await overrides("2027-03-09", [range("20:00–21:00")], "Soirée");
    const between = await allRows(world);
    expect((await overrides("2027-03-09", [range("20:00–21:00")], "Soirée")).body).toEqual(first.body);
    expect(Object.keys(await allRows(world))).toEqual(Object.keys(between));
    await clears("2027-03-09");
    expect((await clears("2027-03-09")).body.overrides).toEqual([]);
  });

  test("those of the past are kept, and no longer listed: the day is the mentor's", async () => {
    const later = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const { overrides, reads } = await office(later);
    for (const on of ["2027-03-03", "2027-03-01", "2027-03-02"]) await overrides(on, []);
    expect((await reads()).overrides.map(({ on }) => on)).toEqual(["2027-03-01", "2027-03-02", "2027-03-03"]);
    later.clock.goTo("2027-03-01T22:59:00Z");
    expect((await reads()).overrides).toHaveLength(3);
    later.clock.goTo("2027-03-01T23:00:00Z");
    expect((await reads()).overrides.map(({ on }) => on)).toEqual(["2027-03-02", "2027-03-03"]);
  });

  test("the evening before may reach into a closed day: it belongs to the day on which it began", async () => {
    const { sets, overrides, offered } = await office();
    await sets({ weekly: onMonday("22:00–26:00") });
    await overrides("2027-03-09", []);
    expect(await offered("2027-03-09")).toHaveLength(8);
    await overrides("2027-03-08", []);
    expect(await offered("2027-03-08", "2027-03-09")).toEqual([]);
  });
});

describe("when the clocks change", () => {
  const everyDay = (startHour: number, endHour: number): Weekly => {
    const day = [{ startMinute: startHour * 60, endMinute: endHour * 60 }];
    return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: day, sunday: day };
  };

  /** The year's changes: the last day before, and the day of the change. */
  const changes = [
    ["Europe/Paris", "spring", "2027-03-27", "2027-03-28"],
    ["Europe/Paris", "autumn", "2027-10-30", "2027-10-31"],
    ["America/Toronto", "spring", "2027-03-13", "2027-03-14"],
    ["America/Toronto", "autumn", "2027-11-06", "2027-11-07"],
    ["Indian/Reunion", "spring", "2027-03-27", "2027-03-28"],
    ["Indian/Reunion", "autumn", "2027-10-30", "2027-10-31"],
  ] as const;
  const readers = ["Europe/Paris", "America/Toronto", "Indian/Reunion", "Pacific/Auckland", "UTC"];

  /** By Temporal, which the engine asks only for its table of changes. */
  const wallOf = (text: string, zone: string) => Temporal.Instant.from(text).toZonedDateTimeISO(zone);

  test.for(changes)("09:00 stays 09:00 in %s, in %s, for readers anywhere", async ([zone, season, before, day]) => {
    const inside = await worldOfThisTest({
      now: season === "spring" ? "2027-03-01T08:00:00Z" : "2027-10-20T08:00:00Z",
    });
    const house = await createHouse(inside, { mentors: [{ zone, weekly: everyDay(9, 12) }] });
    const after = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
    for (const reader of readers) {
      const starts = await offeredTo(new Person(inside), house, { from: before, to: after, zone: reader });
      // The days are the reader's: some of the mentor's hours may lie a day beyond.
      const walls = starts.map((start) => wallOf(start, zone));
      const whole = walls.filter((wall) => wall.toPlainDate().toString() === day);
      const expected = Array.from(
        { length: 12 },
        (_, quarter) =>
          `${String(9 + Math.floor(quarter / 4)).padStart(2, "0")}:${String((quarter % 4) * 15).padStart(2, "0")}`,
      );
      expect([reader, whole.map((wall) => wall.toPlainTime().toString({ smallestUnit: "minute" }))]).toEqual([
        reader,
        expected,
      ]);
      for (const wall of walls) expect([9, 10, 11]).toContain(wall.hour);
      for (const start of starts) {
        const on = wallOf(start, reader).toPlainDate().toString();
        expect(on >= before && on <= after).toBe(true);
      }
    }
    // And what is shown on the day itself is booked at 09:00 by the mentor's clock.
    const [nine] = await offeredTo(new Person(inside), house, { from: day, zone });
    const { startsAt } = await booked(new Person(inside), house, { startsAt: nine ?? "" });
    expect(wallOf(startsAt, zone).toPlainTime().toString({ smallestUnit: "minute" })).toBe("09:00");
  });

  test("each time on the wall is offered once: the hour that spring skips is not there, the one that autumn repeats is there once", async () => {
    for (const [now, day, starts] of [
      ["2027-03-20T08:00:00Z", "2027-03-28", 23 * 4],
      ["2027-10-20T08:00:00Z", "2027-10-31", 24 * 4],
    ] as const) {
      const inside = await worldOfThisTest({ now });
      const house = await createHouse(inside, { mentors: [{ weekly: everyDay(0, 24) }] });
      const offered = await offeredTo(new Person(inside), house, { from: day });
      expect(offered).toHaveLength(starts);
      const walls = offered.map((start) => wallOf(start, "Europe/Paris").toPlainTime().toString());
      expect(new Set(walls).size).toBe(starts);
    }
  });

  test("the reader's days are the reader's: a Montréal evening is the next day in Paris", async () => {
    const house = await createHouse(world, { mentors: [{ zone: "America/Toronto", weekly: everyDay(18, 20) }] });
    const inMontreal = await offeredTo(new Person(world), house, { from: "2027-03-09", zone: "America/Toronto" });
    expect(inMontreal[0]).toBe("2027-03-09T23:00:00.000Z");
    expect(await offeredTo(new Person(world), house, { from: "2027-03-10", zone: "Europe/Paris" })).toEqual(inMontreal);
  });
});
