import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import { constraintOf } from "../../../platform/database/errors.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announce } from "../../../platform/events.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { contactUpdated } from "../events.ts";
import { contactIfAny } from "../queries.ts";
import { updateContact, type ContactEdit } from "../store.ts";

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, INVALID_INPUT when another contact has the address */
export async function editContact(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  id: string,
  edit: ContactEdit,
  version: number,
): Promise<void> {
  try {
    await db.inTenant(scope, async (tx) => {
      if (await updateContact(tx, scope, id, edit, version, clock.now())) {
        await announce(tx, scope, clock, contactUpdated, { contactId: id });
        return;
      }
      const found = await contactIfAny(tx, scope, id);
      throw new ProblemError(found?.erasedAt === null ? "EDITED_MEANWHILE" : "NOT_FOUND");
    });
  } catch (error) {
    if (constraintOf(error) === "contact_business_id_email_index_key")
      throw new ProblemError("INVALID_INPUT", { fields: [{ path: "email", message: "address-taken" }] });
    throw error;
  }
}
