import { toIso, type Instant } from "@creneau/scheduling";
/**
 * Domain events: an event is a row and a job, both written in the transaction of the change they tell of. After the
 * commit, each reaction runs as a job of its own, is tried again by itself, and does not delay the others.
 */
import { sql } from "kysely";
import { z } from "zod";
import { newId } from "./chance.ts";
import type { Clock } from "./clock.ts";
import { sqlFor, type Database, type Tx } from "./database/database.ts";
import type { TenantScope } from "./database/scope.ts";
import { enqueue, enqueued } from "./jobs/jobs.ts";
import type { JobRegistry } from "./jobs/registry.ts";
import { told } from "./live/signal.ts";

/** What a module announces: a name and the shape of what it tells. */
export interface EventType<Payload> {
  readonly name: `${string}.${string}`;
  readonly payload: z.ZodType<Payload>;
}

/** Writes the event, and the job that will tell those who listen; what is open in browsers hears of it at the commit. */
export const announce = <Payload extends object>(
  tx: Tx,
  scope: TenantScope,
  clock: Clock,
  type: EventType<Payload>,
  payload: Payload,
): Promise<void> => announceAt(tx, scope, clock.now(), type, payload);

/** The same, by whoever was given the moment. */
export async function announceAt<Payload extends object>(
  tx: Tx,
  scope: TenantScope,
  now: Instant,
  type: EventType<Payload>,
  payload: Payload,
): Promise<void> {
  const id = newId();
  const { businessId } = scope;
  // One statement: a booking announces twice, and each way to the database counts.
  await tx.run(sql`
    with happened as (
      insert into event (business_id, id, type, payload, occurred_at)
      values (${businessId}, ${id}, ${type.name}, ${JSON.stringify(payload)}, ${toIso(now)}))
    select ${enqueued(scope, "event", { eventId: id })}, ${told(scope, { type: type.name, event: id })}`);
}

interface Reaction {
  readonly name: string;
  readonly react: (scope: TenantScope, payload: unknown, event: Happened) => Promise<void>;
}

/** Which event it was: the same each time a reaction runs. */
export interface Happened {
  readonly id: string;
  readonly at: Instant;
}

export class Reactions {
  readonly #byType = new Map<string, Reaction[]>();
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** @param name says who reacts, once per event type: `messages.plan`. */
  on<Payload>(
    type: EventType<Payload>,
    name: string,
    react: (scope: TenantScope, payload: Payload, event: Happened) => Promise<void>,
  ): void {
    const listed = this.#byType.get(type.name) ?? [];
    listed.push({ name, react: (scope, payload, event) => react(scope, type.payload.parse(payload), event) });
    this.#byType.set(type.name, listed);
  }

  #load(scope: TenantScope, eventId: string): Promise<{ type: string; payload: unknown; at: Instant }> {
    return this.#db.inTenant(scope, (tx) =>
      tx.one(
        sqlFor
          .selectFrom("event")
          .select(["type", "payload", "occurred_at as at"])
          .where("business_id", "=", scope.businessId)
          .where("id", "=", eventId),
      ),
    );
  }

  register(jobs: JobRegistry): void {
    jobs.tenant({
      name: "event",
      payload: z.object({ eventId: z.string() }),
      maxAttempts: 25,
      run: async (scope, { eventId }) => {
        const { type } = await this.#load(scope, eventId);
        const listed = this.#byType.get(type) ?? [];
        if (listed.length === 0) return;
        await this.#db.inTenant(scope, async (tx) => {
          for (const { name } of listed) {
            await enqueue(tx, scope, "reaction", { eventId, name }, { key: `${eventId}:${name}`, maxAttempts: 25 });
          }
        });
      },
    });
    jobs.tenant({
      name: "reaction",
      payload: z.object({ eventId: z.string(), name: z.string() }),
      maxAttempts: 25,
      run: async (scope, { eventId, name }) => {
        const { type, payload, at } = await this.#load(scope, eventId);
        await this.#byType
          .get(type)
          ?.find((reaction) => reaction.name === name)
          ?.react(scope, payload, { id: eventId, at });
      },
    });
  }
}
