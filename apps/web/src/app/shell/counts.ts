/** How much waits for this member, by the page that answers it. */
import { useLeaveRequests } from "../api/leave.ts";
import { useWaiting } from "../api/lifecycle.ts";
import type { Membership } from "../api/me.ts";
import { may } from "../api/rights.ts";

export type Counted = "requests" | "leaves";

/** What is not for this member's eyes is not asked for, and counts nothing. */
export function useCounts(membership: Membership | undefined): Readonly<Record<Counted, number>> {
  const mayRead = membership !== undefined && may(membership, "booking.read");
  const mayApprove = membership !== undefined && may(membership, "leave.approve");
  const requests = useWaiting(mayRead ? membership.businessId : undefined).data ?? 0;
  const leaves = useLeaveRequests(membership?.businessId ?? "", mayApprove).data?.length ?? 0;
  return { requests, leaves };
}
