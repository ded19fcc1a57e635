/** The members as a file for a spreadsheet. */
import { toIso } from "@creneau/scheduling";
import { writeCsv } from "../../../platform/csv.ts";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { accountsOf } from "../../identity/index.ts";
import { roleWords } from "../texts.ts";
import { memberPage, type MemberRow } from "./queries.ts";

const PAGE = 500;
const heads = {
  fr: ["nom", "email", "rôle", "statut", "depuis"],
  en: ["name", "email", "role", "status", "since"],
};
const words = { active: { fr: "actif", en: "active" }, inactive: { fr: "désactivé", en: "inactive" } };

export async function membersFile(tx: Tx, scope: TenantScope, language: "fr" | "en"): Promise<string> {
  const rows = await everyMember(tx, scope);
  return writeCsv([
    heads[language],
    ...rows.map(({ name, email, role, roleName, status, joinedAt }) => [
      name,
      email,
      roleName ?? (role === "custom" ? "" : roleWords[role][language]),
      words[status][language],
      toIso(joinedAt).slice(0, 10),
    ]),
  ]);
}

type NamedMember = MemberRow & { readonly name: string; readonly email: string };

async function everyMember(tx: Tx, scope: TenantScope): Promise<NamedMember[]> {
  const all: NamedMember[] = [];
  for (let after: string | undefined; ;) {
    const rows = await memberPage(tx, scope, after, PAGE);
    const ids = rows.map(({ accountId }) => accountId);
    const accounts = new Map((await accountsOf(tx, ids)).map((account) => [account.id, account]));
    for (const row of rows) {
      const { name, email } = accounts.get(row.accountId) ?? { name: "", email: "" };
      all.push({ ...row, name, email });
    }
    if (rows.length < PAGE) return all;
    after = rows.at(-1)?.id;
  }
}
