/** What a session costs: a pure function that the server, the back office and the pages run alike. */

/** Where and how a session takes place. */
export const modes = ["in-person", "at-customer", "remote", "video", "phone", "hybrid"] as const;
export type Mode = (typeof modes)[number];

/** When a rule holds. What is not said does not matter. */
export interface PriceCondition {
  /** 1 = Monday … 7 = Sunday, of the start. */
  readonly weekdays?: readonly number[] | undefined;
  /** The start lies in [from, until), by the clock on the wall: "18:00" … "24:00". */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly modes?: readonly Mode[] | undefined;
  readonly minutes?: readonly number[] | undefined;
  /** Of somebody who never came before, or of somebody who did. */
  readonly firstVisit?: boolean | undefined;
  /** Whole years on the day of the session, both included. */
  readonly ageFrom?: number | undefined;
  readonly ageUntil?: number | undefined;
}

export interface PriceRule {
  readonly name: string;
  readonly when: PriceCondition;
  /** Added to what the rules before have made of the price: an amount, or so many percent of it. Less, when negative. */
  readonly change:
    | { readonly kind: "amount"; readonly amountMinor: number }
    | { readonly kind: "percent"; readonly percent: number };
}

export interface PriceOfLength {
  readonly minutes: number;
  readonly amountMinor: number;
}

export type Price =
  | { readonly kind: "none" }
  | { readonly kind: "fixed"; readonly amountMinor: number }
  | { readonly kind: "by-duration"; readonly amounts: readonly PriceOfLength[] }
  | { readonly kind: "by-rule"; readonly amounts: readonly PriceOfLength[]; readonly rules: readonly PriceRule[] };

/** What a price depends on. */
export interface PriceFacts {
  readonly minutes: number;
  readonly mode: Mode;
  /** Of the start, on the business's clock: 1 = Monday … 7 = Sunday, and minutes after midnight. */
  readonly weekday: number;
  readonly minuteOfDay: number;
  readonly firstVisit: boolean;
  /** Null: not known; what depends on it does not hold. */
  readonly age: number | null;
}

/** One step to the price: the base has no name. The changes of all lines add up to the price. */
export interface PriceLine {
  readonly name: string;
  readonly changeMinor: number;
}

export interface MadePrice {
  readonly amountMinor: number;
  readonly lines: readonly PriceLine[];
}

export const MOST_MINOR = 1_000_000_000;

/** @returns undefined when the service has no price, or none for this length. */
export function priceOf(price: Price, facts: PriceFacts): MadePrice | undefined {
  const base = baseOf(price, facts.minutes);
  if (base === undefined) return undefined;
  return settle(
    base,
    rulesIn(price).filter(({ when }) => tests.every((test) => test(when, facts))),
  );
}

const rulesIn = (price: Price): readonly PriceRule[] => (price.kind === "by-rule" ? price.rules : []);

/** Each rule works on what those before it have made of the price, which is never less than nothing. */
function settle(base: number, rules: readonly PriceRule[]): MadePrice {
  const lines: PriceLine[] = [{ name: "", changeMinor: base }];
  let amountMinor = base;
  for (const rule of rules) {
    const after = Math.min(MOST_MINOR, Math.max(0, amountMinor + changeOf(rule, amountMinor)));
    lines.push({ name: rule.name, changeMinor: after - amountMinor });
    amountMinor = after;
  }
  return { amountMinor, lines };
}

/** Whether it takes a birth date to say the price. */
export const dependsOnAge = (price: Price): boolean =>
  price.kind === "by-rule" && price.rules.some(({ when }) => when.ageFrom !== undefined || when.ageUntil !== undefined);

/** Whole years from a birth to a day, both as dates "2027-03-09": one is a year older on one's birthday. */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** Before any rule. */
export function baseOf(price: Price, minutes: number): number | undefined {
  if (price.kind === "none") return undefined;
  if (price.kind === "fixed") return price.amountMinor;
  return price.amounts.find((one) => one.minutes === minutes)?.amountMinor;
}

/** Half a minor unit is rounded up. */
const changeOf = ({ change }: PriceRule, amountMinor: number): number =>
  change.kind === "amount" ? change.amountMinor : Math.floor((amountMinor * change.percent) / 100 + 0.5);

const among = <T>(some: readonly T[] | undefined, value: T): boolean => !some?.length || some.includes(value);

/** A condition holds when each of these does; each asks for one fact alone. */
const tests = [
  (when: PriceCondition, { weekday }: Pick<PriceFacts, "weekday">) => among(when.weekdays, weekday),
  (when: PriceCondition, { mode }: Pick<PriceFacts, "mode">) => among(when.modes, mode),
  (when: PriceCondition, { minutes }: Pick<PriceFacts, "minutes">) => among(when.minutes, minutes),
  (when: PriceCondition, { firstVisit }: Pick<PriceFacts, "firstVisit">) =>
    when.firstVisit === undefined || when.firstVisit === firstVisit,
  ({ from, until }: PriceCondition, { minuteOfDay }: Pick<PriceFacts, "minuteOfDay">) =>
    (from === undefined || minuteOfDay >= minutesOfClock(from)) &&
    (until === undefined || minuteOfDay < minutesOfClock(until)),
  ({ ageFrom, ageUntil }: PriceCondition, { age }: Pick<PriceFacts, "age">) =>
    (ageFrom === undefined && ageUntil === undefined) ||
    (age !== null && age >= (ageFrom ?? 0) && age <= (ageUntil ?? Number.POSITIVE_INFINITY)),
] as const;

const minutesOfClock = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The least and the most that a session of this length can cost, whoever comes, whenever and however. */
export function priceSpanOf(
  price: Price,
  minutes: number,
  all: readonly Mode[],
): { readonly leastMinor: number; readonly mostMinor: number } | undefined {
  const base = baseOf(price, minutes);
  if (base === undefined) return undefined;
  const rules = rulesIn(price);
  const amounts = [...combinations(rules, minutes, all)].map(
    (bits) =>
      settle(
        base,
        rules.filter((_, at) => bits & (1 << at)),
      ).amountMinor,
  );
  return { leastMinor: Math.min(...amounts), mostMinor: Math.max(...amounts) };
}

/**
 * Which rules can hold together, a bit for each. What one fact decides is the same between the edges its rules name, so
 * a value of each stretch will do; and the facts are independent of each other.
 */
function combinations(rules: readonly PriceRule[], minutes: number, all: readonly Mode[]): ReadonlySet<number> {
  const edges = (values: readonly (number | undefined)[]) => [0, ...values.flatMap((value) => value ?? [])];
  const clock = (text: string | undefined) => (text === undefined ? undefined : minutesOfClock(text));
  const times = edges(rules.flatMap(({ when }) => [clock(when.from), clock(when.until)])).filter((time) => time < 1440);
  const ages = edges(
    rules.flatMap(({ when }) => [when.ageFrom, when.ageUntil === undefined ? undefined : when.ageUntil + 1]),
  );
  const [weekday, mode, length, visit, time, age] = tests;
  let sets = new Set([(1 << rules.length) - 1]);
  const narrow = (holding: readonly number[]) => {
    sets = new Set([...sets].flatMap((bits) => holding.map((some) => bits & some)));
  };
  const bitsOf = (test: (when: PriceCondition) => boolean): number =>
    rules.reduce((bits, { when }, at) => (test(when) ? bits | (1 << at) : bits), 0);
  narrow([1, 2, 3, 4, 5, 6, 7].map((value) => bitsOf((when) => weekday(when, { weekday: value }))));
  narrow(all.map((value) => bitsOf((when) => mode(when, { mode: value }))));
  narrow([bitsOf((when) => length(when, { minutes }))]);
  narrow([false, true].map((value) => bitsOf((when) => visit(when, { firstVisit: value }))));
  narrow(times.map((value) => bitsOf((when) => time(when, { minuteOfDay: value }))));
  narrow([...ages, null].map((value) => bitsOf((when) => age(when, { age: value }))));
  return sets;
}
