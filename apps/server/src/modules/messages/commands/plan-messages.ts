import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { tell } from "../../../platform/live/signal.ts";
import { factsOf, type MessageFacts, type MessagesDeps } from "../facts.ts";
import { settingsInForce } from "../hub/queries.ts";
import { readersOf } from "../hub/readers.ts";
import { isNews, messagesFor, remindersFor, type Occasion, type PlannedMessage } from "../rules.ts";
import { insertPlanned, withdrawEarlier, type BookingVersion } from "../store.ts";
import { sendAt } from "./send-at.ts";

export type PlanDeps = Pick<MessagesDeps, "db" | "clock" | "bookings" | "series" | "devices">;

/**
 * Plans what a change of a booking calls for, each message once however often this runs, and a job for each. When the
 * booking has changed again since, nothing: the later event plans. What was done to several dates of a series at once is
 * told once, with the first of them.
 */
export async function planMessages(
  deps: PlanDeps,
  scope: TenantScope,
  occasion: Occasion,
  changed: BookingVersion,
): Promise<void> {
  const { db, clock, series } = deps;
  await db.inTenant(scope, async (tx) => {
    await withdrawEarlier(tx, scope, changed, occasion === "cancelled" ? "cancelled" : "changed-since");
    const booking = await factsOf(deps, tx, scope, changed.bookingId);
    if (!booking) return;
    // Of several dates done at once one message tells, whatever became of its own date since.
    const act = await series(tx, scope, changed.bookingId, changed.version);
    const isCurrent = booking.version === changed.version;
    const told = { booking, ...(await known(deps, tx, scope, booking)), now: clock.now() };
    const wanted = messagesFor(occasion, told).filter((message) =>
      isNews(message.kind) && act ? act.tells && tellsOfSeveral(message) : isCurrent,
    );
    await plan(deps, tx, scope, changed, wanted);
  });
}

/** Several dates need a page: a mail has it, the app leads to it. */
const tellsOfSeveral = ({ channel }: PlannedMessage): boolean => channel === "email" || channel === "app";

/** Plans the reminders that are set by now and were not when the booking was made. */
export async function planReminders(deps: PlanDeps, tx: Tx, scope: TenantScope, bookingId: string): Promise<void> {
  const booking = await factsOf(deps, tx, scope, bookingId);
  if (!booking) return;
  const told = { booking, ...(await known(deps, tx, scope, booking)), now: deps.clock.now() };
  await plan(deps, tx, scope, booking, remindersFor(told));
}

async function known({ devices }: PlanDeps, tx: Tx, scope: TenantScope, booking: MessageFacts) {
  const settings = await settingsInForce(tx, scope, booking.service.id);
  const found = await readersOf(tx, scope, booking, settings, (ids) => devices(tx, scope, ids));
  return { ...found, reminders: settings.reminders };
}

async function plan(
  { clock }: PlanDeps,
  tx: Tx,
  scope: TenantScope,
  version: BookingVersion,
  wanted: readonly PlannedMessage[],
): Promise<void> {
  const planned = await insertPlanned(tx, scope, version, wanted, clock.now());
  for (const message of planned) await sendAt(tx, scope, message, message.dueAt);
  // Whoever looks at the booking sees them.
  if (planned.length > 0) await tell(tx, scope, { type: "message.planned" });
}
