/**
 * The step 0051: makes the key of the blind indexes, and seals what lies plain. In batches, each a transaction of its own
 * that looks for what is still plain: killed halfway it goes on where it was, and nothing plain is given up before 0052.
 */
import type pg from "pg";
import type { KeyRing } from "../../keys.ts";
import { ACCOUNTS, normalEmail, Vault } from "../../vault.ts";
import { readVault } from "../vault-row.ts";

const BATCH = 500;

interface Plain {
  readonly id: string;
  readonly text: string;
}

interface Field {
  readonly table: "account" | "contact" | "invitation" | "booking" | "booking_change";
  readonly column: "email" | "note" | "reason";
  readonly hasIndex: boolean;
}

const fieldsOfBusinesses: readonly Field[] = [
  { table: "contact", column: "email", hasIndex: true },
  { table: "invitation", column: "email", hasIndex: true },
  { table: "booking", column: "note", hasIndex: false },
  { table: "booking_change", column: "reason", hasIndex: false },
];

export async function sealPersonalFields(client: pg.Client, keys: KeyRing): Promise<void> {
  await client.query(
    "insert into vault (index_key_sealed, resealed_key) values ($1, $2) on conflict (only_one) do nothing",
    [Vault.newIndexKey(keys), keys.currentId],
  );
  const vault = await readVault(client, keys);
  await repeatedly(client, null, () => sealTotp(client, keys, vault));
  await repeatedly(client, null, () =>
    sealBatch(client, vault, { table: "account", column: "email", hasIndex: true }, null),
  );
  const { rows } = await client.query<{ id: string }>("select id from business order by id");
  for (const { id } of rows) {
    for (const field of fieldsOfBusinesses) await repeatedly(client, id, () => sealBatch(client, vault, field, id));
  }
}

/** Until there is less than a batch. Inside the business, since its rows are not seen from elsewhere, by their owner neither. */
async function repeatedly(client: pg.Client, businessId: string | null, batch: () => Promise<number>): Promise<void> {
  for (let sealed = BATCH; sealed === BATCH;) {
    await client.query("begin");
    try {
      await client.query("select set_config('app.business_id', $1, true), set_config('app.actor', $2, true)", [
        businessId ?? "",
        JSON.stringify({ kind: "system", act: "vault.reseal" }),
      ]);
      sealed = await batch();
      await client.query("commit");
    } catch (error) {
      await client.query("rollback");
      throw error;
    }
  }
}

async function sealBatch(
  client: pg.Client,
  vault: Vault,
  { table, column, hasIndex }: Field,
  businessId: string | null,
): Promise<number> {
  const inside = businessId === null ? "true" : `business_id = '${businessId}'`;
  const { rows } = await client.query<Plain>(
    `select id, ${column} as text from ${table}
     where ${inside} and ${column} <> '' and ${column}_sealed is null order by id limit ${BATCH} for update`,
  );
  const made = rows.map(({ id, text }) => {
    const kept = hasIndex ? normalEmail(text) : text;
    return {
      id,
      sealed: vault.seal(kept, { table, column, businessId, id }),
      index: hasIndex ? vault.blind(kept, businessId ?? ACCOUNTS, "email") : null,
    };
  });
  await client.query(
    `update ${table} set ${column}_sealed = made.sealed${hasIndex ? `, ${column}_index = made.index` : ""}
     from unnest($1::uuid[], $2::bytea[], $3::bytea[]) as made(id, sealed, index)
     where ${table}.id = made.id and ${inside.replace("business_id", `${table}.business_id`)}`,
    [made.map(({ id }) => id), made.map(({ sealed }) => sealed), made.map(({ index }) => index)],
  );
  return rows.length;
}

/** The secret of a second factor was sealed already, bound to its account alone. */
async function sealTotp(client: pg.Client, keys: KeyRing, vault: Vault): Promise<number> {
  const { rows } = await client.query<{ id: string; sealed: Buffer }>(
    `select account_id as id, sealed_secret as sealed from totp where secret_sealed is null
     order by account_id limit ${BATCH} for update`,
  );
  for (const { id, sealed } of rows) {
    const place = { table: "totp", column: "secret", businessId: null, id };
    const again = vault.seal(keys.open(sealed, `totp:${id}`), place);
    await client.query("update totp set secret_sealed = $2 where account_id = $1", [id, again]);
  }
  return rows.length;
}
