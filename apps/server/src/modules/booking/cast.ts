/** Who, and what, a session can be with: the hosts and roles that the engine is asked about. */
import type { Role } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { giversOf, rolesOf, skillsOfEach, unitsOf, type Service, type ServiceRole } from "../catalogue/index.ts";

export interface Cast {
  readonly people: readonly string[];
  /** Rooms and equipment, with how many of each can be taken at once. */
  readonly assets: ReadonlyMap<string, number>;
  /** Who is needed. Absent: any one of the people. */
  readonly roles?: readonly Role[];
  readonly skills: ReadonlyMap<string, readonly string[]>;
  /** What the roles are called, how many they take at most, and what they are paid. */
  readonly parts: ReadonlyMap<string, ServiceRole>;
}

export interface Who {
  /** With whom; whoever is free when absent. */
  readonly professionalId?: string;
  /** To the public, only those it sees take part unasked. */
  readonly audience: "public" | "team";
}

const NOBODY: ReadonlyMap<string, never> = new Map<string, never>();

/** One person, who needs nobody and nothing else. */
export const castOfOne = (professionalId: string): Cast => ({
  people: [professionalId],
  assets: NOBODY,
  skills: NOBODY,
  parts: NOBODY,
});

export async function castOf(tx: Tx, scope: TenantScope, service: Service, who: Who): Promise<Cast> {
  const { professionalId, audience } = who;
  if (service.composition !== "team") {
    if (professionalId !== undefined) return castOfOne(professionalId);
    return { ...castOfOne(""), people: await giversOf(tx, scope, service.id, audience) };
  }
  return teamCast(tx, scope, service, who);
}

async function teamCast(tx: Tx, scope: TenantScope, service: Service, who: Who): Promise<Cast> {
  const { professionalId, audience } = who;
  const roles = await rolesOf(tx, scope, service.id);
  const givers = await giversOf(tx, scope, service.id, audience);
  const named = (kind: ServiceRole["kind"]) =>
    roles.filter((role) => role.kind === kind).flatMap(({ candidates }) => candidates.map((one) => one.resourceId));
  const people = [
    ...new Set([...givers, ...named("person"), ...(professionalId === undefined ? [] : [professionalId])]),
  ];
  const assets = await unitsOf(tx, scope, named("asset"));
  // The first people's part leads: starts are theirs.
  const inOrder = roles.toSorted((a, b) => Number(a.kind === "asset") - Number(b.kind === "asset"));
  const lead = inOrder.find(({ kind }) => kind === "person");
  return {
    people,
    assets,
    skills: roles.some(({ skillIds }) => skillIds.length > 0) ? await skillsOfEach(tx, scope, people) : NOBODY,
    parts: new Map(roles.map((role) => [role.id, role])),
    roles: leadBy(
      inOrder.map((role) => engineRole(role, givers, assets)),
      { roleId: lead?.id, professionalId, givers },
    ),
  };
}

function engineRole(role: ServiceRole, givers: readonly string[], assets: ReadonlyMap<string, number>): Role {
  const there = role.candidates.filter(({ resourceId }) => role.kind === "person" || assets.has(resourceId));
  const usual = there.filter(({ substitute }) => !substitute).map(({ resourceId }) => resourceId);
  const substitutes = there.filter(({ substitute }) => substitute).map(({ resourceId }) => resourceId);
  return {
    id: role.id,
    anyOf: usual.length > 0 || role.kind === "asset" ? usual : givers.filter((id) => !substitutes.includes(id)),
    count: role.least,
    ...(role.skillIds.length > 0 ? { skills: role.skillIds } : {}),
    ...(substitutes.length > 0 ? { substitutes } : {}),
  };
}

interface Lead {
  readonly roleId: string | undefined;
  readonly professionalId: string | undefined;
  readonly givers: readonly string[];
}

/** Whoever was chosen leads; a service whose parts are assets alone is given by that person, or by anyone who gives it. */
function leadBy(roles: readonly Role[], { roleId, professionalId, givers }: Lead): Role[] {
  if (roleId === undefined)
    return [{ id: GIVER, anyOf: professionalId === undefined ? givers : [professionalId] }, ...roles];
  if (professionalId === undefined) return [...roles];
  return roles.flatMap((role): Role[] => {
    if (role.id !== roleId) return [role];
    const { substitutes: _, count, ...chosen } = role;
    const lead: Role = { ...chosen, anyOf: [professionalId], count: 1 };
    if (typeof count !== "number" || count < 2) return [lead];
    const others = (role.anyOf ?? []).filter((id) => id !== professionalId);
    return [lead, { ...role, id: `${role.id}${FELLOWS}`, anyOf: others, count: count - 1 }];
  });
}

/** The part of whoever gives a service whose other parts are rooms or equipment. */
export const GIVER = "giver";
const FELLOWS = "+";

/** The role of the catalogue that a part of the session belongs to; none for the giver's own. */
export const partOf = (cast: Cast, roleId: string): ServiceRole | undefined =>
  cast.parts.get(roleId.endsWith(FELLOWS) ? roleId.slice(0, -FELLOWS.length) : roleId);

/** Only these of the cast, for the parts they take: what is judged once they are locked. */
export function narrowed(cast: Cast, chosen: readonly { readonly roleId: string; readonly hostId: string }[]): Cast {
  const ids = new Set(chosen.map(({ hostId }) => hostId));
  const byRole = Map.groupBy(chosen, ({ roleId }) => roleId);
  return {
    ...cast,
    people: cast.people.filter((id) => ids.has(id)),
    assets: new Map([...cast.assets].filter(([id]) => ids.has(id))),
    ...(cast.roles
      ? {
          roles: cast.roles.map(({ substitutes: _, ...role }): Role => {
            const taken = (byRole.get(role.id) ?? []).map(({ hostId }) => hostId);
            return { ...role, anyOf: taken, count: taken.length };
          }),
        }
      : {}),
  };
}
