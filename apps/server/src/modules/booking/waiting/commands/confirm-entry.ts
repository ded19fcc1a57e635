/** Whoever asked for a place in the line says that the address is theirs. */
import type { Clock } from "../../../../platform/clock.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announce } from "../../../../platform/events.ts";
import { agreeOnForm } from "../../../contacts/index.ts";
import { waitingAdded } from "../events.ts";
import { phoneOfEntry, putPhone } from "../phones.ts";
import { lockEntry } from "../queries.ts";
import { setEntryState } from "../store.ts";
import { sweepSoon } from "./join-waiting.ts";

/** Confirmed already, it stays as it is. */
export async function confirmEntry(tx: Tx, clock: Clock, scope: TenantScope, entryId: string): Promise<void> {
  const entry = await lockEntry(tx, scope, entryId);
  if (entry?.state !== "unconfirmed") return;
  const given = await phoneOfEntry(tx, scope, entryId);
  if (given?.textId) {
    await agreeOnForm(tx, scope, entry.contactId, [given.textId], clock.now());
    await putPhone(tx, scope, entryId, { ...given, textId: null }, clock.now());
  }
  await setEntryState(tx, scope, entryId, "waiting", clock.now());
  await announce(tx, scope, clock, waitingAdded, { entryId });
  await sweepSoon(tx, clock, scope);
}
