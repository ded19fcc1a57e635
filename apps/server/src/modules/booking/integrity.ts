/** What must hold for bookings and the times they take, whatever happened to the database. */
import { sql } from "kysely";
import { sqlInstant } from "../../platform/database/database.ts";
import { foundBy, type IntegrityCheck } from "../../platform/integrity.ts";
import { waitingChecks } from "./waiting/integrity.ts";

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
      left join booking b on b.business_id = o.business_id and b.id = o.booking_id and b.status not in ('cancelled', 'expired')
      left join group_session g on g.business_id = o.business_id and g.id = o.group_session_id and g.state = 'open'
      left join hold h on h.business_id = o.business_id and h.id = o.hold_id
      where o.business_id = ${businessId} and b.id is null and h.id is null and g.id is null`,
    ),
};

/** Everybody and everything that the session of a booking takes: its parts, or whoever gives it alone. */
const neededBy = sql`
  select p.resource_id, true as is_needed from booking_part p where p.business_id = b.business_id and p.booking_id = b.id
  union all
  select b.professional_id, true where not exists (
    select from booking_part p where p.business_id = b.business_id and p.booking_id = b.id)`;

const unguarded: IntegrityCheck = {
  code: "booking-has-occupancy",
  name: { fr: "Chaque rendez-vous garde son temps", en: "Each booking keeps its time" },
  meaning: {
    fr: "Chaque rendez-vous à venir occupe en entier le temps de chaque personne, salle et matériel qu’il prend, et rien d’autre ; une place de groupe n’occupe que sa séance. Sinon, ce temps peut être réservé par quelqu’un d’autre ; le rendez-vous est donné.",
    en: "Each booking to come takes all of the time of each person, room and piece of equipment it needs, and nothing else; a seat in a group takes its session alone. If not, somebody else can book that time; the booking is named.",
  },
  // A request whose answer is due takes nothing any more, whether or not its status says so yet.
  find: (tx, { businessId }, now) =>
    foundBy(
      tx,
      sql`select b.id from booking b
      where b.business_id = ${businessId}
        and (b.status in ('confirmed', 'in-progress') or b.status = 'requested' and b.respond_by > ${sqlInstant(now)})
        and case when b.group_session_id is null then exists (
            select from (${neededBy}) as needed full join (
              select o.resource_id, bool_or(o.starts_at <= b.starts_at and o.ends_at >= b.ends_at) as whole
              from occupancy o where o.business_id = b.business_id and o.booking_id = b.id
              group by o.resource_id) as taken using (resource_id)
            where needed.is_needed is null or taken.whole is not true)
          else exists (select from occupancy o where o.business_id = b.business_id and o.booking_id = b.id)
            or not exists (select from group_session g
              where g.business_id = b.business_id and g.id = b.group_session_id and g.state = 'open')
          end`,
    ),
};

const seats: IntegrityCheck = {
  code: "group-seats",
  name: { fr: "Chaque place de groupe compte une fois", en: "Each seat of a group counts once" },
  meaning: {
    fr: "Les places prises d’une séance de groupe sont celles de ses rendez-vous, et la séance garde son temps. Sinon, une place peut être vendue deux fois ou se perdre ; la séance est donnée.",
    en: "The seats taken of a group session are those of its bookings, and it keeps its time. If not, a seat can be sold twice or be lost; the session is named.",
  },
  find: (tx, { businessId }) =>
    foundBy(
      tx,
      sql`select g.id from group_session g
      where g.business_id = ${businessId} and (
        g.seats_taken <> (select coalesce(sum(b.seats), 0) from booking b
          where b.business_id = g.business_id and b.group_session_id = g.id and b.status not in ('cancelled', 'expired'))
        or g.state = 'open' and not exists (select from occupancy o
          where o.business_id = g.business_id and o.group_session_id = g.id
            and o.starts_at <= g.starts_at and o.ends_at >= g.ends_at))`,
    ),
};

const chains: IntegrityCheck = {
  code: "chains-whole",
  name: { fr: "Prestations à la suite, entières", en: "Services in a row, whole" },
  meaning: {
    fr: "Des prestations réservées à la suite sont au moins deux, et pour la même personne. Sinon, une partie s’est perdue ; l’ensemble est donné.",
    en: "Services booked in a row are two at least, and for the same person. If not, a part was lost; the whole is named.",
  },
  find: (tx, { businessId }) =>
    foundBy(
      tx,
      sql`select c.id from booking_chain c
      where c.business_id = ${businessId} and (
        select count(*) < 2 or count(distinct b.contact_id) filter (where k.erased_at is null) > 1
        from booking b join contact k on k.business_id = b.business_id and k.id = b.contact_id
        where b.business_id = c.business_id and b.chain_id = c.id)`,
    ),
};

export const bookingChecks: readonly IntegrityCheck[] = [
  wall,
  overlaps,
  orphans,
  unguarded,
  seats,
  chains,
  ...waitingChecks,
];
