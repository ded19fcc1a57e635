/** What the server asks of the database, and how the database would find it: under the server's role, behind the fence. */
import pg from "pg";
import { vi } from "vitest";
import { z } from "zod";

export interface Asked {
  /** Opens the transaction as it was: of which business. */
  readonly begin: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

const Statement = z.object({ text: z.string(), values: z.array(z.unknown()).default([]) });

/** Every statement that connections of this role send while `work` runs. */
export async function statementsOf(role: string, work: () => Promise<unknown>): Promise<Asked[]> {
  const begun = new WeakMap<object, string>();
  const asked: Asked[] = [];
  const query = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    for (const [index, [first]] of query.mock.calls.entries()) {
      const client = query.mock.contexts[index];
      if (!(client instanceof pg.Client) || client.user !== role) continue;
      const statement = Statement.safeParse(first);
      if (statement.success) asked.push({ begin: begun.get(client) ?? "begin", ...statement.data });
      else if (typeof first === "string" && first.startsWith("begin")) begun.set(client, first);
    }
  } finally {
    query.mockRestore();
  }
  return asked;
}

export interface Scan {
  readonly node: string;
  readonly table: string;
  readonly index: string | undefined;
  readonly condition: string;
  /** Rows it went through, those it threw away included. */
  readonly read: number;
}

interface Node {
  readonly "Node Type": string;
  readonly "Relation Name"?: string | undefined;
  readonly "Index Name"?: string | undefined;
  readonly "Index Cond"?: string | undefined;
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly "Rows Removed by Filter": number;
  readonly "Rows Removed by Index Recheck": number;
  readonly Plans: readonly Node[];
}

const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    "Node Type": z.string(),
    "Relation Name": z.string().optional(),
    "Index Name": z.string().optional(),
    "Index Cond": z.string().optional(),
    "Actual Rows": z.number().default(0),
    "Actual Loops": z.number().default(1),
    "Rows Removed by Filter": z.number().default(0),
    "Rows Removed by Index Recheck": z.number().default(0),
    Plans: z.array(Node).default([]),
  }),
);
const Explained = z.array(z.object({ "QUERY PLAN": z.tuple([z.object({ Plan: Node })]) })).length(1);

/** How one statement finds its rows: carried out again, in a transaction that is given up. */
export async function scansOf(client: pg.ClientBase, asked: Asked): Promise<Scan[]> {
  // What writes may meet what it wrote the first time: a row that is there, a seat that is taken.
  if (/^\s*(insert|with \w+ as \(\s*insert)/i.test(asked.text)) return explained(client, asked, "");
  const carriedOut = explained(client, asked, "analyze, timing off, ");
  return /^\s*update/i.test(asked.text) ? carriedOut.catch(() => explained(client, asked, "")) : carriedOut;
}

async function explained(client: pg.ClientBase, { begin, text, values }: Asked, how: string): Promise<Scan[]> {
  try {
    await client.query(begin);
    const { rows } = await client.query(`explain (${how}format json) ${text}`, [...values]);
    const [first] = Explained.parse(rows);
    return first ? scans(first["QUERY PLAN"][0].Plan) : [];
  } finally {
    await client.query("rollback");
  }
}

const bitmaps = (node: Node): Node[] => [node, ...node.Plans.flatMap(bitmaps)];

function scans(node: Node): Scan[] {
  const table = node["Relation Name"];
  const removed = node["Rows Removed by Filter"] + node["Rows Removed by Index Recheck"];
  // The conditions of a bitmap are on the nodes below it.
  const below = node["Node Type"] === "Bitmap Heap Scan" ? node.Plans.flatMap(bitmaps) : [];
  const here: Scan[] =
    table === undefined || node["Node Type"] === "ModifyTable"
      ? []
      : [
          {
            node: node["Node Type"],
            table,
            index: [node, ...below].flatMap((each) => each["Index Name"] ?? []).join(" and ") || undefined,
            condition: [node, ...below].flatMap((each) => each["Index Cond"] ?? []).join(" "),
            read: Math.round((node["Actual Rows"] + removed) * node["Actual Loops"]),
          },
        ];
  return [...here, ...node.Plans.flatMap(scans)];
}
