/** Which hosts may be asked for, what their DNS must say, and what a look at it means. Pure. */
import type { Domain } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { TxtAnswer } from "../../../platform/dns.ts";

export const RECORD_PREFIX = "_creneau";

export const recordOf = ({ host, token }: { readonly host: string; readonly token: string }): Domain["record"] => ({
  type: "TXT",
  name: `${RECORD_PREFIX}.${host}`,
  value: `creneau-verification=${token}`,
});

/** Ends of names that the public DNS does not have (RFC 6761, 6762, 8375, 9476). */
const PRIVATE_ENDS = /\.(?:local|localhost|internal|intranet|lan|home|corp|test|invalid|onion|alt|arpa)$/;

/** A host of this installation, or of no one, can't be a business's. */
export function mayBeOwned(host: string, ours: readonly string[]): boolean {
  if (PRIVATE_ENDS.test(host)) return false;
  return ours.every((own) => host !== own && !host.endsWith(`.${own}`));
}

/** Some providers forget a record for a day: who was shown to own a host keeps it for so long. */
const GRACE_MS = 7 * 24 * 3_600_000;

export interface Standing {
  readonly state: Domain["state"];
  readonly trouble: Domain["trouble"];
  readonly failingSince: Instant | null;
}

/** What a look at the DNS makes of a domain. An answer that nobody could give changes nothing but what is said of it. */
export function judged(before: Standing, answer: TxtAnswer, wanted: string, now: Instant): Standing {
  if (answer === undefined) return { ...before, trouble: "unreachable" };
  if (answer.includes(wanted)) return { state: "verified", trouble: null, failingSince: null };
  const trouble = answer.length > 0 ? "other-value" : "absent";
  if (before.state === "pending") return { state: "pending", trouble, failingSince: null };
  const failingSince = before.failingSince ?? now;
  return now - failingSince < GRACE_MS
    ? { state: "failing", trouble, failingSince }
    : { state: "pending", trouble, failingSince: null };
}
