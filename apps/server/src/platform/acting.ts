/**
 * Who acts, and by which act: kept beside the work, so that every transaction can tell the audit log and none can forget.
 * Set in two places: where a route of the API is called, and where a job is run.
 */
import { AsyncLocalStorage } from "node:async_hooks";

export interface Actor {
  readonly kind: "account" | "key" | "link" | "public" | "job" | "system";
  /** Of the account or the key. */
  readonly id?: string;
  /** The route, or the job. */
  readonly act: string;
  /** Of a job: the business it was enqueued in. */
  readonly businessId?: string;
  readonly requestId?: string;
  /** A network, not an address: `networkOf`. */
  readonly origin?: string;
  readonly why?: string;
}

const SYSTEM: Actor = { kind: "system", act: "start" };
const storage = new AsyncLocalStorage<Actor>();

/** Runs `work` as this actor. */
export const actingAs = <T>(actor: Actor, work: () => T): T => storage.run(actor, work);

/** Runs `work` as whoever acts now, for a reason that they gave. */
export const because = <T>(why: string | undefined, work: () => T): T =>
  why ? storage.run({ ...currentActor(), why }, work) : work();

export const currentActor = (): Actor => storage.getStore() ?? SYSTEM;

/** "192.0.2.0/24", "2001:db8:1::/48": enough to tell places apart, too little to tell people. */
export function networkOf(address: string): string | undefined {
  const v4 = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/.exec(address);
  if (v4) return `${v4[1]}.0/24`;
  if (!address.includes(":")) return undefined;
  const [head = ""] = address.split("::");
  const groups = head.split(":").filter(Boolean).slice(0, 3);
  return `${groups.join(":")}::/48`;
}
