/** Where links may lead. */
import { fillHole, readTemplate, type Speech, type Values, type Vocabulary } from "./variables.ts";

const SCHEMES: ReadonlySet<string> = new Set(["https:", "http:", "mailto:", "tel:"]);

/** The address, written as browsers read it; undefined unless it is of https, http, mailto or tel. */
export function safeAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && SCHEMES.has(url.protocol) ? url.href : undefined;
}

/** An image is fetched over https alone. */
export function safeImage(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === "https:" ? url.href : undefined;
}

/**
 * A template of an address with its values in. One that begins it is an address itself; one further on is a part, and
 * encoded, so that it adds neither a path nor a parameter. What came out is looked at as a whole.
 */
export function fillAddress(template: string, values: Values, speech: Speech): string | undefined {
  const { pieces } = readTemplate(template.trim());
  const text = pieces
    .map((piece, index) => {
      if (typeof piece === "string") return piece;
      const value = fillHole(piece, values, speech);
      return index === 0 ? value.trim() : encodeURIComponent(value.toWellFormed());
    })
    .join("");
  return safeAddress(text);
}

/** Up to the first variable, the whole host must be there. */
const RELIABLE = /^(https?:\/\/[^\s/?#@\\]+[/?#]|mailto:|tel:)/i;

/** What is wrong with an address before any value is known. */
export function addressFault(template: string, vocabulary: Vocabulary): "missing-address" | "bad-address" | undefined {
  const { pieces } = readTemplate(template.trim());
  const [first] = pieces;
  if (first === undefined) return "missing-address";
  if (typeof first !== "string") {
    const kind = vocabulary.find(({ name }) => name === first.name)?.kind;
    // An unknown one is complained of by its own name.
    return kind === undefined || kind === "address" ? undefined : "bad-address";
  }
  if (pieces.length === 1) return safeAddress(first) === undefined ? "bad-address" : undefined;
  return RELIABLE.test(first) ? undefined : "bad-address";
}
