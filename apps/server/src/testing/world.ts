/** A whole product of a test's own: its database, its clock, its mail, and people to act in it. */
import { instant, type Instant } from "@creneau/scheduling";
import { runTaskListOnce, Logger } from "graphile-worker";
import pg from "pg";
import { inject, onTestFinished } from "vitest";
import { installationCarriers } from "../assemble/carriers.ts";
import { assembleProduct, type Product } from "../assemble/product.ts";
import type { InstallationCarriers, KeptText, Outside } from "../modules/messages/index.ts";
import { CarrierError } from "../platform/carrier-error.ts";
import { randomToken } from "../platform/chance.ts";
import type { Clock } from "../platform/clock.ts";
import { Database } from "../platform/database/database.ts";
import { openVault } from "../platform/database/vault-row.ts";
import type { Jobs } from "../platform/jobs/worker.ts";
import type { KeyRing } from "../platform/keys.ts";
import { createLog, type Log } from "../platform/log.ts";
import type { Mailer, OutgoingMail } from "../platform/mail/mailer.ts";
import { newVapidKeys } from "../platform/push/web-push.ts";
import { parseSettings } from "../platform/settings.ts";
import type { Vault } from "../platform/vault.ts";
import { addressesOf, LATER, TEMPLATE, TEST_KEYS } from "./addresses.ts";

/** A clock that stands still until it is told to go somewhere. */
export class TestClock implements Clock {
  #now: Instant;

  constructor(start: string) {
    this.#now = instant(start);
  }

  now(): Instant {
    return this.#now;
  }

  goTo(time: string | Instant): void {
    this.#now = instant(time);
  }

  passMinutes(minutes: number): void {
    this.#now = instant(this.#now + minutes * 60_000);
  }
}

/** Keeps what would be sent; refuses while `down`, and answers nothing while it is `silent`. */
export class TestMailer implements Mailer {
  readonly sent: OutgoingMail[] = [];
  down = false;
  silent = false;
  readonly #unanswered = new Set<(error: Error) => void>();

  async send(mail: OutgoingMail): Promise<void> {
    if (this.down) throw new Error("the mail server is down");
    if (this.silent) await new Promise((_, reject) => this.#unanswered.add(reject));
    this.sent.push(mail);
  }

  /** How many mails were handed over and wait for an answer. */
  get unanswered(): number {
    return this.#unanswered.size;
  }

  /** Whoever waits for an answer gets none. */
  hangUp(): void {
    for (const reject of this.#unanswered) reject(new CarrierError({ blame: "network", code: "ECONNECTION" }));
    this.#unanswered.clear();
  }

  async close(): Promise<void> {
    return undefined;
  }

  to(address: string): OutgoingMail[] {
    return this.sent.filter((mail) => mail.to.address === address);
  }
}

/** Records as `node:dns` tells them: those of TXT in chunks; or an error with its code. */
export class TestDns {
  readonly records = new Map<string, readonly (readonly string[])[]>();
  /** What `a:` and `mx:` of a name lead to. A name that is not told of has an address, and takes mail. */
  readonly hosts = new Map<string, readonly string[]>();
  readonly asked: string[] = [];
  down = false;

  readonly resolveHosts = async (name: string, kind: "a" | "mx"): Promise<readonly string[]> => {
    this.asked.push(`${kind}:${name}`);
    const found = this.hosts.get(`${kind}:${name}`) ?? [kind === "mx" ? `mail.${name}` : "192.0.2.1"];
    if (found.length > 0 && !this.down) return found;
    const code = this.down ? "ETIMEOUT" : "ENOTFOUND";
    throw Object.assign(new Error(`query ${code} ${name}`), { code });
  };

  readonly resolveTxt = async (name: string): Promise<readonly (readonly string[])[]> => {
    this.asked.push(name);
    const found = this.records.get(name);
    if (found && !this.down) return found;
    const code = this.down ? "ETIMEOUT" : "ENOTFOUND";
    throw Object.assign(new Error(`queryTxt ${code} ${name}`), { code });
  };
}

export interface World extends Product {
  readonly clock: TestClock;
  readonly mailer: TestMailer;
  readonly dns: TestDns;
  /** Text messages and notifications that stayed here. */
  readonly texts: readonly KeptText[];
  readonly db: Database;
  readonly keys: KeyRing;
  readonly vault: Vault;
  readonly addresses: ReturnType<typeof addressesOf>;
  /** As the owner of the tables: for looking behind the walls. */
  readonly owner: pg.Pool;
  /** Runs the jobs that are due by the test's clock, and those they lead to, until none is left. */
  settle(jobs?: Jobs): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  readonly now?: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** The ring that the server starts with. */
  readonly keys?: KeyRing;
  readonly log?: Log;
  /** What carries the installation's mail, when not the test's own. */
  readonly outgoing?: Mailer;
  /** Of what carries messages, what is otherwise. */
  readonly carriers?: Partial<InstallationCarriers>;
}

/** Where the providers of businesses are in a test that has none of its own: nowhere. */
const NOBODY: Outside = {
  sendgridUrl: "http://127.0.0.1:9",
  resendUrl: "http://127.0.0.1:9",
  twilioUrl: "http://127.0.0.1:9",
  lookUp: async () => ["127.0.0.1"],
};

let databases = 0;

/** A new database on the run's PostgreSQL. @returns its name */
export async function makeDatabase(template: string): Promise<string> {
  const name = `world_${process.pid}_${databases++}_${randomToken(4)
    .replaceAll(/[^a-z0-9]/gi, "")
    .toLowerCase()}`;
  const maker = new pg.Client({ connectionString: inject("ownerUrl") });
  await maker.connect();
  await maker.query(`create database ${name} template ${template}`);
  await maker.end();
  return name;
}

/** Makes a world from the template database. Close it in `afterAll`. */
export const createWorld = async (options: WorldOptions = {}): Promise<World> =>
  openWorld(await makeDatabase(TEMPLATE), options);

/** The product on a migrated database: as a process that starts finds it. */
export async function openWorld(
  name: string,
  {
    now = "2027-03-01T08:00:00Z",
    settings = {},
    keys = TEST_KEYS,
    log = createLog("silent"),
    outgoing,
    carriers: changed = {},
  }: WorldOptions = {},
): Promise<World> {
  const addresses = addressesOf(inject("ownerUrl"), name);
  const clock = new TestClock(now);
  const mailer = new TestMailer();
  const vault = await openVault(addresses.appUrl, keys);
  const db = new Database({ connectionString: addresses.appUrl, poolSize: 20, onIdleError: () => undefined, vault });
  const owner = new pg.Pool({ connectionString: addresses.ownerUrl, max: 3 });
  const dns = new TestDns();
  const texts: KeptText[] = [];
  const settingsHere = parseSettings({
    CRENEAU_WRITES_PER_HOUR: "100000",
    CRENEAU_READS_PER_MINUTE: "100000",
    CRENEAU_SIGN_INS_PER_HOUR: "1000",
    CRENEAU_ACCOUNT_CALLS_PER_MINUTE: "100000",
    CRENEAU_BUSINESS_CALLS_PER_MINUTE: "100000",
    CRENEAU_KEY_CALLS_PER_MINUTE: "100000",
    ...settings,
  });
  const keep = async (text: KeptText) => void texts.push(text);
  const carriers = { ...installationCarriers(settingsHere, newVapidKeys(), keep), outside: NOBODY, ...changed };
  const jobsPool = new pg.Pool({ connectionString: addresses.jobsUrl, max: 8 });
  const product = await assembleProduct({
    settings: settingsHere,
    log,
    clock,
    keys,
    db,
    mailer: outgoing ?? mailer,
    listenUrl: addresses.appUrl,
    publicUrl: () => "http://creneau.test",
    resolveTxt: dns.resolveTxt,
    resolveHosts: dns.resolveHosts,
    carriers,
  });
  return {
    ...product,
    clock,
    mailer,
    texts,
    dns,
    db,
    keys,
    vault,
    addresses,
    owner,
    settle: (jobs = product.jobs) => settle(jobsPool, jobs, clock),
    close: async () => {
      await product.server.close();
      await db.close();
      await jobsPool.end();
      await owner.end();
    },
  };
}

/** A world that ends with the test that makes it: for those that move the clock, or take a wall away. */
export async function worldOfThisTest(options: WorldOptions = {}): Promise<World> {
  const world = await createWorld(options);
  onTestFinished(() => world.close());
  return world;
}

/** Connections made from now on don't wait a second before they look for a deadlock. */
export async function findsDeadlocksAtOnce({ owner }: Pick<World, "owner">): Promise<void> {
  await owner.query(
    `do $$ begin execute format('alter database %I set deadlock_timeout = ''5ms''', current_database()); end $$`,
  );
}

const MOST_ROUNDS = 50;

/**
 * The queue goes by the database's clock. In a test's database what is to run later is written down a thousand years
 * later still (see `global-setup.ts`), out of that clock's reach; here what is due by the test's clock is made due.
 */
async function settle(pool: pg.Pool, jobs: Jobs, clock: Clock): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const now = new Date(clock.now()).toISOString();
    const { rowCount } = await pool.query(
      `update graphile_worker._private_jobs
       set run_at = now() - interval '1 second' - least(interval '1 day', $1::timestamptz + $2::interval - run_at)
       where run_at <= $1::timestamptz + $2::interval and attempts < max_attempts and locked_at is null`,
      [now, LATER],
    );
    if (!rowCount) return;
    await Promise.all(Array.from({ length: 4 }, () => runOnce(pool, jobs.tasks)));
    // What failed is to be tried again after its pause: by the test's clock too.
    await pool.query(
      `update graphile_worker._private_jobs set run_at = $1::timestamptz + $2::interval + greatest(run_at - now(), interval '1 second')
       where attempts between 1 and max_attempts - 1 and locked_at is null and run_at < now() + interval '1 year'`,
      [now, LATER],
    );
  }
}

async function runOnce(pool: pg.Pool, tasks: Jobs["tasks"]): Promise<void> {
  const client = await pool.connect();
  try {
    await runTaskListOnce({ logger: new Logger(() => () => undefined), noHandleSignals: true }, tasks, client);
  } finally {
    client.release();
  }
}
