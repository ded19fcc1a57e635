import type { OwnProcessing } from "@creneau/contract";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { dpiaVersions } from "../dpia/queries.ts";
import { dpiaCodes } from "../dpia/questions.ts";
import { insertDpia } from "../dpia/store.ts";
import { privacyRecord } from "../register/queries.ts";
import { writeRecord } from "../register/store.ts";

const toldApart = (paths: readonly string[]) => paths.map((path) => ({ path, message: "edited-meanwhile" }));

export interface RecordAsk {
  readonly controller: string;
  readonly dpoName: string;
  readonly dpoContact: string;
  readonly own: readonly OwnProcessing[];
  readonly version: number;
}

/** @throws ProblemError EDITED_MEANWHILE, naming what differs, when it is not at `version` any more. */
export const writeRegister = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { version, ...record }: RecordAsk,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    if (await writeRecord(tx, scope, record, version, clock.now())) return;
    const stored = await privacyRecord(tx, scope);
    const names = ["controller", "dpoName", "dpoContact", "own"] as const;
    const differing = names.filter((name) => JSON.stringify(stored[name]) !== JSON.stringify(record[name]));
    throw new ProblemError("EDITED_MEANWHILE", { fields: toldApart(differing) });
  });

export interface DpiaAsk {
  readonly answers: Readonly<Record<string, string>>;
  readonly validatedBy: string | null;
  readonly version: number;
}

/**
 * Saves the assessment as the next version.
 * @throws ProblemError INVALID_INPUT for an answer to no question; EDITED_MEANWHILE when `version` is not the last any more.
 */
export const saveAssessment = (
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { answers, validatedBy, version }: DpiaAsk,
  byAccountId: string,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    const strange = Object.keys(answers).filter((code) => !dpiaCodes.has(code));
    if (strange.length > 0) {
      const fields = strange.map((code) => ({ path: `answers.${code}`, message: "no-such-question" }));
      throw new ProblemError("INVALID_INPUT", { fields });
    }
    const [last] = await dpiaVersions(tx, scope, undefined, 1);
    const next = { version: version + 1, answers, validatedBy, byAccountId };
    if ((last?.version ?? 0) === version && (await insertDpia(tx, scope, next, clock.now()))) return;
    const differing = [...dpiaCodes].filter((code) => (last?.answers[code] ?? "") !== (answers[code] ?? ""));
    throw new ProblemError("EDITED_MEANWHILE", { fields: toldApart(differing.map((code) => `answers.${code}`)) });
  });
