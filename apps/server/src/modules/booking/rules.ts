/** What may happen to a booking, when, and by whom. */
import { bookingActs, type BookingAct, type BookingStatus, type BookingStep } from "@creneau/contract";
import { instant, type Instant, type Refusal } from "@creneau/scheduling";

export type Status = BookingStatus;
export type Act = BookingAct;
export type Step = BookingStep;
export type By = "contact" | "business" | "system";

/** Whoever booked, when they act themselves: they need no account. */
export const CONTACT = { by: "contact", accountId: null } as const;
/** The clock. */
export const SYSTEM = { by: "system", accountId: null } as const;

const DAY_MS = 86_400_000;
/** How long after the end one can still say that somebody did not come; and, having said so, take it back. */
export const NO_SHOW_DAYS = 7;
export const UNDO_DAYS = 1;

/** What the lifecycle needs to know of a booking. */
export interface Life {
  readonly status: Status;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** Until when a request waits for its answer. */
  readonly respondBy: Instant | null;
  /** Since when it has its status; null when that was not kept. */
  readonly statusAt: Instant | null;
}

interface Transition {
  readonly to: Status;
  readonly by: readonly By[];
  /** Not from then on; always when absent. */
  readonly until?: (life: Life) => Instant;
}

/** What happens by itself, at its moment: the job only writes it down. */
interface Automatic {
  readonly to: Status;
  readonly step: Step;
  readonly at: (life: Life) => Instant;
}

interface State {
  readonly acts: Readonly<Partial<Record<Act, Transition>>>;
  readonly byItself?: Automatic;
}

const ANYONE: readonly By[] = ["contact", "business", "system"];
const HOST: readonly By[] = ["business"];
const HOUSE: readonly By[] = ["business", "system"];
const GUEST: readonly By[] = ["contact"];

/** The lifecycle, whole: what is not here is refused. */
const lifecycle: Readonly<Record<Status, State>> = {
  requested: {
    acts: {
      move: { to: "requested", by: GUEST },
      cancel: { to: "cancelled", by: ANYONE },
      approve: { to: "confirmed", by: HOST },
      decline: { to: "cancelled", by: HOST },
      propose: { to: "requested", by: HOUSE },
      choose: { to: "confirmed", by: GUEST },
    },
    byItself: { to: "expired", step: "expired", at: ({ respondBy, startsAt }) => respondBy ?? startsAt },
  },
  confirmed: {
    acts: {
      move: { to: "confirmed", by: ANYONE },
      cancel: { to: "cancelled", by: ANYONE },
      propose: { to: "confirmed", by: HOUSE },
      choose: { to: "confirmed", by: GUEST },
    },
    byItself: { to: "in-progress", step: "started", at: ({ startsAt }) => startsAt },
  },
  "in-progress": {
    acts: {
      move: { to: "confirmed", by: HOUSE },
      cancel: { to: "cancelled", by: HOUSE },
      complete: { to: "completed", by: HOST },
      "no-show": { to: "no-show", by: HOST },
    },
    byItself: { to: "completed", step: "completed", at: ({ endsAt }) => endsAt },
  },
  completed: {
    acts: {
      "no-show": { to: "no-show", by: HOST, until: ({ endsAt }) => instant(endsAt + NO_SHOW_DAYS * DAY_MS) },
    },
  },
  "no-show": {
    acts: {
      attended: {
        to: "completed",
        by: HOST,
        until: ({ statusAt, endsAt }) => instant((statusAt ?? endsAt) + UNDO_DAYS * DAY_MS),
      },
    },
  },
  cancelled: { acts: {} },
  expired: { acts: {} },
};

/** What happens by itself to a booking as it stands, and when. */
export interface NextStep {
  readonly step: Step;
  readonly to: Status;
  readonly at: Instant;
}

export function nextStep(life: Life): NextStep | undefined {
  const { byItself } = lifecycle[life.status];
  return byItself && { step: byItself.step, to: byItself.to, at: byItself.at(life) };
}

/** When the outcome is final: nobody can say any more that they did not come, or that they did after all. */
export const finalAt = ({ endsAt }: Pick<Life, "endsAt">): Instant =>
  instant(endsAt + (NO_SHOW_DAYS + UNDO_DAYS) * DAY_MS);

/** The outcome was looked at, last of all; of what did not take place there is nothing to look at. */
export const isAnalysed = (status: Status): boolean => status === "completed" || status === "no-show";

/** The steps that the clock has brought since the row was written, in order. */
export function stepsDue(booking: Life, now: Instant): readonly NextStep[] {
  const due: NextStep[] = [];
  let life: Life = booking;
  for (let next = nextStep(life); next !== undefined && next.at <= now; next = nextStep(life)) {
    due.push(next);
    life = { ...life, status: next.to, statusAt: next.at };
  }
  return due;
}

/** The status as it is at this moment, whether or not a job has written it down. */
export const statusNow = (booking: Life, now: Instant): Status => stepsDue(booking, now).at(-1)?.to ?? booking.status;

/** Why an act is refused: the state it is in, or that it is too late, or not for who asks. */
export type Unchangeable = Status | "too-late" | "not-yours";

/** @returns the status after the act, or why it can't be. */
export function afterAct(
  booking: Life,
  act: Act,
  by: By,
  now: Instant,
): { readonly status: Status } | { readonly refused: Unchangeable } {
  const status = statusNow(booking, now);
  const transition = lifecycle[status].acts[act];
  if (!transition) return { refused: status };
  if (!transition.by.includes(by)) return { refused: status === "in-progress" ? status : "not-yours" };
  if (transition.until && now >= transition.until(booking)) return { refused: "too-late" };
  return { status: transition.to };
}

/** What somebody may do with a booking at this moment. */
export const actsOf = (booking: Life, by: By, now: Instant): Act[] =>
  bookingActs.filter((act) => !("refused" in afterAct(booking, act, by, now)));

/** Those that take their time: nobody else can have it. */
export const STANDING: readonly Status[] = ["requested", "confirmed", "in-progress"];

/** Until when a request waits: as long as the business takes to answer, and never beyond the start. */
export const respondBy = (now: Instant, startsAt: Instant, termMinutes: number): Instant =>
  instant(Math.min(startsAt, now + termMinutes * 60_000));

/** Refusals that mean "somebody was faster", as against "never offered". */
const TAKEN: ReadonlySet<Refusal> = new Set(["already-busy", "full", "held", "buffer"]);
export const isTaken = (because: Refusal): boolean => TAKEN.has(because);

export const HOLD_MINUTES = 10;
export const MOST_HOLDS = 3;
export const holdEnd = (now: Instant): Instant => instant(now + HOLD_MINUTES * 60_000);

/** A link outlives its booking by a month, so that one can look back; it changes nothing then. */
export const linkEnd = (endsAt: Instant): Instant => instant(endsAt + 30 * 86_400_000);

export const ALTERNATIVES = 5;
