import { createHash } from "node:crypto";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import { verifiedAddress } from "../../../identity/index.ts";
import { readerByToken, type Reader } from "../queries.ts";
import { isStale } from "../rules.ts";
import { meetAccountReader } from "../store.ts";
import { findBusinesses, searchLater } from "./find-businesses.ts";

export interface OpenReader {
  readonly reader: Reader;
  /** There are businesses that were not looked into yet. */
  readonly searching: boolean;
}

/** What is kept of a token. It has 256 random bits, so a plain hash can't be searched. */
export const hashToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/**
 * The account as a reader of its bookings. The first time the first businesses are looked into at once, which in a small
 * installation is all of them; a job goes on. Who never asks is never looked for.
 * @returns undefined when the account has not shown that its address is its own.
 */
export async function openAccountReader(
  db: Database,
  clock: Clock,
  accountId: string,
): Promise<OpenReader | undefined> {
  const now = clock.now();
  const found = await db.inGlobal(async (tx) => {
    const email = await verifiedAddress(tx, accountId);
    if (email === undefined) return undefined;
    const reader = { id: accountId, email };
    return { reader, searchedAt: await meetAccountReader(tx, reader, now) };
  });
  if (!found) return undefined;
  const { reader, searchedAt } = found;
  if (searchedAt !== null) {
    if (isStale(searchedAt, now)) await searchLater(db, { readerId: reader.id, after: "" });
    return { reader, searching: false };
  }
  const after = await findBusinesses(db, clock, reader, "");
  if (after !== undefined) await searchLater(db, { readerId: reader.id, after });
  return { reader, searching: after !== undefined };
}

/** @throws ProblemError LINK_NOT_VALID when it is over, or never was. */
export async function openLinkReader(db: Database, clock: Clock, token: string): Promise<OpenReader> {
  const found = await db.inGlobal((tx) => readerByToken(tx, hashToken(token), clock.now()));
  if (!found || found.email === null) throw new ProblemError("LINK_NOT_VALID");
  return { reader: { id: found.id, email: found.email }, searching: false };
}
