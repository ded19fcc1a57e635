/**
 * Retention: each kind of data has a term, and what is older goes. Modules declare the kinds that are theirs in their
 * `retention.ts`; `assemble/retention.ts` puts them together. What a preview counts is what a purge removes: both ask the one
 * query of the kind.
 */
import type { Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "./database/database.ts";
import type { TenantScope } from "./database/scope.ts";
import type { Language } from "./http/language.ts";

type Words = Readonly<Record<Language, string>>;

export interface OldData {
  /** Whatever names it within its kind. */
  readonly id: string;
  /** From when its term counts. */
  readonly at: Instant;
}

export interface Moment {
  /** What is older is to go. */
  readonly before: Instant;
  readonly now: Instant;
}

interface Described {
  readonly code: string;
  readonly name: Words;
  /** What the law says, or why that long. */
  readonly basis: Words;
}

/** Kept for a term, then purged business by business. */
export interface PurgedKind extends Described {
  readonly fate: "deleted" | "anonymised";
  readonly term: { readonly days: number; readonly least: number; readonly most: number };
  readonly find: (scope: TenantScope, moment: Moment) => RawBuilder<OldData>;
  /** In the transaction in which they were found. */
  readonly remove: (tx: Tx, scope: TenantScope, ids: readonly string[], moment: Moment) => Promise<void>;
}

/** Kept as long as the business is; or for a fixed term, seen to by the server for all at once. */
export interface FixedKind extends Described {
  readonly fate: "kept" | "deleted";
  /** Null: as long as the business. */
  readonly days: number | null;
}

export type DataKind = PurgedKind | FixedKind;
export const isPurged = (kind: DataKind): kind is PurgedKind => "find" in kind;

/**
 * Records that outlive all terms, as invoices do: whom they are about is not forgotten as long as they are kept. Whoever keeps
 * such records adds theirs in `assemble/retention.ts`.
 */
export interface LastingRecords {
  readonly code: string;
  /** Whether a contact is one of those. */
  readonly keepsContact: (contactId: RawBuilder<unknown>) => RawBuilder<boolean>;
}

const events: PurgedKind = {
  code: "events",
  name: { fr: "Événements traités", en: "Events done with" },
  basis: {
    fr: "Suites techniques d’une réservation (mails, rappels) : utiles le temps de vérifier qu’elles ont eu lieu.",
    en: "What followed a booking technically (mails, reminders): of use while one checks that it happened.",
  },
  fate: "deleted",
  term: { days: 90, least: 30, most: 365 },
  // One that still has a job to do is not done with, however old.
  find: ({ businessId }, { before }) => sql<OldData>`
    select id::text as id, occurred_at as at from event
    where business_id = ${businessId} and occurred_at < ${sqlInstant(before)}
      and id::text not in (select event_id from jobs.overdue('infinity') where event_id is not null)`,
  remove: (tx, _scope, ids, { before }) => tx.run(sql`select purge_events(${sqlInstant(before)}, ${[...ids]}::uuid[])`),
};

const answers: PurgedKind = {
  code: "answers",
  name: { fr: "Réponses gardées contre les doublons", en: "Answers kept against doubles" },
  basis: {
    fr: "Une demande renvoyée par erreur reçoit la même réponse, pendant un jour.",
    en: "A request that is sent twice by mistake is answered the same, for a day.",
  },
  fate: "deleted",
  term: { days: 1, least: 1, most: 1 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select operation || ' ' || key as id, created_at as at from idempotency
    where business_id = ${businessId} and created_at < ${sqlInstant(before)}`,
  remove: (tx, { businessId }, ids, { before }) =>
    tx.run(sql`
      delete from idempotency where business_id = ${businessId} and created_at < ${sqlInstant(before)}
        and operation || ' ' || key = any(${[...ids]}::text[])`),
};

export const platformKinds: readonly DataKind[] = [events, answers];
