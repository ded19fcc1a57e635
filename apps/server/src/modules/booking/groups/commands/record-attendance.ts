import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Language } from "../../../../platform/http/language.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { turn } from "../../change.ts";
import { bookingAttended, bookingNoShow } from "../../events.ts";
import { actsOf } from "../../rules.ts";
import type { Actor } from "../../store.ts";
import { groupById, seatsIn } from "../queries.ts";
import { setAttended } from "../store.ts";
import { notBegunSentences } from "../texts.ts";

export interface AttendanceAsk {
  readonly groupId: string;
  readonly people: readonly { readonly bookingId: string; readonly attended: boolean | null }[];
  readonly actor: Actor;
  readonly language: Language;
}

/**
 * Says who came. Who did not is a no-show, as far as the lifecycle allows it; said again, nothing changes.
 * @throws ProblemError NOT_FOUND, also for somebody who is not in this session; ILLEGAL_TRANSITION before it begins
 */
export async function recordAttendance(
  db: Database,
  clock: Clock,
  scope: TenantScope,
  { groupId, people, actor, language }: AttendanceAsk,
): Promise<void> {
  await db.inTenant(scope, async (tx) => {
    const now = clock.now();
    const group = await groupById(tx, scope, groupId);
    if (!group) throw new ProblemError("NOT_FOUND");
    if (group.state !== "open" || group.startsAt > now)
      throw new ProblemError("ILLEGAL_TRANSITION", { detail: notBegunSentences[language] });
    const seats = new Map((await seatsIn(tx, scope, groupId)).map((seat) => [seat.bookingId, seat]));
    for (const { bookingId, attended } of people) {
      const seat = seats.get(bookingId);
      if (!seat) throw new ProblemError("NOT_FOUND");
      const acts = actsOf(seat, "business", now);
      const ask = { bookingId, actor, reason: "", language };
      if (attended === false && acts.includes("no-show"))
        await turn(tx, clock, scope, { ...ask, act: "no-show", step: "no-show", event: bookingNoShow });
      if (attended !== false && acts.includes("attended"))
        await turn(tx, clock, scope, { ...ask, act: "attended", step: "attended", event: bookingAttended });
    }
    await setAttended(tx, scope, groupId, people);
  });
}
