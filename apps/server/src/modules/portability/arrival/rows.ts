/** A row as it is to be here: what differs from one installation to another is changed, and nothing else. */
import type { Plan } from "@creneau/contract";
import { instant, type Instant } from "@creneau/scheduling";
import { arrivingRows, isPlanKey } from "../../tenancy/index.ts";
import { Refusal } from "../refusal.ts";
import type { Row, Table } from "../rules.ts";
import type { Accounts } from "./accounts.ts";

export interface TravelAsk {
  readonly slug: string;
  readonly withMessages: boolean;
  /** Whatever the export says; else its own. */
  readonly plan: Plan["key"] | undefined;
  /** When its own does not exist here. */
  readonly otherPlan: Plan["key"];
  readonly now: Instant;
  readonly accounts: Accounts;
  /** Whose business it is from now on. */
  readonly importer: string | undefined;
}

export interface Traveller {
  /** Undefined: it stays behind. @throws Refusal */
  rowOf(table: Table, row: Row, line: number): Row | undefined;
  hasImporter(): boolean;
  hasOwner(): boolean;
  membersLeft(): number;
  withdrawn(): number;
}

type Change = (row: Row) => Row;

/** Its log belongs to the time before it came. */
const before =
  (column: string): Change =>
  (row) => ({ ...row, [column]: Number(row[column] ?? 0) - 1 });

export function travellers(ask: TravelAsk): Traveller {
  const { accounts, importer, now } = ask;
  const leftMembers = new Set<unknown>();
  let imported = false;
  let owners = 0;
  let withdrawn = 0;

  const changes: Readonly<Record<string, Change>> = {
    ...arrivingRows,
    business: (row) => ({ ...(arrivingRows["business"]?.(row) ?? row), slug: ask.slug }),
    subscription: (row) => {
      const own = isPlanKey(row["plan_key"]) ? row["plan_key"] : ask.otherPlan;
      return { ...row, plan_key: ask.plan ?? own };
    },
    message: (row) => {
      if (row["status"] !== "due" || (ask.withMessages && instant(String(row["due_at"])) > now)) return row;
      withdrawn++;
      return { ...row, status: "withdrawn" };
    },
    audit_entry: before("era"),
    audit_seal: before("until_era"),
  };

  /** A business has an active owner when it comes: whoever brings it. */
  function memberOf(row: Row): Row {
    const own = importer !== undefined && row["account_id"] === importer;
    const member = own ? { ...row, role: "owner", role_id: null, status: "active" } : row;
    imported ||= own;
    if (member["role"] === "owner" && member["status"] === "active") owners++;
    return member;
  }

  /** @returns undefined for a row that can't be without somebody who does not come */
  function referring(table: Table, row: Row, line: number): Row | undefined {
    const changed: Record<string, unknown> = { ...row };
    for (const { name, nullable } of table.accounts) {
      const there = row[name];
      // Null, or a column that the export does not have.
      if (typeof there !== "string") continue;
      const here = accounts.here.get(there);
      if (here !== undefined) changed[name] = here;
      else if (table.name === "member") return undefined;
      else if (nullable) changed[name] = null;
      else changed[name] = importer ?? [...accounts.here.values()][0] ?? refuse(table, line, name);
    }
    for (const { name, nullable } of table.members) {
      if (!leftMembers.has(row[name])) continue;
      if (!nullable) return undefined;
      changed[name] = null;
    }
    return changed;
  }

  return {
    rowOf(table, row, line) {
      const own = referring(table, row, line);
      if (!own) {
        if (table.name === "member") leftMembers.add(row["id"]);
        return undefined;
      }
      try {
        const changed = changes[table.name]?.(own) ?? own;
        return table.name === "member" ? memberOf(changed) : changed;
      } catch (error) {
        throw new Refusal("value-wrong", { what: table.name, line }, { cause: error });
      }
    },
    hasImporter: () => imported,
    hasOwner: () => owners > 0,
    membersLeft: () => leftMembers.size,
    withdrawn: () => withdrawn,
  };
}

function refuse(table: Table, line: number, column: string): never {
  throw new Refusal("value-wrong", { what: table.name, line, column });
}
