import type { Database } from "../../../platform/database/database.ts";
import { updateAccount as update, type AccountChange } from "../store.ts";

/** Name, language, theme: what is not named stays. */
export const updateAccount = (
  db: Database,
  accountId: string,
  { name, locale, theme }: Pick<AccountChange, "name" | "locale" | "theme">,
): Promise<void> =>
  db.inGlobal((tx) =>
    update(tx, accountId, { ...(name && { name }), ...(locale && { locale }), ...(theme && { theme }) }),
  );
