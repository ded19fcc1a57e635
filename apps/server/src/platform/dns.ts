/** Looks up TXT records, and whether names lead anywhere. What a name says is data: it is compared, never gone to. */
import { Resolver } from "node:dns/promises";

/** As `node:dns`: a record is a list of chunks; a name without any throws ENODATA or ENOTFOUND. */
export type ResolveTxt = (name: string) => Promise<readonly (readonly string[])[]>;

/** `undefined`: nobody could say, now. */
export type TxtAnswer = readonly string[] | undefined;

const resolver = new Resolver({ timeout: 4_000, tries: 2 });

export const systemTxt: ResolveTxt = (name) => resolver.resolveTxt(name);

/** Of a name its addresses of both kinds, or the hosts that take its mail. As `node:dns`: one without any throws. */
export type ResolveHosts = (name: string, kind: "a" | "mx") => Promise<readonly string[]>;

export const systemHosts: ResolveHosts = async (name, kind) => {
  // An exchanger without a name says that nobody takes mail (RFC 7505).
  if (kind === "mx")
    return (await resolver.resolveMx(name)).map(({ exchange }) => exchange).filter((host) => host !== "");
  const both = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  const found = both.flatMap((one) => (one.status === "fulfilled" ? one.value : []));
  // Of two that say no each is as good; one that did not answer might have said yes.
  const unsure = both.find((one) => one.status === "rejected" && !saysNo(one.reason));
  if (found.length === 0 && unsure?.status === "rejected") throw unsure.reason;
  return found;
};

const SAYS_NO = new Set(["ENODATA", "ENOTFOUND"]);
const saysNo = (error: unknown): boolean =>
  error instanceof Error && "code" in error && SAYS_NO.has(String(error.code));

/** The records of a name, each whole; none when the name or the records do not exist. */
export async function txtOf(resolve: ResolveTxt, name: string): Promise<TxtAnswer> {
  try {
    return (await resolve(name)).map((chunks) => chunks.join(""));
  } catch (error) {
    return saysNo(error) ? [] : undefined;
  }
}

/** None when there are none; undefined: nobody could say, now. */
export async function hostsOf(
  resolve: ResolveHosts,
  name: string,
  kind: "a" | "mx",
): Promise<readonly string[] | undefined> {
  try {
    return await resolve(name, kind);
  } catch (error) {
    return saysNo(error) ? [] : undefined;
  }
}
