/** The back office: series of bookings. */
import type { Routes } from "@creneau/contract";
import type { PlainDate } from "@creneau/scheduling";
import { z } from "zod";
import { because } from "../../../platform/acting.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { decodeCursor, pageOf } from "../../../platform/http/cursor.ts";
import type { Language } from "../../../platform/http/language.ts";
import { assertOwn } from "../../../platform/http/own.ts";
import { readDate, readInstant } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceGivenBy, withLength } from "../../catalogue/index.ts";
import { readBooker } from "../behalf/booker.ts";
import { formAsk } from "../form-ask.ts";
import { statusNow } from "../rules.ts";
import { assertLength } from "../terms/terms.ts";
import { planMove } from "./change.ts";
import { bookSeries } from "./commands/book-series.ts";
import { cancelSeries } from "./commands/cancel-series.ts";
import { moveSeries } from "./commands/move-series.ts";
import type { Choice, Choices } from "./judge.ts";
import { presentPreview, presentSeries, presentSummary } from "./presenters.ts";
import { previewSeries, type SeriesAsk } from "./preview.ts";
import { bookingsOfSeries, changesOfSeries, followingSeries, seriesById, seriesPage } from "./queries.ts";
import { occurrencesOf, readRule, RuleError } from "./rules.ts";

export interface SeriesDeps {
  readonly db: Database;
  readonly clock: Clock;
}

type RuleBody = Pick<
  z.output<Routes["previewSeries"]["body"]>,
  "startsOn" | "at" | "rule" | "skipHolidays" | "choices"
>;

/** What is wrong with a rule is said of its field. */
export async function namingRule<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RuleError)
      throw new ProblemError("INVALID_INPUT", { fields: [{ path, message: error.fault }] }, { cause: error });
    throw error;
  }
}

export function readChoices(choices: RuleBody["choices"]): Choices {
  return new Map(
    choices.map((choice): [PlainDate, Choice] => [
      readDate("choices.on", choice.on),
      "startsAt" in choice ? { startsAt: readInstant("choices.startsAt", choice.startsAt) } : { skip: true },
    ]),
  );
}

const minuteOf = (wall: string): number => Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3));

export const readAsk = (body: RuleBody) => ({
  rule: readRule(readDate("startsOn", body.startsOn), Math.min(minuteOf(body.at), 1439), body.rule),
  skipHolidays: body.skipHolidays,
  choices: readChoices(body.choices),
});

export function seriesRoutes(api: Api, deps: SeriesDeps): void {
  bookRoutes(api, deps);
  readRoutes(api, deps);
  changeRoutes(api, deps);
}

async function detailOf({ db, clock }: SeriesDeps, caller: MemberCaller, seriesId: string) {
  const { scope } = caller;
  const now = clock.now();
  return db.inTenant(scope, async (tx) => {
    const ask = { state: undefined, professionalId: undefined, contactId: undefined, after: undefined, limit: 1 };
    const [series] = await seriesPage(tx, scope, { ...ask, id: seriesId, now });
    if (!series) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, series.professionalId);
    return presentSeries({
      series,
      followedById: await followingSeries(tx, scope, seriesId),
      bookings: (await bookingsOfSeries(tx, scope, seriesId)).map((one) => ({
        ...one,
        shownStatus: statusNow({ ...one, respondBy: null, statusAt: null }, now),
      })),
      changes: await changesOfSeries(tx, scope, seriesId),
      dates: occurrencesOf(series.rule, series.zone),
    });
  });
}

type Body = z.output<Routes["previewSeries"]["body"]>;

/**
 * As long as it was asked for.
 * @throws ProblemError NOT_FOUND when that professional does not give it; DURATION_LOCKED; INVALID_INPUT for what one person
 *   does not give to one: a team, a chain and a group have no series.
 */
async function serviceOf(tx: Tx, scope: TenantScope, { professionalId, serviceId, durationMinutes }: Body) {
  const service = await serviceGivenBy(tx, scope, professionalId, serviceId);
  if (!service) throw new ProblemError("NOT_FOUND");
  if (service.composition !== "single" || service.grouped)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "serviceId", message: "no-series-of-it" }] });
  assertLength(service, durationMinutes);
  return durationMinutes === undefined ? service : withLength(service, durationMinutes);
}

function bookRoutes(api: Api, deps: SeriesDeps): void {
  const { db, clock } = deps;
  const askOf = async (tx: Tx, scope: TenantScope, body: Body, language: Language): Promise<SeriesAsk> => ({
    ...readAsk(body),
    professionalId: body.professionalId,
    service: await serviceOf(tx, scope, body),
    audience: "team",
    language,
  });

  api.implement("previewSeries", async ({ caller, body, language }) => {
    const { scope } = caller;
    assertOwn(caller, body.professionalId);
    const preview = await namingRule("rule", () =>
      db.inTenant(scope, async (tx) => previewSeries(tx, scope, clock.now(), await askOf(tx, scope, body, language))),
    );
    return presentPreview(preview, language);
  });

  api.implement("bookSeries", async ({ caller, body, once, language }) => {
    const { scope } = caller;
    assertOwn(caller, body.professionalId);
    const booker = await db.inTenant(scope, (tx) => readBooker(tx, scope, body.contact, language));
    const booking = {
      person: { ...booker, forWhom: body.forWhom },
      note: body.note,
      phone: body.textMessages?.phone,
      textsAgreedBy: body.textMessages?.agreedBy,
      terms: { mode: body.mode, language },
      actor: { by: "business", accountId: caller.accountId } as const,
      form: formAsk("team", body, language),
    };
    const seriesId = await namingRule("rule", () =>
      bookSeries(db, clock, scope, async (tx) => ({ ...(await askOf(tx, scope, body, language)), booking }), once),
    );
    return detailOf(deps, caller, seriesId);
  });
}

function readRoutes(api: Api, deps: SeriesDeps): void {
  const { db, clock } = deps;
  api.implement("listSeries", async ({ caller, query }) => {
    if (query.professionalId !== undefined) assertOwn(caller, query.professionalId);
    const professionalId = caller.seesAll ? query.professionalId : (caller.professionalId ?? "");
    if (professionalId === "") return { items: [], nextCursor: null };
    const [after] = decodeCursor(z.tuple([z.uuid()]), query.cursor) ?? [];
    const { state, contactId, limit } = query;
    const ask = { state, professionalId, contactId, now: clock.now(), after, limit: limit + 1 };
    const rows = await db.inTenant(caller.scope, (tx) => seriesPage(tx, caller.scope, ask));
    return pageOf(rows, limit, (row) => [row.id], presentSummary);
  });

  api.implement("getSeries", ({ caller, params }) => detailOf(deps, caller, params.seriesId));
}

function changeRoutes(api: Api, deps: SeriesDeps): void {
  const { db, clock } = deps;

  /** @throws ProblemError NOT_FOUND for a series that is not the caller's to change. */
  const assertMine = async (caller: MemberCaller, seriesId: string): Promise<void> => {
    const series = await db.inTenant(caller.scope, (tx) => seriesById(tx, caller.scope, seriesId));
    if (!series) throw new ProblemError("NOT_FOUND");
    assertOwn(caller, series.professionalId);
  };
  type MoveBody = z.output<Routes["previewSeriesMove"]["body"]>;
  const moveOf = (seriesId: string, { bookingId, reach, startsAt, choices }: MoveBody, language: Language) => ({
    seriesId,
    bookingId,
    reach,
    startsAt: readInstant("startsAt", startsAt),
    choices: readChoices(choices),
    language,
  });
  const actorOf = (caller: MemberCaller) => ({ by: "business", accountId: caller.accountId }) as const;

  api.implement("previewSeriesMove", async ({ caller, params, body, language }) => {
    await assertMine(caller, params.seriesId);
    const { scope } = caller;
    const ask = moveOf(params.seriesId, body, language);
    const { preview } = await namingRule("startsAt", () =>
      db.inTenant(scope, (tx) => planMove(tx, scope, clock.now(), ask)),
    );
    return presentPreview(preview, language);
  });

  api.implement("moveSeries", async ({ caller, params, body, language }) => {
    await assertMine(caller, params.seriesId);
    const { reason, version } = body;
    const ask = { ...moveOf(params.seriesId, body, language), actor: actorOf(caller), reason, version };
    const seriesId = await namingRule("startsAt", () =>
      because(reason, () => moveSeries(db, clock, caller.scope, ask)),
    );
    return detailOf(deps, caller, seriesId);
  });

  api.implement("cancelSeries", async ({ caller, params, body, language }) => {
    await assertMine(caller, params.seriesId);
    const ask = { ...body, seriesId: params.seriesId, actor: actorOf(caller), language };
    await because(body.reason, () => cancelSeries(db, clock, caller.scope, ask));
    return detailOf(deps, caller, params.seriesId);
  });
}
