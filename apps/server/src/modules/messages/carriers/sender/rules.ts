/** What the DNS of a sender's domain should say, and what it means when it says something else. Pure. */
import type { SenderFinding } from "@creneau/contract";
import type { TxtAnswer } from "../../../../platform/dns.ts";

type DnsRecord = NonNullable<SenderFinding["record"]>;

export const domainOf = (address: string): string => address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** Ends of names that the public DNS does not have, and providers in whose names nobody else signs. */
const PRIVATE = /(?:^|\.)(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|onion|alt|arpa)$/;
const FREE_MAIL = new Set([
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "outlook.fr",
  "hotmail.com",
  "hotmail.fr",
  "live.com",
  "live.fr",
  "msn.com",
  "yahoo.com",
  "yahoo.fr",
  "ymail.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "aol.com",
  "gmx.com",
  "gmx.fr",
  "gmx.de",
  "web.de",
  "orange.fr",
  "wanadoo.fr",
  "free.fr",
  "sfr.fr",
  "neuf.fr",
  "bbox.fr",
  "laposte.net",
  "numericable.fr",
  "proton.me",
  "protonmail.com",
  "tutanota.com",
  "zoho.com",
  "mail.ru",
  "yandex.com",
]);

/** Why an address can't be a business's own; undefined when it can. */
export function addressFault(address: string): "free-mail-domain" | "private-domain" | undefined {
  const domain = domainOf(address);
  if (FREE_MAIL.has(domain)) return "free-mail-domain";
  return PRIVATE.test(domain) || !domain.includes(".") ? "private-domain" : undefined;
}

export interface Key {
  readonly selector: string;
  readonly publicKey: string;
}

export const dkimName = (selector: string, domain: string): string => `${selector}._domainkey.${domain}`;

export const dkimRecord = ({ selector, publicKey }: Key, domain: string): DnsRecord => ({
  type: "TXT",
  name: dkimName(selector, domain),
  value: `v=DKIM1; k=rsa; p=${publicKey}`,
});

/** `tag=value; tag=value`, blanks anywhere (RFC 6376 §3.2). */
function tagsOf(record: string): ReadonlyMap<string, string> {
  const pairs = record.split(";").flatMap((part): [string, string][] => {
    const at = part.indexOf("=");
    return at < 0 ? [] : [[part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()]];
  });
  return new Map(pairs);
}

const isA =
  (version: string) =>
  (record: string): boolean => {
    const first = record.trimStart().split(/[;\s]/)[0] ?? "";
    return first.toLowerCase() === version;
  };

const finding = (
  what: SenderFinding["what"],
  verdict: SenderFinding["verdict"],
  found: SenderFinding["found"],
  more: Partial<Pick<SenderFinding, "record" | "seen" | "lookups" | "about">> = {},
): SenderFinding => ({ what, verdict, found, record: null, seen: [], lookups: null, about: null, ...more });

/** Whether the key that signs, or is to sign, stands where receivers look for it. */
export function judgeDkim(answer: TxtAnswer, key: Key, domain: string, what: "dkim" | "next-dkim"): SenderFinding {
  const record = dkimRecord(key, domain);
  if (answer === undefined) return finding(what, "unknown", "unreachable", { record });
  const seen = [...answer];
  const keys = answer.filter((one) => tagsOf(one).has("p"));
  if (answer.length === 0) return finding(what, "wrong", "absent", { record });
  if (keys.length > 1) return finding(what, "wrong", "several", { record, seen });
  const [only] = keys;
  if (only === undefined) return finding(what, "wrong", "broken", { record, seen });
  const tags = tagsOf(only);
  const shown = (tags.get("p") ?? "").replaceAll(/\s/g, "");
  const isOurKind = (tags.get("k") ?? "rsa") === "rsa" && (tags.get("v") ?? "DKIM1") === "DKIM1";
  // A key may be restricted to other hashes than ours, or to what is no mail.
  const isForUs = allows(tags.get("h"), "sha256") && allows(tags.get("s"), "email");
  if (shown === "" || !isOurKind || !isForUs) return finding(what, "wrong", "broken", { record, seen });
  return shown === key.publicKey
    ? finding(what, "right", "ok", { seen })
    : finding(what, "wrong", "other-value", { record, seen });
}

/** A list with colons in between; absent, or with a star, it allows all. */
const allows = (list: string | undefined, wanted: string): boolean =>
  list === undefined || list.split(":").some((one) => ["*", wanted].includes(one.trim().toLowerCase()));

/** What counts as a look-up in an SPF record, and how many may find nothing (RFC 7208 §4.6.4). */
export const MOST_SPF_LOOKUPS = 10;
export const MOST_VOID_LOOKUPS = 2;
const TERM =
  /^(?:[+?~-]?(?:all|include:\S+|a(?:[:/]\S+)?|mx(?:[:/]\S+)?|ptr(?::\S+)?|ip4:[\d./]+|ip6:[\da-f:./]+|exists:\S+)|redirect=\S+|exp=\S+|[a-z][\w.-]*=\S*)$/i;

export interface SpfTerms {
  readonly isSound: boolean;
  /** Of its own, without those of what it includes. */
  readonly lookups: number;
  /** Domains whose records are read as well. */
  readonly further: readonly string[];
  /** What is asked of names besides: undefined is the name that the record stands at. */
  readonly hosts: readonly { readonly kind: "a" | "mx"; readonly name: string | undefined }[];
  readonly allowsAll: boolean;
}

/** `a`, `mx:b.example/24//64`: a kind, perhaps a name, perhaps how much of an address counts. */
const HOSTS = /^(a|mx)(?::([^/]+))?(?:\/[\d/]+)?$/;

export const spfRecords = (answer: readonly string[]): string[] => answer.filter(isA("v=spf1"));

export function readSpf(record: string): SpfTerms {
  const terms = record.trim().split(/\s+/).slice(1);
  const bare = terms.map((term) => term.replace(/^[+?~-]/, "").toLowerCase());
  const named = (prefix: string) =>
    bare.flatMap((term) => (term.startsWith(prefix) ? [term.slice(prefix.length).replace(/\.$/, "")] : []));
  const includes = named("include:");
  // Where there is an `all`, nobody comes to the redirect (RFC 7208 §6.1).
  const redirect = bare.includes("all") ? [] : named("redirect=");
  const own = bare.filter((term) => /^(?:include:|a(?:[:/]|$)|mx(?:[:/]|$)|ptr(?::|$)|exists:)/.test(term));
  return {
    isSound: terms.every((term) => TERM.test(term)),
    lookups: own.length + redirect.length,
    further: [...includes, ...redirect],
    hosts: own.flatMap((term) => {
      const [, kind, name] = HOSTS.exec(term) ?? [];
      return kind === "a" || kind === "mx" ? [{ kind, name: name?.replace(/\.$/, "") }] : [];
    }),
    allowsAll: terms.some((term) => /^\+?all$/i.test(term)),
  };
}

export interface SpfFacts {
  readonly answer: TxtAnswer;
  /** With those of all that it includes; null when somebody did not answer. */
  readonly lookups: number | null;
  /** Of the look-ups those that find nothing, by what they ask: an address, or who takes mail. */
  readonly voids: readonly string[];
  /** Whether anything that it includes, however deep, is ours. */
  readonly includesOurs: boolean;
  /** A name that it includes, and that has no such record, or several: receivers count that as an error (RFC 7208 §5.2). */
  readonly lost: string | null;
}

/**
 * Our mails leave under our own envelope, whose SPF is ours: the domain's own need not name us. A broken one still harms the
 * business's other mail.
 * @param ours what to include, when whoever runs the installation said so
 */
export function judgeSpf(
  { answer, lookups, voids, includesOurs, lost }: SpfFacts,
  domain: string,
  ours: string | undefined,
): SenderFinding {
  if (answer === undefined) return finding("spf", "unknown", "unreachable");
  const seen = spfRecords(answer);
  const wanted = (value: string): DnsRecord => ({ type: "TXT", name: domain, value });
  const [only] = seen;
  if (only === undefined)
    return finding("spf", "advice", "absent", {
      record: ours === undefined ? null : wanted(`v=spf1 include:${ours} ~all`),
    });
  if (seen.length > 1) return finding("spf", "wrong", "several", { seen });
  const terms = readSpf(only);
  if (!terms.isSound) return finding("spf", "wrong", "broken", { seen });
  if (terms.allowsAll) return finding("spf", "wrong", "allows-all", { seen });
  if (lookups === null) return finding("spf", "unknown", "unreachable", { seen });
  if (lookups > MOST_SPF_LOOKUPS) return finding("spf", "wrong", "too-many-lookups", { seen, lookups });
  if (lost !== null) return finding("spf", "wrong", "leads-nowhere", { seen, lookups, about: lost });
  if (voids.length > MOST_VOID_LOOKUPS)
    return finding("spf", "wrong", "too-many-voids", { seen, lookups, about: voids.join(", ") });
  if (ours !== undefined && !includesOurs)
    return finding("spf", "advice", "not-ours", { seen, lookups, record: wanted(withInclude(only, ours)) });
  return finding("spf", "right", "ok", { seen, lookups });
}

/** Before what says what becomes of the rest. */
function withInclude(record: string, ours: string): string {
  const [version = "v=spf1", ...terms] = record.trim().split(/\s+/);
  const last = terms.findIndex((term) => /^[+?~-]?all$|^redirect=/i.test(term));
  const at = last < 0 ? terms.length : last;
  return [version, ...terms.slice(0, at), `include:${ours}`, ...terms.slice(at)].join(" ");
}

export interface DmarcFacts {
  /** The nearest name up the tree that says anything, and what it says. */
  readonly name: string;
  readonly answer: TxtAnswer;
}

/** Where DMARC may stand: at the domain, then at those above it (RFC 7489 §6.6.3, as a walk up the tree). */
export function dmarcNames(domain: string): string[] {
  const labels = domain.split(".");
  return labels.slice(0, -1).map((_, index) => `_dmarc.${labels.slice(index).join(".")}`);
}

export const dmarcRecords = (answer: readonly string[]): string[] => answer.filter(isA("v=dmarc1"));

export function judgeDmarc({ name, answer }: DmarcFacts, domain: string): SenderFinding {
  if (answer === undefined) return finding("dmarc", "unknown", "unreachable");
  const seen = dmarcRecords(answer);
  const record: DnsRecord = { type: "TXT", name: `_dmarc.${domain}`, value: "v=DMARC1; p=none" };
  const [only] = seen;
  if (only === undefined) return finding("dmarc", "advice", "absent", { record });
  if (seen.length > 1) return finding("dmarc", "wrong", "several", { seen });
  const tags = tagsOf(only);
  const own = tags.get("p")?.toLowerCase();
  const policy = name === `_dmarc.${domain}` ? own : (tags.get("sp")?.toLowerCase() ?? own);
  if (policy === undefined || !["none", "quarantine", "reject"].includes(policy))
    return finding("dmarc", "wrong", "broken", { seen, record });
  return policy === "none"
    ? finding("dmarc", "advice", "watching-only", { seen })
    : finding("dmarc", "right", "ok", { seen });
}
