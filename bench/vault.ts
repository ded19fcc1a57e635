/** What sealing costs: each operation by itself, and beside the row that is written or found. */
import { randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import pg from "pg";
import { startEmbedded } from "../apps/server/src/platform/database/embedded.ts";
import { newKeyRingText, parseKeyRing } from "../apps/server/src/platform/keys.ts";
import { Vault } from "../apps/server/src/platform/vault.ts";
import { median, row } from "./measure.ts";

const ROUNDS = 30;
const CALLS = 1000;
const ROWS = 4000;
/** Rows of either kind are written in turns, so that neither has the better half of the run. */
const TURN = 200;

const keys = parseKeyRing(newKeyRingText());
const vault = Vault.unlock(keys, Vault.newIndexKey(keys));
const businessId = randomUUID();
const placeOf = (id: string) => ({ table: "person", column: "email", businessId, id });

/** @returns µs a call: the median of the rounds. */
function microseconds(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begun = performance.now();
    for (let call = 0; call < CALLS; call++) work();
    return ((performance.now() - begun) * 1000) / CALLS;
  });
  return median(rounds);
}

function operations(): void {
  console.log(row("operation", "µs"));
  console.log(row("---", "---:"));
  const [email, note] = ["juliette.morel@lycee.example", "Combien d’heures de cours en L1 ? ".repeat(15)];
  const place = placeOf(randomUUID());
  const [sealedEmail, sealedNote] = [vault.seal(email, place), vault.seal(note, place)];
  const work = {
    "seal an address": () => vault.seal(email, place),
    "open an address": () => vault.open(sealedEmail, place),
    "seal a note of 500 letters": () => vault.seal(note, place),
    "open a note of 500 letters": () => vault.open(sealedNote, place),
    "blind index": () => vault.blind(email, businessId, "email"),
  };
  for (const [name, call] of Object.entries(work)) console.log(row(name, microseconds(call)));
  let other = 0;
  console.log(
    row(
      "blind index, a business not met before",
      microseconds(() => vault.blind(email, `business ${other++}`, "email")),
    ),
  );
}

interface Kind {
  readonly name: string;
  readonly table: string;
  readonly insert: (n: number) => pg.QueryConfig;
  readonly find: (n: number) => pg.QueryConfig;
}

const emailOf = (n: number): string => `eleve.${n}@lycee.example`;

const kinds: readonly Kind[] = [
  {
    name: "plain",
    table: "plain",
    insert: (n) => ({ name: "p+", text: "insert into plain values ($1, $2)", values: [randomUUID(), emailOf(n)] }),
    find: (n) => ({ name: "p?", text: "select id, email from plain where email = $1", values: [emailOf(n)] }),
  },
  {
    name: "sealed, with its index",
    table: "sealed",
    insert: (n) => {
      const id = randomUUID();
      const values = [id, vault.seal(emailOf(n), placeOf(id)), vault.blind(emailOf(n), businessId, "email")];
      return { name: "s+", text: "insert into sealed values ($1, $2, $3)", values };
    },
    find: (n) => ({
      name: "s?",
      text: "select id, email_sealed from sealed where email_index = $1",
      values: [vault.blind(emailOf(n), businessId, "email")],
    }),
  },
];

async function timesOf(client: pg.Client, queries: (kind: Kind, n: number) => pg.QueryConfig, opens: boolean) {
  const times = new Map(kinds.map(({ name }) => [name, [] as number[]]));
  for (let from = 0; from < ROWS; from += TURN) {
    for (const kind of kinds) {
      for (let n = from; n < from + TURN; n++) {
        const begun = performance.now();
        const { rows } = await client.query<{ id: string; email_sealed?: Buffer }>(queries(kind, n));
        const [found] = rows;
        if (opens && found?.email_sealed) vault.open(found.email_sealed, placeOf(found.id));
        times.get(kind.name)?.push((performance.now() - begun) * 1000);
      }
    }
  }
  return times;
}

async function beside(client: pg.Client): Promise<void> {
  await client.query(`
    create table plain (id uuid primary key, email text not null unique);
    create table sealed (id uuid primary key, email_sealed bytea not null, email_index bytea not null unique)`);
  const written = await timesOf(client, (kind, n) => kind.insert(n), false);
  const found = await timesOf(client, (kind, n) => kind.find(n), true);
  console.log(`\n${row("a row", "insert, µs (median)", "find and open, µs (median)", "bytes with its indexes")}`);
  console.log(row("---", "---:", "---:", "---:"));
  for (const { name, table } of kinds) {
    const { rows } = await client.query<{ bytes: number }>("select pg_total_relation_size($1)::int as bytes", [table]);
    const bytes = Math.round((rows[0]?.bytes ?? 0) / ROWS);
    console.log(row(name, median(written.get(name) ?? []), median(found.get(name) ?? []), bytes));
  }
}

export async function run(): Promise<void> {
  operations();
  const folder = await mkdtemp(`${tmpdir()}/creneau-bench-`);
  await chmod(folder, 0o755); // as root, PostgreSQL runs as a user of its own
  const database = await startEmbedded({ folder: `${folder}/postgres`, password: "bench" });
  const client = new pg.Client({ connectionString: database.ownerUrl });
  try {
    await client.connect();
    await beside(client);
  } finally {
    await client.end();
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

if (import.meta.main) await run();
