/** What a series would be, date by date: loaded once for the whole stretch, judged as each booking would be. */
import { publicHolidays } from "@creneau/holidays";
import { instant, type Instant, type PlainDate, type Recurrence, type SlotFacts, type Zone } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { zonesOf } from "../../availability/index.ts";
import type { Service } from "../../catalogue/index.ts";
import { legalIdentityOf } from "../../tenancy/index.ts";
import type { Mine } from "../busy.ts";
import { castOfOne } from "../cast.ts";
import { spansOf } from "../decide.ts";
import { loadFacts } from "../facts.ts";
import { judgeOccurrences, type Choices, type JudgedOccurrence, type Wanted } from "./judge.ts";
import { takenBy } from "./queries.ts";
import { daysUntil, occurrencesOf, type Occurrence } from "./rules.ts";

const DAY_MS = 86_400_000;
/** Alternatives are looked for so far around each date. */
const AROUND_MS = 9 * DAY_MS;

export interface SeriesAsk {
  readonly professionalId: string;
  readonly service: Service;
  readonly rule: Recurrence;
  readonly skipHolidays: boolean;
  readonly choices: Choices;
  readonly audience: "public" | "team";
  readonly language: Language;
  /** What counts as free, since whoever asks keeps it. */
  readonly mine?: Mine;
}

export interface SeriesPreview {
  readonly zone: Zone;
  readonly rule: Recurrence;
  readonly occurrences: readonly JudgedOccurrence[];
}

export async function zoneOfHost(tx: Tx, scope: TenantScope, professionalId: string): Promise<Zone> {
  const zone = (await zonesOf(tx, scope, [professionalId])).get(professionalId);
  if (!zone) throw new ProblemError("NOT_FOUND");
  return zone;
}

/** @throws RuleError; ProblemError NOT_FOUND */
export async function previewSeries(tx: Tx, scope: TenantScope, now: Instant, ask: SeriesAsk): Promise<SeriesPreview> {
  const zone = await zoneOfHost(tx, scope, ask.professionalId);
  const found = occurrencesOf(ask.rule, zone);
  const occurrences = await judged(tx, scope, now, { ...ask, zone, occurrences: found });
  return { zone, rule: ask.rule, occurrences };
}

export interface JudgeAsk extends Omit<SeriesAsk, "rule"> {
  readonly zone: Zone;
  readonly occurrences: readonly Occurrence[];
  /** Bookings whose time counts as free, since they are what is moved. */
  readonly moved?: readonly string[];
}

export async function judged(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  ask: JudgeAsk,
): Promise<readonly JudgedOccurrence[]> {
  const { zone, choices, professionalId } = ask;
  const [first] = ask.occurrences;
  const last = ask.occurrences.at(-1);
  if (!first || !last) return [];
  const chosen = [...choices.values()].flatMap((choice) => ("startsAt" in choice ? [choice.startsAt] : []));
  const from = instant(Math.min(first.startsAt, ...chosen) - AROUND_MS);
  const until = instant(Math.max(last.startsAt, ...chosen) + AROUND_MS);
  const service = ask.audience === "team" ? reaching(ask.service, now, until) : ask.service;
  const mine = ask.mine ? { mine: ask.mine } : {};
  const loaded = await loadFacts(tx, scope, now, { service, cast: castOfOne(professionalId), from, until, ...mine });
  const facts = ask.moved?.length ? without(loaded, await takenBy(tx, scope, ask.moved)) : loaded;
  const holidays = ask.skipHolidays
    ? await holidaysBetween(tx, scope, { from: first.on, until: last.on, language: ask.language })
    : new Map<PlainDate, string>();
  const wanted = ask.occurrences.map((one): Wanted => ({ ...one, holiday: holidays.get(one.on) ?? null }));
  return judgeOccurrences({ facts, zone, spansAt: (startsAt) => spansOf(service, startsAt), wanted, choices });
}

/** Members plan further ahead than the public may book. */
export const reaching = (service: Service, now: Instant, until: Instant): Service => ({
  ...service,
  horizonDays: Math.max(service.horizonDays, daysUntil(now, until)),
});

/** No two bookings of a resource lie at the same time: what takes it from here to there is known by that. */
function without(
  facts: SlotFacts,
  own: readonly { readonly startsAt: Instant; readonly endsAt: Instant }[],
): SlotFacts {
  const keyOf = (span: { readonly startsAt: Instant; readonly endsAt: Instant }): string =>
    `${span.startsAt} ${span.endsAt}`;
  const keys = new Set(own.map(keyOf));
  return {
    ...facts,
    hosts: facts.hosts.map((host) => ({
      ...host,
      busy: host.busy.filter((busy) => busy.kind !== "booking" || !keys.has(keyOf(busy))),
    })),
  };
}

/** Departments with holidays of their own. */
const REGIONS = new Set(["57", "67", "68"]);

async function holidaysBetween(
  tx: Tx,
  scope: TenantScope,
  ask: { readonly from: PlainDate; readonly until: PlainDate; readonly language: Language },
): Promise<ReadonlyMap<PlainDate, string>> {
  const { country, postalCode } = (await legalIdentityOf(tx, scope)).address;
  const region = postalCode.slice(0, 2);
  const place = country === "FR" && REGIONS.has(region) ? { country, region } : { country };
  const days = publicHolidays({ ...place, ...ask });
  return new Map(days.filter(({ kind, wholeDay }) => kind === "public" && wholeDay).map(({ on, name }) => [on, name]));
}
