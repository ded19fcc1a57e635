/**
 * Behaviours that the best-known open peer's own tests expect, as data (../fixtures/cases.json). Our answer is the same,
 * or the case is listed below with the reason and with our own.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isoAll, minuteOf, WEEKDAYS } from "../testing/build.ts";
import {
  addDays,
  dateOf,
  instant,
  judgeSlot,
  judgeSlots,
  offeredSlots,
  plainDate,
  startOfDay,
  zone,
  type Busy,
  type Cap,
  type Horizon,
  type Host,
  type Hours,
  type Instant,
  type PlainDate,
  type Role,
  type SlotQuery,
  type SlotRules,
  type WallRange,
  type Zone,
} from "./index.ts";

type Days = Readonly<Record<string, readonly string[]>>;

/** Where we answer otherwise, on purpose: why, and what. */
const differs: Readonly<Record<string, { readonly because: string; readonly slots: Days }>> = {
  "min-notice-13h": {
    because: "a grid that moves with the clock shows starts which are refused a minute later",
    slots: { "2024-06-02": ["2024-06-02T08:30:00.000Z", "2024-06-02T10:30:00.000Z"] },
  },
  "round-robin-union": {
    because: "packed, each host's day fills from that host's own bookings, so each has starts of their own",
    slots: {
      "2024-06-02": "04:00 04:15 04:45 05:00 05:45 06:30 07:15 08:00 08:45 09:30 10:15 11:00 11:45"
        .split(" ")
        .map((clock) => `2024-06-02T${clock}:00.000Z`),
    },
  },
};

interface PeerCase {
  readonly id: string;
  readonly rule: string;
  readonly question: SlotQuery;
  /** Of the visitor: the dates of what is expected are dates there. */
  readonly viewer: Zone;
  readonly expected: Expected;
}

interface Expected {
  readonly slots: Days;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly emptyDates: readonly string[];
  readonly counts: { readonly zone: Zone; readonly days: Readonly<Record<string, number>> } | undefined;
  /** How many already attend the session that starts then. */
  readonly attendees: Readonly<Record<string, number>>;
}

const cases = readCases();

describe("the peer's cases", () => {
  test("are all here, and only they differ", () => {
    expect(cases).toHaveLength(28);
    expect(Object.keys(differs).filter((id) => !cases.some((it) => it.id === id))).toEqual([]);
  });

  test.each(cases.filter(({ id }) => !(id in differs)).map((it) => [it.id, it.rule, it] as const))(
    "%s: %s",
    (_id, _rule, { question, viewer, expected }) => {
      const offered = offeredSlots(question);
      const isos = isoAll(offered);
      expect(slotsOn(Object.keys(expected.slots), offered, viewer)).toEqual(expected.slots);
      for (const date of expected.emptyDates) expect(slotsOn([date], offered, viewer)).toEqual({ [date]: [] });
      expect(expected.present.filter((start) => !isos.includes(start))).toEqual([]);
      expect(expected.absent.filter((start) => isos.includes(start))).toEqual([]);
      expectCounts(expected.counts, offered);
      expectAttendees(expected.attendees, question);
    },
  );

  test.each(cases.filter(({ id }) => id in differs).map((it) => [it.id, differs[it.id]?.because, it] as const))(
    "%s differs: %s",
    (id, _because, { question, viewer, expected }) => {
      const ours = differs[id]?.slots ?? {};
      expect(slotsOn(Object.keys(ours), offeredSlots(question), viewer)).toEqual(ours);
      expect(expected.slots).not.toEqual(ours);
    },
  );

  test("a round robin that is not packed is the peer's", () => {
    const found = cases.filter(({ id }) => id === "round-robin-union");
    expect(found).toHaveLength(1);
    for (const { question, viewer, expected } of found) {
      const unpacked = { ...question, rules: { ...question.rules, packed: false } };
      expect(slotsOn(Object.keys(expected.slots), offeredSlots(unpacked), viewer)).toEqual(expected.slots);
    }
  });

  test.each(cases.map((it) => [it.id, it] as const))("%s: what is shown can be booked, and nothing else", (_id, it) => {
    const offered = offeredSlots(it.question);
    const verdicts = judgeSlots(it.question);
    expect(verdicts.filter((verdict) => verdict.offered).map(({ startsAt }) => startsAt)).toEqual(offered);
    for (const { startsAt, offered: shown } of verdicts) expect(judgeSlot(it.question, startsAt).offered).toBe(shown);
  });
});

function slotsOn(dates: readonly string[], offered: readonly Instant[], viewer: Zone): Days {
  return Object.fromEntries(
    dates.map((date) => [date, isoAll(offered.filter((start) => dateOf(start, viewer) === date))]),
  );
}

function expectCounts(counts: Expected["counts"], offered: readonly Instant[]): void {
  if (!counts) return;
  const found = Object.keys(counts.days).map((date) => [
    date,
    offered.filter((start) => dateOf(start, counts.zone) === date).length,
  ]);
  expect(Object.fromEntries(found)).toEqual(counts.days);
}

function expectAttendees(attendees: Expected["attendees"], question: SlotQuery): void {
  for (const [start, count] of Object.entries(attendees)) {
    const verdict = judgeSlot(question, instant(start));
    expect(verdict.offered && verdict.joins).toMatchObject([{ busy: { group: { seatsTaken: count } } }]);
  }
}

// From the peer's words to ours.

/** The peer's event: the rules that it gives, and how its bookings and hosts are read. */
interface PeerEvent {
  readonly rules: Omit<SlotRules, "horizon">;
  readonly horizonIn: (home: Zone) => Horizon;
  readonly scheduling: string | undefined;
  readonly seats: number | undefined;
  readonly pendingBlocks: boolean;
}

function readCases(): readonly PeerCase[] {
  const file = readFileSync(new URL("../fixtures/cases.json", import.meta.url), "utf8");
  return fieldsOf(JSON.parse(file), "cases.json").get("cases", listOf(caseOf));
}

function caseOf(value: unknown, where: string): PeerCase {
  const it = fieldsOf(value, where);
  const event = it.get("event", eventOf);
  const request = it.get("request", fieldsOf);
  const held = it.ifAny("reserved", listOf(holdOf)) ?? [];
  const hosts = it.get("hosts", listOf(hostOf)).map((host, index) => hostFor(event, host, held, `host-${index}`));
  const [home = zone("UTC")] = hosts.map(({ hours }) => hours.zone);
  const roles = rolesOf(event, it.get("hosts", listOf(hostOf)));
  const question: SlotQuery = {
    now: it.get("now", moment),
    rules: { ...event.rules, horizon: event.horizonIn(home) },
    hosts,
    ...(roles && { roles }),
    from: request.get("from", moment),
    until: request.get("to", moment),
  };
  const expected = it.get("expect", expectedOf);
  return { id: it.get("id", text), rule: it.get("rule", text), question, viewer: request.get("tz", zoneOf), expected };
}

function expectedOf(value: unknown, where: string): Expected {
  const it = fieldsOf(value, where);
  const attendeesOf = (each: unknown, at: string) => fieldsOf(each, at).get("attendees", number);
  const countsOf = (each: unknown, at: string) => {
    const counts = fieldsOf(each, at);
    return { zone: counts.get("tz", zoneOf), days: counts.get("days", recordOf(number)) };
  };
  return {
    slots: it.ifAny("slots", recordOf(listOf(text))) ?? {},
    present: it.ifAny("present", listOf(text)) ?? [],
    absent: it.ifAny("absent", listOf(text)) ?? [],
    emptyDates: it.ifAny("emptyDates", listOf(text)) ?? [],
    counts: it.ifAny("countInZone", countsOf),
    attendees: it.ifAny("slotProps", recordOf(attendeesOf)) ?? {},
  };
}

/** The peer counts its starts from each free stretch, moved up to the largest of these that divides the interval. */
function eventOf(value: unknown, where: string): PeerEvent {
  const it = fieldsOf(value, where);
  const durationMinutes = it.get("length", number);
  const stepMinutes = it.ifAny("slotInterval", number) ?? durationMinutes;
  const rules: Omit<SlotRules, "horizon"> = {
    durationMinutes,
    stepMinutes,
    packed: true,
    alignMinutes: [60, 30, 20, 15, 10, 5].find((minutes) => stepMinutes % minutes === 0) ?? 1,
    bufferBeforeMinutes: it.ifAny("bufferBefore", number) ?? 0,
    bufferAfterMinutes: it.ifAny("bufferAfter", number) ?? 0,
    noticeMinutes: it.ifAny("minNoticeMin", number) ?? 0,
    caps: [
      ...capsOf("sessions", it.ifAny("bookingLimits", recordOf(number)) ?? {}),
      ...capsOf("minutes", it.ifAny("durationLimits", recordOf(number)) ?? {}),
    ],
    serviceId: "event",
  };
  return {
    rules,
    horizonIn: it.ifAny("period", periodOf) ?? (() => ({ kind: "days", days: 365 })),
    scheduling: it.ifAny("schedulingType", text),
    seats: it.ifAny("seats", number),
    pendingBlocks: it.ifAny("pendingBlocksSlot", boolean) === true && it.get("requiresConfirmation", boolean),
  };
}

/** Its weeks are Sunday to Saturday. */
function capsOf(of: Cap["of"], limits: Readonly<Record<string, number>>): readonly Cap[] {
  const periods = { PER_DAY: "day", PER_WEEK: "week", PER_MONTH: "month", PER_YEAR: "year" } as const;
  return Object.entries(periods).flatMap(([name, per]) => {
    const most = limits[name];
    return most === undefined ? [] : [{ per, of, most, counts: "service", weekStartsOn: 7 } satisfies Cap];
  });
}

function periodOf(value: unknown, where: string): PeerEvent["horizonIn"] {
  const it = fieldsOf(value, where);
  const type = it.get("type", text);
  if (type === "RANGE") {
    const [start, end] = [it.get("start", moment), it.get("end", moment)];
    return (home) => ({ kind: "dates", from: dateOf(start, home), until: dateOf(end, home) });
  }
  const days = it.get("days", number);
  if (type === "ROLLING_WINDOW") return () => ({ kind: "bookable-days", days });
  if (type !== "ROLLING") throw new TypeError(`${where}: no period is called ${type}`);
  const kind = it.get("calendarDays", boolean) ? "days" : "business-days";
  return () => ({ kind, days });
}

interface PeerHost {
  readonly hours: Hours;
  readonly fixed: boolean;
  readonly bookings: readonly PeerBooking[];
  /** Of calendars and days out of office. */
  readonly other: readonly Busy[];
}

interface PeerBooking {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly status: string;
  readonly otherEvent: boolean;
  readonly seatsTaken: number | undefined;
}

function hostOf(value: unknown, where: string): PeerHost {
  const it = fieldsOf(value, where);
  const home = it.get("tz", zoneOf);
  const weekly = it.get("hours", listOf(weeklyOf));
  const travel = it.ifAny("travel", listOf(fieldsOf)) ?? [];
  const hours: Hours = {
    zone: home,
    weekly: Object.fromEntries(
      WEEKDAYS.map((day) => [day, weekly.filter(({ days }) => days.includes(day % 7)).map(({ range }) => range)]),
    ),
    overrides: (it.ifAny("overrides", listOf(fieldsOf)) ?? []).map((each) => {
      const range = rangeOf(each);
      return { on: each.get("date", date), ranges: range.startMinute === range.endMinute ? [] : [range] };
    }),
    travel: travel.map((each) => ({
      from: dateOf(each.get("from", moment), home),
      until: dateOf(each.ifAny("to", moment) ?? instant("2100-12-01T00:00Z"), home),
      zone: each.get("tz", zoneOf),
    })),
  };
  const absent = (it.ifAny("ooo", listOf(fieldsOf)) ?? []).map((each) => absenceOf(each, home));
  const external = it.ifAny("calendarBusy", listOf(externalOf)) ?? [];
  const bookings = it.ifAny("bookings", listOf(bookingOf)) ?? [];
  return { hours, fixed: it.ifAny("fixed", boolean) ?? false, bookings, other: [...external, ...absent] };
}

function hostFor(event: PeerEvent, host: PeerHost, held: readonly Busy[], id: string): Host {
  const blocking = host.bookings.filter(
    ({ status }) => status === "ACCEPTED" || (status === "PENDING" && event.pendingBlocks),
  );
  const sessions = blocking.map(({ startsAt, endsAt, otherEvent }) => ({
    startsAt,
    endsAt,
    serviceId: otherEvent ? "other" : "event",
  }));
  const busy = [...blocking.map((booking) => busyOf(event, booking)), ...host.other, ...held];
  return { id, hours: host.hours, busy, sessions };
}

/** A booking of ours has its buffers inside its stretch. */
function busyOf({ rules, seats }: PeerEvent, { startsAt, endsAt, otherEvent, seatsTaken }: PeerBooking): Busy {
  const [before, after] = otherEvent ? [0, 0] : [rules.bufferBeforeMinutes, rules.bufferAfterMinutes];
  const taken: Busy = {
    startsAt: instant(startsAt - before * 60_000),
    endsAt: instant(endsAt + after * 60_000),
    kind: "booking",
  };
  if (seats === undefined || seatsTaken === undefined) return taken;
  return { ...taken, group: { startsAt, endsAt, serviceId: "event", seatsTaken, seats } };
}

function rolesOf({ scheduling }: PeerEvent, hosts: readonly PeerHost[]): readonly Role[] | undefined {
  const ids = hosts.map((_, index) => `host-${index}`);
  if (scheduling === "COLLECTIVE") return [{ id: "all", anyOf: ids, count: "all" }];
  const fixed = ids.filter((_, index) => hosts[index]?.fixed);
  if (fixed.length === 0) return undefined;
  return [
    { id: "fixed", anyOf: fixed, count: "all" },
    { id: "any", anyOf: ids.filter((id) => !fixed.includes(id)) },
  ];
}

function weeklyOf(value: unknown, where: string): { days: readonly number[]; range: WallRange } {
  const it = fieldsOf(value, where);
  return { days: it.get("days", listOf(number)), range: rangeOf(it) };
}

/** Its 23:59 means midnight. */
function rangeOf(it: Fields): WallRange {
  const end = it.get("end", text);
  return { startMinute: minuteOf(it.get("start", text)), endMinute: minuteOf(end === "23:59" ? "24:00" : end) };
}

function bookingOf(value: unknown, where: string): PeerBooking {
  const it = fieldsOf(value, where);
  return {
    startsAt: it.get("start", moment),
    endsAt: it.get("end", moment),
    status: it.ifAny("status", text) ?? "ACCEPTED",
    otherEvent: it.ifAny("otherEvent", boolean) ?? false,
    seatsTaken: it.ifAny("seatsTaken", number),
  };
}

function externalOf(value: unknown, where: string): Busy {
  const it = fieldsOf(value, where);
  return { startsAt: it.get("start", moment), endsAt: it.get("end", moment), kind: "external" };
}

/** Days out of office are written as UTC dates, and are whole dates of the host. */
function absenceOf(it: Fields, home: Zone): Busy {
  const [first, last] = [it.get("start", text), it.get("end", text)].map((day) => plainDate(day.slice(0, 10)));
  if (!first || !last) throw new TypeError("days out of office have two ends");
  return { startsAt: startOfDay(first, home), endsAt: startOfDay(addDays(last, 1), home), kind: "absence" };
}

function holdOf(value: unknown, where: string): Busy {
  const it = fieldsOf(value, where);
  return {
    startsAt: it.get("start", moment),
    endsAt: it.get("end", moment),
    kind: "hold",
    holderId: it.get("by", text),
    expiresAt: it.get("releaseAt", moment),
  };
}

// JSON, read with its shape checked: `where` says what is wrong.

type Read<T> = (value: unknown, where: string) => T;

interface Fields {
  get<T>(name: string, read: Read<T>): T;
  ifAny<T>(name: string, read: Read<T>): T | undefined;
}

function fieldsOf(value: unknown, where: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new TypeError(`${where}: no object`);
  const fields = new Map<string, unknown>(Object.entries(value));
  return {
    get: (name, read) => read(fields.get(name), `${where}.${name}`),
    ifAny: (name, read) => (fields.has(name) ? read(fields.get(name), `${where}.${name}`) : undefined),
  };
}

function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, where) => {
    if (!Array.isArray(value)) throw new TypeError(`${where}: no list`);
    return value.map((each: unknown, index) => read(each, `${where}[${index}]`));
  };
}

function recordOf<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (value, where) => {
    if (typeof value !== "object" || value === null) throw new TypeError(`${where}: no object`);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each, `${where}.${name}`)]));
  };
}

function text(value: unknown, where: string): string {
  if (typeof value !== "string") throw new TypeError(`${where}: no text`);
  return value;
}

function number(value: unknown, where: string): number {
  if (typeof value !== "number") throw new TypeError(`${where}: no number`);
  return value;
}

function boolean(value: unknown, where: string): boolean {
  if (typeof value !== "boolean") throw new TypeError(`${where}: neither true nor false`);
  return value;
}

function moment(value: unknown, where: string): Instant {
  return instant(text(value, where));
}

function zoneOf(value: unknown, where: string): Zone {
  return zone(text(value, where));
}

function date(value: unknown, where: string): PlainDate {
  return plainDate(text(value, where));
}
