import { sql } from "kysely";
import { sqlFor, type Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";

export interface Announced {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

/** The first that were announced after an id. */
export const announcedAfter = (
  tx: Tx,
  { businessId }: TenantScope,
  after: string,
  most: number,
): Promise<Announced[]> =>
  tx.all(
    sqlFor
      .selectFrom("event")
      .select(["id", "type", "payload"])
      .where("business_id", "=", businessId)
      .where("id", ">", after)
      .orderBy("id")
      .limit(most),
  );

export const announced = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<Announced[]> =>
  tx.all(
    sqlFor
      .selectFrom("event")
      .select(["id", "type", "payload"])
      .where("business_id", "=", businessId)
      .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
      .orderBy("id"),
  );
