import { ModeName, PriceShape, type Mode, type Price } from "@creneau/contract";
import { plainDate, type PlainDate } from "@creneau/scheduling";
import { sql } from "kysely";
import { z } from "zod";
import { sqlFor, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import { ProblemError } from "../../platform/problem.ts";

export interface Service {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly categoryId: string | null;
  readonly categoryName: string | null;
  readonly colour: string | null;
  /** In its category. */
  readonly position: number;
  /** Those to choose from, the usual one first. */
  readonly modes: readonly [Mode, ...Mode[]];
  /** The usual length. */
  readonly durationMinutes: number;
  /** All lengths to choose from, ascending. */
  readonly durations: readonly number[];
  readonly lockedDurationMessage: string;
  readonly stepMinutes: number;
  /** Work before and after, inside the opening hours. */
  readonly preparationMinutes: number;
  readonly cleaningMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  readonly allowOnlineBooking: boolean;
  /** A booking by the public waits for a yes. */
  readonly requiresApproval: boolean;
  readonly price: Price;
  /** Of the business: the one amounts are in. */
  readonly currency: string;
  /** First and last day on which a session can be. */
  readonly validFrom: PlainDate | null;
  readonly validUntil: PlainDate | null;
  readonly mostPerDay: number | null;
  readonly mostPerWeek: number | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  /** A service that must have taken place before. */
  readonly prerequisiteId: string | null;
  readonly prerequisiteName: string | null;
  /** For anybody; for who never came; for who came before. */
  readonly visits: "any" | "first" | "again";
  /** Whether a reason has to be chosen, where there are any. */
  readonly reasonRequired: boolean;
  /** One professional; several people, rooms or equipment; or several services in a row. */
  readonly composition: "single" | "team" | "combined";
  /** It is given to several at once. */
  readonly grouped: boolean;
  /** How many sessions the public may book in a series, where nothing else speaks against it; 0: none. */
  readonly seriesMost: number;
  /** Only in hours on call that are open to it. */
  readonly onCallOnly: boolean;
  readonly archived: boolean;
  readonly version: number;
}

const columns = [
  "service.id",
  "service.slug",
  "service.name",
  "service.description",
  "service.category_id as categoryId",
  "category.name as categoryName",
  "service.colour",
  "service.position",
  "service.modes",
  "service.duration_minutes as durationMinutes",
  "service.other_durations as otherDurations",
  "service.locked_duration_message as lockedDurationMessage",
  "service.step_minutes as stepMinutes",
  "service.preparation_minutes as preparationMinutes",
  "service.cleaning_minutes as cleaningMinutes",
  "service.buffer_before_minutes as bufferBeforeMinutes",
  "service.buffer_after_minutes as bufferAfterMinutes",
  "service.notice_minutes as noticeMinutes",
  "service.horizon_days as horizonDays",
  "service.allow_online_booking as allowOnlineBooking",
  "service.requires_approval as requiresApproval",
  "service.price",
  "business.currency",
  "service.valid_from as validFrom",
  "service.valid_until as validUntil",
  "service.most_per_day as mostPerDay",
  "service.most_per_week as mostPerWeek",
  "service.minimum_age as minimumAge",
  "service.maximum_age as maximumAge",
  "service.prerequisite_id as prerequisiteId",
  "prerequisite.name as prerequisiteName",
  "service.visits",
  "service.reason_required as reasonRequired",
  "service.composition",
  "service.series_most as seriesMost",
  "service.on_call_only as onCallOnly",
  "service.archived_at as archivedAt",
  "service.version",
] as const;

const inBusiness = ({ businessId }: TenantScope) =>
  sqlFor
    .selectFrom("service")
    .innerJoin("business", "business.id", "service.business_id")
    .leftJoin("service_category as category", (join) =>
      join.onRef("category.business_id", "=", "service.business_id").onRef("category.id", "=", "service.category_id"),
    )
    .leftJoin("service as prerequisite", (join) =>
      join
        .onRef("prerequisite.business_id", "=", "service.business_id")
        .onRef("prerequisite.id", "=", "service.prerequisite_id"),
    )
    .select(columns)
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("service_group as together")
          .select("together.service_id")
          .whereRef("together.business_id", "=", "service.business_id")
          .whereRef("together.service_id", "=", "service.id"),
      )
        .$castTo<boolean>()
        .as("grouped"),
    )
    .where("service.business_id", "=", businessId);

type Query = ReturnType<typeof inBusiness>;
type Row = Query extends { executeTakeFirstOrThrow: () => Promise<infer Found> } ? Found : never;

const Modes = z.tuple([ModeName], ModeName);

function read<Extra extends Row>({ modes, price, otherDurations, validFrom, validUntil, archivedAt, ...row }: Extra) {
  return {
    ...row,
    modes: Modes.parse(modes),
    price: PriceShape.parse(price),
    durations: [row.durationMinutes, ...otherDurations].toSorted((one, other) => one - other),
    validFrom: validFrom === null ? null : plainDate(validFrom),
    validUntil: validUntil === null ? null : plainDate(validUntil),
    archived: archivedAt !== null,
  } satisfies Service;
}

/** What is offered of those that somebody gives: what was put away is not. */
const given = (scope: TenantScope) =>
  inBusiness(scope)
    .innerJoin("service_professional as given", (join) =>
      join.onRef("given.business_id", "=", "service.business_id").onRef("given.service_id", "=", "service.id"),
    )
    .where("service.archived_at", "is", null);

const one = async (found: Promise<Row | undefined>): Promise<Service | undefined> => {
  const row = await found;
  return row && read(row);
};
const all = async (found: Promise<Row[]>): Promise<Service[]> => (await found).map(read);

/** Archived or not: bookings keep it. */
export const serviceById = (tx: Tx, scope: TenantScope, id: string): Promise<Service | undefined> =>
  one(tx.maybe(inBusiness(scope).where("service.id", "=", id)));

/** One that is offered. */
export const serviceBySlug = (tx: Tx, scope: TenantScope, slug: string): Promise<Service | undefined> =>
  one(tx.maybe(inBusiness(scope).where("service.slug", "=", slug).where("service.archived_at", "is", null)));

/** Archived ones keep their address too. */
export const hasSlug = async (tx: Tx, { businessId }: TenantScope, slug: string): Promise<boolean> =>
  (await tx.maybe(
    sqlFor.selectFrom("service").select("id").where("business_id", "=", businessId).where("slug", "=", slug),
  )) !== undefined;

/** @throws ProblemError NOT_FOUND when one of them is not there */
export async function assertServices(tx: Tx, scope: TenantScope, ids: readonly string[]): Promise<void> {
  for (const id of new Set(ids)) if (!(await serviceById(tx, scope, id))) throw new ProblemError("NOT_FOUND");
}

/** The services a professional gives, their main one first; or the one with that address. */
export const servicesGivenBy = (
  tx: Tx,
  scope: TenantScope,
  professionalId: string,
  slug?: string,
): Promise<Service[]> =>
  all(
    tx.all(
      given(scope)
        .where("given.professional_id", "=", professionalId)
        .$if(slug !== undefined, (query) => query.where("service.slug", "=", slug ?? ""))
        .orderBy("given.position")
        .orderBy("service.id")
        .limit(100),
    ),
  );

/** Whether this professional gives this service. */
export const serviceGivenBy = (
  tx: Tx,
  scope: TenantScope,
  professionalId: string,
  serviceId: string,
): Promise<Service | undefined> =>
  one(tx.maybe(given(scope).where("given.professional_id", "=", professionalId).where("service.id", "=", serviceId)));

/** The main service that the public may book with each of these professionals. */
export const mainServices = async (
  tx: Tx,
  scope: TenantScope,
  professionalIds: readonly string[],
): Promise<(Service & { professionalId: string })[]> => {
  const rows = await tx.all(
    given(scope)
      .select("given.professional_id as professionalId")
      .distinctOn("given.professional_id")
      .where("service.allow_online_booking", "=", true)
      .where((eb) => eb("given.professional_id", "=", eb.fn.any(eb.val([...professionalIds]))))
      .orderBy("given.professional_id")
      .orderBy("given.position")
      .orderBy("service.id"),
  );
  return rows.map(read);
};

/** Which of these are services of the business, put away or not. */
export async function servicesAmong(
  tx: Tx,
  { businessId }: TenantScope,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("service")
      .select("id")
      .where("business_id", "=", businessId)
      .where((eb) => eb("id", "=", eb.fn.any(eb.val([...ids])))),
  );
  return new Set(rows.map(({ id }) => id));
}

/** After whichever category stands last. */
const LAST = 2_147_483_647;
const categoryPlace = sql<number>`coalesce(category.position, ${sql.lit(LAST)})`;

export interface ServicePlace {
  readonly category: number;
  readonly position: number;
  readonly id: string;
}

/** A few services, in their order: category by category, those of none last. */
export async function servicePage(
  tx: Tx,
  scope: TenantScope,
  ask: {
    readonly after: ServicePlace | undefined;
    readonly limit: number;
    readonly archived?: boolean;
    readonly online?: boolean;
    /** Words of the name or the description. */
    readonly search?: string | undefined;
    readonly categoryId?: string | undefined;
  },
): Promise<(Service & { readonly categoryPlace: number })[]> {
  const { after, search = "", categoryId } = ask;
  const words = search.split(/\s+/u).filter((word) => word !== "");
  const rows = await tx.all(
    inBusiness(scope)
      .select(categoryPlace.as("categoryPlace"))
      .where("service.archived_at", ask.archived === true ? "is not" : "is", null)
      .$if(ask.online === true, (query) => query.where("service.allow_online_booking", "=", true))
      .$if(categoryId !== undefined, (query) => query.where("service.category_id", "=", categoryId ?? ""))
      .where((eb) =>
        eb.and(
          words.map(
            (word) =>
              sql<boolean>`position(name_key(${word}) in name_key(service.name || ' ' || service.description)) > 0`,
          ),
        ),
      )
      .$if(after !== undefined, (query) =>
        query.where(
          sql<boolean>`(${categoryPlace}, service.position, service.id) > (${after?.category}, ${after?.position}, ${after?.id}::uuid)`,
        ),
      )
      .orderBy(categoryPlace)
      .orderBy("service.position")
      .orderBy("service.id")
      .limit(ask.limit),
  );
  return rows.map(read);
}

/** Who gives each of these services, in the order in which they are offered. */
export async function givenByEach(
  tx: Tx,
  { businessId }: TenantScope,
  serviceIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await tx.all(
    sqlFor
      .selectFrom("service_professional as given")
      .innerJoin("professional as p", (join) =>
        join.onRef("p.business_id", "=", "given.business_id").onRef("p.id", "=", "given.professional_id"),
      )
      .select(["given.service_id as serviceId", "given.professional_id as professionalId"])
      .where("given.business_id", "=", businessId)
      .where((eb) => eb("given.service_id", "=", eb.fn.any(eb.val([...serviceIds]))))
      .orderBy(sql`name_key(p.display_name)`)
      .orderBy("p.id"),
  );
  const each = Map.groupBy(rows, ({ serviceId }) => serviceId);
  return new Map(serviceIds.map((id) => [id, (each.get(id) ?? []).map(({ professionalId }) => professionalId)]));
}
