/** The world of a test in one line: hours from text, rules with defaults, and the shared scenarios of the peer. */
import { readFileSync } from "node:fs";
import {
  instant,
  plainDate,
  toIso,
  wallOf,
  zone,
  type Busy,
  type BusyKind,
  type Host,
  type Hours,
  type Instant,
  type SlotQuery,
  type SlotRules,
  type WallRange,
  type Weekday,
  type Zone,
} from "../src/index.ts";

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** How often each property is tried; `SCHEDULING_RUNS=20000` for the long run. */
export const RUNS = Number(process.env["SCHEDULING_RUNS"] ?? 150);

/** "09:00-12:00 14:00-18:00"; hours past 24 reach into the next day. */
export function ranges(text: string): WallRange[] {
  return text
    .split(" ")
    .filter(Boolean)
    .map((range) => {
      const [startMinute = Number.NaN, endMinute = Number.NaN] = range.split("-").map(minuteOf);
      return { startMinute, endMinute };
    });
}

export function minuteOf(clock: string): number {
  const [hour, minute] = clock.split(":");
  return Number(hour) * 60 + Number(minute);
}

/** The same ranges on the given weekdays; overrides by date. */
export function hours(
  zoneName: string,
  daily: string,
  options: { days?: readonly Weekday[]; overrides?: Record<string, string> } = {},
): Hours {
  const days = (options.days ?? WEEKDAYS).map((day) => [day, ranges(daily)]);
  const overrides = Object.entries(options.overrides ?? {}).map(([on, text]) => ({
    on: plainDate(on),
    ranges: ranges(text),
  }));
  return { zone: zone(zoneName), weekly: Object.fromEntries(days), overrides };
}

export function busy(from: string, until: string, kind: BusyKind = "booking"): Busy {
  return { startsAt: instant(from), endsAt: instant(until), kind };
}

export function host(id: string, itsHours: Hours, itsBusy: readonly Busy[] = []): Host {
  return { id, hours: itsHours, busy: itsBusy };
}

/** One-hour sessions every hour, no buffers, no notice, a horizon of a year, unless told otherwise. */
export function rules(some: Partial<SlotRules> = {}): SlotRules {
  return {
    durationMinutes: 60,
    stepMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizon: { kind: "days", days: 365 },
    ...some,
  };
}

/** A question about [from, until), asked a day before unless told when. */
export function query(
  hosts: readonly Host[],
  from: string,
  until: string,
  some: Partial<SlotRules> & { now?: string } = {},
): SlotQuery {
  const { now, ...rest } = some;
  const asked = now === undefined ? instant(instant(from) - 86_400_000) : instant(now);
  return { now: asked, rules: rules(rest), hosts, from: instant(from), until: instant(until) };
}

/** What the clocks of a zone show: "2026-03-29 03:00". */
export function clockIn(zoneName: Zone, at: Instant): string {
  const { on, minuteOfDay } = wallOf(at, zoneName);
  return `${on} ${String(Math.floor(minuteOfDay / 60)).padStart(2, "0")}:${String(minuteOfDay % 60).padStart(2, "0")}`;
}

interface PeerScenario {
  readonly input: {
    readonly from: string;
    readonly to: string;
    readonly eventLengthMin: number;
    readonly slotIntervalMin: number;
    readonly minimumBookingNoticeMin: number;
    readonly bufferBeforeMin: number;
    readonly bufferAfterMin: number;
    readonly hosts: readonly {
      readonly id: number;
      readonly timeZone: string;
      readonly workingHours: readonly {
        readonly days: readonly number[];
        readonly start: string;
        readonly end: string;
      }[];
      readonly busy: readonly { readonly start: string; readonly end: string }[];
    }[];
  };
  readonly expectedSlots: readonly string[];
}

export type ScenarioName = "a" | "c" | "e";

/** A scenario that the peer, an independent oracle and we all answer alike, byte for byte. Its days count 0 = Sunday. */
export function peerScenario(name: ScenarioName): { question: SlotQuery; expected: readonly string[] } {
  const text = readFileSync(new URL(`../fixtures/${name}.json`, import.meta.url), "utf8");
  const { input, expectedSlots } = JSON.parse(text) as PeerScenario;
  const hosts = input.hosts.map(({ id, timeZone, workingHours, busy: taken }) => {
    const daily = (day: number) =>
      workingHours.filter(({ days }) => days.includes(day)).map(({ start, end }) => `${start}-${end}`);
    const weekly = Object.fromEntries(WEEKDAYS.map((weekday) => [weekday, ranges(daily(weekday % 7).join(" "))]));
    const itsHours: Hours = { zone: zone(timeZone), weekly, overrides: [] };
    return host(
      String(id),
      itsHours,
      taken.map(({ start, end }) => busy(start, end, "external")),
    );
  });
  const question = query(hosts, input.from, input.to, {
    now: input.from,
    durationMinutes: input.eventLengthMin,
    stepMinutes: input.slotIntervalMin,
    noticeMinutes: input.minimumBookingNoticeMin,
    bufferBeforeMinutes: input.bufferBeforeMin,
    bufferAfterMinutes: input.bufferAfterMin,
  });
  return { question, expected: expectedSlots };
}

export function isoAll(starts: readonly Instant[]): string[] {
  return starts.map((start) => toIso(start));
}
