import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { madeOnce } from "../../../platform/http/idempotency.ts";
import type { Language } from "../../../platform/http/language.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { differentFields, IN_USE_BY_OTHERS, isSame } from "../edited.ts";
import { assertServices } from "../queries.ts";
import { questionnaireById, type StoredQuestionnaire } from "../questionnaires/queries.ts";
import { faultsOf } from "../questionnaires/rules.ts";
import {
  archiveQuestionnaire,
  deleteQuestionnaire,
  insertQuestionnaire,
  restoreQuestionnaire as writeRestored,
  updateQuestionnaire,
  type QuestionnaireAsk,
} from "../questionnaires/store.ts";
import { faultSentences } from "../texts.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

/** @throws ProblemError NOT_FOUND */
export async function mustBeQuestionnaire(tx: Tx, scope: TenantScope, id: string): Promise<StoredQuestionnaire> {
  const questionnaire = await questionnaireById(tx, scope, id);
  if (!questionnaire) throw new ProblemError("NOT_FOUND");
  return questionnaire;
}

/** A service asks one: who gives it another comes one after another. */
const lock = (tx: Tx, { businessId }: TenantScope): Promise<void> => lockFor(tx, "questionnaire", businessId);

/** @throws ProblemError INVALID_INPUT with a sentence for each field */
function assertSound({ questions }: QuestionnaireAsk, language: Language): void {
  const fields = faultsOf(questions).map(({ path, fault }) => ({ path, message: faultSentences[language][fault] }));
  if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
}

/** Once for a key. @throws ProblemError INVALID_INPUT, NOT_FOUND for a service that is not there, IDEMPOTENCY_KEY_REUSED */
export async function addQuestionnaire(
  { db, clock }: Deps,
  scope: TenantScope,
  ask: QuestionnaireAsk,
  language: Language,
  key: Once,
): Promise<StoredQuestionnaire> {
  assertSound(ask, language);
  return db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const id = await madeOnce(tx, scope, key, now, async () => {
      await lock(tx, scope);
      await assertServices(tx, scope, ask.serviceIds);
      const added = newId();
      await insertQuestionnaire(tx, scope, added, ask, now);
      return added;
    });
    return mustBeQuestionnaire(tx, scope, id);
  });
}

/** Other questions make another edition. @throws ProblemError INVALID_INPUT, NOT_FOUND, EDITED_MEANWHILE with what differs */
export async function replaceQuestionnaire(
  { db, clock }: Deps,
  scope: TenantScope,
  id: string,
  { version, ...ask }: QuestionnaireAsk & { readonly version: number },
  language: Language,
): Promise<StoredQuestionnaire> {
  assertSound(ask, language);
  return db.inTenant(scope, async (tx) => {
    await lock(tx, scope);
    const stored = await mustBeQuestionnaire(tx, scope, id);
    await assertServices(tx, scope, ask.serviceIds);
    if (stored.version !== version)
      throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(ask, stored) });
    const next = isSame(ask.questions, stored.questions)
      ? { edition: stored.edition, madeAt: null }
      : { edition: stored.edition + 1, madeAt: clock.now() };
    await updateQuestionnaire(tx, scope, id, { ...ask, ...next });
    return mustBeQuestionnaire(tx, scope, id);
  });
}

/** Deletes it, or archives it when bookings answered it. @returns whether it was archived. @throws ProblemError NOT_FOUND */
export async function removeQuestionnaire({ db, clock }: Deps, scope: TenantScope, id: string): Promise<boolean> {
  try {
    await db.inTenant(scope, async (tx) => {
      await mustBeQuestionnaire(tx, scope, id);
      await deleteQuestionnaire(tx, scope, id);
    });
    return false;
  } catch (error) {
    if (sqlStateOf(error) !== IN_USE_BY_OTHERS) throw error;
    await db.inTenant(scope, (tx) => archiveQuestionnaire(tx, scope, id, clock.now()));
    return true;
  }
}

/** @throws ProblemError NOT_FOUND */
export const restoreQuestionnaire = ({ db }: Deps, scope: TenantScope, id: string): Promise<StoredQuestionnaire> =>
  db.inTenant(scope, async (tx) => {
    await lock(tx, scope);
    await mustBeQuestionnaire(tx, scope, id);
    await writeRestored(tx, scope, id);
    return mustBeQuestionnaire(tx, scope, id);
  });
