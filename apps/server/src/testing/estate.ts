/**
 * Beside a running product: more demo businesses, by the product's own commands, so that each journey has one that nobody
 * else changes; and the mails that it sent.
 */
import { readdir, readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { keyRingOf } from "../assemble/data-folder.ts";
import { addressesFrom } from "../assemble/database.ts";
import { demoCoaches } from "../demo/coaches.ts";
import { DEMO_PASSWORD } from "../demo/index.ts";
import { seedCoach, seedThotis } from "../demo/seed.ts";
import { thotisMentors } from "../demo/thotis.ts";
import { registerAccount } from "../modules/identity/index.ts";
import { newId } from "../platform/chance.ts";
import { systemClock as clock } from "../platform/clock.ts";
import { Database } from "../platform/database/database.ts";
import { openVault } from "../platform/database/vault-row.ts";
import { MailFolder, type StoredMail } from "../platform/mail/mail-folder.ts";
import { parseSettings } from "../platform/settings.ts";

export interface Estate {
  /**
   * Another Thotis, with its first ten mentors, or another of the coaches' houses. Whoever belongs to it has their mail
   * address at `slug`.example. What its bookings led to is done: nothing of it happens behind the back of who asked.
   * @returns its slug
   */
  add(demo: string): Promise<string>;
  /** Another Claire Delmas, who has no business yet. @returns her mail address; the password is the demo's */
  register(): Promise<string>;
  close(): Promise<void>;
}

/** @param data the folder of a product that runs, with its database in it. */
export async function openEstate(data: string): Promise<Estate> {
  const settings = parseSettings({ CRENEAU_DATA: data });
  const keys = await keyRingOf(settings);
  const ownerUrl = await ownerUrlOf(data);
  const { appUrl } = addressesFrom(ownerUrl, keys, settings);
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const vault = await openVault(appUrl, keys);
  const db = new Database({ connectionString: appUrl, poolSize: 4, onIdleError: () => undefined, vault });
  return {
    add: async (demo) => {
      const slug = `${demo}-${newId().slice(-8)}`;
      await seed(db, demo, slug);
      await untilQuiet(owner, slug);
      return slug;
    },
    register: async () => {
      const email = `claire-${newId().slice(-8)}@account.example`;
      const claire = {
        email,
        name: "Claire Delmas",
        locale: "fr",
        password: DEMO_PASSWORD,
        emailVerified: true,
      } as const;
      await registerAccount(db, clock, claire);
      return email;
    },
    close: async () => {
      await db.close();
      await owner.end();
    },
  };
}

const LONGEST_MS = 60_000;

/** Waits until the product's own worker has done what is due for this business. */
async function untilQuiet(owner: pg.Pool, slug: string): Promise<void> {
  for (let waitedMs = 0; waitedMs < LONGEST_MS; waitedMs += 50) {
    const { rowCount } = await owner.query(
      `select from graphile_worker._private_jobs j join business b on j.payload ->> 'businessId' = b.id::text
       where b.slug = $1 and run_at <= now() and attempts < max_attempts limit 1`,
      [slug],
    );
    if (!rowCount) return;
    await pause(50);
  }
  throw new Error(`what is due for ${slug} is not done`);
}

const MENTORS = 10;

async function seed(db: Database, demo: string, slug: string): Promise<void> {
  if (demo === "thotis") {
    const mentors = thotisMentors.slice(0, MENTORS);
    return seedThotis(db, clock, { password: DEMO_PASSWORD, slug, mentors });
  }
  const known = demoCoaches.find((one) => one.slug === demo);
  if (!known) throw new RangeError(`There is no demo called ${demo}`);
  const email = known.coach.email.replace(/@.*/, `@${slug}.example`);
  return seedCoach(db, clock, { ...known, slug, coach: { ...known.coach, email } }, DEMO_PASSWORD);
}

/** As it is written down by PostgreSQL, and by us. */
async function ownerUrlOf(data: string): Promise<string> {
  const [, , , port] = (await readFile(`${data}/postgres/postmaster.pid`, "utf8")).split("\n");
  const password = (await readFile(`${data}/postgres-password`, "utf8")).trim();
  return `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${port}/creneau`;
}

/** What the product sent, each mail read once: its own page of them reads the latest fifty at every look. */
export class Postman {
  readonly #folder: string;
  readonly #mails = new Map<string, StoredMail>();

  /** @param data the folder of a product that runs, and sends nothing. */
  constructor(data: string) {
    this.#folder = `${data}/mailbox`;
  }

  /** Those to this address, the latest first. */
  async to(address: string): Promise<StoredMail[]> {
    const folder = await MailFolder.open(this.#folder);
    for (const file of await readdir(this.#folder)) {
      const id = file.replace(/\.eml$/, "");
      const mail = this.#mails.has(id) ? undefined : await folder.read(id);
      if (mail) this.#mails.set(id, mail);
    }
    const theirs = [...this.#mails.values()].filter(({ to }) => to.includes(address));
    return theirs.toSorted((a, b) => (a.id < b.id ? 1 : -1));
  }
}
