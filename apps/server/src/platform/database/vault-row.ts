/** The key of the blind indexes: one row, sealed by the key ring, made with the database (the step 0051). */
import pg from "pg";
import type { KeyRing } from "../keys.ts";
import { Vault } from "../vault.ts";

/** @throws Error with the sentence to show when it is not there, or the ring does not open it. */
export async function readVault(client: pg.Client, keys: KeyRing): Promise<Vault> {
  const { rows } = await client.query<{ sealed: Buffer }>("select index_key_sealed as sealed from vault");
  const [kept] = rows;
  if (!kept) throw new Error("The database holds no key of the blind indexes: restore the table vault from a backup.");
  try {
    return Vault.unlock(keys, kept.sealed);
  } catch (error) {
    throw new Error(
      "The key ring is not the one this database was written with (CRENEAU_KEYS, or `keys` in the data folder).",
      { cause: error },
    );
  }
}

/** The vault of a migrated database, as the server's role may open it. */
export async function openVault(connectionString: string, keys: KeyRing): Promise<Vault> {
  const client = new pg.Client({ connectionString, application_name: "creneau" });
  await client.connect();
  try {
    return await readVault(client, keys);
  } finally {
    await client.end();
  }
}
