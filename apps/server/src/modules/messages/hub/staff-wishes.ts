import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { preferenceOf, settingsOf } from "./queries.ts";
import { staffTable, type Line, type StaffOccasion } from "./table.ts";
import { isWanted } from "./wishes.ts";

/** Whether one of the team wants to be told of it by this channel, as it is set now. */
export async function wantsStaffNews(
  tx: Tx,
  scope: TenantScope,
  occasion: StaffOccasion,
  accountId: string,
  channel: "email" | "push" | "app",
): Promise<boolean> {
  const { family, to } = staffTable[occasion];
  const line: Line = staffTable[occasion].line;
  const cell = line[channel];
  if (cell === undefined) return false;
  const [settings, own] = [await settingsOf(tx, scope), await preferenceOf(tx, scope, accountId)];
  return isWanted({ family, to, channel, cell }, settings.choices, own.choices);
}
