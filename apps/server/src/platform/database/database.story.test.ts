/** The database: its role, its transactions when something comes between, its migrations. */
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, createServer } from "node:net";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { addressesOf } from "../../testing/addresses.ts";
import { booked, createHouse, Person } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, findsDeadlocksAtOnce, worldOfThisTest, type World } from "../../testing/world.ts";
import { ACCOUNTS } from "../vault.ts";
import { Database, type Tx } from "./database.ts";
import { emptyDatabase, migrate } from "./migrate.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** A pool of its own, as somebody. */
function connectedAs(connectionString: string, onIdleError: (error: Error) => void = () => undefined): Database {
  const db = new Database({ connectionString, poolSize: 2, onIdleError, vault: world.vault });
  onTestFinished(() => db.close());
  return db;
}

/** PostgreSQL's last message to a connection that an administrator ends (`ErrorResponse`, code 57P01). */
const LAST_WORDS = (() => {
  const fields = Buffer.from("SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0");
  const head = Buffer.from("E\0\0\0\0");
  head.writeUInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();
/** `Terminate`: how a client takes its leave. */
const LEAVE = Buffer.from("X\0\0\0\u0004");

/**
 * A way to the database on which PostgreSQL is stopped at the very moment a client takes its leave, or when told to:
 * what happens by chance when both are stopped by one Ctrl-C.
 */
async function relayThatEndsBadly(connectionString: string) {
  const url = new URL(connectionString);
  const to = { host: url.hostname, port: Number(url.port) };
  const ended = Promise.withResolvers<void>();
  const endings: (() => void)[] = [];
  const relay = createServer((client) => {
    const server = connect(to);
    const end = () => {
      server.destroy();
      client.end(LAST_WORDS);
    };
    endings.push(end);
    client.on("data", (chunk: Buffer) => (chunk.equals(LEAVE) ? end() : server.write(chunk)));
    server.on("data", (chunk) => client.write(chunk));
    client.on("close", () => ended.resolve());
  });
  relay.listen(0, "127.0.0.1");
  await once(relay, "listening");
  onTestFinished(() => void relay.close());
  const address = relay.address();
  if (typeof address === "object" && address !== null) url.port = String(address.port);
  return { url: url.href, ended: ended.promise, endNow: () => endings.forEach((end) => end()) };
}

describe("the server's role", () => {
  const sentence =
    "The server must connect as a role that owns no table and that row security binds (DATABASE_APP_URL).";

  test("is the one that the walls hold", async () => {
    await connectedAs(world.addresses.appUrl).assertLeastPrivilege();
  });

  test("who bypasses row security is refused at the start, with a sentence", async () => {
    await expect(connectedAs(world.addresses.ownerUrl).assertLeastPrivilege()).rejects.toThrow(sentence);
  });

  test("who owns a table is refused too", async () => {
    const name = `owner_${randomBytes(4).toString("hex")}`;
    await world.owner.query(`create role ${name} login password 'x'`);
    await world.owner.query(`create table its_own (id int); alter table its_own owner to ${name}`);
    onTestFinished(async () => {
      await world.owner.query(`drop table its_own; drop role ${name}`);
    });
    const url = new URL(world.addresses.appUrl);
    url.username = name;
    url.password = "x";
    await expect(connectedAs(url.href).assertLeastPrivilege()).rejects.toThrow(sentence);
  });
});

describe("transactions", () => {
  test("two transactions in each other's way: one is run again, both are kept", async () => {
    const inside = await worldOfThisTest();
    await findsDeadlocksAtOnce(inside);
    const [one, two] = [await createHouse(inside), await createHouse(inside)];
    await inside.owner.query("alter table account add column touched int not null default 0");
    const met = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    let tries = 0;
    const touch = (tx: Tx, email: string) =>
      tx.run(
        sql`update account set touched = touched + 1 where email_index = ${tx.vault.blind(email, ACCOUNTS, "email")}`,
      );
    const touches = (first: string, second: string, mine: 0 | 1) =>
      inside.db.inGlobal(async (tx) => {
        tries += 1;
        await touch(tx, first);
        met[mine].resolve();
        await met[mine === 0 ? 1 : 0].promise;
        await touch(tx, second);
      });
    await Promise.all([touches(one.ownerEmail, two.ownerEmail, 0), touches(two.ownerEmail, one.ownerEmail, 1)]);
    const { rows } = await inside.owner.query("select touched from account where touched > 0");
    expect(rows).toEqual([{ touched: 2 }, { touched: 2 }]);
    expect(tries).toBeGreaterThan(2);
  });

  test("an endless conflict is given up, with the database's own word for it", async () => {
    let tries = 0;
    const hopeless = world.db.inGlobal(async () => {
      tries += 1;
      throw Object.assign(new pg.DatabaseError("deadlock", 0, "error"), { code: "40P01" });
    });
    await expect(hopeless).rejects.toMatchObject({ code: "40P01" });
    expect(tries).toBe(4);
  });

  test("a connection that breaks amid a transaction is thrown away, and the next one works", async () => {
    const killed = world.db.inGlobal(async (tx) => {
      const { pid } = await tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`);
      await world.owner.query("select pg_terminate_backend($1)", [pid]);
      await tx.run(sql`select 1`);
    });
    await expect(killed).rejects.toThrow();
    await world.db.ping();
    expect(await world.db.inGlobal((tx) => tx.one(sql`select 1 as one`))).toEqual({ one: 1 });
  });

  test("a row that must be there and is not is an error, never undefined", async () => {
    await expect(world.db.inGlobal((tx) => tx.one(sql`select 1 where false`))).rejects.toThrow(
      "a row that must exist is missing",
    );
  });

  test("an idle connection that is lost is told of, and replaced", async () => {
    const lost = vi.fn<(error: Error) => void>();
    const db = connectedAs(world.addresses.appUrl, lost);
    const { pid } = await db.inGlobal((tx) => tx.one(sql<{ pid: number }>`select pg_backend_pid() as pid`));
    await world.owner.query("select pg_terminate_backend($1)", [pid]);
    await expect.poll(() => lost.mock.calls.length).toBeGreaterThan(0);
    await db.ping();
  });

  test("a connection that is lost while the pool closes is of no interest to anybody", async () => {
    const lost = vi.fn<(error: Error) => void>();
    const relay = await relayThatEndsBadly(world.addresses.appUrl);
    const db = new Database({ connectionString: relay.url, poolSize: 2, onIdleError: lost, vault: world.vault });
    await db.ping();
    await db.close();
    await relay.ended;
    expect(lost).not.toHaveBeenCalled();
  });

  test("the same loss before the pool closes is told of", async () => {
    const lost = vi.fn<(error: Error) => void>();
    const relay = await relayThatEndsBadly(world.addresses.appUrl);
    const db = connectedAs(relay.url, lost);
    await db.ping();
    relay.endNow();
    await relay.ended;
    await expect.poll(() => lost.mock.calls.length).toBeGreaterThan(0);
    expect(lost.mock.calls[0]?.[0]).toMatchObject({ code: "57P01" });
  });

  test("more different queries than are kept prepared still run", async () => {
    await world.db.inGlobal(async (tx) => {
      for (let n = 0; n < 520; n++) expect(await tx.one(sql<{ n: number }>`select ${sql.lit(n)} as n`)).toEqual({ n });
    });
  });

  test("instants come as numbers, dates as text, counts as numbers", async () => {
    const row = await world.db.inGlobal((tx) =>
      tx.one(
        sql`select timestamptz '2027-03-09T10:00:00+01' as at, date '2027-03-09' as on_date, count(*) as count from account`,
      ),
    );
    expect(row).toEqual({ at: Date.UTC(2027, 2, 9, 9), on_date: "2027-03-09", count: 0 });
  });
});

describe("migrations", () => {
  /** A database without anything in it. */
  async function emptyDatabaseAddresses() {
    const name = `fresh_${randomBytes(4).toString("hex")}`;
    await world.owner.query(`create database ${name}`);
    const { ownerUrl, jobsUrl, passwords, keys } = addressesOf(world.addresses.ownerUrl, name);
    return { ownerUrl, jobsUrl, passwords, keys };
  }
  const asked = async (connectionString: string, query: string): Promise<unknown[]> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(query)).rows;
    } finally {
      await client.end();
    }
  };

  test("five nodes that start at once apply each of them once, in order; a later start applies none", async () => {
    const addresses = await emptyDatabaseAddresses();
    const applied = await Promise.all(Array.from({ length: 5 }, () => migrate(addresses)));
    const [whole = [], ...others] = applied.toSorted((a, b) => b.length - a.length);
    expect(whole.length).toBeGreaterThan(8);
    expect(whole).toEqual(whole.toSorted());
    expect(others).toEqual([[], [], [], []]);
    expect(await migrate({ ...addresses, passwords: undefined })).toEqual([]);
    expect(await asked(addresses.ownerUrl, "select name from migration order by name")).toEqual(
      whole.map((name) => ({ name })),
    );
  });

  test("one that was changed after it was applied stops the start", async () => {
    const { addresses, owner } = await worldOfThisTest();
    await owner.query("update migration set hash = 'another' where name = '0004_contacts.sql'");
    await expect(migrate(addresses)).rejects.toThrow(
      "Migration 0004_contacts.sql was changed after it was applied. Write a new one instead.",
    );
  });

  test("one that fails is rolled back whole; those before it stand, and the next start goes on from there", async () => {
    const addresses = await emptyDatabaseAddresses();
    await asked(addresses.ownerUrl, "create table session (obstacle int)");
    await expect(migrate(addresses)).rejects.toThrow("Migration 0002_identity.sql failed, and was rolled back.");
    expect(await asked(addresses.ownerUrl, "select name from migration")).toEqual([{ name: "0001_ground.sql" }]);
    expect(await asked(addresses.ownerUrl, "select to_regclass('account') as account")).toEqual([{ account: null }]);
    await asked(addresses.ownerUrl, "drop table session");
    expect((await migrate(addresses))[0]).toBe("0002_identity.sql");
  });

  test("emptied, a database holds nothing but its shape, the plans and the key of its indexes: no other row, no job", async () => {
    const inside = await worldOfThisTest();
    await booked(new Person(inside), await createHouse(inside), { startsAt: "2027-03-09T09:00:00Z" });
    await emptyDatabase(inside.addresses.ownerUrl);
    const held = Object.entries(await allRows(inside)).filter(([, rows]) => rows !== "0 ");
    expect(held.map(([table]) => table).toSorted()).toEqual(["public.migration", "public.plan", "public.vault"]);
    expect(await migrate(inside.addresses)).toEqual([]);
  });
});
