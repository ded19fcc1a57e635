/** Somebody sends themselves a message, to see whether it goes: asked for at once, sent by a job. */
import { CarrierTest } from "@creneau/contract";
import { toIso, type Instant } from "@creneau/scheduling";
import { CarrierError } from "../../../../platform/carrier-error.ts";
import { newId } from "../../../../platform/chance.ts";
import type { Tx } from "../../../../platform/database/database.ts";
import { lockFor } from "../../../../platform/database/locks.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import type { Once } from "../../../../platform/http/call.ts";
import { once } from "../../../../platform/http/idempotency.ts";
import { enqueue, type Lane } from "../../../../platform/jobs/jobs.ts";
import { renderMail } from "../../../../platform/mail/layout.ts";
import { ProblemError } from "../../../../platform/problem.ts";
import type { Place } from "../../../../platform/vault.ts";
import { accountsOf } from "../../../identity/index.ts";
import { businessById } from "../../../tenancy/index.ts";
import { creneau } from "../../account-mail.ts";
import { messageIdOf } from "../../templates/compose.ts";
import type { Deliverer } from "../deliver.ts";
import type { Outcome, PostDeps } from "../deps.ts";
import { nthLatestTest, testById, type StoredTest } from "../queries.ts";
import { deleteOldTests, endTest, insertTest } from "../store.ts";
import { testWords } from "../texts.ts";

interface TestJob {
  readonly name: string;
  readonly lane: Lane;
}
const SHORT: TestJob = { name: "messages.test-short", lane: "short" };
const BY_CHANNEL: Readonly<Record<StoredTest["channel"], TestJob>> = {
  email: { name: "messages.test-carrier", lane: "post" },
  sms: SHORT,
  push: SHORT,
};
/** By channel, so that what is slow in one holds up no other. */
export const TEST_JOBS: ReadonlySet<TestJob> = new Set(Object.values(BY_CHANNEL));

export interface TestDeps extends Pick<PostDeps, "db" | "clock" | "mailFrom" | "publicUrl"> {
  readonly post: Deliverer;
}

const toPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "carrier_test",
  column: "to",
  businessId,
  id,
});

export const presentTest = ({ id, state, blame, code, askedAt, endedAt }: StoredTest): CarrierTest => ({
  id,
  state,
  blame,
  code,
  askedAt: toIso(askedAt),
  endedAt: endedAt === null ? null : toIso(endedAt),
});

interface Ask {
  readonly channel: StoredTest["channel"];
  readonly phone: string | null;
  readonly accountId: string;
}

/** A text message goes to any number, and somebody pays for it: perhaps the installation. */
const MOST_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/** @throws ProblemError TOO_MANY_REQUESTS */
async function assertNotOften(tx: Tx, scope: TenantScope, channel: StoredTest["channel"], now: Instant): Promise<void> {
  await lockFor(tx, "carrier_test", scope.businessId);
  const tenth = await nthLatestTest(tx, scope, channel, MOST_AN_HOUR);
  const waitMs = tenth ? tenth.askedAt + HOUR_MS - now : 0;
  if (waitMs > 0) throw new ProblemError("TOO_MANY_REQUESTS", { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}

/** @throws ProblemError INVALID_INPUT, TOO_MANY_REQUESTS, IDEMPOTENCY_KEY_REUSED */
export const testCarrier = (
  { db, clock }: Pick<TestDeps, "db" | "clock">,
  scope: TenantScope,
  { channel, phone, accountId }: Ask,
  key: Once,
): Promise<CarrierTest> => {
  if (channel === "sms" && phone === null)
    throw new ProblemError("INVALID_INPUT", { fields: [{ path: "phone", message: "phone-needed" }] });
  return db.inTenant(scope, (tx) =>
    once(
      tx,
      scope,
      key,
      clock.now(),
      (stored) => CarrierTest.parse(stored),
      async () => {
        await assertNotOften(tx, scope, channel, clock.now());
        const id = newId();
        const sealed = channel === "sms" && phone !== null ? tx.vault.seal(phone, toPlace(scope, id)) : null;
        await insertTest(tx, scope, { id, channel, accountId, sealed }, clock.now());
        await deleteOldTests(tx, scope);
        await enqueue(tx, scope, BY_CHANNEL[channel].name, { testId: id }, { maxAttempts: 1 });
        return presentTest(await mustBe(tx, scope, id));
      },
    ),
  );
};

async function mustBe(tx: Tx, scope: TenantScope, id: string): Promise<StoredTest> {
  const test = await testById(tx, scope, id);
  if (!test) throw new Error("a test that must exist is missing");
  return test;
}

/** Sends it, once, and writes what the provider answered. */
export async function runTest(deps: TestDeps, scope: TenantScope, testId: string): Promise<void> {
  const { db, clock } = deps;
  const found = await db.inTenant(scope, async (tx) => {
    const test = await testById(tx, scope, testId);
    if (test?.state !== "waiting") return undefined;
    const phone = test.sealed && tx.vault.open(test.sealed, toPlace(scope, testId));
    return { test, phone, name: (await businessById(tx, scope.businessId)).name };
  });
  if (!found) return;
  const end = (what: Parameters<typeof endTest>[3]) =>
    db.inTenant(scope, (tx) => endTest(tx, scope, testId, what, clock.now()));
  try {
    await end({ state: await send(deps, scope, found), blame: null, code: null });
  } catch (error) {
    if (error instanceof CarrierError)
      return end({ state: "refused", blame: error.blame, code: error.code.slice(0, 60) });
    await end({ state: "refused", blame: "network", code: "EUNKNOWN" });
    throw error;
  }
}

interface Found {
  readonly test: StoredTest;
  readonly phone: string | null;
  readonly name: string;
}

async function send(deps: TestDeps, scope: TenantScope, { test, phone, name }: Found): Promise<Outcome> {
  const { db, post, mailFrom, publicUrl } = deps;
  const [account] = await accountsOf(db.reads, [test.accountId]);
  if (!account) return "nowhere";
  const words = testWords[account.locale];
  const about = { what: "carrier-test" } as const;
  if (test.channel === "sms")
    return phone === null
      ? "nowhere"
      : post.textOutcome(scope, { to: phone, text: words.text(name), id: `test.${test.id}` }, about);
  if (test.channel === "push") {
    const note = { title: words.title, body: words.lead(name), url: "/app/compte", tag: "creneau-test" };
    return post.pushOutcome(scope, { accountId: account.id }, note, about);
  }
  const mail = {
    messageId: messageIdOf(`test.${test.id}`, mailFrom),
    fromName: name,
    to: { name: account.name, address: account.email },
    subject: words.title,
    ...(await renderMail({
      language: account.locale,
      brand: creneau,
      preheader: words.lead(name),
      title: words.title,
      paragraphs: [words.lead(name), words.more],
      facts: [],
      button: { label: words.button, url: `${publicUrl()}/app` },
      footer: [],
    })),
  };
  await post.mail(scope, mail, about);
  return "taken";
}
