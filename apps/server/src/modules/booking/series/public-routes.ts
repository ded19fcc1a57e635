/** The same time every week, booked at once by anybody, where the service allows it. */
import type { Routes } from "@creneau/contract";
import { addDays, dateOf, wallOf, zone as zoneNamed, type Instant } from "@creneau/scheduling";
import type { z } from "zod";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Api } from "../../../platform/http/api.ts";
import type { Handler } from "../../../platform/http/call.ts";
import type { Language } from "../../../platform/http/language.ts";
import { readInstant, readZone } from "../../../platform/http/readers.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { formOf, seriesMostOf, withLength, type Service } from "../../catalogue/index.ts";
import { publicScope } from "../../tenancy/index.ts";
import { formAsk } from "../form-ask.ts";
import type { LinkDeps } from "../link-routes.ts";
import { linkedBooking } from "../linked.ts";
import { partyOfLink } from "../links.ts";
import { findOfferOf } from "../offer.ts";
import { CONTACT } from "../rules.ts";
import { assertLength, modeOf } from "../terms/terms.ts";
import { visitorHash } from "../visits/visitor.ts";
import { bookSeries } from "./commands/book-series.ts";
import { presentPublicOccurrences } from "./presenters.ts";
import { previewSeries, zoneOfHost, type SeriesAsk } from "./preview.ts";
import { firstOfSeries } from "./queries.ts";
import { namingRule, readChoices } from "./routes.ts";
import { readRule } from "./rules.ts";
import { mostSentences, noSeriesSentences } from "./texts.ts";
import { totalOf } from "./total.ts";

type Body = z.output<Routes["previewPublicSeries"]["body"]>;

export function publicSeriesRoutes(api: Api, deps: LinkDeps): void {
  api.implement("previewPublicSeries", preview(deps));
  api.implement("bookPublicSeries", book(deps));
}

const preview =
  ({ db, clock }: LinkDeps): Handler<"previewPublicSeries"> =>
  async ({ params, body, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    return db.inTenant(scope, async (tx) => {
      const now = clock.now();
      const ask = await askOf(tx, scope, now, body, language);
      const { zone, occurrences } = await namingRule("count", () => previewSeries(tx, scope, now, ask));
      const { birthDate } = body;
      const terms = {
        zone: zoneNamed(business.zone),
        mode: modeOf(ask.service, { mode: body.mode, language }),
        birthDate,
      };
      return {
        zone,
        occurrences: presentPublicOccurrences(occurrences, language),
        price: totalOf(ask.service, occurrences, terms),
      };
    });
  };

const book =
  ({ db, clock, keys }: LinkDeps): Handler<"bookPublicSeries"> =>
  async ({ params, body, once, language }) => {
    const { scope, business } = await publicScope(db, params.business);
    const { name = "", email = "", forWhom, mode, birthDate } = body;
    const zone = readZone("zone", body.zone ?? business.zone);
    const person = { name, email, locale: body.locale ?? language, zone, forWhom };
    const asking = async (tx: Tx) => {
      const ask = await askOf(tx, scope, clock.now(), body, language);
      await assertNoFiles(tx, scope, ask.service, language);
      const booking = {
        person: body.again === undefined ? person : await partyOfLink(tx, scope, keys, body.again, clock.now()),
        note: body.note,
        phone: body.phone,
        terms: { mode, birthDate, language },
        actor: CONTACT,
        form: formAsk("public", body, language),
        agreedTo: body.consents,
        ...(body.visitor === undefined ? {} : { visitorHash: visitorHash(body.visitor) }),
      };
      return { ...ask, booking, totalSeen: body.priceSeen };
    };
    const seriesId = await namingRule("count", () => bookSeries(db, clock, scope, asking, once));
    return db.inTenant(scope, async (tx) =>
      linkedBooking(tx, scope, keys, await firstOfSeries(tx, scope, seriesId), clock.now()),
    );
  };

/**
 * The first date lies within the horizon, as that of any booking; each of the others as far beyond as it lies after the first.
 * @throws ProblemError NOT_FOUND for what is not there to be booked; INVALID_INPUT; SLOT_REFUSED; DURATION_LOCKED
 */
async function askOf(tx: Tx, scope: TenantScope, now: Instant, body: Body, language: Language): Promise<SeriesAsk> {
  const { professional, service } = await findOfferOf(tx, scope, body.professional, body.service);
  const { count, everyWeeks, durationMinutes, visitor } = body;
  const most = seriesMostOf(service);
  const refuse = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });
  if (most === 0) throw refuse("service", noSeriesSentences[language]);
  if (count > most) throw refuse("count", mostSentences[language](most));
  assertLength(service, durationMinutes);
  const zone = await zoneOfHost(tx, scope, professional.id);
  const { on, minuteOfDay } = wallOf(readInstant("startsAt", body.startsAt), zone);
  if (on > addDays(dateOf(now, zone), service.horizonDays))
    throw new ProblemError("SLOT_REFUSED", { because: "too-far" });
  const far = { ...service, horizonDays: service.horizonDays + 7 * everyWeeks * (count - 1) };
  return {
    professionalId: professional.id,
    service: durationMinutes === undefined ? far : withLength(far, durationMinutes),
    rule: readRule(on, minuteOfDay, `FREQ=WEEKLY;INTERVAL=${everyWeeks};COUNT=${count}`),
    skipHolidays: body.skipHolidays,
    choices: readChoices(body.choices),
    audience: "public",
    language,
    ...(visitor === undefined ? {} : { mine: { holdVisitor: visitorHash(visitor) } }),
  };
}

/** A file that is sent belongs to one booking. */
async function assertNoFiles(tx: Tx, scope: TenantScope, service: Service, language: Language): Promise<void> {
  const { questionnaire } = await formOf(tx, scope, service, "public");
  if (questionnaire?.questions.some(({ kind }) => kind === "file"))
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "service", message: noSeriesSentences[language] }] });
}
