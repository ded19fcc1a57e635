/** Bookings that repeat: shown, booked all or none, changed together, each with a life of its own. */
import type { Series } from "@creneau/contract";
import { addDays, plainDate, toIso, zone } from "@creneau/scheduling";
import fc from "fast-check";
import ical from "node-ical";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, Person, type House, type HouseOptions } from "../../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../../testing/world.ts";

const now = "2027-03-01T08:00:00Z";
const PUPIL = "juliette@lycee.example";
const paris = zone("Europe/Paris");
const contact = { name: "Juliette Morel", email: PUPIL };
const weekly = { startsOn: "2027-03-02", at: "09:00", rule: "FREQ=WEEKLY;COUNT=6" };

type Choice = { readonly on: string; readonly startsAt: string } | { readonly on: string; readonly skip: true };
interface Ask {
  readonly startsOn?: string;
  readonly at?: string;
  readonly rule?: string;
  readonly skipHolidays?: boolean;
  readonly choices?: readonly Choice[];
}

const paramsOf = (house: House) => ({ businessId: house.scope.businessId });
const bodyOf = (house: House, ask: Ask = {}) => ({
  professionalId: house.mentors[0]?.id,
  serviceId: house.serviceId,
  ...weekly,
  ...ask,
});
const previews = async (house: House, ask: Ask = {}, person = house.owner) =>
  (await person.call("previewSeries", { params: paramsOf(house), body: bodyOf(house, ask) })).body;
const asksToBook = (house: House, ask: Ask = {}, headers: Record<string, string> = {}, person = house.owner) =>
  person.call("bookSeries", { params: paramsOf(house), body: { ...bodyOf(house, ask), contact }, headers });
const bookSeries = async (house: House, ask: Ask = {}) => (await asksToBook(house, ask)).body;
const bookOne = async (house: House, startsAt: string) =>
  (
    await house.owner.call("bookForContact", {
      params: paramsOf(house),
      body: {
        professionalId: house.mentors[0]?.id,
        serviceId: house.serviceId,
        startsAt,
        contact: { name: "Une autre", email: "autre@lycee.example" },
      },
    })
  ).body;
const again = async (house: House, { id }: Series) =>
  (await house.owner.call("getSeries", { params: { ...paramsOf(house), seriesId: id } })).body;
const wall = (iso: string) => toIso(Date.parse(iso) as Parameters<typeof toIso>[0], paris).slice(0, 16);
const standing = ({ bookings }: Series) => bookings.filter(({ status }) => status === "confirmed");
const starts = (series: Series) => standing(series).map(({ startsAt }) => wall(startsAt));
const idAt = ({ bookings }: Series, index: number): string => bookings[index]?.id ?? "";

const change = (house: House, series: Series, index: number, body: object) => ({
  params: { ...paramsOf(house), seriesId: series.id },
  body: { bookingId: idAt(series, index), version: series.version, ...body },
});

async function practice(options: HouseOptions = {}) {
  const world = await worldOfThisTest({ now });
  return { world, house: await createHouse(world, options) };
}

let world: World;
let house: House;
beforeAll(async () => {
  world = await createWorld({ now });
  house = await createHouse(world);
});
afterAll(() => world.close());

describe("before it is booked", () => {
  test("every date is shown, nine o'clock on both sides of a clock change, and nothing is written", async () => {
    const shown = await previews(house);
    expect(shown).toMatchObject({
      zone: "Europe/Paris",
      rule: "FREQ=WEEKLY;COUNT=6",
      startsOn: "2027-03-02",
      at: "09:00",
    });
    expect(shown.occurrences.map(({ startsAt, state }) => `${wall(startsAt)} ${state}`)).toEqual([
      "2027-03-02T09:00 free",
      "2027-03-09T09:00 free",
      "2027-03-16T09:00 free",
      "2027-03-23T09:00 free",
      "2027-03-30T09:00 free",
      "2027-04-06T09:00 free",
    ]);
    expect(await world.owner.query("select 1 from series")).toMatchObject({ rowCount: 0 });
  });

  test("what is taken is in conflict, with its reason and other times: that day first, then the days around", async () => {
    const { house: own } = await practice();
    await bookOne(own, "2027-03-09T09:00:00+01:00");
    const conflict = (await previews(own)).occurrences[1];
    expect(conflict).toMatchObject({ on: "2027-03-09", state: "conflict", because: "already-busy" });
    expect(conflict?.sentence).toContain("autre rendez-vous");
    expect(conflict?.alternatives.map(({ startsAt }) => wall(startsAt))).toEqual([
      "2027-03-09T09:15",
      "2027-03-09T09:30",
      "2027-03-09T09:45",
      "2027-03-10T09:00",
      "2027-03-08T09:00",
      "2027-03-11T09:00",
    ]);
  });

  test("public holidays are left out, kept, or moved by choice", async () => {
    const easter = { startsOn: "2027-03-22", rule: "FREQ=WEEKLY;COUNT=3" };
    const states = async (ask: Ask) =>
      (await previews(house, { ...easter, ...ask })).occurrences.map(({ state }) => state);
    expect(await states({})).toEqual(["free", "free", "free"]);
    expect(await states({ skipHolidays: true })).toEqual(["free", "holiday", "free"]);
    const shown = await previews(house, { ...easter, skipHolidays: true });
    expect(shown.occurrences[1]).toMatchObject({ on: "2027-03-29", holiday: "Lundi de Pâques" });
    const choices = [{ on: "2027-03-29", startsAt: "2027-03-30T09:00:00+02:00" }];
    const moved = await previews(house, { ...easter, skipHolidays: true, choices });
    expect(moved.occurrences[1]).toMatchObject({ state: "free", chosen: true });
  });

  test("its own dates keep their buffers from one another", async () => {
    const { house: own } = await practice({ service: { bufferAfterMinutes: 15 } });
    const choices = [{ on: "2027-03-03", startsAt: "2027-03-02T09:15:00+01:00" }];
    const shown = await previews(own, { rule: "FREQ=DAILY;COUNT=2", choices });
    expect(shown.occurrences.map(({ state, because }) => [state, because])).toEqual([
      ["free", null],
      ["conflict", "already-busy"],
    ]);
  });

  test("members go beyond the horizon of the service", async () => {
    const { house: own } = await practice({ service: { horizonDays: 7 } });
    const series = await bookSeries(own, { rule: "FREQ=MONTHLY;BYDAY=1TU;COUNT=4" });
    expect(starts(series).at(-1)).toBe("2027-06-01T09:00");
    expect((await previews(own, { startsOn: "2027-02-16" })).occurrences[0]).toMatchObject({ because: "too-soon" });
  });

  test.each([
    [{ rule: "FREQ=WEEKLY" }, "rule"],
    [{ rule: "FREQ=HOURLY;COUNT=3" }, "rule"],
    [{ rule: "FREQ=DAILY;COUNT=105" }, "rule"],
    [{ rule: "FREQ=MONTHLY;COUNT=80" }, "rule"],
    [{ rule: "nonsense" }, "rule"],
  ])("%j is refused by its field", async (ask, path) => {
    const answer = await house.owner.call("previewSeries", { params: paramsOf(house), body: bodyOf(house, ask) });
    expect(answer.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path }] });
  });
});

describe("booked", () => {
  test("all of it: one series, one mail to each, a reminder for every date, and a second click is the same series", async () => {
    const { world: own, house: mine } = await practice();
    const headers = { "idempotency-key": "one-series-once" };
    const series = (await asksToBook(mine, {}, headers)).body;
    expect(series).toMatchObject({ size: 6, coming: 6, followsId: null, contact: { name: "Juliette Morel" } });
    expect(series.bookings.map(({ place, apart }) => [place, apart])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => [n, false]),
    );
    expect((await asksToBook(mine, {}, headers)).body.id).toBe(series.id);
    await own.settle();
    expect(own.mailer.to(PUPIL).map(({ subject }) => subject.replaceAll("\u202F", " "))).toEqual([
      "Série confirmée : 6 dates à partir du mardi 2 mars",
    ]);
    expect(own.mailer.to(mine.mentors[0]?.email ?? "")).toHaveLength(1);
    const { method, content = "" } = own.mailer.to(PUPIL)[0]?.calendar ?? {};
    expect(method).toBe("REQUEST");
    const [event, ...others] = Object.values(ical.sync.parseICS(content)).filter((part) => part?.type === "VEVENT");
    expect(others).toEqual([]);
    expect(event?.type === "VEVENT" && event.rrule?.all().map((at) => at.toISOString())).toEqual(
      series.bookings.map(({ startsAt }) => new Date(startsAt).toISOString()),
    );
    const { rows } = await own.owner.query(
      "select kind, minutes, count(*)::int from message where recipient = 'contact' group by kind, minutes order by kind, count",
    );
    // The day before the first date is over.
    expect(rows).toEqual([
      { kind: "confirmation", minutes: 0, count: 1 },
      { kind: "reminder", minutes: 1440, count: 5 },
      { kind: "reminder", minutes: 60, count: 6 },
    ]);
    own.clock.goTo("2027-03-22T08:00:00Z");
    await own.settle();
    expect(own.mailer.to(PUPIL).at(-1)?.subject.replaceAll("\u202F", " ")).toBe(
      "Demain à 9 h 00 : session avec Mentor 0",
    );
  });

  test("in the planning each says which of how many it is; by its panel too", async () => {
    const series = await bookSeries(house, { startsOn: "2027-03-03", at: "10:00" });
    const params = { ...paramsOf(house), bookingId: idAt(series, 2) };
    const detail = (await house.owner.call("getBooking", { params })).body;
    expect(detail.series).toEqual({ id: series.id, place: 3, of: 6 });
    const list = (await house.owner.call("listSeries", { params: paramsOf(house), query: { state: "coming" } })).body;
    expect(list.items.map(({ id }) => id)).toContain(series.id);
  });

  test("with another time for one date and none for another", async () => {
    const choices: Choice[] = [
      { on: "2027-03-10", startsAt: "2027-03-11T14:00:00+01:00" },
      { on: "2027-03-17", skip: true },
    ];
    const series = await bookSeries(house, { startsOn: "2027-03-03", at: "11:00", choices });
    expect(starts(series)).toEqual([
      "2027-03-03T11:00",
      "2027-03-11T14:00",
      "2027-03-24T11:00",
      "2027-03-31T11:00",
      "2027-04-07T11:00",
    ]);
    expect(series.bookings.map(({ apart }) => apart)).toEqual([false, true, false, false, false]);
  });

  test("for somebody else: one person, met on every date", async () => {
    const { world: own, house: mine } = await practice();
    const body = { ...bodyOf(mine), contact, forWhom: { name: "Lou Morel", relation: "parent" } };
    const series = (await mine.owner.call("bookSeries", { params: paramsOf(mine), body })).body;
    expect(series.contact.name).toBe("Lou Morel");
    const { rows } = await own.owner.query("select name from contact order by name");
    expect(rows).toEqual([{ name: "Juliette Morel" }, { name: "Lou Morel" }]);
  });

  test("nothing of it, when a date was taken since the preview; the problem carries every date anew", async () => {
    const { world: own, house: mine } = await practice();
    expect((await previews(mine)).occurrences.every(({ state }) => state === "free")).toBe(true);
    await bookOne(mine, "2027-03-16T09:00:00+01:00");
    const { problem } = await asksToBook(mine);
    expect(problem).toMatchObject({ status: 409, code: "SERIES_CHANGED" });
    expect(problem.occurrences?.map(({ state }) => state)).toEqual([
      "free",
      "free",
      "conflict",
      "free",
      "free",
      "free",
    ]);
    expect(problem.occurrences?.[2]?.alternatives).not.toHaveLength(0);
    const { rows } = await own.owner.query(
      "select (select count(*)::int from booking) b, (select count(*)::int from series) s",
    );
    expect(rows).toEqual([{ b: 1, s: 0 }]);
  });

  test("two at once for the same dates: one has all of them, the other none", async () => {
    const { house: mine } = await practice();
    const answers = await Promise.all([asksToBook(mine), asksToBook(mine)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  test("nothing of it, when the process dies in between", async () => {
    const { world: own, house: mine } = await practice();
    // The fourth booking's row is the last straw.
    await own.owner.query(`create function dies() returns trigger language plpgsql as $$ begin
      if (select count(*) from booking) >= 4 then raise exception 'dies'; end if; return new; end $$`);
    await own.owner.query("create trigger dies before insert on booking for each row execute function dies()");
    expect((await asksToBook(mine)).status).toBe(500);
    await own.owner.query("drop trigger dies on booking");
    const { rows } = await own.owner.query(
      "select (select count(*)::int from booking) b, (select count(*)::int from series) s, (select count(*)::int from occupancy) o",
    );
    expect(rows).toEqual([{ b: 0, s: 0, o: 0 }]);
    await own.settle();
    expect(own.mailer.sent).toEqual([]);
    expect((await asksToBook(mine)).status).toBe(201);
  });

  test("by a mentor for themselves; for another it is not there", async () => {
    const { world: own, house: mine } = await practice({ mentors: [{}, {}] });
    const other = await new Person(own).signsIn(mine.mentors[1]?.email ?? "");
    expect((await asksToBook(mine, {}, {}, other)).problem.code).toBe("NOT_FOUND");
    const series = await bookSeries(mine);
    const params = { ...paramsOf(mine), seriesId: series.id };
    expect((await other.call("getSeries", { params })).problem.code).toBe("NOT_FOUND");
    expect((await other.call("listSeries", { params: paramsOf(mine) })).body.items).toEqual([]);
  });

  test("the bookings of any series are its rule, expanded day by day, less what was left out", async () => {
    const { house: mine } = await practice({ service: { horizonDays: 700 } });
    const codes = ["MO", "TU", "WE", "TH", "FR"] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }),
        fc.integer({ min: 1, max: 6 }),
        fc.nat({ max: 60 }),
        fc.subarray([0, 1, 2, 3, 4, 5], { maxLength: 3 }),
        async (days, count, offset, left) => {
          const first = addDays(plainDate("2027-03-02"), offset);
          const expected: string[] = [];
          for (let on = first; expected.length < count; on = addDays(on, 1))
            if (days.includes(((Date.parse(on) / 86_400_000 + 3) % 7) + 1)) expected.push(on);
          const skipped = expected.filter((_, index) => left.includes(index));
          const kept = expected.filter((on) => !skipped.includes(on));
          const rule = `FREQ=WEEKLY;BYDAY=${days.map((day) => codes[day - 1]).join(",")};COUNT=${count}`;
          const choices = skipped.map((on) => ({ on, skip: true }) as const);
          const answer = await asksToBook(mine, { startsOn: first, at: "15:00", rule, choices });
          if (kept.length === 0) {
            expect(answer.problem.code).toBe("SERIES_CHANGED");
            return;
          }
          expect(starts(answer.body)).toEqual(kept.map((on) => `${on}T15:00`));
          const body = { bookingId: idAt(answer.body, 0), reach: "all", version: 0 };
          const params = { ...paramsOf(mine), seriesId: answer.body.id };
          const over = (await mine.owner.call("cancelSeries", { params, body })).body;
          expect(over.coming).toBe(0);
        },
      ),
      { numRuns: 12 },
    );
  });
});

describe("changed", () => {
  test("this one alone keeps its place in the series", async () => {
    const { house: mine } = await practice();
    const series = await bookSeries(mine);
    const params = { ...paramsOf(mine), bookingId: idAt(series, 1) };
    await mine.owner.call("moveBooking", { params, body: { startsAt: "2027-03-10T14:00:00+01:00" } });
    const after = await again(mine, series);
    expect(after.bookings[1]).toMatchObject({ on: "2027-03-09", place: 2, apart: true });
  });

  test("this and the following: the rule is cut, what follows goes on in a series of its own, with one mail", async () => {
    const { world: own, house: mine } = await practice();
    const series = await bookSeries(mine);
    await own.settle();
    const body = { reach: "following", startsAt: "2027-03-17T14:00:00+01:00" };
    const { body: preview } = change(mine, series, 2, body);
    const shown = await mine.owner.call("previewSeriesMove", {
      params: { ...paramsOf(mine), seriesId: series.id },
      body: preview,
    });
    expect(shown.body.occurrences.map(({ startsAt, state }) => `${wall(startsAt)} ${state}`)).toEqual([
      "2027-03-17T14:00 free",
      "2027-03-24T14:00 free",
      "2027-03-31T14:00 free",
      "2027-04-07T14:00 free",
    ]);
    const next = (await mine.owner.call("moveSeries", change(mine, series, 2, body))).body;
    expect(next).toMatchObject({ followsId: series.id, size: 4, rule: "FREQ=WEEKLY;COUNT=4;WKST=TU", at: "14:00" });
    expect(next.bookings.map(({ place, apart }) => [place, apart])).toEqual([1, 2, 3, 4].map((n) => [n, false]));
    expect(next.history).toMatchObject([{ what: "moved", reach: "following", bookings: 4 }]);
    const before = await again(mine, series);
    expect(before).toMatchObject({ followedById: next.id, size: 2, rule: "FREQ=WEEKLY;COUNT=2" });
    expect(starts(before)).toEqual(["2027-03-02T09:00", "2027-03-09T09:00"]);
    expect(next.bookings.map(({ id }) => id)).toEqual(series.bookings.slice(2).map(({ id }) => id));
    await own.settle();
    expect(own.mailer.to(PUPIL).map(({ subject }) => subject.replaceAll("\u202F", " "))).toEqual([
      "Série confirmée : 6 dates à partir du mardi 2 mars",
      "Série déplacée : 4 dates à partir du mercredi 17 mars",
    ]);
  });

  test("all, when none has begun: the same series by another rule, one date where another was", async () => {
    const { house: mine } = await practice();
    const series = await bookSeries(mine, { rule: "FREQ=DAILY;COUNT=3" });
    const body = { reach: "all", startsAt: "2027-03-04T09:00:00+01:00" };
    const moved = (await mine.owner.call("moveSeries", change(mine, series, 1, body))).body;
    expect(moved.id).toBe(series.id);
    expect(starts(moved)).toEqual(["2027-03-03T09:00", "2027-03-04T09:00", "2027-03-05T09:00"]);
    const again = await mine.owner.call("moveSeries", change(mine, series, 1, body));
    expect(again.problem.code).toBe("EDITED_MEANWHILE");
  });

  test("what took place is never touched", async () => {
    const { world: own, house: mine } = await practice();
    const series = await bookSeries(mine);
    own.clock.goTo("2027-03-10T12:00:00Z");
    await own.settle();
    const owner = await new Person(own).signsIn(mine.ownerEmail);
    const first = change(mine, series, 0, { reach: "all", startsAt: "2027-03-16T10:00:00+01:00" });
    expect((await owner.call("moveSeries", first)).problem.code).toBe("ILLEGAL_TRANSITION");
    const ask = change(mine, series, 3, { reach: "all", startsAt: "2027-03-23T10:00:00+01:00" });
    const next = (await owner.call("moveSeries", ask)).body;
    expect(starts(next)).toEqual(["2027-03-16T10:00", "2027-03-23T10:00", "2027-03-30T10:00", "2027-04-06T10:00"]);
    const before = (await owner.call("getSeries", { params: { ...paramsOf(mine), seriesId: series.id } })).body;
    expect(before.bookings.map(({ startsAt, status }) => `${wall(startsAt)} ${status}`)).toEqual([
      "2027-03-02T09:00 completed",
      "2027-03-09T09:00 completed",
    ]);
  });

  test("a date that is taken stops all of them, until it is given another time or left where it is", async () => {
    const { house: mine } = await practice();
    const series = await bookSeries(mine, { rule: "FREQ=WEEKLY;COUNT=3" });
    await bookOne(mine, "2027-03-09T10:00:00+01:00");
    const body = { reach: "all", startsAt: "2027-03-02T10:00:00+01:00" };
    const { problem } = await mine.owner.call("moveSeries", change(mine, series, 0, body));
    expect(problem.code).toBe("SERIES_CHANGED");
    expect(starts(await again(mine, series))).toEqual(["2027-03-02T09:00", "2027-03-09T09:00", "2027-03-16T09:00"]);
    const choices = [{ on: "2027-03-09", skip: true }];
    const moved = (await mine.owner.call("moveSeries", change(mine, series, 0, { ...body, choices }))).body;
    expect(starts(moved)).toEqual(["2027-03-02T10:00", "2027-03-09T09:00", "2027-03-16T10:00"]);
    expect(moved.bookings.map(({ apart }) => apart)).toEqual([false, true, false]);
  });

  test("cancelled from one on: those before stand, one mail, and the times are free again", async () => {
    const { world: own, house: mine } = await practice();
    const series = await bookSeries(mine);
    await own.settle();
    const ask = change(mine, series, 2, { reach: "following", reason: "Grippe" });
    const after = (await mine.owner.call("cancelSeries", ask)).body;
    expect(after).toMatchObject({ coming: 2, rule: "FREQ=WEEKLY;COUNT=2" });
    await own.settle();
    expect(own.mailer.to(PUPIL).at(-1)?.subject.replaceAll("\u202F", " ")).toBe(
      "Série annulée : 4 dates à partir du mardi 16 mars",
    );
    expect(own.mailer.to(PUPIL)).toHaveLength(2);
    expect((await previews(mine)).occurrences.map(({ state }) => state)).toEqual([
      "conflict",
      "conflict",
      "free",
      "free",
      "free",
      "free",
    ]);
    for (const index of [0, 1])
      await mine.owner.call("cancelBooking", {
        params: { ...paramsOf(mine), bookingId: idAt(series, index) },
        body: {},
      });
    expect((await again(mine, series)).coming).toBe(0);
    const over = (await mine.owner.call("listSeries", { params: paramsOf(mine), query: { state: "over" } })).body;
    expect(over.items.map(({ id }) => id)).toEqual([series.id]);
  });
});
