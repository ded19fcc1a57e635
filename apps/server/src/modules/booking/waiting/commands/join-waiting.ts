import type { TextMessages } from "@creneau/contract";
import { addDays, dateOf, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { newId } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { agreeToTexts, isAboutTexts, meetContact } from "../../../contacts/index.ts";
import { assertSeats } from "../../groups/join.ts";
import { groupById, groupRulesOf } from "../../groups/queries.ts";
import { waitingAdded } from "../events.ts";
import { putPhone } from "../phones.ts";
import { WAITING_MAIL_JOB } from "../refill.ts";
import type { Wish } from "../rules.ts";
import { insertEntry, setEntryState } from "../store.ts";
import { SWEEP_JOB } from "./sweep-waiting.ts";

export interface JoinAsk extends Wish {
  readonly serviceId: string;
  readonly professionalId: string | null;
  readonly groupSessionId: string | null;
  readonly seats: number;
  readonly person: { readonly name: string; readonly email: string; readonly locale: "fr" | "en"; readonly zone: Zone };
  readonly addedBy: "contact" | "business";
  /** To be told of offers by text message: the words they agreed to, or how they told whoever adds them. */
  readonly texts?: { readonly phone: string } & (
    | { readonly textId: string }
    | { readonly agreedBy: TextMessages["agreedBy"] }
  );
}

/**
 * A place in the line. Whoever asks for themselves confirms by mail, and counts from when they asked; asked twice, it is the
 * same place, and the mail goes again.
 * @returns the id of the place
 * @throws ProblemError INVALID_INPUT for dates that are over or too many; NOT_FOUND for a session that is not there
 */
export async function joinWithin(tx: Tx, clock: Clock, scope: TenantScope, ask: JoinAsk): Promise<string> {
  const now = clock.now();
  const { person, serviceId, professionalId, groupSessionId, seats, addedBy } = ask;
  assertDates(ask, dateOf(now, ask.zone));
  assertSeats(await groupRulesOf(tx, scope, serviceId), seats);
  const group = groupSessionId === null ? undefined : await groupById(tx, scope, groupSessionId);
  if (groupSessionId !== null && (group?.state !== "open" || group.serviceId !== serviceId || group.startsAt <= now))
    throw new ProblemError("NOT_FOUND");
  const contactId = await meetContact(tx, scope, person, now);
  const byTeam = addedBy === "business";
  const made = newId();
  const { id, state } = await insertEntry(tx, scope, {
    ...ask,
    id: made,
    contactId,
    professionalId: group?.professionalId ?? professionalId,
    groupSessionId,
    state: byTeam ? "waiting" : "unconfirmed",
    arrivedAt: now,
  });
  if (id === made || state === "unconfirmed") await keepTexts(tx, scope, { id, contactId, texts: ask.texts }, now);
  if (byTeam && state === "unconfirmed") await setEntryState(tx, scope, id, "waiting", now);
  if (byTeam && (id === made || state === "unconfirmed"))
    await announce(tx, scope, clock, waitingAdded, { entryId: id });
  const kind = byTeam || state === "waiting" ? "added" : "confirm";
  await enqueue(tx, scope, WAITING_MAIL_JOB, { kind, id }, { key: `waiting-mail:${kind}:${id}` });
  await sweepSoon(tx, clock, scope);
  return id;
}

interface Telling {
  readonly id: string;
  readonly contactId: string;
  readonly texts: JoinAsk["texts"];
}

/** What a person agrees to by themselves counts once they confirm that the place is theirs; no words of ours are no agreement. */
async function keepTexts(tx: Tx, scope: TenantScope, { id, contactId, texts }: Telling, now: Instant): Promise<void> {
  if (!texts) return putPhone(tx, scope, id, undefined, now);
  if ("agreedBy" in texts) await agreeToTexts(tx, scope, contactId, texts.agreedBy, now);
  const textId = "textId" in texts ? texts.textId : null;
  const known = textId === null || (await isAboutTexts(tx, scope, textId));
  await putPhone(tx, scope, id, known ? { phone: texts.phone, textId } : undefined, now);
}

function assertDates({ fromOn, untilOn, fromMinute, untilMinute }: JoinAsk, today: PlainDate): void {
  const wrong = (path: string, message: string) => new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });
  if (untilOn < today || untilOn < fromOn) throw wrong("until", "no-such-period");
  if (untilOn > addDays(fromOn, 366)) throw wrong("until", "no-such-period");
  if (untilMinute <= fromMinute) throw wrong("startsUntil", "end-before-start");
}

/** Looks for times that are free already. */
export const sweepSoon = (tx: Tx, clock: Clock, scope: TenantScope): Promise<void> =>
  enqueue(tx, scope, SWEEP_JOB, {}, { key: `waiting:${scope.businessId}`, runAt: clock.now() });
