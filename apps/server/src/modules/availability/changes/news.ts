/** What a mail, or a notice, may tell of a request. */
import type { BigReason, HoursPart, HoursRequestState } from "@creneau/contract";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { requestById } from "./queries.ts";

export interface HoursRequestNews {
  readonly version: number;
  readonly state: HoursRequestState;
  readonly professionalId: string;
  readonly professionalName: string;
  readonly what: readonly HoursPart[];
  readonly because: readonly BigReason[];
  /** Who did the last thing that happened to it. */
  readonly byAccountId: string | null;
  readonly byName: string | null;
  /** Who asked: told of the answer, also when it is about somebody else's hours. */
  readonly askedBy: string | null;
  /** The sentence of whoever decided. */
  readonly answer: string;
}

export async function hoursRequestNews(
  tx: Tx,
  scope: TenantScope,
  requestId: string,
): Promise<HoursRequestNews | undefined> {
  const request = await requestById(tx, scope, requestId);
  if (!request) return undefined;
  const { version, state, professionalId, professionalName, what, because, askedBy, answer } = request;
  const byAccountId = state === "asked" ? askedBy : request.decidedBy;
  const told = { version, state, professionalId, professionalName, what, because, askedBy, answer };
  return { ...told, byAccountId, byName: state === "asked" ? professionalName : request.decidedByName };
}
