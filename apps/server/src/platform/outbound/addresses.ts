/**
 * Where the server may go when somebody else says where: public addresses, and nothing that only this machine or its network
 * reaches (RFC 6890 and the registries it began).
 */
import { BlockList, isIP } from "node:net";

const SPECIAL_4 = [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8],
  ["100.64.0.0", 10], // shared by a provider's clients
  ["127.0.0.0", 8],
  ["169.254.0.0", 16], // link-local, and the metadata of clouds
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, and broadcast
] as const;

/** Of 2000::/3, which is all that is global: the rest (loopback, mapped, NAT64, ULA, link-local, multicast) lies outside. */
const SPECIAL_6 = [
  ["2001::", 23], // protocol assignments, Teredo among them
  ["2001:db8::", 32],
  ["2002::", 16], // 6to4: an IPv4 address inside
  ["3fff::", 20],
] as const;

/** Inside by its prefix, and yet where clouds hand out their machines' keys: Amazon's, Google's. */
const METADATA_6 = ["fd00:ec2::254", "fd20:ce::254"] as const;

const INSIDE_4 = [
  ["10.0.0.0", 8],
  ["127.0.0.0", 8],
  ["172.16.0.0", 12],
  ["192.168.0.0", 16],
] as const;
const INSIDE_6 = [
  ["::1", 128],
  ["fc00::", 7],
] as const;

function listOf(four: readonly (readonly [string, number])[], six: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of four) list.addSubnet(network, prefix, "ipv4");
  for (const [network, prefix] of six) list.addSubnet(network, prefix, "ipv6");
  return list;
}

const special = listOf(SPECIAL_4, SPECIAL_6);
const global6 = listOf([], [["2000::", 3]]);
const inside = listOf(INSIDE_4, INSIDE_6);
const metadata = new BlockList();
for (const address of METADATA_6) metadata.addAddress(address, "ipv6");

/** Whether an address is one that all the world reaches. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, "ipv4");
  return family === 6 && !address.includes("%") && global6.check(address, "ipv6") && !special.check(address, "ipv6");
}

/** Of this machine, or of a network of its owner's. Link-local addresses are neither: clouds answer there. */
export function isInsideAddress(address: string): boolean {
  const family = isIP(address);
  // Mapped into IPv6, an IPv4 address would be let in by another door.
  if (family === 6 && (address.includes(".") || /^::ffff:/i.test(address) || metadata.check(address, "ipv6")))
    return false;
  if (family === 6) return inside.check(address, "ipv6");
  return family === 4 && inside.check(address, "ipv4");
}

export interface Reach {
  /** Whether addresses inside may be gone to as well. */
  readonly inside: boolean;
}

/** Without TLS only inside: on the way to the rest of the world anybody could read it. */
export const mayReach = (address: string, { inside: isOpen }: Reach, protocol: string): boolean =>
  (protocol === "https:" && isPublicAddress(address)) || (isOpen && isInsideAddress(address));

export type UrlFault = "not-https" | "has-user" | "forbidden-port" | "forbidden-address";

/** What is wrong with an address before its name is looked up; undefined when nothing is. */
export function urlFault(url: URL, { inside: isOpen }: Reach): UrlFault | undefined {
  if (url.protocol !== "https:" && !(isOpen && url.protocol === "http:")) return "not-https";
  if (url.username !== "" || url.password !== "") return "has-user";
  const port = url.port === "" ? 443 : Number(url.port);
  // Below lie services that would take a request for something of their own.
  if (!isOpen && port !== 443 && port < 1024) return "forbidden-port";
  const host = hostOf(url);
  if (isIP(host) !== 0) return mayReach(host, { inside: isOpen }, url.protocol) ? undefined : "forbidden-address";
  const isOurs = !host.includes(".") || /\.(?:localhost|local|internal)$/.test(host);
  return isOurs && !isOpen ? "forbidden-address" : undefined;
}

/** Without the brackets of IPv6 and the dot of the root. The parser has made decimal, octal and hexadecimal forms plain. */
export const hostOf = ({ hostname }: URL): string => hostname.replaceAll(/^\[|\]$|\.$/g, "");
