/**
 * The pool, and the only ways to a transaction: for a business (to write, or to read as of one moment), for an account, or
 * for global tables. Row security does the rest: outside of a business no row of any business is seen.
 */
import { instant, toIso, type Instant } from "@creneau/scheduling";
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type Compilable,
  type RawBuilder,
} from "kysely";
import pg from "pg";
import { currentActor } from "../acting.ts";
import type { Vault } from "../vault.ts";
import { isRetryable } from "./errors.ts";
import type { DB } from "./schema.ts";
import type { AccountScope, TenantScope } from "./scope.ts";

// Instants come out as epoch milliseconds, dates as text, counts as numbers.
const types = new pg.TypeOverrides();
// oxlint-disable-next-line no-restricted-globals -- reads PostgreSQL's own text, not the clock
types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => instant(Date.parse(text)));
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text));

/** Builds queries; `Tx` runs them. */
export const sqlFor = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** Statements are prepared once per connection. Texts are few, since lists are passed as arrays. */
const statementNames = new Map<string, string>();
const MOST_STATEMENTS = 500;

function statementName(text: string): string | undefined {
  const known = statementNames.get(text);
  if (known || statementNames.size >= MOST_STATEMENTS) return known;
  const name = `s${statementNames.size}`;
  statementNames.set(text, name);
  return name;
}

/** An instant to compare a column with. */
export const sqlInstant = (at: Instant): RawBuilder<Instant> => sql<Instant>`${toIso(at)}::timestamptz`;

type Query<Row> = Compilable<Row> | RawBuilder<Row>;

/** A transaction under way; or, as `Database.reads`, single readings of global tables. */
export class Tx {
  readonly #client: pg.ClientBase | pg.Pool;
  /** Opens and seals what is personal in the rows. */
  readonly vault: Vault;

  constructor(client: pg.ClientBase | pg.Pool, vault: Vault) {
    this.#client = client;
    this.vault = vault;
  }

  async all<Row>(query: Query<Row>): Promise<Row[]> {
    const { sql: text, parameters } = query.compile(sqlFor);
    const name = statementName(text);
    const result = await this.#client.query({ ...(name ? { name } : {}), text, values: [...parameters] });
    return result.rows as Row[];
  }

  async maybe<Row>(query: Query<Row>): Promise<Row | undefined> {
    return (await this.all(query))[0];
  }

  /** @throws Error when there is no row: for what must be there. */
  async one<Row>(query: Query<Row>): Promise<Row> {
    const row = await this.maybe(query);
    if (row === undefined) throw new Error("a row that must exist is missing");
    return row;
  }

  async run(query: Query<unknown>): Promise<void> {
    await this.all(query);
  }
}

export interface DatabaseOptions {
  readonly connectionString: string;
  readonly poolSize: number;
  /** Called with failures of idle connections, which the pool replaces by itself. */
  readonly onIdleError: (error: Error) => void;
  /** Of this database: `openVault`. */
  readonly vault: Vault;
}

/** What is looked up lies in memory or on a disk without heads: a page found by an index costs little more than the next one. */
export const SESSION_OPTIONS =
  "-c statement_timeout=30000 -c lock_timeout=10000 -c idle_in_transaction_session_timeout=60000 -c jit=off -c random_page_cost=1.1";

const MOST_TRIES = 4;

export class Database {
  readonly #pool: pg.Pool;
  #closing = false;
  /** Single readings of the global tables, each a transaction of its own: one way there and back. No tenant's row is seen. */
  readonly reads: Tx;
  readonly #vault: Vault;

  constructor({ connectionString, poolSize, onIdleError, vault }: DatabaseOptions) {
    this.#vault = vault;
    this.#pool = new pg.Pool({
      connectionString,
      max: poolSize,
      types,
      connectionTimeoutMillis: 10_000,
      options: SESSION_OPTIONS,
      application_name: "creneau",
    });
    // A connection lost while it is in use fails the query under way; unheard, it would end the process as well.
    this.#pool.on("connect", (client) => client.on("error", () => undefined));
    this.reads = new Tx(this.#pool, vault);
    this.#pool.on("error", (error) => {
      // The pool says that it has ended before its connections have: what they meet then is of no interest.
      if (!this.#closing) onIdleError(error);
    });
  }

  /** Runs `work` for one business: nothing of another can be read or written in it. Run again on a deadlock. */
  inTenant<T>(scope: TenantScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    const actor = pg.escapeLiteral(JSON.stringify(currentActor()));
    return this.#transaction(
      `begin; set local app.business_id = '${scope.businessId}'; set local app.actor = ${actor}`,
      work,
    );
  }

  /**
   * Runs `work` for one business, as everything was at one moment, however long it takes: it can't write. Not run again.
   */
  inSnapshot<T>(scope: TenantScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#once(
      `begin isolation level repeatable read read only; set local app.business_id = '${scope.businessId}'`,
      work,
    );
  }

  /** Runs `work` for a signed-in account: it sees its own memberships. */
  inAccount<T>(scope: AccountScope, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction(`begin; set local app.account_id = '${scope.accountId}'`, work);
  }

  /** Runs `work` on the global tables (accounts, sessions, businesses' public faces). No tenant's row is seen. */
  inGlobal<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction("begin", work);
  }

  async #transaction<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#once(begin, work);
      } catch (error) {
        if (!isRetryable(error) || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #once<T>(begin: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    // A connection that can't even roll back is not lent again.
    let broken = false;
    try {
      await client.query(begin);
      const result = await work(new Tx(client, this.#vault));
      await client.query("commit");
      return result;
    } catch (error) {
      await client.query("rollback").catch(() => (broken = true));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  /** Answers when the database does. */
  async ping(): Promise<void> {
    await this.#pool.query("select 1");
  }

  /** Whether the database answers. */
  isThere(): Promise<boolean> {
    return this.ping().then(
      () => true,
      () => false,
    );
  }

  /**
   * Refuses a role that the walls would not hold: one that owns tables, or that row security does not bind.
   * @throws Error with the sentence to show.
   */
  async assertLeastPrivilege(): Promise<void> {
    const { rows } = await this.#pool.query<{ bound: boolean; owns: boolean }>(`
      select not (rolsuper or rolbypassrls) as bound,
             exists (select from pg_class where relowner = pg_roles.oid and relkind in ('r', 'p', 'm', 'v')) as owns
      from pg_roles where rolname = current_user`);
    if (!rows[0]?.bound || rows[0].owns) {
      throw new Error(
        "The server must connect as a role that owns no table and that row security binds (DATABASE_APP_URL).",
      );
    }
  }

  async close(): Promise<void> {
    this.#closing = true;
    await this.#pool.end();
  }
}
