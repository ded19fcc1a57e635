/** The one way into the ledger, and the questions to it. */
import { consentKinds, type ConsentKind } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import { currentActor } from "../../../platform/acting.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { announceAt } from "../../../platform/events.ts";
import { contactChose } from "../events.ts";
import { contactSuppressions } from "../suppressions/queries.ts";
import { isSuppressed } from "../suppressions/rules.ts";
import { choicesOf } from "./queries.ts";
import type { ConsentState } from "./rules.ts";
import { insertConsent, type NewConsent } from "./store.ts";

type Entry = Pick<NewConsent, "contactId" | "purpose" | "channel" | "textId" | "state" | "source"> &
  Partial<Pick<NewConsent, "receivedBy" | "note">>;

/** What was last said, of one kind: null when nothing ever was. */
export async function choiceOf(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  kind: ConsentKind,
): Promise<ConsentState | null> {
  const choices = await choicesOf(tx, scope, contactId);
  return choices.find(({ purpose, channel }) => purpose === kind.purpose && channel === kind.channel)?.state ?? null;
}

/** Choices of one person are written one after another, so that the last is the last. */
export const lockChoices = (tx: Tx, contactId: string): Promise<void> => lockFor(tx, "consent", contactId);

/** Adds an entry, with the proof that is at hand: who acts, by which request, from which network. @returns its id. */
export async function addConsent(tx: Tx, scope: TenantScope, entry: Entry, now: Instant): Promise<string> {
  const { kind, id, requestId = null, origin } = currentActor();
  return insertConsent(
    tx,
    scope,
    {
      receivedBy: null,
      note: null,
      ...entry,
      byAccountId: kind === "account" ? (id ?? null) : null,
      requestId,
      // A member's network proves nothing of the person's.
      networkHash:
        origin === undefined || entry.source === "back-office" || entry.source === "import"
          ? null
          : tx.vault.blind(origin, scope.businessId, "network"),
    },
    now,
  );
}

/** Whoever listens is told once of all that was said at a time. */
export const announceChoices = (tx: Tx, scope: TenantScope, contactId: string, now: Instant): Promise<void> =>
  announceAt(tx, scope, now, contactChose, { contactId });

export interface StandingChoice extends ConsentKind {
  /** Null: never asked, which means no. */
  readonly state: ConsentState | null;
  readonly at: Instant | null;
  /** Given, and not on the suppression list. */
  readonly allowed: boolean;
}

/** All that a contact may be asked, with what they said last and whether it may be done now. */
export async function standingChoices(tx: Tx, scope: TenantScope, contactId: string): Promise<StandingChoice[]> {
  const choices = await choicesOf(tx, scope, contactId);
  const suppressed = await contactSuppressions(tx, scope, contactId);
  return consentKinds.map(({ purpose, channel }) => {
    const said = choices.find((one) => one.purpose === purpose && one.channel === channel);
    const allowed = said?.state === "given" && !isSuppressed(suppressed, channel);
    return { purpose, channel, state: said?.state ?? null, at: said?.at ?? null, allowed };
  });
}

/**
 * Whether a contact may be reached for this. No unless they said yes, said nothing else since, and are not on the suppression
 * list: asked again right before it is done.
 */
export async function mayContact(
  tx: Tx,
  scope: TenantScope,
  contactId: string,
  purpose: ConsentKind["purpose"],
  channel: ConsentKind["channel"],
): Promise<boolean> {
  if ((await choiceOf(tx, scope, contactId, { purpose, channel })) !== "given") return false;
  return !isSuppressed(await contactSuppressions(tx, scope, contactId), channel);
}
