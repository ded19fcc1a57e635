/** What a service asks: of the engine, of whoever comes, and how much. Pure. */
import {
  ageOn,
  dependsOnAge,
  MOST_DURATIONS,
  priceOf,
  priceSpanOf,
  type LinkedBooking,
  type MadePrice,
  type Mode,
} from "@creneau/contract";
import { plainDate, wallOf, type Cap, type Instant, type SlotRules, type Zone } from "@creneau/scheduling";
import type { Service } from "./queries.ts";

const EARLIEST = plainDate("1900-01-01");
const LATEST = plainDate("2199-12-31");

/** What the engine asks of a service, for a session of this length; its usual one when none is said. */
export const rulesOf = (service: Service, durationMinutes = service.durationMinutes): SlotRules => ({
  durationMinutes,
  stepMinutes: service.stepMinutes,
  bufferBeforeMinutes: service.bufferBeforeMinutes,
  bufferAfterMinutes: service.bufferAfterMinutes,
  preparationMinutes: service.preparationMinutes,
  cleaningMinutes: service.cleaningMinutes,
  noticeMinutes: service.noticeMinutes,
  serviceId: service.id,
  ...(service.onCallOnly ? { reservedOnly: true } : {}),
  horizon: {
    kind: "days",
    days: service.horizonDays,
    ...(service.validFrom === null && service.validUntil === null
      ? {}
      : { within: { from: service.validFrom ?? EARLIEST, until: service.validUntil ?? LATEST } }),
  },
  ...capsOf(service),
});

function capsOf({ mostPerDay, mostPerWeek }: Service): { readonly caps?: readonly Cap[] } {
  const cap = (per: Cap["per"], most: number | null): Cap[] =>
    most === null ? [] : [{ per, most, of: "sessions", counts: "service" }];
  const caps = [...cap("day", mostPerDay), ...cap("week", mostPerWeek)];
  return caps.length > 0 ? { caps } : {};
}

/** The same service, with this length as its own: of a booking, which keeps the one it was made with. */
export const withLength = (service: Service, durationMinutes: number): Service => ({ ...service, durationMinutes });

export const isLength = ({ durations }: Service, minutes: number): boolean => durations.includes(minutes);

/**
 * How many sessions the public may book at once; 0: one at a time. What several people give, what is given to several, and what
 * waits for a yes is booked time by time.
 */
export const seriesMostOf = (service: Service): number =>
  service.composition === "single" && !service.grouped && !service.requiresApproval && service.allowOnlineBooking
    ? service.seriesMost
    : 0;

/** Whether it takes a birth date to say who may come, or what they pay. */
export const asksBirthDate = ({ minimumAge, maximumAge, price }: Service): boolean =>
  minimumAge !== null || maximumAge !== null || dependsOnAge(price);

export type ServiceFault =
  | "season-crossed"
  | "ages-crossed"
  | "caps-crossed"
  | "price-missing"
  | "price-twice"
  | "waits-for-itself"
  | "too-many-lengths";

/** What makes no sense about a service, besides what its schema refuses. */
export function serviceFaults(
  ask: Pick<
    Service,
    | "validFrom"
    | "validUntil"
    | "minimumAge"
    | "maximumAge"
    | "mostPerDay"
    | "mostPerWeek"
    | "price"
    | "durationMinutes"
    | "durations"
  >,
): { readonly path: string; readonly fault: ServiceFault }[] {
  const faults: { path: string; fault: ServiceFault }[] = [];
  const isCrossed = <T extends string | number>(one: T | null, other: T | null): boolean =>
    one !== null && other !== null && one > other;
  const lengths = [...new Set([ask.durationMinutes, ...ask.durations])];
  if (lengths.length > MOST_DURATIONS) faults.push({ path: "durations", fault: "too-many-lengths" });
  if (isCrossed(ask.validFrom, ask.validUntil)) faults.push({ path: "validUntil", fault: "season-crossed" });
  if (isCrossed(ask.minimumAge, ask.maximumAge)) faults.push({ path: "maximumAge", fault: "ages-crossed" });
  if (isCrossed(ask.mostPerDay, ask.mostPerWeek)) faults.push({ path: "mostPerWeek", fault: "caps-crossed" });
  if (ask.price.kind === "by-duration" || ask.price.kind === "by-rule") {
    const priced = ask.price.amounts.map(({ minutes }) => minutes);
    if (new Set(priced).size < priced.length) faults.push({ path: "price", fault: "price-twice" });
    if (!lengths.every((minutes) => priced.includes(minutes))) faults.push({ path: "price", fault: "price-missing" });
  }
  return faults;
}

/** What is known of whoever comes. */
export interface Visitor {
  /** "2009-05-17"; it is used and not kept. */
  readonly birthDate: string | undefined;
  /** Sessions that took place, or will, of any service. */
  readonly hasComeBefore: boolean;
  /** Whether a session of the service that must come before took place. */
  readonly hasPrerequisite: boolean;
}

export type NotForThem =
  | "no-birth-date"
  | "not-born"
  | "too-young"
  | "too-old"
  | "not-a-first-visit"
  | "not-come-before"
  | "prerequisite-missing";

/** Why a service is not for somebody on a day; undefined when it is. */
export function whyNotFor(service: Service, visitor: Visitor, on: string): NotForThem | undefined {
  const { minimumAge, maximumAge, visits, prerequisiteId } = service;
  if (asksBirthDate(service)) {
    if (visitor.birthDate === undefined) return "no-birth-date";
    const age = ageOn(visitor.birthDate, on);
    if (age < 0 || age > 130) return "not-born";
    if (minimumAge !== null && age < minimumAge) return "too-young";
    if (maximumAge !== null && age > maximumAge) return "too-old";
  }
  if (visits === "first" && visitor.hasComeBefore) return "not-a-first-visit";
  if (visits === "again" && !visitor.hasComeBefore) return "not-come-before";
  return prerequisiteId !== null && !visitor.hasPrerequisite ? "prerequisite-missing" : undefined;
}

/** Whether it matters who comes, and when: to who may, or to the price. */
export const dependsOnVisit = (service: Service): boolean =>
  asksBirthDate(service) ||
  service.visits !== "any" ||
  service.prerequisiteId !== null ||
  service.price.kind === "by-rule";

export interface PriceAsk {
  readonly startsAt: Instant;
  /** Of the business: its clock decides on weekdays and hours. */
  readonly zone: Zone;
  readonly minutes: number;
  readonly mode: Mode;
  readonly firstVisit: boolean;
  readonly birthDate: string | undefined;
}

/** What a session costs and why. @returns undefined when the service has no price. */
export function priceFor({ price }: Service, ask: PriceAsk): MadePrice | undefined {
  const { on, weekday, minuteOfDay } = wallOf(ask.startsAt, ask.zone);
  return priceOf(price, {
    minutes: ask.minutes,
    mode: ask.mode,
    weekday,
    minuteOfDay,
    firstVisit: ask.firstVisit,
    age: ask.birthDate === undefined ? null : ageOn(ask.birthDate, on),
  });
}

/** Of each length, and over all: what it costs at least, and whether it can cost more. */
export function publicPriceOf({ price, durations, modes, currency }: Service): LinkedBooking["service"]["price"] {
  const spans = durations.flatMap((minutes) => {
    const span = priceSpanOf(price, minutes, modes);
    return span ? [{ minutes, fromMinor: span.leastMinor, mostMinor: span.mostMinor }] : [];
  });
  if (spans.length === 0) return null;
  const fromMinor = Math.min(...spans.map((span) => span.fromMinor));
  return {
    currency,
    fromMinor,
    isFrom: spans.some((span) => span.mostMinor > fromMinor),
    amounts: spans.map(({ mostMinor, ...span }) => ({ ...span, isFrom: mostMinor > span.fromMinor })),
  };
}
