/** A file of invitations, line by line: what each asks for, and what is wrong with it. */
import { Email, MOST_IMPORT_LINES, type Role } from "@creneau/contract";
import { decodeCsv, parseCsv, type CsvRow } from "../../../platform/csv.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { RoleRef } from "../members/managing.ts";

export interface FileLine {
  readonly line: number;
  readonly email: string;
  readonly role: Role | null;
  readonly roleId: string | null;
  readonly roleName: string;
  readonly error: "email" | "role" | "beyond-yours" | "twice" | "member" | "invited" | null;
}

export interface FileFacts {
  /** What the words of the column mean, in small letters; undefined when there is no such role. */
  readonly roleNamed: (name: string) => RoleRef | undefined;
  /** For a line without a role. */
  readonly usual: RoleRef;
  readonly mayGive: (role: RoleRef) => boolean;
  readonly members: ReadonlySet<string | null>;
  readonly invited: ReadonlySet<string | null>;
}

const EMAIL_HEADS = ["email", "e-mail", "mail", "adresse", "adresse e-mail", "adresse mail", "courriel"];
const ROLE_HEADS = ["role", "rôle"];

export interface InvitationSheet {
  readonly encoding: "utf-8" | "windows-1252";
  readonly rows: readonly { readonly line: number; readonly email: string; readonly roleName: string }[];
}

const notAList = (message: string): ProblemError =>
  new ProblemError("INVALID_INPUT", { fields: [{ path: "file", message }] });

const columnOf = ({ cells }: CsvRow, names: readonly string[]): number =>
  cells.findIndex((cell) => names.includes(cell.toLowerCase()));

/** Without a head, the first column is the address and the second the role. @throws ProblemError INVALID_INPUT */
export function readSheet(bytes: Uint8Array): InvitationSheet {
  // A ZIP, a picture, a spreadsheet of another kind: whatever holds a null byte is no list.
  if (bytes.includes(0)) throw notAList("not-a-list");
  const { text, encoding } = decodeCsv(bytes);
  const rows = parseCsv(text);
  const [first] = rows;
  if (!first) throw notAList("not-a-list");
  const named = columnOf(first, EMAIL_HEADS);
  const hasHead = named >= 0;
  if (!hasHead && !first.cells[0]?.includes("@")) throw notAList("not-a-list");
  const [emailAt, roleAt] = hasHead ? [named, columnOf(first, ROLE_HEADS)] : [0, 1];
  const lines = hasHead ? rows.slice(1) : rows;
  if (lines.length > MOST_IMPORT_LINES) throw notAList("too-many-lines");
  return {
    encoding,
    rows: lines.map(({ line, cells }) => ({
      line,
      email: (cells[emailAt] ?? "").toLowerCase().slice(0, 254),
      roleName: (cells[roleAt] ?? "").slice(0, 60),
    })),
  };
}

/** What each line would do. */
export function judgeLines({ rows }: InvitationSheet, facts: FileFacts): FileLine[] {
  const seen = new Set<string>();
  return rows.map(({ line, email, roleName }) => {
    const role = roleName === "" ? facts.usual : facts.roleNamed(roleName.toLowerCase());
    const isEmail = Email.safeParse(email).success;
    const twice = seen.has(email);
    seen.add(email);
    const error = !isEmail
      ? "email"
      : twice
        ? "twice"
        : !role
          ? "role"
          : !facts.mayGive(role)
            ? "beyond-yours"
            : facts.members.has(email)
              ? "member"
              : facts.invited.has(email)
                ? "invited"
                : null;
    return { line, email, roleName, role: role?.role ?? null, roleId: role?.roleId ?? null, error };
  });
}
