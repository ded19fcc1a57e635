/** What the small toolbar does to a text and what is selected in it. Pure; the marks are those of the small Markdown. */

export interface Typed {
  readonly text: string;
  /** What is selected: as a textarea counts. */
  readonly from: number;
  readonly until: number;
}

/** The words between marks, or without them when they have them. */
export function marked(typed: Typed, mark: "**" | "*"): Typed {
  const { text } = typed;
  const { length } = mark;
  // Marks stand at the words: a double click takes the space behind one along.
  const chosenWords = text.slice(typed.from, typed.until);
  const from = chosenWords.trim() === "" ? typed.from : typed.from + chosenWords.search(/\S/);
  const until = chosenWords.trim() === "" ? typed.until : from + chosenWords.trim().length;
  const [before, chosen, after] = [text.slice(0, from), text.slice(from, until), text.slice(until)];
  const has = before.endsWith(mark) && after.startsWith(mark) && (length === 2 || !isOnlyBold(before, after));
  if (has)
    return {
      text: before.slice(0, -length) + chosen + after.slice(length),
      from: from - length,
      until: until - length,
    };
  return { text: before + mark + chosen + mark + after, from: from + length, until: until + length };
}

/** Two stars are bold; the third is italic. */
function isOnlyBold(before: string, after: string): boolean {
  const stars = Math.min(/\**$/.exec(before)?.[0].length ?? 0, /^\**/.exec(after)?.[0].length ?? 0);
  return stars === 2;
}

/** The lines it touches, with bullets or without when all have them. */
export function bulleted({ text, from, until }: Typed): Typed {
  const begin = text.lastIndexOf("\n", from - 1) + 1;
  const newline = text.indexOf("\n", until);
  const end = newline === -1 ? text.length : newline;
  const lines = text.slice(begin, end).split("\n");
  const all = lines.every((line) => line.startsWith("- "));
  const next = lines.map((line) => (all ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`)).join("\n");
  return { text: text.slice(0, begin) + next + text.slice(end), from: begin, until: begin + next.length };
}

/** Instead of what is selected, with the caret behind it. */
export function put({ text, from, until }: Typed, words: string): Typed {
  const caret = from + words.length;
  return { text: text.slice(0, from) + words + text.slice(until), from: caret, until: caret };
}

const MAIL_ADDRESS = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/u;
const SITE = /^[\p{L}\d-]+(\.[\p{L}\d-]+)*\.\p{L}{2,}(:\d+)?([/?#]\S*)?$/u;
const NUMBER = /^\+?\d[\d .()-]{6,}$/;

/** As one writes an address to somebody, made one that can be followed. What is neither site, mail nor number stays. */
export function wholeAddress(written: string): string {
  const address = written.trim();
  if (MAIL_ADDRESS.test(address)) return `mailto:${address}`;
  if (SITE.test(address)) return `https://${address}`;
  return NUMBER.test(address) ? `tel:${address.replaceAll(/[^\d+]/g, "")}` : address;
}

/** What would end an address early. */
const escapes: Readonly<Record<string, string>> = { "(": "%28", ")": "%29" };

/** What is selected becomes the label. */
export function linked(typed: Typed, url: string, label: string): Typed {
  const chosen = label.trim() || typed.text.slice(typed.from, typed.until).trim() || url;
  return put(
    typed,
    `[${chosen.replaceAll(/[[\]\n]/g, " ")}](${url.replaceAll(/[\s()]/g, (sign) => escapes[sign] ?? "%20")})`,
  );
}

/** How a variable is written. What would end it is taken out of the fallback. */
export function variableCall(name: string, format: string | undefined, fallback: string): string {
  const or = fallback.replaceAll(/["{}|\n]/g, "").trim();
  return `{{${[name, ...(format ? [format] : []), ...(or ? [`or: "${or}"`] : [])].join(" | ")}}}`;
}
