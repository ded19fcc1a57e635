import { newId } from "../../../platform/chance.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { insertService, type ServiceFields } from "../store.ts";

type Always =
  | "slug"
  | "name"
  | "description"
  | "modes"
  | "durationMinutes"
  | "stepMinutes"
  | "bufferBeforeMinutes"
  | "bufferAfterMinutes"
  | "noticeMinutes"
  | "horizonDays"
  | "lockedDurationMessage"
  | "allowOnlineBooking";

/** What is not said is as simple as can be: one length, no price, for everybody. */
export type ServiceAsk = Pick<ServiceFields, Always> &
  Partial<Omit<ServiceFields, Always>> & {
    readonly professionalIds: readonly string[];
    readonly reasonRequired?: boolean;
  };

const SIMPLE = {
  categoryId: null,
  colour: null,
  durations: [],
  preparationMinutes: 0,
  cleaningMinutes: 0,
  requiresApproval: false,
  price: { kind: "none" },
  validFrom: null,
  validUntil: null,
  mostPerDay: null,
  mostPerWeek: null,
  minimumAge: null,
  maximumAge: null,
  prerequisiteId: null,
  visits: "any",
  seriesMost: 0,
  onCallOnly: false,
  reasonRequired: false,
} as const;

/** Adds a service, given by these professionals. @returns its id. @throws DatabaseError 23505 when the slug is taken. */
export async function addService(db: Database, clock: Clock, scope: TenantScope, ask: ServiceAsk): Promise<string> {
  const id = newId();
  await db.inTenant(scope, (tx) => insertService(tx, scope, { ...SIMPLE, ...ask, id, createdAt: clock.now() }));
  return id;
}
