import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { questionnairePage } from "../questionnaires/queries.ts";
import { insertQuestionnaire, type QuestionnaireAsk } from "../questionnaires/store.ts";
import { reasonPage } from "../reasons/queries.ts";
import { insertReason } from "../reasons/store.ts";

export interface FirstForm {
  /** In order; each for all services, online. */
  readonly reasons: readonly { readonly name: string; readonly hint: string }[];
  readonly questionnaire: QuestionnaireAsk;
}

/** What the forms of a business ask first. All of it or nothing: one that has reasons or questions of its own keeps those. */
export const beginForm = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  scope: TenantScope,
  { reasons, questionnaire }: FirstForm,
): Promise<void> =>
  db.inTenant(scope, async (tx) => {
    await lockFor(tx, "reason", scope.businessId);
    const one = { after: undefined, limit: 1 };
    for (const archived of [false, true]) {
      const reason = await reasonPage(tx, scope, { ...one, archived });
      const asked = await questionnairePage(tx, scope, { ...one, archived });
      if (reason.length + asked.length > 0) return;
    }
    for (const { name, hint } of reasons)
      await insertReason(tx, scope, { id: newId(), name, hint, online: true, serviceIds: [], createdAt: clock.now() });
    await insertQuestionnaire(tx, scope, newId(), questionnaire, clock.now());
  });
