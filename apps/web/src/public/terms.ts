/** How long a session lasts, how it takes place and what it costs: as the reader chose, and as the form carries it. */
import type { Schema } from "@creneau/sdk";
import type { Locale } from "./time/format.ts";

type PublicService = Schema<"PublicService">;

export type Mode = PublicService["modes"][number];

export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

export interface Terms {
  readonly durationMinutes: number;
  readonly mode: Mode;
  /** What was told of the price; null when there is none. */
  readonly price: Money | null;
  /** What each mode costs, where there are several to choose from. */
  readonly prices: Prices;
  /** How many places, in a session that people share. */
  readonly seats: number;
  /** "2009-04-01", where it is asked for: used, and not kept. */
  readonly birthDate: string;
}

export type Prices = ReadonlyMap<Mode, Money | null>;

/** One of the service's lengths, its usual one when the address says another. */
export const lengthIn = ({ durations, durationMinutes }: PublicService, text: string | null): number =>
  durations.find((minutes) => String(minutes) === text) ?? durationMinutes;

export const modeIn = ({ modes }: PublicService, text: string): Mode | undefined =>
  modes.find((mode) => mode === text) ?? modes[0];

/** As a hidden field carries what was told: "video 8100 EUR, in-person 9000 EUR". */
export const pricesText = (prices: Prices): string =>
  [...prices].flatMap(([mode, price]) => (price ? [`${mode} ${price.amountMinor} ${price.currency}`] : [])).join(", ");

/** What was told of the price of a mode. */
export function priceIn(text: string, mode: Mode): Money | undefined {
  const told = text.split(", ").find((one) => one.startsWith(`${mode} `)) ?? "";
  const { amount, currency } = / (?<amount>\d{1,12}) (?<currency>[A-Z]{3})$/.exec(told)?.groups ?? {};
  return amount !== undefined && currency !== undefined ? { amountMinor: Number(amount), currency } : undefined;
}

/** Whether the choice of a mode changes the price. */
export const dependsOnMode = (prices: Prices): boolean =>
  new Set([...prices.values()].map((price) => price?.amountMinor)).size > 1;

/** "45 €", "12,50 €". */
export function priceWords({ amountMinor, currency }: Money, locale: Locale): string {
  const format = new Intl.NumberFormat(locale, { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
