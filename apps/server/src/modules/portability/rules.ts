/** What of a business travels, and in which order. Pure. */
import type { BlindKind } from "../../platform/vault.ts";

export type Value = unknown;
export type Row = Readonly<Record<string, Value>>;

/** A column as the database's catalogue has it. */
export interface StoredColumn {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  readonly isGenerated: boolean;
  readonly isIdentity: boolean;
  readonly inKey: boolean;
}

export interface StoredReference {
  readonly columns: readonly string[];
  readonly parent: string;
}

export interface StoredTable {
  readonly name: string;
  readonly columns: readonly StoredColumn[];
  readonly key: readonly string[];
  readonly references: readonly StoredReference[];
}

/** Of the business, and not in its export. */
export const EXCEPT: Readonly<Record<string, string>> = {
  api_key: "Only a hash of a key is kept, and it opens the other installation: make new ones.",
  api_key_use: "Goes with the keys.",
  arrival: "Says how the business came to this installation.",
  booking_visit: "What a visitor booked within the hour: it is forgotten by then.",
  bookings_reader_contact:
    "Where accounts and links of this installation look for their bookings: found anew elsewhere.",
  business_export: "Exports of the business itself.",
  business_export_part: "Exports of the business itself.",
  carrier: "Secrets of a business's providers stay where they were entered: enter them anew.",
  carrier_test: "Trials of the carriers of this installation.",
  delivery: "What this installation's providers reported of its messages.",
  dkim_key: "Signs mail of this installation; another one makes its own, and the DNS shows it beside.",
  received_text: "Says which texts were read already, for a month.",
  sender: "Shown to be one's own with a key of this installation: ask for it anew.",
  contact_export: "A file made for one person, kept for some days: it is made anew.",
  feature_override: "Granted by whoever runs an installation, for that installation.",
  hold: "A time kept for a visitor who fills in a form: it ends within minutes.",
  idempotency: "What a request was answered, for a day.",
  notice: "What a member of this installation was told of: what happened travels, with its history.",
  retention_check: "Says when this installation last looked for what is to go.",
  upload: "A file sent before its booking: it ends within hours.",
  waiting_offer: "A time kept for somebody who waits: it ends within hours, and their place in the line travels.",
  webhook_attempt: "What endpoints answered, for a month.",
  webhook_delivery: "What was sent to endpoints, for a month.",
  webhook_health: "How endpoints did, here.",
  webhook_tally: "How endpoints did, here.",
  webhook_message: "What endpoints were told, for a month.",
  message_retry_run: "How far it is, here, with sending again what failed.",
  webhook_replay: "What was sent again, for a month.",
  suppression_import: "How far a file of addresses was read: what it added travels with the list.",
};

/** What is not there either, for whoever reads the manifest. */
export const ELSEWHERE: readonly { readonly what: string; readonly why: string }[] = [
  { what: "passwords", why: "Accounts come with their address, name and language only." },
  { what: "sandbox", why: "A sandbox is made anew." },
  { what: "jobs", why: "What waits to be done is planned anew from the rows." },
];

/** What the blind index beside a sealed value is of: by kind, or as the row says. */
export const indexKinds: Readonly<Record<string, BlindKind | ((row: Row) => BlindKind)>> = {
  "contact.email": "email",
  "contact.phone": "phone",
  "invitation.email": "email",
  "suppression.address": ({ kind }) => (kind === "phone" ? "phone" : "email"),
};

/** Not in the rows: a file of its own in the export; or what stays. */
const APART: ReadonlySet<string> = new Set([
  "file.bytes",
  // An endpoint comes switched off, without what signs there: switched on here, it gets a secret of its own.
  "webhook_endpoint.state",
  "webhook_endpoint.secret_sealed",
  "webhook_endpoint.former_secret_sealed",
  "webhook_endpoint.former_until",
  "webhook_endpoint.shared_secret_sealed",
]);
/** Identity columns that are more than the order of the lines: hashed, and read by number. */
const NUMBERED: ReadonlySet<string> = new Set(["audit_entry.seq"]);

/** Rows that stand for something that stays: left with it. Elsewhere such a reference is left empty. */
const STAYS_WITH: ReadonlySet<string> = new Set([
  "occupancy.hold_id",
  "answer_file.upload_id",
  "answer_file_part.upload_id",
]);

/** How a column travels. */
export interface Column {
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** Opened on the way out, sealed on the way in. */
  readonly sealed?: { readonly index: boolean };
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** In which lines are written: by an identity column where there is one, else by the key. */
  readonly order: readonly string[];
  /** Columns that refer to an account. */
  readonly accounts: readonly Column[];
  /** Columns that refer to the members, and what of a member they hold. */
  readonly members: readonly Column[];
  /** A row that refers to something by one of these stays with it. */
  readonly without: readonly string[];
  /** Written as null: what they refer to stays. */
  readonly blank: readonly string[];
  /** Columns that refer to a row of the same table. */
  readonly parents: readonly string[];
  /** Whether numbers may lie in it that JavaScript would round. */
  readonly exact: boolean;
}

const SEALED = /^(.+)_sealed$/;
const INDEX = /^(.+)_index$/;

function travelling(table: StoredTable): Column[] {
  const names = new Set(table.columns.map((column) => column.name));
  return table.columns.flatMap((column): Column[] => {
    const { name, type, nullable, hasDefault } = column;
    if (column.isGenerated || APART.has(`${table.name}.${name}`)) return [];
    if (column.isIdentity && !NUMBERED.has(`${table.name}.${name}`)) return [];
    const field = SEALED.exec(name)?.[1];
    if (field !== undefined) {
      const index = names.has(`${field}_index`);
      if (index && !indexKinds[`${table.name}.${field}`])
        throw new Error(`the kind of ${table.name}.${field} is missing in indexKinds`);
      return [{ name: field, type: "text", nullable, hasDefault: false, sealed: { index } }];
    }
    return [{ name, type, nullable: nullable || INDEX.test(name), hasDefault }];
  });
}

const isAbout = ({ columns }: StoredReference): string[] => columns.filter((name) => name !== "business_id");

function tableOf(stored: StoredTable): Table {
  const columns = travelling(stored).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const referring = (parent: string): string[] =>
    stored.references.filter((one) => one.parent === parent).flatMap((one) => isAbout(one));
  const identity = stored.columns.find(({ isIdentity, inKey }) => isIdentity && !inKey);
  const left = Object.keys(EXCEPT).flatMap((parent) => referring(parent));
  const named = (list: readonly string[]): Column[] => columns.filter(({ name }) => list.includes(name));
  return {
    name: stored.name,
    columns,
    key: stored.key,
    order: identity ? [identity.name] : stored.key,
    accounts: named(referring("account")),
    members: named(referring("member")),
    without: left.filter((name) => STAYS_WITH.has(`${stored.name}.${name}`)),
    blank: left.filter((name) => !STAYS_WITH.has(`${stored.name}.${name}`)),
    parents: referring(stored.name),
    exact: columns.some(({ type }) => type === "jsonb" || type === "json"),
  };
}

/** The tables that travel, each after those it refers to. @throws Error when they go round in a circle */
export function travellingTables(stored: readonly StoredTable[]): Table[] {
  const waiting = new Map(stored.filter(({ name }) => !(name in EXCEPT)).map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()]
      .filter(({ name, references }) => references.every(({ parent }) => parent === name || !waiting.has(parent)))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1));
    if (next.length === 0)
      throw new Error(`tables refer to one another in a circle: ${[...waiting.keys()].join(", ")}`);
    for (const table of next) {
      ordered.push(tableOf(table));
      waiting.delete(table.name);
    }
  }
  // What a plan holds is counted as rows come in: it is chosen when they are all there.
  return [
    ...ordered.filter(({ name }) => name !== "subscription"),
    ...ordered.filter(({ name }) => name === "subscription"),
  ];
}

/** Accounts are of no business: what of them travels. */
export const ACCOUNT: Table = {
  name: "account",
  columns: ["email", "id", "locale", "name"].map((name) => ({
    name,
    type: name === "id" ? "uuid" : "text",
    nullable: name === "email",
    hasDefault: false,
  })),
  key: ["id"],
  order: ["id"],
  accounts: [],
  members: [],
  without: [],
  blank: [],
  parents: [],
  exact: false,
};

/** Which column says whose a row is. */
export const ownerColumn = (table: string): string => (table === "business" ? "id" : "business_id");
