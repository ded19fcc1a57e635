/** What whoever booked may still change by themselves. Pure. */
import type { PublicPolicy, ServicePolicy } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";

/** Of a service that has none of its own: until the start, as often as one likes, for nothing. */
export const USUAL_POLICY: ServicePolicy = {
  noticeMinutes: 0,
  reasonRequired: false,
  mostMoves: null,
  fee: null,
  respondMinutes: 2880,
  version: 0,
};

const before = (startsAt: Instant, minutes: number): Instant => instant(startsAt - minutes * 60_000);

/** The last moment to move or cancel by oneself. */
export const changeableUntil = ({ noticeMinutes }: Pick<PublicPolicy, "noticeMinutes">, startsAt: Instant): Instant =>
  before(startsAt, noticeMinutes);

/** The last moment to cancel for nothing; null when it never costs anything. */
export const freeUntil = ({ fee }: Pick<PublicPolicy, "fee">, startsAt: Instant): Instant | null =>
  fee && before(startsAt, fee.noticeMinutes);

export const publicPolicyOf = ({ respondMinutes: _, version: __, ...policy }: ServicePolicy): PublicPolicy => policy;
