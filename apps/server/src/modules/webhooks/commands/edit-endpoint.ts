import { instant, type Instant } from "@creneau/scheduling";
import { z } from "zod";
import { newId, randomBytes } from "../../../platform/chance.ts";
import type { Tx } from "../../../platform/database/database.ts";
import { lockFor } from "../../../platform/database/locks.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { MemberCaller, Once } from "../../../platform/http/call.ts";
import { once } from "../../../platform/http/idempotency.ts";
import { hostOf, urlFault } from "../../../platform/outbound/addresses.ts";
import { ProblemError } from "../../../platform/problem.ts";
import type { WebhookDeps } from "../deps.ts";
import { countEndpoints, endpointById, mostEndpoints, type Endpoint } from "../queries.ts";
import { MOST_ENDPOINTS, OVERLAP_MS, SECRET_BYTES, secretText } from "../rules.ts";
import { deleteEndpoint, giveUpWaiting, insertEndpoint, putHealth, updateEndpoint } from "../store.ts";
import { drainSoon } from "./tell-outside.ts";

type Editor = Pick<MemberCaller, "scope" | "can">;

/** What is sent holds contact data: nobody has it sent who may not see it. @throws ProblemError BEYOND_YOUR_RIGHTS */
export function assertSeesContacts({ can }: Pick<MemberCaller, "can">): void {
  if (!can("contact.read")) throw new ProblemError("BEYOND_YOUR_RIGHTS");
}

const newSecret = (): string => secretText(randomBytes(SECRET_BYTES));

/** @throws ProblemError INVALID_INPUT with a sentence for what is wrong */
function readUrl({ reach }: WebhookDeps, text: string): { readonly url: string; readonly host: string } {
  const url = new URL(text);
  const fault = urlFault(url, reach);
  if (fault !== undefined) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "url", message: fault }] });
  // What follows # is never sent.
  url.hash = "";
  return { url: url.href, host: hostOf(url) };
}

export interface EndpointAsk {
  readonly url: string;
  readonly description: string;
  readonly events: readonly string[] | null;
}

const Made = z.object({ id: z.string() });

/** @returns its id. @throws ProblemError INVALID_INPUT, LIMIT_REACHED, BEYOND_YOUR_RIGHTS, IDEMPOTENCY_KEY_REUSED */
export function createEndpoint(
  deps: WebhookDeps,
  caller: Editor,
  { url: text, description, events }: EndpointAsk,
  key: Once,
): Promise<string> {
  assertSeesContacts(caller);
  const { scope } = caller;
  const { url, host } = readUrl(deps, text);
  return deps.db.inTenant(scope, async (tx) => {
    const now = deps.clock.now();
    const work = async () => {
      await assertRoom(tx, scope);
      const endpoint = { id: newId(), url, host, description, events: chosen(events), apiVersion: 1 };
      await insertEndpoint(tx, scope, { ...endpoint, secret: newSecret() }, now);
      return { id: endpoint.id };
    };
    return (await once(tx, scope, key, now, (stored) => Made.parse(stored), work)).id;
  });
}

/** @throws ProblemError LIMIT_REACHED */
async function assertRoom(tx: Tx, scope: TenantScope): Promise<void> {
  await lockFor(tx, "webhook_endpoint", scope.businessId);
  const most = Math.min((await mostEndpoints(tx, scope)) ?? MOST_ENDPOINTS, MOST_ENDPOINTS);
  if ((await countEndpoints(tx, scope)) >= most) throw new ProblemError("LIMIT_REACHED");
}

const chosen = (events: readonly string[] | null): readonly string[] | null =>
  events && [...new Set(events)].toSorted();

/** Of this version, and nobody else changes it until the transaction ends. @throws ProblemError NOT_FOUND, EDITED_MEANWHILE */
async function begin(tx: Tx, scope: TenantScope, id: string, version: number): Promise<Endpoint> {
  const endpoint = await endpointById(tx, scope, id, { lock: true });
  if (!endpoint) throw new ProblemError("NOT_FOUND");
  if (endpoint.version !== version) throw new ProblemError("EDITED_MEANWHILE");
  return endpoint;
}

/** @throws ProblemError INVALID_INPUT, NOT_FOUND, EDITED_MEANWHILE, BEYOND_YOUR_RIGHTS */
export function replaceEndpoint(
  deps: WebhookDeps,
  caller: Editor,
  id: string,
  { url: text, description, events, on, version }: EndpointAsk & { readonly on: boolean; readonly version: number },
): Promise<void> {
  assertSeesContacts(caller);
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const endpoint = await begin(tx, scope, id, version);
    const { url, host } = readUrl(deps, text);
    const now = deps.clock.now();
    const wasOn = endpoint.state === "on";
    const state = on ? "on" : wasOn ? "off" : endpoint.state;
    const secret = endpoint.secret ?? newSecret();
    // It goes as it is, and was given for one place: by another address nobody gets to see it who has not proved who they are.
    const sharedSecret = isSameOrigin(url, endpoint.url) ? endpoint.sharedSecret : null;
    const edited = {
      ...endpoint,
      url,
      host,
      description,
      events: chosen(events),
      state,
      secret,
      sharedSecret,
    } as const;
    await updateEndpoint(tx, scope, edited, now);
    if (on && (!wasOn || url !== endpoint.url)) {
      await beginAnew(tx, scope, id);
      // What waited until another address had rested need not wait for this one.
      await drainSoon(tx, scope, id);
    }
    if (!on && wasOn) await giveUpWaiting(tx, scope, id, now);
  });
}

const isSameOrigin = (one: string, other: string): boolean => new URL(one).origin === new URL(other).origin;

/** What it failed at before counts no more. */
const beginAnew = (tx: Tx, scope: TenantScope, id: string): Promise<void> =>
  putHealth(tx, scope, id, {
    failingSince: null,
    failures: 0,
    pausedUntil: null,
    lastAt: null,
    lastStatus: null,
    lastError: null,
  });

/** @throws ProblemError NOT_FOUND */
export const removeEndpoint = (deps: WebhookDeps, scope: TenantScope, id: string): Promise<void> =>
  deps.db.inTenant(scope, async (tx) => {
    if (!(await deleteEndpoint(tx, scope, id))) throw new ProblemError("NOT_FOUND");
  });

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, BEYOND_YOUR_RIGHTS */
export function rotateSecret(deps: WebhookDeps, caller: Editor, id: string, version: number): Promise<Endpoint> {
  assertSeesContacts(caller);
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const endpoint = await begin(tx, scope, id, version);
    const now = deps.clock.now();
    const formerUntil = endpoint.secret === null ? null : instant(now + OVERLAP_MS);
    const rotated = { ...endpoint, secret: newSecret(), formerSecret: endpoint.secret, formerUntil };
    await updateEndpoint(tx, scope, rotated, now);
    return rotated;
  });
}

/** @throws ProblemError NOT_FOUND, EDITED_MEANWHILE, BEYOND_YOUR_RIGHTS */
export function setSharedSecret(
  deps: WebhookDeps,
  caller: Editor,
  id: string,
  { secret, version }: { readonly secret: string | null; readonly version: number },
): Promise<void> {
  assertSeesContacts(caller);
  const { scope } = caller;
  return deps.db.inTenant(scope, async (tx) => {
    const endpoint = await begin(tx, scope, id, version);
    await updateEndpoint(tx, scope, { ...endpoint, sharedSecret: secret }, deps.clock.now());
  });
}

/** The former secret is shown as long as it signs. */
export const formerOf = ({ formerSecret, formerUntil }: Endpoint, now: Instant) =>
  formerUntil !== null && formerUntil > now ? { formerSecret, formerUntil } : { formerSecret: null, formerUntil: null };
