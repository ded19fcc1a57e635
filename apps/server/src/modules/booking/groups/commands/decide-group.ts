import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { lockResources } from "../../../team/index.ts";
import { businessById } from "../../../tenancy/index.ts";
import { SYSTEM } from "../../rules.ts";
import { groupHeld } from "../events.ts";
import { groupById, groupRulesOf, lockGroup } from "../queries.ts";
import { decidesAt, decisionOn } from "../rules.ts";
import { updateGroup } from "../store.ts";
import { tooFewReasons } from "../texts.ts";
import { cancelGroupWithin } from "./change-group.ts";

/**
 * At the moment of decision, whether a session takes place. One that was moved since, or has begun, is left alone: it can run
 * at any time, and twice.
 */
export async function decideGroup(db: Database, clock: Clock, scope: TenantScope, groupId: string): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const seen = await groupById(tx, scope, groupId);
    if (!seen) return;
    await lockResources(tx, scope, [seen.professionalId]);
    const group = await lockGroup(tx, scope, groupId);
    const rules = await groupRulesOf(tx, scope, seen.serviceId);
    if (!group || !rules || group.state !== "open" || group.startsAt <= now) return;
    if (decidesAt(group.startsAt, rules) > now) return;
    const decision = decisionOn(group, rules);
    if (decision !== "cancel") {
      await updateGroup(tx, scope, { ...group, outcome: decision }, now);
      if (decision === "enough" && group.outcome !== "enough") await announce(tx, scope, clock, groupHeld, { groupId });
      return;
    }
    const { locale } = await businessById(tx, scope.businessId);
    const reason = tooFewReasons[locale];
    await cancelGroupWithin(tx, clock, scope, group, { groupId, actor: SYSTEM, reason, language: locale });
  });
}
