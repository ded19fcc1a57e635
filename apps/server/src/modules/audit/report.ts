/** The integrity report: made of what the checks find, signed so that nobody can make it say something else. */
import { createHash, timingSafeEqual } from "node:crypto";
import { IntegrityReport, type SignedIntegrityReport } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import type { Found, IntegrityCheck } from "../../platform/integrity.ts";
import type { KeyRing } from "../../platform/keys.ts";
import { businessById } from "../tenancy/index.ts";
import { verifyChain, type Verification } from "./chain.ts";
import { readOnly } from "./queries.ts";

export interface ReportDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  readonly checks: readonly IntegrityCheck[];
}

const PURPOSE = "integrity-report";

/** The same report gives the same bytes: its fields are in the order of the contract, however they came. */
const digestOf = (report: IntegrityReport): Buffer =>
  createHash("sha256")
    .update(JSON.stringify(IntegrityReport.parse(report)))
    .digest();

/** Checks everything now, in one transaction that can't write. */
export async function makeReport(
  deps: ReportDeps,
  scope: TenantScope,
  language: Language,
): Promise<SignedIntegrityReport> {
  const { db, clock, keys, checks } = deps;
  const now = clock.now();
  const { name, found } = await db.inTenant(scope, async (tx) => {
    await readOnly(tx);
    const business = await businessById(tx, scope.businessId);
    const results: [IntegrityCheck, Found][] = [];
    for (const check of checks) results.push([check, await check.find(tx, scope, now)]);
    return { name: business.name, found: results };
  });
  const chain = await verifyChain(db, scope);
  const all = [...found, auditChain(chain)] as const;
  const report: IntegrityReport = {
    business: { id: scope.businessId, name },
    at: toIso(now),
    language,
    ok: all.every(([, result]) => result.found === 0),
    checks: all.map(([check, result]) => ({
      code: check.code,
      name: check.name[language],
      meaning: check.meaning[language],
      ok: result.found === 0,
      found: result.found,
      ids: [...result.ids],
    })),
    auditSeal: { seals: chain.seals, entries: chain.entries, hash: chain.hash },
  };
  return { report, signature: keys.sign(digestOf(report), PURPOSE) };
}

/** Reads the log seal by seal, hence not among the checks of one query. */
const auditChain = ({ brokenSeal }: Verification): [Omit<IntegrityCheck, "find">, Found] => [
  {
    code: "audit-chain",
    name: { fr: "Journal intact", en: "Audit log intact" },
    meaning: {
      fr: "Aucune ligne scellée du journal n’a été changée ni retirée. Sinon, le numéro du premier sceau rompu est donné.",
      en: "No sealed line of the audit log was changed or removed. If not, the number of the first broken seal is given.",
    },
  },
  { found: brokenSeal === null ? 0 : 1, ids: brokenSeal === null ? [] : [String(brokenSeal)] },
];

/** Whether this server signed exactly this, for this business. */
export function isGenuine(keys: KeyRing, scope: TenantScope, { report, signature }: SignedIntegrityReport): boolean {
  const signed = keys.verify(signature, PURPOSE);
  const digest = digestOf(report);
  return (
    signed !== undefined &&
    signed.length === digest.length &&
    timingSafeEqual(signed, digest) &&
    report.business.id === scope.businessId
  );
}

/** `integrite-2027-03-01`, for a file. */
export const fileNameOf = (at: Instant, language: Language): string =>
  `${language === "fr" ? "integrite" : "integrity"}-${toIso(at).slice(0, 10)}`;
