/** Exports, requests and receipts in the shapes of the contract. */
import {
  ErasureReceipt,
  type ContactExport,
  type DataRequest,
  type ErasureReceipt as Receipt,
  type MyData,
} from "@creneau/contract";
import { dateOf, toIso, zone, type Instant } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { businessById } from "../../tenancy/index.ts";
import { contactById } from "../queries.ts";
import { guardianOf } from "../relations/queries.ts";
import { requestsOf, type StoredErasure, type StoredExport, type StoredRequest } from "./queries.ts";
import { shortenedAddress } from "./rules.ts";

const isoOrNull = (at: Instant | null): string | null => (at === null ? null : toIso(at));

export const presentExport = ({ contactId: _of, language: _in, ...made }: StoredExport): ContactExport => ({
  ...made,
  createdAt: toIso(made.createdAt),
  endsAt: made.state === "ready" ? isoOrNull(made.endsAt) : null,
});

/** @param today in the business's zone */
export const presentRequest = (
  { contactId, contactName, answeredByName, answeredAt, ...request }: StoredRequest,
  today: string,
): DataRequest => ({
  ...request,
  contact: { id: contactId, name: contactName },
  late: request.state === "open" && request.dueOn < today,
  answeredAt: isoOrNull(answeredAt),
  answeredBy: answeredByName,
});

export const presentErasure = ({ at, fates, ...erasure }: StoredErasure): Receipt => ({
  ...erasure,
  at: toIso(at),
  fates: ErasureReceipt.shape.fates.parse(fates),
});

/** The day it is where the business is. */
export async function todayIn(tx: Tx, scope: TenantScope, now: Instant): Promise<string> {
  return dateOf(now, zone((await businessById(tx, scope.businessId)).zone));
}

const MOST_SHOWN = 20;

/** As the person sees it. */
export async function myData(tx: Tx, scope: TenantScope, contactId: string): Promise<MyData> {
  const { slug, name, contactEmail } = await businessById(tx, scope.businessId);
  const { email } = (await guardianOf(tx, scope, contactId)) ?? (await contactById(tx, scope, contactId));
  const requests = await requestsOf(tx, scope, contactId, MOST_SHOWN);
  return {
    business: { slug, name, contactEmail },
    sentTo: shortenedAddress(email ?? "@"),
    requests: requests.map(({ kind, state, askedOn, dueOn, answer }) => ({ kind, state, askedOn, dueOn, answer })),
  };
}
