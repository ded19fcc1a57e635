import { BigReason, HoursPart, HoursSide, type HoursRequestState } from "@creneau/contract";
import { zone, type Instant, type Zone } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, sqlInstant, type Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { Place } from "../../../platform/vault.ts";

export interface StoredRequest {
  readonly id: string;
  readonly professionalId: string;
  readonly professionalName: string;
  readonly professionalSlug: string;
  readonly zone: Zone;
  readonly state: HoursRequestState;
  readonly what: readonly HoursPart[];
  readonly because: readonly BigReason[];
  readonly before: HoursSide;
  readonly after: HoursSide;
  readonly reason: string;
  readonly answer: string;
  readonly askedBy: string | null;
  readonly decidedBy: string | null;
  readonly decidedByName: string | null;
  readonly decidedAt: Instant | null;
  readonly createdAt: Instant;
  readonly version: number;
}

export const reasonPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "hours_request",
  column: "reason",
  businessId,
  id,
});

export const answerPlace = ({ businessId }: TenantScope, id: string): Place => ({
  table: "hours_request",
  column: "answer",
  businessId,
  id,
});

const Lists = z.object({ what: z.array(HoursPart), because: z.array(BigReason), before: HoursSide, after: HoursSide });

const some = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("hours_request").selectAll().where("hours_request.business_id", "=", businessId);

/** With the names around them. They are chosen before those are looked up, of however many there are. */
const named = (chosen: ReturnType<typeof some>) =>
  sqlFor
    .selectFrom(chosen.as("r"))
    .innerJoin("professional as p", (join) =>
      join.onRef("p.business_id", "=", "r.business_id").onRef("p.id", "=", "r.professional_id"),
    )
    .innerJoin("schedule as s", (join) =>
      join.onRef("s.business_id", "=", "r.business_id").onRef("s.professional_id", "=", "r.professional_id"),
    )
    .leftJoin("account as a", "a.id", "r.decided_by")
    .select(["r.id", "r.professional_id as professionalId", "p.display_name as professionalName"])
    .select(["p.slug as professionalSlug", "s.zone", "r.what", "r.because", "r.before", "r.after"])
    .select((eb) => eb.ref("r.state").$castTo<HoursRequestState>().as("state"))
    .select(["r.reason_sealed as sealedReason", "r.answer_sealed as sealedAnswer", "r.asked_by as askedBy"])
    .select(["r.decided_by as decidedBy", "a.name as decidedByName", "r.decided_at as decidedAt"])
    .select(["r.created_at as createdAt", "r.version"]);

type Row = Omit<StoredRequest, "zone" | "what" | "because" | "before" | "after" | "reason" | "answer"> & {
  readonly zone: string;
  readonly what: unknown;
  readonly because: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly sealedReason: Buffer | null;
  readonly sealedAnswer: Buffer | null;
};

const opened = (tx: Tx, scope: TenantScope, { sealedReason, sealedAnswer, ...row }: Row): StoredRequest => ({
  ...row,
  ...Lists.parse({ what: row.what, because: row.because, before: row.before, after: row.after }),
  zone: zone(row.zone),
  reason: sealedReason === null ? "" : tx.vault.open(sealedReason, reasonPlace(scope, row.id)),
  answer: sealedAnswer === null ? "" : tx.vault.open(sealedAnswer, answerPlace(scope, row.id)),
});

export async function requestById(tx: Tx, scope: TenantScope, id: string): Promise<StoredRequest | undefined> {
  const row = await tx.maybe(named(some(scope).where("hours_request.id", "=", id)));
  return row && opened(tx, scope, row);
}

export interface RequestFilter {
  readonly state: HoursRequestState | undefined;
  readonly professionalId: string | undefined;
}

/** A few of them, the latest first. */
export async function requestPage(
  tx: Tx,
  scope: TenantScope,
  { state, professionalId }: RequestFilter,
  page: { readonly after: readonly [createdAt: Instant, id: string] | undefined; readonly limit: number },
): Promise<StoredRequest[]> {
  let query = some(scope);
  if (state !== undefined) query = query.where("state", "=", sql.lit(state));
  if (professionalId !== undefined) query = query.where("professional_id", "=", professionalId);
  if (page.after) {
    const [createdAt, id] = page.after;
    query = query.where(sql<boolean>`(created_at, id) < (${sqlInstant(createdAt)}, ${id}::uuid)`);
  }
  const chosen = query.orderBy("created_at", "desc").orderBy("id", "desc").limit(page.limit);
  const rows = await tx.all(named(chosen).orderBy("r.created_at", "desc").orderBy("r.id", "desc"));
  return rows.map((row) => opened(tx, scope, row));
}
