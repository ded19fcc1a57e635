/** What one server tells the others, in the transaction of the change: that something changed, never what it says. */
import { sql, type RawBuilder } from "kysely";
import type { Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";

/** The channel of `pg_notify`; migration 0086 names it too. */
export const CHANNEL = "creneau";

export interface Signal {
  /** What changed: the type of an event, or of a list. */
  readonly type: string;
  /** Of the event, when there is one. */
  readonly event?: string;
  /** For this account alone. */
  readonly account?: string;
  /** What it is about. */
  readonly id?: string;
}

/**
 * Told when the transaction commits, and not when it does not. PostgreSQL lets transactions that notify commit one after
 * the other; the queue of jobs, to which each event is put, has it so already.
 */
export const tell = (tx: Tx, scope: TenantScope, signal: Signal): Promise<void> =>
  tx.run(sql`select ${told(scope, signal)}`);

/** The same, by a statement that does more. */
export const told = ({ businessId }: TenantScope, signal: Signal): RawBuilder<unknown> =>
  sql`pg_notify(${CHANNEL}, ${JSON.stringify({ business: businessId, ...signal })})`;
