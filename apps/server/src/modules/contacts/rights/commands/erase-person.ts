import type { ErasureReceipt } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { announceAt } from "../../../../platform/events.ts";
import { enqueue } from "../../../../platform/jobs/jobs.ts";
import { anonymised, type Fate } from "../../../../platform/personal-data.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { contactErased } from "../../events.ts";
import { lockContact } from "../../queries.ts";
import { guardianOf, reachedOnlyThrough } from "../../relations/queries.ts";
import type { RightsDeps } from "../deps.ts";
import { FAREWELL_JOB, sealFarewell } from "../farewell.ts";
import { erasureOf } from "../queries.ts";
import { answerByErasure, insertErasure } from "../store.ts";

export interface ErasureAsk {
  readonly contactId: string;
  readonly ground: ErasureReceipt["ground"];
  /** Null: nobody, a term was over. */
  readonly accountId: string | null;
  readonly cancelBookings: boolean;
}

const leftAlone = {
  fr: "Personnes sans adresse que plus personne ne représenterait, effacées aussi",
  en: "People without an address whom nobody would speak for any more, erased too",
};

type Erasing = Pick<RightsDeps, "parts" | "bookings" | "keys">;
export type PartFate = Fate & { readonly part: string };

/**
 * Erases a person, all or nothing: their row is locked, so of two at once one does it and the other finds it done. What can't
 * be found again is what they were called and where they were written to, in every table, sealed or not.
 * @throws ProblemError NOT_FOUND, BOOKINGS_TO_COME
 */
export async function eraseWithin(
  tx: Tx,
  { parts, bookings, keys }: Erasing,
  scope: TenantScope,
  { contactId, ground, accountId, cancelBookings }: ErasureAsk,
  now: Instant,
): Promise<void> {
  const contact = await lockContact(tx, scope, contactId);
  if (!contact) throw new ProblemError("NOT_FOUND");
  if (contact.erasedAt !== null) return;
  if (!cancelBookings && (await bookings.coming(tx, scope, contactId)) > 0) throw new ProblemError("BOOKINGS_TO_COME");
  // Before the ties between them go: nobody else could ever speak for these.
  const left = await reachedOnlyThrough(tx, scope, contactId);
  for (const id of left)
    await eraseWithin(tx, { parts, bookings, keys }, scope, { contactId: id, ground, accountId, cancelBookings }, now);
  const told = contact.managed ? ((await guardianOf(tx, scope, contactId)) ?? contact) : contact;
  const fates: PartFate[] = [{ ...anonymised(leftAlone, left.length), part: "relations" }].filter(
    ({ count }) => count > 0,
  );
  for (const { code, erase } of parts)
    for (const fate of await erase(tx, scope, contactId, now)) fates.push({ ...fate, part: code });
  const bookingsCancelled = await bookings.cancel(tx, scope, { contactId, accountId });
  await insertErasure(tx, scope, { contactId, ground, accountId, bookingsCancelled, fates }, now);
  await answerByErasure(tx, scope, contactId, accountId, now);
  await announceAt(tx, scope, now, contactErased, { contactId });
  // Who asked hears that it was done (GDPR, article 12(3)): from now on only this mail knows where to.
  if (ground !== "no-longer-needed") {
    const sealed = sealFarewell(keys, scope, told);
    if (sealed) await enqueue(tx, scope, FAREWELL_JOB, { sealed, contactId: told.id });
  }
}

export const erasePerson = (deps: RightsDeps, scope: TenantScope, ask: ErasureAsk): Promise<void> =>
  deps.db.inTenant(scope, (tx) => eraseWithin(tx, deps, scope, ask, deps.clock.now()));

class TakenBack extends Error {}

export interface Preview {
  readonly comingBookings: number;
  readonly fates: readonly PartFate[];
}

/** What erasing would do: found out by doing it, and taking it back. Of somebody erased already: nothing. */
export async function previewErasure(deps: RightsDeps, scope: TenantScope, contactId: string): Promise<Preview> {
  const { db, clock, bookings } = deps;
  let preview: Preview = { comingBookings: 0, fates: [] };
  const rehearse = async (tx: Tx): Promise<void> => {
    const comingBookings = await bookings.coming(tx, scope, contactId);
    const before = await erasureOf(tx, scope, contactId);
    const ask = { contactId, ground: "no-longer-needed", accountId: null, cancelBookings: true } as const;
    await eraseWithin(tx, { ...deps, bookings: { ...bookings, cancel: async () => 0 } }, scope, ask, clock.now());
    const done = before ? undefined : await erasureOf(tx, scope, contactId);
    preview = { comingBookings, fates: done ? (done.fates as PartFate[]) : [] };
    throw new TakenBack();
  };
  await db.inTenant(scope, rehearse).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return preview;
}
