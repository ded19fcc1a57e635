/**
 * The address behind a name that a business gave us to connect to: of a machine of the internet, never one of ours. The address
 * that was checked is the one to connect to: asked a second time, a name may lead elsewhere.
 */
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { isPublicAddress } from "./outbound/addresses.ts";

/** All addresses of a name. */
export type LookUp = (host: string) => Promise<readonly string[]>;

const systemLookUp: LookUp = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

/**
 * One private address among several is enough to refuse the name.
 * @returns undefined when the name leads to no machine of the internet. @throws whatever the look-up throws
 */
export async function publicAddressOf(host: string, lookUp: LookUp = systemLookUp): Promise<string | undefined> {
  const bare = host.replace(/^\[|\]$/g, "");
  const addresses = isIP(bare) === 0 ? await lookUp(bare) : [bare];
  return addresses.every((address) => isPublicAddress(address)) ? addresses[0] : undefined;
}
