/** Comma-separated values, read as people's spreadsheets write them, and written so that no spreadsheet calculates them. */

export interface CsvText {
  readonly text: string;
  readonly encoding: "utf-8" | "windows-1252";
}

/** UTF-8 if the bytes are that; else as an older Excel saves. */
export function decodeCsv(bytes: Uint8Array): CsvText {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** `;` where the first line has one outside of quotes, else `,`. */
function separatorOf(text: string): ";" | "," {
  const [first = ""] = text.replaceAll(/"[^"]*"/g, "").split(/\r\n|[\r\n]/, 1);
  return first.includes(";") ? ";" : ",";
}

export interface CsvRow {
  /** In the file, the first is 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The rows that are not empty (RFC 4180). A quote that is never closed ends with the text. */
export function parseCsv(text: string): CsvRow[] {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  // To look at the whole cell at each quote would take as long as its length squared.
  let blank = true;
  let quoted = false;
  let line = 1;
  let begun = 1;
  const add = (character: string) => {
    cell += character;
    blank &&= character.trim() === "";
  };
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
    blank = true;
  };
  const endRow = () => {
    endCell();
    if (cells.some((value) => value !== "")) rows.push({ line: begun, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const breaks = character === "\n" || (character === "\r" && text[at + 1] !== "\n");
    if (breaks) line++;
    if (quoted) {
      if (character !== '"') add(character);
      else if (text[at + 1] === '"') add(text[at++] ?? "");
      else quoted = false;
    } else if (character === '"' && blank) {
      quoted = true;
      cell = "";
    } else if (character === separator) {
      endCell();
    } else if (breaks) {
      endRow();
      begun = line;
    } else if (character !== "\r") add(character);
  }
  endRow();
  return rows;
}

/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const CALCULATED = /^[=+\-@\t\r]/;

const cellOf = (value: string): string => {
  const safe = CALCULATED.test(value) ? `'${value}` : value;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** With a byte order mark, by which Excel knows UTF-8, and `;` between, as it expects in Europe. */
export const writeCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(cellOf).join(";")}\r\n`).join("")}`;
