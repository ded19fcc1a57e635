/** How long bookings and the people who made them are kept. */
import type { Instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { sqlInstant, type Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import type { LastingRecords, OldData, PurgedKind } from "../../platform/retention.ts";
import { nobodyOf } from "../contacts/index.ts";
import { emptyAnswers, emptyAnswersOf } from "./answers/store.ts";

export interface BookingKindsDeps {
  /** The erasure of one person, in a transaction: all modules have a part in it. */
  readonly erase: (tx: Tx, scope: TenantScope, contactId: string, now: Instant) => Promise<unknown>;
  readonly records: readonly LastingRecords[];
}

/** None of the records that outlive all terms is about this contact. */
const unbound = (records: readonly LastingRecords[], contactId: RawBuilder<unknown>): RawBuilder<boolean> =>
  records.reduce(
    (all, { keepsContact }) => sql<boolean>`${all} and not (${keepsContact(contactId)})`,
    sql<boolean>`true`,
  );

const notes: PurgedKind = {
  code: "booking-notes",
  name: { fr: "Messages laissés en réservant", en: "Messages left when booking" },
  basis: {
    fr: "Texte libre, utile le temps du suivi : RGPD, art. 5, limitation de la conservation.",
    en: "Free text, of use during the follow-up: GDPR, art. 5, storage limitation.",
  },
  fate: "deleted",
  term: { days: 365, least: 30, most: 1095 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select b.id::text as id, b.ends_at as at from booking b
    where b.business_id = ${businessId} and b.ends_at < ${sqlInstant(before)} and (b.note_sealed is not null or exists (
      select from booking_change c
      where c.business_id = b.business_id and c.booking_id = b.id and c.reason_sealed is not null)
      or exists (select from proposal p
        where p.business_id = b.business_id and p.booking_id = b.id and p.reason_sealed is not null)
      or exists (select from reaccommodation_item i
        join reaccommodation r on r.business_id = i.business_id and r.id = i.reaccommodation_id
        where i.business_id = b.business_id and i.booking_id = b.id and r.reason_sealed is not null))`,
  remove: async (tx, scope, ids) => emptyNotes(tx, scope, ids),
};

async function emptyNotes(tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<void> {
  const named = sql`any(${[...ids]}::uuid[])`;
  await tx.run(sql`update booking set note_sealed = null where business_id = ${businessId} and id = ${named}`);
  await tx.run(
    sql`update booking_change set reason_sealed = null where business_id = ${businessId} and booking_id = ${named}`,
  );
  await tx.run(
    sql`update proposal set reason_sealed = null where business_id = ${businessId} and booking_id = ${named}`,
  );
  // Why times were offered to several at once goes with the first of them.
  await tx.run(sql`update reaccommodation set reason_sealed = null where business_id = ${businessId} and id in (
    select reaccommodation_id from reaccommodation_item where business_id = ${businessId} and booking_id = ${named})`);
}

/** A question may ask for less than the term of all, never for more. */
const answers: PurgedKind = {
  code: "booking-answers",
  name: { fr: "Réponses données en réservant", en: "Answers given when booking" },
  basis: {
    fr: "Utiles le temps du suivi, ou moins quand la question le dit : RGPD, art. 5, limitation de la conservation.",
    en: "Of use during the follow-up, or less where the question says so: GDPR, art. 5, storage limitation.",
  },
  fate: "deleted",
  term: { days: 365, least: 30, most: 1095 },
  find: ({ businessId }, { before, now }) => sql<OldData>`
    select a.id::text as id, b.ends_at as at from booking_answer a
    join booking b on b.business_id = a.business_id and b.id = a.booking_id
    where a.business_id = ${businessId} and a.answer_sealed is not null
      and b.ends_at < greatest(${sqlInstant(before)}, ${sqlInstant(now)} - make_interval(days => a.keep_days))`,
  remove: emptyAnswers,
};

const bookings = ({ records }: BookingKindsDeps): PurgedKind => ({
  code: "bookings",
  name: { fr: "Rendez-vous passés", en: "Past bookings" },
  basis: {
    fr: "Preuve de la relation pendant la prescription de cinq ans (C. civ., art. 2224) ; ensuite, on ne sait plus avec qui.",
    en: "Proof of the relation during five years (French civil code, art. 2224); after that, nobody knows with whom.",
  },
  fate: "anonymised",
  term: { days: 1825, least: 365, most: 3650 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select b.id::text as id, b.ends_at as at from booking b
    join contact k on k.business_id = b.business_id and k.id = b.contact_id
    where b.business_id = ${businessId} and b.ends_at < ${sqlInstant(before)} and ${unbound(records, sql`k.id`)}
      and (k.erased_at is null or b.booked_by_contact_id is not null)`,
  remove: async (tx, scope, ids, { now }) => {
    await emptyNotes(tx, scope, ids);
    await emptyAnswersOf(tx, scope, ids);
    const nobody = await nobodyOf(tx, scope, now);
    await tx.run(
      sql`update booking set contact_id = ${nobody}, booked_by_contact_id = null where business_id = ${scope.businessId} and id = any(${[...ids]}::uuid[])`,
    );
  },
});

/**
 * What counts as a sign of life: their own acts, and bookings, also those to come. What the business sends is none. Should a
 * booking come meanwhile, the erasure itself refuses.
 */
const contacts = ({ erase, records }: BookingKindsDeps): PurgedKind => ({
  code: "contacts",
  name: { fr: "Contacts sans activité", en: "Contacts without activity" },
  basis: {
    fr: "Trois ans après le dernier contact venu de la personne, ou son dernier rendez-vous (référentiel de la CNIL). Jamais avec un rendez-vous à venir.",
    en: "Three years after the last contact made by the person, or their last booking (CNIL reference). Never with a booking to come.",
  },
  fate: "anonymised",
  term: { days: 1095, least: 365, most: 1825 },
  find: ({ businessId }, { before }) => sql<OldData>`
    select id, at from (
      select k.id::text as id, greatest(k.created_at,
        (select max(b.ends_at) from booking b where b.business_id = k.business_id and b.contact_id = k.id),
        (select max(b.ends_at) from booking b where b.business_id = k.business_id and b.booked_by_contact_id = k.id),
        (select max(greatest(w.arrived_at, w.until_on)) from waiting_entry w
          where w.business_id = k.business_id and w.contact_id = k.id),
        (select max(c.at) from consent c
          where c.business_id = k.business_id and c.contact_id = k.id and c.source in ('link', 'booking-form'))) as at
      from contact k
      where k.business_id = ${businessId} and k.erased_at is null and k.created_at < ${sqlInstant(before)}
        and ${unbound(records, sql`k.id`)}) as seen
    where at < ${sqlInstant(before)}`,
  remove: async (tx, scope, ids, { now }) => {
    for (const id of ids) await erase(tx, scope, id, now);
  },
});

export const bookingKinds = (deps: BookingKindsDeps): readonly PurgedKind[] => [
  notes,
  answers,
  bookings(deps),
  contacts(deps),
];
