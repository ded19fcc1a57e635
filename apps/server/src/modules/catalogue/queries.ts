import { sql } from "kysely";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";

export interface Service {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly durationMinutes: number;
  readonly stepMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  readonly mode: "video" | "phone" | "in-person";
  readonly lockedDurationMessage: string;
  readonly allowOnlineBooking: boolean;
  /** Whether a reason has to be chosen, where there are any. */
  readonly reasonRequired: boolean;
}

const columns = [
  "service.id",
  "service.slug",
  "service.name",
  "service.description",
  "service.duration_minutes as durationMinutes",
  "service.step_minutes as stepMinutes",
  "service.buffer_before_minutes as bufferBeforeMinutes",
  "service.buffer_after_minutes as bufferAfterMinutes",
  "service.notice_minutes as noticeMinutes",
  "service.horizon_days as horizonDays",
  "service.mode",
  "service.locked_duration_message as lockedDurationMessage",
  "service.allow_online_booking as allowOnlineBooking",
  "service.reason_required as reasonRequired",
] as const;

const inBusiness = ({ businessId }: TenantScope) =>
  sqlFor.selectFrom("service").select(columns).where("service.business_id", "=", businessId);

const given = (scope: TenantScope) =>
  inBusiness(scope).innerJoin("service_professional as given", (join) =>
    join.onRef("given.business_id", "=", "service.business_id").onRef("given.service_id", "=", "service.id"),
  );

export const serviceById = (tx: Tx, scope: TenantScope, id: string): Promise<Service | undefined> =>
  tx.maybe(inBusiness(scope).where("service.id", "=", id));

export const serviceBySlug = (tx: Tx, scope: TenantScope, slug: string): Promise<Service | undefined> =>
  tx.maybe(inBusiness(scope).where("service.slug", "=", slug));

/** @throws ProblemError NOT_FOUND when one of them is not there */
export async function assertServices(tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) if (!(await serviceById(tx, scope, id))) throw new ProblemError("NOT_FOUND");
}

/** The services a professional gives, their main one first. */
export const servicesGivenBy = (tx: Tx, scope: TenantScope, professionalId: string): Promise<Service[]> =>
  tx.all(
    given(scope)
      .where("given.professional_id", "=", professionalId)
      .orderBy("given.position")
      .orderBy("service.id")
      .limit(100),
  );

/** Whether this professional gives this service. */
export const serviceGivenBy = (
  tx: Tx,
  scope: TenantScope,
  professionalId: string,
  serviceId: string,
): Promise<Service | undefined> =>
  tx.maybe(given(scope).where("given.professional_id", "=", professionalId).where("service.id", "=", serviceId));

/** The main service that the public may book with each of these professionals. */
export const mainServices = (
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
): Promise<(Service & { professionalId: string })[]> =>
  tx.all(
    given(scope)
      .select("given.professional_id as professionalId")
      .distinctOn("given.professional_id")
      .where("service.allow_online_booking", "=", true)
      .where((eb) => eb("given.professional_id", "=", eb.fn.any(eb.val([...professionalIds]))))
      .orderBy("given.professional_id")
      .orderBy("given.position")
      .orderBy("service.id"),
  );

/** A few services, by name. */
export const servicePage = (
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly after: readonly [name: string, id: string] | undefined;
    readonly limit: number;
    readonly online?: boolean;
  },
): Promise<Service[]> => {
  const [name, id] = ask.after ?? [];
  return tx.all(
    inBusiness(scope)
      .$if(ask.online === true, (query) => query.where("service.allow_online_booking", "=", true))
      .$if(name !== undefined, (query) =>
        query.where(sql<boolean>`(name_key(service.name), service.id) > (name_key(${name}), ${id}::uuid)`),
      )
      .orderBy(sql`name_key(service.name)`)
      .orderBy("service.id")
      .limit(ask.limit),
  );
};
