import type { Asset } from "@creneau/contract";
import { z } from "zod";
import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import { sqlStateOf } from "../../../platform/database/errors.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { lockResource, professionalById } from "../../team/index.ts";
import { differentFields, IN_USE_BY_OTHERS } from "../edited.ts";
import {
  assetById,
  countSkills,
  highestLane,
  skillByName,
  skillsOf,
  type Skill,
  type StoredAsset,
} from "../roles/queries.ts";
import {
  deleteSkill,
  insertAsset,
  insertSkill,
  putAssetAway,
  updateAsset,
  writeSkills,
  type AssetAsk,
} from "../roles/store.ts";

interface Deps {
  readonly db: Database;
  readonly clock: Clock;
}

/** @throws ProblemError NOT_FOUND */
async function mustBeAsset(tx: Tx, scope: TenantScope, id: string): Promise<StoredAsset> {
  const asset = await assetById(tx, scope, id);
  if (!asset) throw new ProblemError("NOT_FOUND");
  return asset;
}

const elsewhere = (error: unknown): never => {
  if (sqlStateOf(error) !== IN_USE_BY_OTHERS) throw error;
  throw new ProblemError("INVALID_INPUT", { fields: [{ path: "siteId", message: "no-such-site" }] });
};

/** @throws ProblemError INVALID_INPUT for a site that is not there */
export const addAsset = (
  { clock }: Deps,
  tx: Tx,
  scope: TenantScope,
  ask: AssetAsk & Pick<Asset, "kind">,
): Promise<StoredAsset> => {
  const id = newId();
  return insertAsset(tx, scope, { ...ask, id }, clock.now()).then(() => mustBeAsset(tx, scope, id), elsewhere);
};

/**
 * Fewer units than what is to come takes at once are refused: nobody would know which session loses its room.
 * @throws ProblemError NOT_FOUND, EDITED_MEANWHILE with what differs, IN_USE, INVALID_INPUT
 */
export const replaceAsset = (
  { db, clock }: Deps,
  scope: TenantScope,
  id: string,
  { version, ...ask }: AssetAsk & { readonly version: number },
): Promise<StoredAsset> =>
  db
    .inTenant(scope, async (tx) => {
      const now = clock.now();
      await lockResource(tx, scope, id);
      const stored = await mustBeAsset(tx, scope, id);
      if (stored.version !== version)
        throw new ProblemError("EDITED_MEANWHILE", { fields: differentFields(ask, stored) });
      if (((await highestLane(tx, scope, id, now)) ?? -1) >= ask.units) throw new ProblemError("IN_USE");
      await updateAsset(tx, scope, id, ask, now);
      return mustBeAsset(tx, scope, id);
    })
    .catch(elsewhere);

/** Puts an asset away, or takes it out again. What is booked keeps it. @throws ProblemError NOT_FOUND */
export const putAway = ({ db, clock }: Deps, scope: TenantScope, id: string, away: boolean): Promise<StoredAsset> =>
  db.inTenant(scope, async (tx) => {
    const now = clock.now();
    await putAssetAway(tx, scope, id, away ? now : null, now);
    return mustBeAsset(tx, scope, id);
  });

const Added = z.object({ id: z.string(), name: z.string() });

/** One of that name is answered as it is; with a key, as it was answered before. @throws ProblemError IDEMPOTENCY_KEY_REUSED */
export const addSkill = ({ db, clock }: Deps, scope: TenantScope, name: string, key?: Once): Promise<Skill> =>
  db.inTenant(scope, (tx) => {
    const now = clock.now();
    const add = async (): Promise<Skill> => {
      await lockFor(tx, "skill", scope.businessId);
      const known = await skillByName(tx, scope, name);
      if (known) return known;
      const skill = { id: newId(), name };
      await insertSkill(tx, scope, skill, now);
      return skill;
    };
    return key ? once(tx, scope, key, now, (stored) => Added.parse(stored), add) : add();
  });

/** @throws ProblemError NOT_FOUND; IN_USE while a service asks for it */
export const removeSkill = ({ db }: Deps, scope: TenantScope, id: string): Promise<void> =>
  db
    .inTenant(scope, async (tx) => {
      if (!(await deleteSkill(tx, scope, id))) throw new ProblemError("NOT_FOUND");
    })
    .catch((error: unknown) => {
      throw sqlStateOf(error) === IN_USE_BY_OTHERS ? new ProblemError("IN_USE") : error;
    });

/** @throws ProblemError NOT_FOUND, also for a skill that is not there */
export const replaceSkills = (
  { db }: Deps,
  scope: TenantScope,
  professionalId: string,
  skillIds: readonly string[],
): Promise<Skill[]> =>
  db.inTenant(scope, async (tx) => {
    if (!(await professionalById(tx, scope, professionalId))) throw new ProblemError("NOT_FOUND");
    const ids = [...new Set(skillIds)];
    if ((await countSkills(tx, scope, ids)) < ids.length) throw new ProblemError("NOT_FOUND");
    await lockFor(tx, "skill", professionalId);
    await writeSkills(tx, scope, professionalId, ids);
    return skillsOf(tx, scope, professionalId);
  });
