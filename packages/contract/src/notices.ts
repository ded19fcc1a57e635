/** What a member is told of in the back office. */
export const noticeKinds = [
  "booking-booked",
  "booking-requested",
  "booking-moved",
  "booking-cancelled",
  "booking-handed-on",
  "booking-kept",
  "booking-missed",
  "booking-declined",
  "booking-proposed",
  "booking-reminder",
  "request-expired",
  "leave-requested",
  "leave-decided",
  "hours-changed",
  "hours-requested",
  "hours-decided",
  "waiting-joined",
  "waiting-accepted",
  "group-short",
  "group-full",
  "webhook-failing",
  "message-failed",
  "message-broken",
  "letter-failed",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** What a notice is about, and leads to. */
export const noticeSubjects = [
  "booking",
  "leave",
  "hours",
  "waiting",
  "group",
  "webhook",
  "message",
  "contact",
] as const;
export type NoticeSubject = (typeof noticeSubjects)[number];
