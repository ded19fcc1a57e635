/** What a mail may tell of an absence. */
import type { LeaveState } from "@creneau/contract";
import type { PlainDate, Zone } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { kindById, leaveById, leaveChanges, type StoredLeaveChange } from "./queries.ts";

/** Neither its kind nor the note: both may tell of somebody's health, and a mailbox is read by others. */
export interface LeaveNews {
  readonly version: number;
  readonly state: LeaveState;
  readonly professionalId: string;
  readonly professionalName: string;
  readonly zone: Zone;
  readonly fromOn: PlainDate;
  readonly fromMinute: number;
  readonly untilOn: PlainDate;
  readonly untilMinute: number;
  /** The last thing that happened to it. */
  readonly what: StoredLeaveChange["what"];
  readonly byAccountId: string | null;
  readonly byName: string | null;
  /** The sentence of who decided. Empty for a kind of which nobody is asked why: an answer to sickness may name it. */
  readonly reason: string;
}

export async function leaveNews(tx: Tx, scope: TenantScope, leaveId: string): Promise<LeaveNews | undefined> {
  const leave = await leaveById(tx, scope, leaveId);
  const last = leave && (await leaveChanges(tx, scope, leaveId)).at(-1);
  if (!leave || !last) return undefined;
  const kind = await kindById(tx, scope, leave.kindId);
  const { version, state, professionalId, professionalName, zone, fromOn, fromMinute, untilOn, untilMinute } = leave;
  const { what, byAccountId, byName } = last;
  const reason = kind?.asksNote === true ? last.reason : "";
  const period = { zone, fromOn, fromMinute, untilOn, untilMinute };
  return { version, state, professionalId, professionalName, ...period, what, byAccountId, byName, reason };
}
