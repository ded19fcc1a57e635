import { zone, type Zone } from "@creneau/scheduling";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";

export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
}

export async function contactById(tx: Tx, scope: TenantScope, id: string): Promise<Contact> {
  const row = await tx.one(
    sqlFor
      .selectFrom("contact")
      .select(["id", "name", "email", "locale", "zone"])
      .where("business_id", "=", scope.businessId)
      .where("id", "=", id),
  );
  return { ...row, zone: zone(row.zone) };
}
