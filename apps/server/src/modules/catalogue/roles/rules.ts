/** What a composition must be, whoever and whatever it names. Pure. */
import type { Composition } from "@creneau/contract";

export interface Field {
  readonly path: string;
  readonly message: string;
}

const WHOLE = 10_000;

/** What is wrong with it by itself. */
export function faultsOf({ kind, roles, parts }: Omit<Composition, "version">): Field[] {
  if (kind === "single") return roles.length + parts.length > 0 ? [{ path: "kind", message: "composition-alone" }] : [];
  if (kind === "combined") {
    if (parts.length < 2) return [{ path: "parts", message: "too-few-parts" }];
    if (roles.length > 0) return [{ path: "roles", message: "composition-alone" }];
    return parts.flatMap(({ gapLeastMinutes, gapMostMinutes }, index) =>
      gapMostMinutes < gapLeastMinutes ? [{ path: `parts.${index}.gapMostMinutes`, message: "most-below-least" }] : [],
    );
  }
  if (roles.length === 0) return [{ path: "roles", message: "too-few-roles" }];
  if (parts.length > 0) return [{ path: "parts", message: "composition-alone" }];
  const shares = roles.reduce((sum, { shareBasisPoints }) => sum + shareBasisPoints, 0);
  return [
    ...(shares > WHOLE ? [{ path: "roles", message: "shares-over-whole" }] : []),
    ...roles.flatMap((role, index) => faultsOfRole(role, `roles.${index}`)),
  ];
}

function faultsOfRole(role: Composition["roles"][number], path: string): Field[] {
  const named = [...role.resourceIds, ...role.substituteIds];
  return [
    ...(role.most < role.least ? [{ path: `${path}.most`, message: "most-below-least" }] : []),
    ...(new Set(named).size < named.length ? [{ path: `${path}.resourceIds`, message: "named-twice" }] : []),
    ...(role.kind === "asset" && role.resourceIds.length === 0
      ? [{ path: `${path}.resourceIds`, message: "too-few-named" }]
      : []),
    ...(role.resourceIds.length > 0 && named.length < role.least
      ? [{ path: `${path}.resourceIds`, message: "too-few-named" }]
      : []),
    ...(role.kind === "asset" && (role.skillIds.length > 0 || role.shareBasisPoints > 0)
      ? [{ path: `${path}.kind`, message: "asset-is-no-person" }]
      : []),
  ];
}
