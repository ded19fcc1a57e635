import { instant, toIso, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Api } from "../../platform/http/api.ts";
import { decodeCursor, pageOf } from "../../platform/http/cursor.ts";
import type { Language } from "../../platform/http/language.ts";
import { businessById } from "../tenancy/index.ts";
import { boardOf, type BoardDeps } from "./board/board.ts";
import { saveAssessment, writeRegister } from "./commands/write-privacy.ts";
import { dpiaOf, dpiaPage } from "./dpia/dpia.ts";
import { dpiaVersions } from "./dpia/queries.ts";
import { registerPage, registerTable } from "./register/files.ts";
import { registerOf, type RegisterDeps } from "./register/register.ts";

export interface PrivacyDeps extends RegisterDeps, BoardDeps {
  readonly db: Database;
  readonly clock: Clock;
}

const attached = (name: string): string => `attachment; filename="${name}"`;

export function privacyRoutes(api: Api, deps: PrivacyDeps): void {
  const { db, clock } = deps;
  api.implement("getComplianceBoard", async ({ caller: { scope }, language }) => ({
    items: await db.inTenant(scope, (tx) => boardOf(tx, scope, deps, language, clock.now())),
  }));
  registerRoutes(api, deps);
  dpiaRoutes(api, deps);
}

/** Of which business, and on which day: what a printed page begins with. */
const heading = async (
  { db, clock }: PrivacyDeps,
  scope: TenantScope,
  language: Language,
): Promise<{ business: string; at: string; now: Instant }> => {
  const now = clock.now();
  const { name, zone } = await db.inTenant(scope, (tx) => businessById(tx, scope.businessId));
  const at = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: zone }).format(now);
  return { business: name, at, now };
};

const dayOf = (now: Instant): string => toIso(instant(now)).slice(0, 10);

function registerRoutes(api: Api, deps: PrivacyDeps): void {
  const { db, clock } = deps;
  const read = (scope: TenantScope, language: Language) =>
    db.inTenant(scope, (tx) => registerOf(tx, scope, deps, language, clock.now()));
  api.implement("getProcessingRegister", ({ caller: { scope }, language }) => read(scope, language));
  api.implement("replaceProcessingRegister", async ({ caller: { scope }, body, language }) => {
    await writeRegister(db, clock, scope, body);
    return read(scope, language);
  });
  api.implement("downloadProcessingRegister", async ({ caller: { scope }, query, language, reply }) => {
    const chosen = query.language ?? language;
    const { now, ...made } = await heading(deps, scope, chosen);
    reply.header("content-disposition", attached(`registre-${dayOf(now)}.html`));
    return registerPage(await read(scope, chosen), chosen, made);
  });
  api.implement("downloadProcessingTable", async ({ caller: { scope }, query, language, reply }) => {
    reply.header("content-disposition", attached(`registre-${dayOf(clock.now())}.csv`));
    const chosen = query.language ?? language;
    return registerTable(await read(scope, chosen), chosen);
  });
}

function dpiaRoutes(api: Api, deps: PrivacyDeps): void {
  const { db, clock } = deps;
  const read = (scope: TenantScope, language: Language) => db.inTenant(scope, (tx) => dpiaOf(tx, scope, language));
  api.implement("getDpia", ({ caller: { scope }, language }) => read(scope, language));
  api.implement("saveDpia", async ({ caller, body, language }) => {
    await saveAssessment(db, clock, caller.scope, body, caller.accountId);
    return read(caller.scope, language);
  });
  api.implement("listDpiaVersions", async ({ caller: { scope }, query: { cursor, limit } }) => {
    const [before] = decodeCursor(z.tuple([z.int()]), cursor) ?? [];
    const rows = await db.inTenant(scope, (tx) => dpiaVersions(tx, scope, before, limit + 1));
    return pageOf(
      rows,
      limit,
      ({ version }) => [version],
      ({ answers: _, at, ...row }) => ({ ...row, at: toIso(at) }),
    );
  });
  api.implement("downloadDpia", async ({ caller: { scope }, query, language, reply }) => {
    const chosen = query.language ?? language;
    const { now, ...made } = await heading(deps, scope, chosen);
    reply.header("content-disposition", attached(`aipd-${dayOf(now)}.html`));
    return dpiaPage(await read(scope, chosen), chosen, made);
  });
}
