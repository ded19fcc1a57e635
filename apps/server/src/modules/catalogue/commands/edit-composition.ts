import type { Composition } from "@creneau/contract";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { ProblemError } from "../../../platform/problem.ts";
import { serviceById } from "../queries.ts";
import { countSkills, kindsOf, partsOf, rolesOf } from "../roles/queries.ts";
import { faultsOf, type Field } from "../roles/rules.ts";
import { writeComposition } from "../roles/store.ts";

/** Whom and what the session of a service takes. @throws ProblemError NOT_FOUND */
export async function compositionOf(tx: Tx, scope: TenantScope, serviceId: string): Promise<Composition> {
  const service = await serviceById(tx, scope, serviceId);
  if (!service) throw new ProblemError("NOT_FOUND");
  const roles = service.composition === "team" ? await rolesOf(tx, scope, serviceId) : [];
  const named = (role: (typeof roles)[number], substitute: boolean) =>
    role.candidates.filter((one) => one.substitute === substitute).map(({ resourceId }) => resourceId);
  return {
    kind: service.composition,
    roles: roles.map((role) => ({
      kind: role.kind,
      name: role.name,
      least: role.least,
      most: role.most,
      shareBasisPoints: role.shareBasisPoints,
      skillIds: [...role.skillIds],
      resourceIds: named(role, false),
      substituteIds: named(role, true),
    })),
    parts: service.composition === "combined" ? await partsOf(tx, scope, serviceId) : [],
    version: service.version,
  };
}

/**
 * Says whom and what the session of a service takes. Bookings made already keep whom and what they have.
 * @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, INVALID_INPUT with each field that makes no sense
 */
export const replaceComposition = (
  db: Database,
  scope: TenantScope,
  serviceId: string,
  ask: Composition,
): Promise<Composition> =>
  db.inTenant(scope, async (tx) => {
    const service = await serviceById(tx, scope, serviceId);
    if (!service) throw new ProblemError("NOT_FOUND");
    if (service.version !== ask.version) throw new ProblemError("EDITED_MEANWHILE");
    const fields = [...faultsOf(ask), ...(await strangersIn(tx, scope, serviceId, ask))];
    if (fields.length > 0) throw new ProblemError("INVALID_INPUT", { fields });
    await writeComposition(tx, scope, serviceId, ask);
    return compositionOf(tx, scope, serviceId);
  });

/** What is named and is not there, or is not what it is named for. */
async function strangersIn(tx: Tx, scope: TenantScope, serviceId: string, ask: Composition): Promise<Field[]> {
  const named = ask.roles.flatMap(({ resourceIds, substituteIds }) => [...resourceIds, ...substituteIds]);
  const kinds = await kindsOf(tx, scope, named);
  const skillIds = [...new Set(ask.roles.flatMap((role) => role.skillIds))];
  const fields = ask.roles.flatMap(({ kind, resourceIds, substituteIds }, index) =>
    [...resourceIds, ...substituteIds].every((id) => kinds.get(id) === kind)
      ? []
      : [{ path: `roles.${index}.resourceIds`, message: "no-such-resource" }],
  );
  if ((await countSkills(tx, scope, skillIds)) < skillIds.length)
    fields.push({ path: "roles", message: "no-such-skill" });
  for (const [index, part] of ask.parts.entries()) {
    const service = part.serviceId === serviceId ? undefined : await serviceById(tx, scope, part.serviceId);
    if (!service || service.composition === "combined")
      fields.push({ path: `parts.${index}.serviceId`, message: "no-such-part" });
  }
  return fields;
}
