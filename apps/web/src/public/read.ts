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

/** The first field of a name, all of them, and the files that were sent with it. */
export interface Form {
  (name: string): string;
  readonly all: (name: string) => readonly string[];
  readonly files: (name: string) => readonly File[];
}

/** The fields of a sent form, by name. A browser sends an empty, nameless file for what nobody chose: it counts as nothing. */
export async function readForm(request: Request): Promise<Form> {
  const fields = await fieldsOf(request);
  const all = (name: string) =>
    fields.getAll(name).flatMap((value) => (typeof value === "string" ? [value.trim()] : []));
  const files = (name: string) =>
    fields
      .getAll(name)
      .flatMap((value) => (typeof value !== "string" && (value.name || value.size > 0) ? [value] : []));
  return Object.assign((name: string) => all(name)[0] ?? "", { all, files });
}

/** A form that was cut off on its way counts as empty: what it should have said is asked again. */
async function fieldsOf(request: Request): Promise<FormData | URLSearchParams> {
  if (!request.headers.get("content-type")?.startsWith("multipart/")) return new URLSearchParams(await request.text());
  try {
    return await request.formData();
  } catch {
    return new URLSearchParams();
  }
}

/** Browsers say where a form came from; one from another site is not the reader's own act. */
export function isForeign(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "cross-site" || site === "same-site";
  const origin = request.headers.get("origin");
  return origin !== null && origin !== new URL(request.url).origin;
}
