/** Reading the log in the order of its seals: to verify it, and to hand it out. */
import { toIso } from "@creneau/scheduling";
import type { Database, Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { BEGINNING, linesAfter, sealsFrom, type Line, type Seal } from "./queries.ts";
import { NO_HASH, sealHash } from "./rules.ts";

interface Sealed {
  readonly seal: Seal;
  readonly lines: readonly Line[];
  /** Whether the lines are those that were sealed. */
  readonly holds: boolean;
}

/** Reads inside the business: each step in a transaction of its own, or all in one that is under way. */
type Reading = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

/** Every seal with its lines, one at a time: a log of any length takes the memory of one seal. */
async function* sealedLines(reading: Reading, scope: TenantScope): AsyncGenerator<Sealed> {
  let hash: Buffer = NO_HASH;
  let mark = BEGINNING;
  for (let number = 1; ; number++) {
    const found = await reading(async (tx) => {
      const [seal] = await sealsFrom(tx, scope, number, 1);
      return seal && { seal, lines: await linesAfter(tx, scope, mark, seal.zone, seal.entries) };
    });
    if (!found) return;
    const { seal, lines } = found;
    const end = lines.at(-1)?.mark;
    const expected = sealHash(
      hash,
      lines.map(({ text }) => text),
    );
    const { era, transaction, seq } = seal.until;
    const ends = end?.era === era && end.transaction === transaction && end.seq === seq;
    yield { seal, lines, holds: seal.number === number && ends && expected.equals(seal.hash) };
    [hash, mark] = [seal.hash, seal.until];
  }
}

export interface Verification {
  readonly intact: boolean;
  readonly entries: number;
  readonly seals: number;
  readonly brokenSeal: number | null;
  readonly hash: string;
}

/** Whether each seal still matches its entries. */
export const verifyChain = (db: Database, scope: TenantScope): Promise<Verification> =>
  verify((work) => db.inTenant(scope, work), scope);

/** The same, of what a transaction sees. */
export const verifyChainWithin = (tx: Tx, scope: TenantScope): Promise<Verification> =>
  verify((work) => work(tx), scope);

async function verify(reading: Reading, scope: TenantScope): Promise<Verification> {
  let entries = 0;
  let seals = 0;
  let brokenSeal: number | null = null;
  let hash: Buffer = NO_HASH;
  for await (const { seal, lines, holds } of sealedLines(reading, scope)) {
    entries += lines.length;
    seals += 1;
    if (!holds) brokenSeal ??= seal.number;
    hash = seal.hash;
  }
  return { intact: brokenSeal === null, entries, seals, brokenSeal, hash: hash.toString("hex") };
}

/** The log as lines of JSON: entries, each as the text that was hashed, and after them their seal. */
export async function* exportLines(db: Database, scope: TenantScope): AsyncGenerator<string> {
  for await (const { seal, lines } of sealedLines((work) => db.inTenant(scope, work), scope)) {
    for (const { text } of lines) yield `${JSON.stringify({ line: text })}\n`;
    const { number, entries, hash, sealedAt } = seal;
    yield `${JSON.stringify({ seal: number, entries, hash: hash.toString("hex"), sealedAt: toIso(sealedAt) })}\n`;
  }
}
