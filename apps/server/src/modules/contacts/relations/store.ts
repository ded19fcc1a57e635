import type { RelationKind } from "@creneau/contract";
import { toIso, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { newId } from "../../../platform/chance.ts";
import { sqlFor, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";

export interface NewDependant {
  readonly name: string;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
}

/** Somebody without an address of their own. @returns their id. */
export async function insertDependant(
  tx: Tx,
  { businessId }: TenantScope,
  { name, locale, zone }: NewDependant,
  now: Instant,
): Promise<string> {
  const id = newId();
  await tx.run(
    sqlFor.insertInto("contact").values({
      business_id: businessId,
      id,
      name,
      managed: true,
      locale,
      zone,
      created_at: toIso(now),
      updated_at: toIso(now),
    }),
  );
  return id;
}

/** That one books for another: made, or gone on with. @returns its id. */
export async function relate(
  tx: Tx,
  { businessId }: TenantScope,
  ask: { readonly managerId: string; readonly dependantId: string; readonly kind: RelationKind },
  now: Instant,
): Promise<string> {
  const row = await tx.one(
    sqlFor
      .insertInto("contact_relation")
      .values({
        business_id: businessId,
        id: newId(),
        manager_id: ask.managerId,
        dependant_id: ask.dependantId,
        kind: ask.kind,
        created_at: toIso(now),
        updated_at: toIso(now),
      })
      .onConflict((conflict) =>
        conflict.columns(["business_id", "manager_id", "dependant_id"]).doUpdateSet({
          kind: ask.kind,
          ended_at: null,
          version: sql`contact_relation.version
            + (contact_relation.kind <> ${ask.kind}::text or contact_relation.ended_at is not null)::int`,
          updated_at: toIso(now),
        }),
      )
      .returning("id"),
  );
  return row.id;
}

/** @returns false when the version is another by now. */
export async function updateRelation(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  change: { readonly kind?: RelationKind | undefined; readonly ended: boolean },
  version: number,
  now: Instant,
): Promise<boolean> {
  const updated = await tx.maybe(
    sqlFor
      .updateTable("contact_relation")
      .set({
        ...(change.kind === undefined ? {} : { kind: change.kind }),
        ended_at: change.ended ? sql`coalesce(ended_at, ${toIso(now)}::timestamptz)` : null,
        version: version + 1,
        updated_at: toIso(now),
      })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("id"),
  );
  return updated !== undefined;
}

/** @returns false for who has an address of their own, or was erased. */
export async function renameDependant(
  tx: Tx,
  { businessId }: TenantScope,
  id: string,
  name: string,
  now: Instant,
): Promise<boolean> {
  const renamed = await tx.maybe(
    sqlFor
      .updateTable("contact")
      .set({ name, version: sql`version + 1`, updated_at: toIso(now) })
      .where("business_id", "=", businessId)
      .where("id", "=", id)
      .where("managed", "=", true)
      .where("erased_at", "is", null)
      .returning("id"),
  );
  return renamed !== undefined;
}

/** On either side. @returns how many. */
export async function deleteRelationsOf(tx: Tx, { businessId }: TenantScope, contactId: string): Promise<number> {
  const rows = await tx.all(sql`
    delete from contact_relation
    where business_id = ${businessId} and (manager_id = ${contactId} or dependant_id = ${contactId}) returning 1`);
  return rows.length;
}
