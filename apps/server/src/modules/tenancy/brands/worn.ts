import type { Brand } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { bareHost } from "../addresses.ts";
import { servedAt } from "../domains/queries.ts";
import { brandById } from "./queries.ts";

/** The brand that was chosen for a host of this business; undefined: the main one. */
export async function brandAt(
  tx: Tx,
  scope: TenantScope,
  host: string,
): Promise<{ readonly brand: Brand; readonly css: string } | undefined> {
  const served = await servedAt(tx, bareHost(host));
  // Of another business, the brand is not found behind the fence.
  const chosen = served?.brandId ? await brandById(tx, scope, served.brandId) : undefined;
  if (!chosen) return undefined;
  const { look, logoUrl, safeCss } = chosen;
  return { brand: { ...look, ...(logoUrl === null ? {} : { logoUrl }) }, css: safeCss };
}
