import { networkOf } from "../../../../platform/acting.ts";
import { newId, randomToken } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { enqueueGlobal } from "../../../../platform/jobs/jobs.ts";
import type { KeyRing } from "../../../../platform/keys.ts";
import { normalEmail } from "../../../../platform/vault.ts";
import { claimAttempt, verifiedAddress } from "../../../identity/index.ts";
import { readerScope } from "../../../tenancy/index.ts";
import { readerById, tiesOf, type Reader } from "../queries.ts";
import { linkEnd } from "../rules.ts";
import { deleteExpiredReaders, deleteReader, insertLinkReader, setReaderToken } from "../store.ts";
import { findBusinesses, SEARCH_JOB, searchLater, type SearchAsk } from "./find-businesses.ts";
import { hashToken } from "./open-reader.ts";

/** A mail to an address: whose name it is, nobody asked. */
export interface ReaderMail {
  readonly to: { readonly email: string; readonly locale: "fr" | "en" };
  readonly token: string;
}

export interface ReaderDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** May be asked twice for one link. @throws when the mail server did not take it. */
  readonly sendLink: (mail: ReaderMail) => Promise<void>;
}

/**
 * Asks for a link. Whether anything was booked with the address is found out later, by the job: the answer is the same, and
 * takes as long, for any address.
 * @throws ProblemError TOO_MANY_REQUESTS when this network asked too often.
 */
export async function askLink(
  deps: ReaderDeps,
  ask: { readonly email: string; readonly locale: "fr" | "en"; readonly ip: string },
): Promise<void> {
  const { db, clock } = deps;
  const email = normalEmail(ask.email);
  const network = networkOf(ask.ip) ?? ask.ip.slice(0, 50);
  await claimAttempt(deps, [
    { budget: "mail", of: `bookings\n${email}\n${network}` },
    { budget: "network", of: `bookings\n${network}` },
  ]);
  const id = newId();
  const now = clock.now();
  await db.inGlobal(async (tx) => {
    await insertLinkReader(tx, { id, email, locale: ask.locale, expiresAt: linkEnd(now) }, now);
    await enqueueGlobal(tx, SEARCH_JOB, { readerId: id, after: "" }, { key: `search:${id}` });
  });
}

/** The job: a page of businesses after the other, then the mail. Killed in between, it goes on where it was. */
export async function searchAndMail(deps: ReaderDeps, { readerId, after }: SearchAsk): Promise<void> {
  const { db, clock } = deps;
  const found = await db.inGlobal(async (tx) => {
    await deleteExpiredReaders(tx, clock.now());
    const stored = await readerById(tx, readerId);
    const email = stored?.accountId ? await verifiedAddress(tx, stored.accountId) : stored?.email;
    return stored && email ? { stored, reader: { id: readerId, email } } : undefined;
  });
  if (!found) return;
  const next = await findBusinesses(db, clock, found.reader, after);
  if (next !== undefined) return searchLater(db, { readerId, after: next });
  if (found.stored.accountId === null) await mailLink(deps, found.reader, found.stored.locale ?? "fr");
}

/** Nothing is kept of an address that nothing was booked with, and nothing goes to it. */
async function mailLink({ db, sendLink }: ReaderDeps, reader: Reader, locale: "fr" | "en"): Promise<void> {
  const [tie] = await db.inAccount(readerScope(reader), (tx) => tiesOf(tx, reader.id, 1));
  if (!tie) return db.inGlobal((tx) => deleteReader(tx, reader.id));
  const token = randomToken();
  await db.inGlobal((tx) => setReaderToken(tx, reader.id, hashToken(token)));
  await sendLink({ to: { email: reader.email, locale }, token });
}
