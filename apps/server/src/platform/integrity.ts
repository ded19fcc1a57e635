/**
 * Checks of integrity: each says what must hold for a business, and finds what does not. They read, and write nothing.
 * Modules make the checks of what is theirs; `assemble/product.ts` puts them together.
 */
import type { Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "./database/database.ts";
import type { TenantScope } from "./database/scope.ts";
import type { Language } from "./http/language.ts";

/** More is counted, and not named. */
const MOST_NAMED = 20;

export interface Found {
  readonly found: number;
  /** Of the first. */
  readonly ids: readonly string[];
}

export interface IntegrityCheck {
  readonly code: string;
  readonly name: Readonly<Record<Language, string>>;
  /** What it means when all is well, and when it is not. */
  readonly meaning: Readonly<Record<Language, string>>;
  /** Inside the business, in a transaction that can't write. */
  readonly find: (tx: Tx, scope: TenantScope, now: Instant) => Promise<Found>;
}

/** Counts the rows of a query that gives an `id` for each thing that is wrong, and names the first. */
export async function foundBy(tx: Tx, wrong: RawBuilder<{ id: string }>): Promise<Found> {
  const rows = await tx.all(sql<{ id: string; found: number }>`
    select id::text as id, count(*) over () as found from (${wrong}) as wrong order by 1 limit ${MOST_NAMED}`);
  return { found: rows[0]?.found ?? 0, ids: rows.map(({ id }) => id) };
}

/** Whatever has a `business_id` and is not behind the fence, exactly as `fence()` puts it up. */
const unfenced = sql<{ id: string }>`
  select c.relname as id from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not (
    c.relrowsecurity and c.relforcerowsecurity and exists (
      select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and p.polcmd = '*' and p.polpermissive
        and p.polroles = '{0}' and pg_get_expr(p.polqual, c.oid) = '(business_id = app_business())'
        and pg_get_expr(p.polwithcheck, c.oid) = '(business_id = app_business())'))`;

/** Doors that are meant, all of reading: an account sees its own memberships, a reader where their own bookings are. */
const meant = sql`(values
  ('member', 'own_memberships', '(account_id = app_account())'),
  ('bookings_reader_contact', 'own_businesses', '(reader_id = app_account())')) as meant (relation, policy, reads)`;

/**
 * Policies add up: each beside the fence is a door in it, but those that are meant. What all may see (businesses, their hosts)
 * has no fence: there, no policy but one of reading goes without the business.
 */
const doors = sql<{ id: string }>`
  select format('%s: %s', p.polrelid::regclass, p.polname) as id
  from pg_policy p left join pg_attribute a on a.attrelid = p.polrelid and a.attname = 'business_id'
  where p.polpermissive and case
    when a.attnum is not null then p.polname <> 'tenant' and not exists (
      select from ${meant} where p.polrelid = ('public.' || relation)::regclass and p.polname = policy and p.polcmd = 'r'
        and pg_get_expr(p.polqual, p.polrelid) = reads)
    else p.polcmd <> 'r' and not (
      coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) ~ '^\\(\\w+ = app_business\\(\\)\\)$'
      and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid)) ~ '^\\(\\w+ = app_business\\(\\)\\)$')
  end
  union all
  select relname from pg_class where oid in ('public.business'::regclass, 'public.served_host'::regclass)
    and not relrowsecurity`;

/** A role that the fence does not stop. */
const unstopped = sql<{ id: string }>`
  select rolname as id from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)`;

const fences: IntegrityCheck = {
  code: "tenant-fences",
  name: { fr: "Isolation des données", en: "Isolation of data" },
  meaning: {
    fr: "Chaque table porte la barrière qui empêche de lire ou d’écrire les données d’une autre entreprise, et le serveur ne peut pas la franchir. Sinon, le nom de la table ou du rôle est donné.",
    en: "Each table has the fence that keeps others from reading or writing a business's data, and the server can't climb it. If not, the table or role is named.",
  },
  find: (tx) => foundBy(tx, sql`${unfenced} union all ${doors} union all ${unstopped}`),
};

/** The queue goes by the database's clock. */
const overdue = sql`jobs.overdue(now() - interval '1 hour')`;
const isEvent = sql`task in ('tenant:event', 'tenant:reaction')`;

const events: IntegrityCheck = {
  code: "events-done",
  name: { fr: "Suites données aux événements", en: "What events lead to" },
  meaning: {
    fr: "Chaque réservation, annulation ou déplacement a eu ses suites (mails, agendas) dans l’heure. Sinon, l’événement qui attend est donné.",
    en: "Each booking, cancellation or move led to what it must (mails, calendars) within the hour. If not, the event that waits is named.",
  },
  find: (tx) => foundBy(tx, sql`select distinct coalesce(event_id, id) as id from ${overdue} where ${isEvent}`),
};

const backlog: IntegrityCheck = {
  code: "jobs-done",
  name: { fr: "Tâches de fond", en: "Background jobs" },
  meaning: {
    fr: "Aucune tâche de cette entreprise n’attend depuis plus d’une heure, et aucune n’a été abandonnée. Sinon, le serveur de tâches est arrêté, débordé, ou la tâche échoue.",
    en: "No job of this business has waited for more than an hour, and none was given up. If not, the worker is stopped or overloaded, or the job fails.",
  },
  find: (tx) => foundBy(tx, sql`select task || ' ' || id as id from ${overdue} where not (${isEvent})`),
};

export const platformChecks: readonly IntegrityCheck[] = [fences, events, backlog];

/** What was due before then is late. */
export const anHourBefore = (now: Instant): RawBuilder<Instant> => sql<Instant>`${sqlInstant(now)} - interval '1 hour'`;
