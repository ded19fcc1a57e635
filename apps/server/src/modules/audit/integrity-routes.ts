import { instant } from "@creneau/scheduling";
import type { Api } from "../../platform/http/api.ts";
import type { Language } from "../../platform/http/language.ts";
import { businessById } from "../tenancy/index.ts";
import { reportPage } from "./report-page.ts";
import { fileNameOf, isGenuine, makeReport, type ReportDeps } from "./report.ts";

const attached = (name: string): string => `attachment; filename="${name}"`;

export function integrityRoutes(api: Api, deps: ReportDeps): void {
  const { db, keys } = deps;
  const nameOf = (at: string, language: Language) => fileNameOf(instant(at), language);

  api.implement("runIntegrityChecks", ({ caller, language }) => makeReport(deps, caller.scope, language));

  api.implement("downloadIntegrityReport", async ({ caller, query, language, reply }) => {
    const signed = await makeReport(deps, caller.scope, query.language ?? language);
    const { zone } = await db.inTenant(caller.scope, (tx) => businessById(tx, caller.scope.businessId));
    const { at, language: written } = signed.report;
    reply.header("content-disposition", attached(`${nameOf(at, written)}.html`));
    return reportPage(signed, zone);
  });

  api.implement("downloadIntegrityData", async ({ caller, query, language, reply }) => {
    const signed = await makeReport(deps, caller.scope, query.language ?? language);
    const { at, language: written } = signed.report;
    reply.header("content-disposition", attached(`${nameOf(at, written)}.json`));
    return `${JSON.stringify(signed, undefined, 2)}\n`;
  });

  api.implement("verifyIntegrityReport", async ({ caller, body }) => {
    const genuine = isGenuine(keys, caller.scope, body);
    return { genuine, at: genuine ? body.report.at : null };
  });
}
