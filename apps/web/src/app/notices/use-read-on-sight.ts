/** Whoever looks at a thing has read what is news about it. */
import { useEffect, useEffectEvent } from "react";
import { useMarkSubject, useUnreadCount, type Notice } from "../api/notices.ts";

export function useReadOnSight(businessId: string, { type, id }: Notice["subject"]): void {
  const unread = useUnreadCount(businessId).data?.unread ?? 0;
  const { mutate } = useMarkSubject(businessId);
  const mark = useEffectEvent(() => mutate({ type, id }));
  // Each time that there is more: it may be about this.
  useEffect(() => {
    if (unread > 0) mark();
  }, [unread, type, id]);
}
