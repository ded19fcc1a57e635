import { sql } from "kysely";
import type { Tx } from "./database.ts";

/** Until the transaction ends, whoever else asks for the same waits. @param what names the kind of thing, as its table does */
export async function lockFor(tx: Tx, what: string, id: string): Promise<void> {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${`${what}:${id}`}, 0))`);
}
