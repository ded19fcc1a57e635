/** What is done for privacy, and what is left to do: told from what is there, never ticked by hand. */
import type { ComplianceItem } from "@creneau/contract";
import { instant, toIso, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { IntegrityCheck } from "../../../platform/integrity.ts";
import type { DataKind } from "../../../platform/retention.ts";
import { dataRequestsOpen, offeredLabels } from "../../contacts/index.ts";
import { unguardedAccounts } from "../../identity/index.ts";
import { activeAccounts, businessById, legalState } from "../../tenancy/index.ts";
import { dpiaVersions } from "../dpia/queries.ts";
import { lastCheck } from "../queries.ts";
import { privacyRecord } from "../register/queries.ts";
import { meetsMinors } from "../register/register.ts";
import { words } from "./words.ts";

export interface BoardDeps {
  readonly kinds: readonly DataKind[];
  readonly checks: readonly IntegrityCheck[];
  /** When everything was last taken out of here, by whoever keeps exports. */
  readonly lastExportAt: (tx: Tx, scope: TenantScope) => Promise<Instant | null | undefined>;
}

const DAY_MS = 86_400_000;
/** The purge runs every night: one night missed is not yet a fault. */
const PURGE_LATE_MS = 2 * DAY_MS;
const EXPORT_OLD_MS = 31 * DAY_MS;

export async function boardOf(
  tx: Tx,
  scope: TenantScope,
  { checks, lastExportAt }: BoardDeps,
  language: Language,
  now: Instant,
): Promise<ComplianceItem[]> {
  const say = words[language];
  const business = await businessById(tx, scope.businessId);
  const legal = await legalState(tx, scope);
  const record = await privacyRecord(tx, scope);
  const offered = await offeredLabels(tx, scope, language);
  const [dpia] = await dpiaVersions(tx, scope, undefined, 1);
  const accounts = await activeAccounts(tx, scope);
  const unguarded = await unguardedAccounts(tx, accounts);
  const wrong = await wrongChecks(tx, scope, checks, now);
  const purgedAt = await lastCheck(tx, scope);
  const requests = await dataRequestsOpen(tx, scope, toIso(now).slice(0, 10));
  const exportedAt = (await lastExportAt(tx, scope)) ?? null;
  const item = (code: ComplianceItem["code"], isDone: boolean, detail: string): ComplianceItem => ({
    code,
    state: isDone ? "done" : "todo",
    detail,
  });
  const isRecent = (at: Instant | null, span: number): boolean => at !== null && at > instant(now - span);
  const hasDpo = record.dpoContact !== "";
  return [
    item("identity", legal.missing.length === 0, say.identity(legal.missing.length)),
    item("privacy-page", true, say.privacyPage(legal.ownPrivacy)),
    item("dpo", hasDpo, hasDpo ? [record.dpoName, record.dpoContact].filter(Boolean).join(", ") : say.noDpo),
    {
      code: "consents",
      state: offered.length === 0 ? "not-needed" : "done",
      detail: offered.length === 0 ? say.noConsents : offered.join(", "),
    },
    meetsMinors(business)
      ? item("dpia", dpia?.status === "validated", say.dpia(dpia?.status ?? "none", dpia?.validatedBy ?? null))
      : { code: "dpia", state: "not-needed", detail: say.dpiaNotNeeded },
    item("two-factor", unguarded === 0, say.twoFactor(unguarded, accounts.length)),
    item("requests", requests.late === 0, say.requests(requests.open, requests.late)),
    item("purge", isRecent(purgedAt, PURGE_LATE_MS), say.purge(purgedAt, business.zone)),
    item("integrity", wrong === 0, say.integrity(wrong)),
    item("backup", isRecent(exportedAt, EXPORT_OLD_MS), say.backup(exportedAt, business.zone)),
  ];
}

async function wrongChecks(
  tx: Tx,
  scope: TenantScope,
  checks: readonly IntegrityCheck[],
  now: Instant,
): Promise<number> {
  let wrong = 0;
  for (const check of checks) if ((await check.find(tx, scope, now)).found > 0) wrong += 1;
  return wrong;
}
