/** How much waits for this member, by the page that answers it. */
import { useHoursRequests } from "../api/hours-requests.ts";
import { useLeaveRequests } from "../api/leave.ts";
import { useWaiting } from "../api/lifecycle.ts";
import type { Membership } from "../api/me.ts";
import { useUnreadCount } from "../api/notices.ts";
import { may } from "../api/rights.ts";

export type Counted = "requests" | "leaves" | "bookings";

/** What is not for this member's eyes is not asked for, and counts nothing. */
export function useCounts(membership: Membership | undefined): Readonly<Record<Counted, number>> {
  const mayRead = membership !== undefined && may(membership, "booking.read");
  const mayApprove = membership !== undefined && may(membership, "leave.approve");
  const agrees = membership !== undefined && may(membership, "schedule.approve");
  const hours = useHoursRequests(membership?.businessId ?? "", agrees).data?.length ?? 0;
  const requests = useWaiting(mayRead ? membership.businessId : undefined).data ?? 0;
  const leaves = useLeaveRequests(membership?.businessId ?? "", mayApprove).data?.length ?? 0;
  const bookings = useUnreadCount(mayRead ? membership.businessId : undefined).data?.bookings ?? 0;
  return { requests: requests + hours, leaves, bookings };
}
