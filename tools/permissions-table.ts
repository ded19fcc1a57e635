/** docs/permissions.md, from the catalogue of the contract and the policy of the server. */
import { isForKeys, permissionNames, permissions, routes } from "@creneau/contract";
import { builtInRoles, policy } from "../apps/server/src/modules/tenancy/index.ts";

export function permissionsTable(): string {
  const rows = permissionNames.map((name) => {
    const roles = builtInRoles.filter((role) => policy[role].permissions.includes(name)).join(", ");
    const used = Object.entries(routes).flatMap(([route, { access }]) => (access === name ? [`\`${route}\``] : []));
    const { label, sentence } = permissions[name];
    return `| \`${name}\` | ${label.en}. ${sentence.en} | ${roles} | ${isForKeys(name) ? "yes" : "no"} | ${used.join(", ")} |`;
  });
  const sees = builtInRoles.filter((role) => policy[role].sees === "own").join(", ");
  return [
    "# Permissions",
    "",
    "What a member of a business, or an API key, may do. Made from `packages/contract/src/permissions.ts` and",
    "`apps/server/src/modules/tenancy/policy.ts` by `npm run generate`; `GET /v1/permissions` answers the same in French and",
    "English. Beside these roles a business has its own, made of the same permissions.",
    "",
    `These roles see only what concerns their own professional: ${sees}.`,
    "",
    "| permission | what it allows | roles | for keys | routes |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
