/** The same time every week: what the form says of it, and what the API answers. Nothing of it needs a script. */
import { toIso, type Instant } from "@creneau/scheduling";
import type { Problem, Schema } from "@creneau/sdk";
import type { BookingAsk, LinkedBooking, PublicService } from "./calls.ts";
import { outcome, type Outcome } from "./problem.ts";
import { knownInstant, type Form } from "./read.ts";
import type { Mode, Money } from "./terms.ts";
import type { Visit } from "./visit.ts";

type Preview = Schema<"PublicSeriesPreview">;
export type Occurrence = Preview["occurrences"][number];
type Choice = { readonly on: string; readonly startsAt: string } | { readonly on: string; readonly skip: true };

/** As the form says it. */
interface SaidSeries {
  /** One: no series. */
  readonly count: number;
  readonly everyWeeks: number;
  readonly skipHolidays: boolean;
  readonly choices: readonly Choice[];
}

const ONCE: SaidSeries = { count: 1, everyWeeks: 1, skipHolidays: true, choices: [] };

/** What the reader sees of it. */
export interface SeriesDraft {
  readonly said: SaidSeries;
  /** Null: no dates are shown, since one session is booked. */
  readonly shown: Preview | null;
  /** It was sent with dates that wait for a choice. */
  readonly missing: boolean;
}

/** How many may be booked at once; fewer than two: the form says nothing of it. */
export const mostOf = (
  service: PublicService,
  professional: unknown,
  asked: readonly { readonly kind: string }[],
): number => (professional === null || asked.some(({ kind }) => kind === "file") ? 0 : service.seriesMost);

function seriesIn(field: Form, most: number): SaidSeries {
  const count = whole(field("times"));
  if (count < 2 || most < 2) return ONCE;
  const dates = field.all("dates").filter((on) => /^\d{4}-\d{2}-\d{2}$/.test(on) && on !== field("undo"));
  return {
    count: Math.min(count, most),
    everyWeeks: Math.min(Math.max(whole(field("weeks")), 1), 4),
    skipHolidays: field("holidays") === "skip",
    choices: dates.flatMap((on) => choiceIn(on, field(choiceName(on)))),
  };
}

const whole = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : 0);

export const choiceName = (on: string): string => `on-${on}`;
export const SKIP = "skip";

function choiceIn(on: string, text: string): Choice[] {
  if (text === SKIP) return [{ on, skip: true }];
  const startsAt = text === "" ? undefined : knownInstant(text);
  return startsAt === undefined ? [] : [{ on, startsAt: toIso(startsAt) }];
}

/** What was read, as the form carries it: whoever sends something else is shown the dates first. */
const readOf = ({ count, everyWeeks, skipHolidays, choices }: SaidSeries, { price }: Preview): string =>
  // With a price, other dates are another sum.
  [
    count,
    everyWeeks,
    skipHolidays,
    ...(price ? choices.flatMap((one) => [one.on, "startsAt" in one ? one.startsAt : SKIP]) : []),
  ].join(" ");

/** The hidden fields of what is shown. */
export const carried = ({ said, shown }: SeriesDraft): readonly (readonly [name: string, value: string])[] =>
  shown === null
    ? []
    : [
        ["read", readOf(said, shown)],
        ...(shown.price ? [["total", `${shown.price.amountMinor} ${shown.price.currency}`] as const] : []),
      ];

function totalIn(text: string): Money | null {
  const { amount, currency } = /^(?<amount>\d{1,12}) (?<currency>[A-Z]{3})$/.exec(text)?.groups ?? {};
  return amount !== undefined && currency !== undefined ? { amountMinor: Number(amount), currency } : null;
}

interface Session {
  readonly business: string;
  readonly professional: string;
  readonly service: string;
  readonly startsAt: Instant;
  readonly durationMinutes: number | undefined;
  readonly mode: Mode;
  readonly birthDate: string | undefined;
  readonly visitor: string;
}

const base = "/v1/public/businesses/{business}/series";

const bodyOf = (
  { business: _, startsAt, durationMinutes, birthDate, ...more }: Session,
  { choices, ...said }: SaidSeries,
) => ({
  ...more,
  ...said,
  startsAt: toIso(startsAt),
  choices: [...choices],
  ...(durationMinutes && { durationMinutes }),
  ...(birthDate && { birthDate }),
});

async function previewSeries(visit: Visit, session: Session, said: SaidSeries): Promise<Outcome<Preview>> {
  const params = { path: { business: session.business } };
  const headers = { "accept-language": visit.locale };
  return outcome(
    await visit.options.api(visit.request).POST(`${base}/preview`, { params, body: bodyOf(session, said), headers }),
  );
}

/** Who, and what they said: as for one booking. */
type Rest = Pick<
  BookingAsk,
  | "idempotencyKey"
  | "name"
  | "email"
  | "forWhom"
  | "again"
  | "note"
  | "zone"
  | "consents"
  | "phone"
  | "reasonId"
  | "questionnaire"
  | "answers"
>;

async function bookSeries(
  visit: Visit,
  session: Session,
  said: SaidSeries,
  { idempotencyKey, forWhom, reasonId, questionnaire, answers, consents, ...rest }: Rest,
  priceSeen: Money | null,
): Promise<Outcome<LinkedBooking>> {
  const params = { path: { business: session.business }, header: { "Idempotency-Key": idempotencyKey } };
  const body = {
    ...bodyOf(session, said),
    ...rest,
    ...(forWhom && { forWhom }),
    ...(reasonId && { reasonId }),
    ...(questionnaire && { questionnaire }),
    ...(priceSeen && { priceSeen }),
    answers: [...answers],
    consents: [...consents],
    locale: visit.locale,
  };
  const headers = { "accept-language": visit.locale };
  return outcome(await visit.options.api(visit.request).POST(base, { params, body, headers }));
}

export const waiting = ({ occurrences }: Preview): number =>
  occurrences.filter(({ state }) => state === "conflict").length;
export const free = ({ occurrences }: Preview): number => occurrences.filter(({ state }) => state === "free").length;

/** Several sessions that a form asks for. */
interface Several {
  readonly draft: SeriesDraft;
  /** The dates have to be read, or chosen, before anything is booked. */
  readonly ask: boolean;
  /** What all of them cost, as it was told. */
  readonly told: Money | null;
  readonly book: (rest: Rest) => Promise<Outcome<LinkedBooking>>;
}

/** What a form says of several sessions at once; undefined when one is booked. */
export async function severalIn(
  visit: Visit,
  field: Form,
  session: Session,
  most: number,
): Promise<Several | { readonly problem: Problem } | undefined> {
  const said = seriesIn(field, most);
  if (said.count < 2) return undefined;
  const answer = await previewSeries(visit, session, said);
  if (!answer.ok) return { problem: answer.problem };
  const shown = answer.data;
  const told = totalIn(field("total")) ?? shown.price;
  const isRead = field("act") !== "dates" && field("undo") === "" && field("read") === readOf(said, shown);
  return {
    draft: { said, shown, missing: isRead && waiting(shown) > 0 },
    ask: !isRead || waiting(shown) > 0 || free(shown) === 0,
    told,
    // What was told is agreed to, not what it would be by now: the API says when it is another.
    book: (rest) => bookSeries(visit, session, said, rest, told),
  };
}

/** What is shown once it was refused: the dates, or the sum, as they are by now. */
export function refusedSeries(draft: SeriesDraft, { code, occurrences, price }: Problem): SeriesDraft {
  const { shown } = draft;
  if (shown === null) return draft;
  if (code === "SERIES_CHANGED" && occurrences) return { ...draft, shown: { ...shown, occurrences } };
  if (code !== "PRICE_CHANGED" || price === undefined) return draft;
  const { amountMinor, currency } = price ?? {};
  const now = amountMinor === undefined || currency === undefined ? null : { amountMinor, currency };
  return { ...draft, shown: { ...shown, price: now } };
}
