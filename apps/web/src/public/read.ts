/** Reading what people and addresses send: nothing here trusts its input. */
import { instant, type Instant } from "@creneau/scheduling";

/** An instant that can be read (ISO 8601, or epoch milliseconds), else undefined. */
export function knownInstant(value: string | number | null): Instant | undefined {
  try {
    return instant(value ?? "");
  } catch {
    return undefined;
  }
}

/** The first field of a name, and all of them. */
export interface Form {
  (name: string): string;
  readonly all: (name: string) => readonly string[];
}

/** The fields of a sent form, by name; files count as nothing. */
export async function readForm(request: Request): Promise<Form> {
  const fields = new URLSearchParams(await request.text());
  const all = (name: string) => fields.getAll(name).map((value) => value.trim());
  return Object.assign((name: string) => all(name)[0] ?? "", { all });
}

/** Browsers say where a form came from; one from another site is not the reader's own act. */
export function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "cross-site" || site === "same-site";
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(request.url).origin;
}
