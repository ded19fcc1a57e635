/** What must hold for bookings and the times they take, whatever happened to the database. */
import { sql } from "kysely";
import { foundBy, type IntegrityCheck } from "../../platform/integrity.ts";

const wall: IntegrityCheck = {
  code: "booking-wall",
  name: { fr: "Barrière contre les doubles réservations", en: "Wall against double bookings" },
  meaning: {
    fr: "La base de données refuse d’elle-même deux réservations au même moment. Sinon, la contrainte qui manque est donnée.",
    en: "The database itself refuses two bookings at one time. If not, the constraint that is missing is named.",
  },
  find: (tx) =>
    foundBy(
      tx,
      sql`select 'occupancy_no_overlap' as id where not exists (
        select from pg_constraint where conrelid = 'public.occupancy'::regclass and contype = 'x' and convalidated
          and conname = 'occupancy_no_overlap')`,
    ),
};

const overlaps: IntegrityCheck = {
  code: "no-overlap",
  name: { fr: "Aucune double réservation", en: "No double booking" },
  meaning: {
    fr: "Sur chaque planning, aucun temps n’est pris deux fois. Sinon, l’occupation qui empiète sur une autre est donnée.",
    en: "In each planning no time is taken twice. If not, the occupancy that begins within another is named.",
  },
  // One pass in the order of time: whether it begins before all that came before it ended.
  find: (tx, { businessId }) =>
    foundBy(
      tx,
      sql`select id from (
        select id, starts_at, max(ends_at) over (partition by resource_id, lane order by starts_at, id
          rows between unbounded preceding and 1 preceding) as taken_until
        from occupancy where business_id = ${businessId}) as listed
      where starts_at < taken_until`,
    ),
};

const orphans: IntegrityCheck = {
  code: "occupancy-has-owner",
  name: { fr: "Aucun temps bloqué sans raison", en: "No time blocked for nothing" },
  meaning: {
    fr: "Chaque temps pris l’est par un rendez-vous qui a lieu ou par une réservation en cours. Sinon, des créneaux libres ne sont plus proposés ; l’occupation est donnée.",
    en: "Each time taken is taken by a booking that stands or a form being filled in. If not, free times are no longer offered; the occupancy is named.",
  },
  find: (tx, { businessId }) =>
    foundBy(
      tx,
      sql`select o.id from occupancy o
      left join booking b on b.business_id = o.business_id and b.id = o.booking_id and b.status <> 'cancelled'
      left join hold h on h.business_id = o.business_id and h.id = o.hold_id
      where o.business_id = ${businessId} and b.id is null and h.id is null`,
    ),
};

const unguarded: IntegrityCheck = {
  code: "booking-has-occupancy",
  name: { fr: "Chaque rendez-vous garde son temps", en: "Each booking keeps its time" },
  meaning: {
    fr: "Chaque rendez-vous confirmé occupe son temps en entier. Sinon, ce temps peut être réservé par quelqu’un d’autre ; le rendez-vous est donné.",
    en: "Each confirmed booking takes all of its time. If not, somebody else can book that time; the booking is named.",
  },
  find: (tx, { businessId }) =>
    foundBy(
      tx,
      sql`select b.id from booking b
      where b.business_id = ${businessId} and b.status = 'confirmed' and not exists (
        select from occupancy o where o.business_id = b.business_id and o.booking_id = b.id
          and o.starts_at <= b.starts_at and o.ends_at >= b.ends_at)`,
    ),
};

export const bookingChecks: readonly IntegrityCheck[] = [wall, overlaps, orphans, unguarded];
