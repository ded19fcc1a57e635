/** What every change of a booking begins with: its row, locked, and whether the lifecycle allows the act. */
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { Language } from "../../platform/http/language.ts";
import { ProblemError } from "../../platform/problem.ts";
import { lockResource } from "../team/index.ts";
import { bookingById, type StoredBooking } from "./queries.ts";
import { afterAct, type Act, type Status } from "./rules.ts";
import type { Actor } from "./store.ts";
import { unchangeableSentences } from "./texts.ts";

export interface ChangeAsk {
  readonly bookingId: string;
  readonly actor: Actor;
  readonly reason: string;
  /** Of the sentence, should the change be refused. */
  readonly language: Language;
}

/**
 * Locks the professional's resource, then reads the booking: all changes to one person's time come one after another.
 * @throws ProblemError NOT_FOUND, ILLEGAL_TRANSITION
 */
export async function beginChange(
  tx: Tx,
  scope: TenantScope,
  act: Act,
  { bookingId, actor, language }: ChangeAsk,
  now: Instant,
): Promise<{ readonly booking: StoredBooking; readonly status: Status }> {
  const seen = await bookingById(tx, scope, bookingId);
  if (!seen) throw new ProblemError("NOT_FOUND");
  await lockResource(tx, scope, seen.professionalId);
  const booking = (await bookingById(tx, scope, bookingId)) ?? seen;
  const after = afterAct(booking, act, actor.by, now);
  if ("refused" in after) {
    throw new ProblemError("ILLEGAL_TRANSITION", { detail: unchangeableSentences[language][after.refused] });
  }
  return { booking, status: after.status };
}
