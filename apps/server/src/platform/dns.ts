/** Looks up TXT records. What a name says is data: it is compared, never followed. */
import { Resolver } from "node:dns/promises";

/** As `node:dns`: a record is a list of chunks; a name without any throws ENODATA or ENOTFOUND. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>;

/** `undefined`: nobody could say, now. */
export type TxtAnswer = readonly string[] | undefined;

const resolver = new Resolver({ timeout: 4_000, tries: 2 });

export const systemTxt: ResolveTxt = (name) => resolver.resolveTxt(name);

const SAYS_NO = new Set(["ENODATA", "ENOTFOUND"]);

/** The records of a name, each whole; none when the name or the records do not exist. */
export async function txtOf(resolve: ResolveTxt, name: string): Promise<TxtAnswer> {
  try {
    return (await resolve(name)).map((chunks) => chunks.join(""));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return SAYS_NO.has(code) ? [] : undefined;
  }
}
