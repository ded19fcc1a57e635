/** Looks at the DNS of a sender's domain, and makes its keys: by jobs, outside any transaction. */
import type { SenderFinding } from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { randomLetters } from "../../../../platform/chance.ts";
import type { Clock } from "../../../../platform/clock.ts";
import type { Database } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { txtOf, type ResolveHosts, type ResolveTxt } from "../../../../platform/dns.ts";
import { newDkimPair } from "../../../../platform/mail/dkim.ts";
import { keysOf, senderOf, type StoredKey } from "./queries.ts";
import { dkimName, dmarcNames, dmarcRecords, judgeDkim, judgeDmarc, judgeSpf, type DmarcFacts } from "./rules.ts";
import { spfFacts } from "./spf.ts";
import { deleteRetired, insertKey, promote, writeFindings } from "./store.ts";

export const LOOK_JOB = "messages.look-at-sender";

export interface LookDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly resolveTxt: ResolveTxt;
  readonly resolveHosts: ResolveHosts;
  readonly spf: string | undefined;
}

/** How long mails may be under way that an old key signed. */
const RETIRED_MS = 7 * 24 * 3_600_000;

export const newSelector = (): string => `creneau-${randomLetters(8).toLowerCase()}`;

/** Makes a key where none is, looks, and writes what it found. A sender that is gone or another by then is left so. */
export async function lookAtSender(
  { db, clock, resolveTxt, resolveHosts, spf }: LookDeps,
  scope: TenantScope,
): Promise<void> {
  const sender = await db.inTenant(scope, (tx) => senderOf(tx, scope));
  if (!sender) return;
  let keys = await db.inTenant(scope, (tx) => keysOf(tx, scope, sender.id));
  if (!keys.some(({ state }) => state !== "retired")) keys = await addKey({ db, clock }, scope, sender.id);
  const { domain } = sender;
  const dkim = await findKeys(resolveTxt, keys, domain);
  const spfFound = judgeSpf(await spfFacts({ resolveTxt, resolveHosts }, domain, spf), domain, spf);
  const dmarc = judgeDmarc(await dmarcFacts(resolveTxt, domain), domain);
  await db.inTenant(scope, async (tx) => {
    await lockFor(tx, "sender", scope.businessId);
    const still = await senderOf(tx, scope);
    if (still?.id !== sender.id) return;
    const now = clock.now();
    const isSeen = (state: StoredKey["state"]) =>
      dkim.some((one) => one.key.state === state && one.finding.found === "ok");
    const unknown = dkim.some(({ key, finding }) => key.state === "active" && finding.found === "unreachable");
    if (isSeen("next")) await promote(tx, scope, await keysOf(tx, scope, sender.id), now);
    await deleteRetired(tx, scope, instant(now - RETIRED_MS));
    const verified = isSeen("next") || isSeen("active") || (unknown && still.state === "verified");
    const findings = [...shownKeys(dkim), spfFound, dmarc];
    await writeFindings(
      tx,
      scope,
      sender.id,
      {
        state: verified ? "verified" : "pending",
        findings,
        verifiedAt: verified ? (still.verifiedAt ?? now) : null,
      },
      now,
    );
  });
}

export async function addKey(
  { db, clock }: Pick<LookDeps, "db" | "clock">,
  scope: TenantScope,
  senderId: string,
): Promise<StoredKey[]> {
  const pair = await newDkimPair();
  return db.inTenant(scope, async (tx) => {
    // Removed meanwhile: nothing to sign for.
    if ((await senderOf(tx, scope))?.id !== senderId) return [];
    await insertKey(tx, scope, senderId, newSelector(), pair, clock.now());
    return keysOf(tx, scope, senderId);
  });
}

interface Looked {
  readonly key: StoredKey;
  readonly finding: SenderFinding;
}

async function findKeys(resolve: ResolveTxt, keys: readonly StoredKey[], domain: string): Promise<Looked[]> {
  const current = keys.filter(({ state }) => state !== "retired");
  const signs = current.some(({ state }) => state === "active");
  return Promise.all(
    current.map(async (key) => {
      const answer = await txtOf(resolve, dkimName(key.selector, domain));
      const what = key.state === "next" && signs ? "next-dkim" : "dkim";
      return { key, finding: judgeDkim(answer, key, domain, what) };
    }),
  );
}

/** A next key that was seen signs now: it is shown as the one that signs, alone. */
function shownKeys(looked: readonly Looked[]): SenderFinding[] {
  const seen = looked.find(({ key, finding }) => key.state === "next" && finding.found === "ok");
  return seen ? [{ ...seen.finding, what: "dkim" }] : looked.map(({ finding }) => finding);
}

async function dmarcFacts(resolve: ResolveTxt, domain: string): Promise<DmarcFacts> {
  const names = dmarcNames(domain);
  for (const name of names) {
    const answer = await txtOf(resolve, name);
    if (answer === undefined || dmarcRecords(answer).length > 0) return { name, answer };
  }
  return { name: names[0] ?? `_dmarc.${domain}`, answer: [] };
}
