import type { Leave, LeaveDetail, LeaveKind } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { MemberCaller } from "../../../platform/http/call.ts";
import { avatarUrlOf } from "../../team/index.ts";
import type { StoredKind, StoredLeave, StoredLeaveChange } from "./queries.ts";
import { totalOf, wallText } from "./rules.ts";

/** Why somebody is away is for them and for those who approve. */
export const knowsWhy = (caller: Pick<MemberCaller, "can" | "professionalId">, professionalId: string): boolean =>
  caller.can("leave.approve") || caller.professionalId === professionalId;

export const presentKind = ({ position: _, archivedAt, ...kind }: StoredKind): LeaveKind => ({
  ...kind,
  archived: archivedAt !== null,
});

export function presentLeave(leave: StoredLeave, caller: Pick<MemberCaller, "can" | "professionalId">): Leave {
  const open = knowsWhy(caller, leave.professionalId);
  const { kindId, kindName, colour, paid } = leave;
  return {
    id: leave.id,
    professional: {
      id: leave.professionalId,
      displayName: leave.professionalName,
      avatarUrl: avatarUrlOf({ slug: leave.professionalSlug }),
      zone: leave.zone,
    },
    kind: open ? { id: kindId, name: kindName, colour, paid } : null,
    state: leave.state,
    fromOn: leave.fromOn,
    fromTime: wallText(leave.fromMinute),
    untilOn: leave.untilOn,
    untilTime: wallText(leave.untilMinute),
    startsAt: toIso(leave.startsAt),
    endsAt: toIso(leave.endsAt),
    counted: open ? totalOf(leave.counted) : null,
    askedAt: toIso(leave.createdAt),
    version: leave.version,
  };
}

export const presentLeaveDetail = (
  leave: StoredLeave,
  changes: readonly StoredLeaveChange[],
  caller: Pick<MemberCaller, "can" | "professionalId">,
): LeaveDetail => ({
  ...presentLeave(leave, caller),
  note: leave.note,
  history: changes.map(({ at, byAccountId: _, ...change }) => ({ ...change, at: toIso(at) })),
});
