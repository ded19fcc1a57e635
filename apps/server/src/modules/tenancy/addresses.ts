/** Which host shows what: ours, a business's name under ours, or a host of its own that was shown to be its. */
import type { Database, Tx } from "../../platform/database/database.ts";
import { mainHostOf, servedAt } from "./domains/queries.ts";
import { businessBySlug } from "./queries.ts";

export interface Addresses {
  /** Where people reach this installation: no slash at the end. */
  readonly publicUrl: () => string;
  /** Hosts that no business may have. */
  readonly ours: () => readonly string[];
  readonly subdomainUrl: (slug: string) => string | undefined;
  /** The slug in a host of the form `virtus.rdv.example.org`. */
  readonly slugIn: (host: string) => string | undefined;
  readonly urlOfHost: (host: string) => string;
  /** What a CNAME points at. */
  readonly target: () => string;
  readonly isOurs: (host: string) => boolean;
}

export interface AddressSettings {
  readonly publicUrl: () => string;
  readonly baseDomain: string | undefined;
  /** Whether somebody said where people reach us: then no other host is ours. */
  readonly isFixed: boolean;
}

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\d+\.\d+\.\d+\.\d+|\[[0-9a-f:.]+\])$/i;
const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** Without the port, in small letters, without the root's dot. */
export const bareHost = (host: string): string => host.toLowerCase().replace(/:\d+$/, "").replace(/\.$/, "");

export function addressesFrom({ publicUrl, baseDomain, isFixed }: AddressSettings): Addresses {
  const own = () => new URL(publicUrl());
  const withPort = (host: string): string => {
    const { protocol, port } = own();
    return `${protocol}//${host}${port === "" ? "" : `:${port}`}`;
  };
  return {
    publicUrl,
    ours: () => [own().hostname, ...(baseDomain === undefined ? [] : [baseDomain])],
    subdomainUrl: (slug) =>
      baseDomain === undefined || !SLUG.test(slug) ? undefined : withPort(`${slug}.${baseDomain}`),
    slugIn: (host) => {
      if (baseDomain === undefined || !host.endsWith(`.${baseDomain}`)) return undefined;
      const slug = host.slice(0, -baseDomain.length - 1);
      return SLUG.test(slug) ? slug : undefined;
    },
    urlOfHost: withPort,
    target: () => baseDomain ?? own().hostname,
    isOurs: (host) => host === own().hostname || host === baseDomain || (!isFixed && LOCAL.test(host)),
  };
}

/** What is at a host. */
export type Place =
  | { readonly kind: "ours" }
  | { readonly kind: "business"; readonly slug: string; readonly url: string; readonly brandId: string | null };

/** @param host as asked, with or without a port. Undefined when nothing is served there. */
export async function placeAt(db: Database, addresses: Addresses, host: string): Promise<Place | undefined> {
  const bare = bareHost(host);
  if (addresses.isOurs(bare)) return { kind: "ours" };
  const slug = addresses.slugIn(bare);
  if (slug !== undefined) {
    const business = await businessBySlug(db.reads, slug);
    return business && { kind: "business", slug, url: addresses.urlOfHost(bare), brandId: null };
  }
  if (bare.length > 253) return undefined;
  const served = await servedAt(db.reads, bare);
  return served && { kind: "business", ...served, url: addresses.urlOfHost(bare) };
}

/** Where links in mails lead: the host of its own if it has one, else ours. Never what a request called itself. */
export async function siteUrlOf(tx: Tx, addresses: Addresses, businessId: string): Promise<string> {
  const host = await mainHostOf(tx, businessId);
  return host === undefined ? addresses.publicUrl() : addresses.urlOfHost(host);
}
