/** What is proposed, until when, and how it is answered. Pure. */
import { instant, type Instant } from "@creneau/scheduling";

export type ProposalState = "open" | "chosen" | "kept" | "withdrawn" | "lapsed";

/** A time is kept for nobody longer than this. */
const LONGEST_DAYS = 14;

/** When a proposal ends: as asked, and neither after a fortnight nor after the booking, or a time offered, begins. */
export const answerEnd = (asked: Instant, now: Instant, starts: readonly Instant[]): Instant =>
  instant(Math.min(asked, now + LONGEST_DAYS * 86_400_000, ...starts));

/** As it stands by now, whether or not a job has written it down. */
export const stateNow = (
  { state, answerBy }: { readonly state: ProposalState; readonly answerBy: Instant },
  now: Instant,
): ProposalState => (state === "open" && answerBy <= now ? "lapsed" : state);
