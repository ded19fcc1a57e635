/** A service given on call alone, with those who wait, groups, series and bookings that are put elsewhere: on call, always. */
import { describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { booked, createHouse, offeredTo, Person, type House } from "../../testing/people.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";
import { givesInGroups, joins, pathOf, seen } from "./groups/testing.ts";
import { linkOf, offersTo, waits } from "./waiting/testing.ts";

const SATURDAY = "2027-03-06";
const at = (hour: string, on = SATURDAY) => `${on}T${hour}:00+01:00`;
const utc = (hour: string, on = SATURDAY) => new Date(at(hour, on)).toISOString();
const wall = (iso: string) => new Date(Date.parse(iso) + 3_600_000).toISOString().slice(0, 16);

/** Mentors open 9 to 17 from Monday to Friday, who give emergencies on call alone: Saturdays from 10 to 12. */
async function emergencies(mentors = 1, on: readonly number[] = [0]) {
  // A Monday.
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world, {
    mentors: Array.from({ length: mentors }, () => ({})),
    service: { durationMinutes: 60, stepMinutes: 60, noticeMinutes: 0, horizonDays: 30, onCallOnly: true },
  });
  const onCall = async (index: number, rule = SATURDAYS) => {
    const params = { ...pathOf(house), professionalId: house.mentors[index]?.id ?? "" };
    const { zone, weekly, version } = (await house.owner.call("getSchedule", { params })).body;
    const one = { name: "Week-ends", serviceIds: [house.serviceId], rule, lengthMinutes: 120 };
    const body = { zone, weekly, version, onCall: rule === "" ? [] : [one] };
    expect((await house.owner.call("replaceWeeklyHours", { params, body })).status).toBe(200);
  };
  for (const index of on) await onCall(index);
  return { world, house, onCall };
}
const SATURDAYS = "DTSTART:20270306T100000\nRRULE:FREQ=WEEKLY;BYDAY=SA";

describe("those who wait", () => {
  async function full(): Promise<{
    world: World;
    house: House;
    links: string[];
    onCall: (index: number, rule?: string) => Promise<void>;
  }> {
    const place = await emergencies();
    const links = [];
    for (const on of [SATURDAY, "2027-03-13", "2027-03-20", "2027-03-27"])
      for (const hour of ["10:00", "11:00"])
        links.push((await booked(new Person(place.world), place.house, { startsAt: at(hour, on) })).link);
    await place.world.settle();
    return { ...place, links };
  }

  test("are offered time on call that becomes free, and none of the free hours of the week", async () => {
    const { world, house, links } = await full();
    await waits(world, house, { name: "Ana" });
    expect(offersTo(world, "Ana")).toBe(0);
    await new Person(world).call("cancelBookingByLink", { params: { link: links[0] ?? "" }, body: {} });
    await world.settle();
    expect(offersTo(world, "Ana")).toBe(1);
    const link = linkOf(world, "Ana", "offre");
    const taken = await new Person(world).call("acceptOffer", { params: { link }, body: {} });
    expect(taken.status).toBeLessThan(300);
    expect(await offeredTo(new Person(world), house, { from: SATURDAY })).toEqual([]);
  });

  test("are offered what new hours on call open, and nothing of what is on call no longer", async () => {
    const { world, house, links, onCall } = await full();
    await waits(world, house, { name: "Ana" });
    await onCall(0, "");
    await new Person(world).call("cancelBookingByLink", { params: { link: links[0] ?? "" }, body: {} });
    world.clock.passMinutes(30);
    await world.settle();
    expect(offersTo(world, "Ana")).toBe(0);
    await onCall(0, "DTSTART:20270303T180000\nRRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=1");
    world.clock.passMinutes(30);
    await world.settle();
    expect(offersTo(world, "Ana")).toBe(1);
    const link = linkOf(world, "Ana", "offre");
    const { body } = await new Person(world).call("getOfferByLink", { params: { link } });
    expect(wall(body.startsAt)).toBe("2027-03-03T18:00");
  });
});

describe("groups", () => {
  test("are planned on call; other dates are told apart, with the reason", async () => {
    const { world, house } = await emergencies();
    await givesInGroups(house);
    const plan = (on: string, hour: string, weekly?: object) =>
      house.owner.call("planGroups", {
        params: pathOf(house),
        body: {
          professionalId: house.mentors[0]?.id,
          serviceId: house.serviceId,
          on,
          at: hour,
          ...(weekly ? { weekly } : {}),
        },
      });
    const week = (await plan("2027-03-05", "10:00", { weekdays: [5, 6], until: "2027-03-13" })).body;
    expect(week.planned.map(({ startsAt }) => wall(startsAt))).toEqual(["2027-03-06T10:00", "2027-03-13T10:00"]);
    expect(week.refused.map(({ startsAt, sentence }) => `${wall(startsAt)} ${sentence}`)).toEqual([
      "2027-03-05T10:00 Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.",
      "2027-03-12T10:00 Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.",
    ]);
    const [group] = week.planned;
    expect(await offeredTo(new Person(world), house, { from: SATURDAY })).toEqual([utc("10:00")]);
    expect(group && (await joins(world, house, group, 1)).status).toBe(201);
    expect((await seen(house, group?.id ?? "")).seatsTaken).toBe(1);
  });
});

describe("series", () => {
  test("list the dates that lie outside of hours on call, why, and others that do not", async () => {
    const { house } = await emergencies();
    const ask = (startsOn: string, hour: string, rule: string) => ({
      params: pathOf(house),
      body: {
        professionalId: house.mentors[0]?.id,
        serviceId: house.serviceId,
        startsOn,
        at: hour,
        rule,
      },
    });
    const shown = (await house.owner.call("previewSeries", ask("2027-03-05", "11:00", "FREQ=DAILY;COUNT=4"))).body;
    expect(shown.occurrences.map(({ on, state }) => `${on} ${state}`)).toEqual([
      "2027-03-05 conflict",
      "2027-03-06 free",
      "2027-03-07 conflict",
      "2027-03-08 conflict",
    ]);
    const [friday] = shown.occurrences;
    expect(friday?.sentence).toBe("Cette prestation n’est donnée qu’en astreinte, et aucune ne couvre cet horaire.");
    expect(friday?.alternatives.map(({ startsAt }) => wall(startsAt))).toEqual(["2027-03-06T10:00"]);
    const weekly = (await house.owner.call("previewSeries", ask(SATURDAY, "11:00", "FREQ=WEEKLY;COUNT=3"))).body;
    expect(weekly.occurrences.map(({ state }) => state)).toEqual(["free", "free", "free"]);
  });
});

describe("bookings that are put elsewhere", () => {
  test("are offered hours on call: with the same person, or with whoever else is on call then", async () => {
    const { world, house } = await emergencies(3, [0, 1]);
    const [first, second] = house.mentors;
    for (const [index, hour] of ["10:00", "11:00"].entries())
      await booked(new Person(world), house, {
        startsAt: at(hour),
        ...(first ? { mentor: first } : {}),
        email: `pupil${index}@lycee.example`,
      });
    const started = await house.owner.call("startReaccommodation", {
      params: pathOf(house),
      headers: { "idempotency-key": newId() },
      body: { professionalId: first?.id, from: at("00:00"), until: at("00:00", "2027-03-07") },
    });
    await world.settle();
    const params = { ...pathOf(house), reaccommodationId: started.body.id };
    const { items } = (await house.owner.call("listReaccommodationItems", { params })).body;
    expect(items).toHaveLength(2);
    for (const { options } of items) {
      expect(options).toHaveLength(3);
      for (const { professionalId, startsAt } of options) {
        expect([first?.id, second?.id]).toContain(professionalId);
        expect(wall(startsAt)).toMatch(/^2027-(03-06|03-13|03-20|03-27)T1[01]:00$/);
        expect(professionalId === second?.id || !startsAt.startsWith(SATURDAY)).toBe(true);
      }
    }
    const all = items.flatMap(({ options }) => options.map((one) => `${one.professionalId} ${one.startsAt}`));
    expect(new Set(all).size).toBe(all.length);
    // By hand too: no ordinary hour is among the choices.
    const choices = (
      await house.owner.call("listReaccommodationChoices", {
        params: { ...params, bookingId: items[0]?.bookingId ?? "" },
      })
    ).body.items;
    expect(choices.length).toBeGreaterThan(0);
    for (const { startsAt } of choices) expect(wall(startsAt)).toMatch(/T1[01]:00$/);
  });
});
