import type { Tx } from "../../../../platform/database/database.ts";
import type { TenantScope } from "../../../../platform/database/scope.ts";
import { zonesOf } from "../../../availability/index.ts";
import { mayBeSent, contactById } from "../../../contacts/index.ts";
import { businessById } from "../../../tenancy/index.ts";
import type { WaitingDeps, WaitingMail } from "../deps.ts";
import { offerLink, waitingLink } from "../links.ts";
import { listedEntry, offerById } from "../queries.ts";

export interface WaitingMailAsk {
  readonly kind: WaitingMail["kind"];
  /** Of the place in the line, or of the offer. */
  readonly id: string;
}

/** Sends it, if it still says something true to somebody. @throws when the mail server did not take it. */
export async function mailWaiting(deps: WaitingDeps, scope: TenantScope, ask: WaitingMailAsk): Promise<void> {
  const mail = await deps.db.inTenant(scope, (tx) => mailOf(tx, deps, scope, ask));
  if (mail) await deps.send(scope, mail);
}

async function mailOf(
  tx: Tx,
  { clock, keys, siteUrl }: WaitingDeps,
  scope: TenantScope,
  { kind, id }: WaitingMailAsk,
): Promise<WaitingMail | undefined> {
  const { businessId } = scope;
  const offer = kind === "offer" ? await offerById(tx, scope, id) : undefined;
  if (kind === "offer" && (offer?.state !== "open" || offer.expiresAt <= clock.now())) return undefined;
  const entry = await listedEntry(tx, scope, offer?.entryId ?? id);
  if (!entry || (entry.state !== "waiting" && entry.state !== "unconfirmed")) return undefined;
  const { name, email, locale, zone } = await contactById(tx, scope, entry.contactId);
  if (email === null || !(await mayBeSent(tx, scope, { address: email, channel: "email", essential: true })))
    return undefined;
  const site = await siteUrl(tx, businessId);
  return {
    kind: kind === "confirm" && entry.state === "waiting" ? "added" : kind,
    id: `${kind}.${id}`,
    to: { name, email, locale, zone },
    business: await businessById(tx, businessId),
    service: entry.serviceName,
    professional: offer?.professionalName ?? entry.professionalName,
    professionalZone: offer
      ? ((await zonesOf(tx, scope, [offer.professionalId])).get(offer.professionalId) ?? null)
      : null,
    rank: entry.rank,
    url: offer
      ? `${site}/offre/${offerLink(keys, businessId, offer)}`
      : `${site}/liste-attente/${waitingLink(keys, businessId, entry)}`,
    ...(offer ? { offer: { startsAt: offer.startsAt, expiresAt: offer.expiresAt } } : {}),
  };
}
