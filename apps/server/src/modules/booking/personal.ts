/** What bookings hold of the person who made them, and what becomes of it. */
import type { Mode } from "@creneau/contract";
import { toIso } from "@creneau/scheduling";
import type { Tx } from "../../platform/database/database.ts";
import type { TenantScope } from "../../platform/database/scope.ts";
import {
  anonymised,
  deleted,
  everyRow,
  rowsOf,
  type PersonalField,
  type PersonalPart,
  type PersonalSection,
  type Words,
} from "../../platform/personal-data.ts";
import { answersOf } from "./answers/queries.ts";
import { forgetBooker } from "./behalf/store.ts";
import { fileContent, filesOfBooking } from "./files/queries.ts";
import { deleteFilesOfContact } from "./files/store.ts";
import { bookingsForOthers, bookingsOfContact, type ListedBooking } from "./lists.ts";
import { deleteTiesOf } from "./mine/store.ts";
import { proposalSection } from "./proposals/personal.ts";
import { changesOf } from "./queries.ts";
import { eraseWordsOf } from "./store.ts";

const statuses: Readonly<Record<string, Words>> = {
  requested: { fr: "Demandé", en: "Requested" },
  "in-progress": { fr: "En cours", en: "Under way" },
  "no-show": { fr: "Absence", en: "No-show" },
  expired: { fr: "Resté sans réponse", en: "Left without an answer" },
  confirmed: { fr: "Confirmé", en: "Confirmed" },
  cancelled: { fr: "Annulé", en: "Cancelled" },
  completed: { fr: "Passé", en: "Took place" },
};
const changes: Readonly<Record<string, Words>> = {
  requested: { fr: "Demandé", en: "Requested" },
  optimised: { fr: "Horaire vérifié", en: "Time checked" },
  approved: { fr: "Accepté", en: "Accepted" },
  declined: { fr: "Refusé", en: "Declined" },
  expired: { fr: "Resté sans réponse", en: "Left without an answer" },
  proposed: { fr: "Autres horaires proposés", en: "Other times offered" },
  kept: { fr: "Gardé tel quel", en: "Kept as it was" },
  started: { fr: "Commencé", en: "Began" },
  "no-show": { fr: "Absence notée", en: "No-show noted" },
  attended: { fr: "Absence retirée", en: "No-show taken back" },
  analysed: { fr: "Bilan fait", en: "Outcome noted" },
  booked: { fr: "Réservé", en: "Booked" },
  moved: { fr: "Déplacé", en: "Moved" },
  cancelled: { fr: "Annulé", en: "Cancelled" },
  completed: { fr: "A eu lieu", en: "Took place" },
};
const modes: Readonly<Record<Mode, Words>> = {
  "in-person": { fr: "Sur place", en: "On site" },
  "at-customer": { fr: "À domicile", en: "At your place" },
  remote: { fr: "À distance", en: "Remotely" },
  video: { fr: "En visio", en: "By video" },
  phone: { fr: "Par téléphone", en: "By phone" },
  hybrid: { fr: "Sur place ou en visio", en: "On site or by video" },
};
const authors: Readonly<Record<string, Words>> = {
  contact: { fr: "Vous", en: "You" },
  business: { fr: "L’entreprise", en: "The business" },
  system: { fr: "Automatique", en: "Automatic" },
};

const reference = { key: "reference", label: { fr: "Référence", en: "Reference" }, kind: "text" } as const;
const whatAndWhen: readonly PersonalField[] = [
  { key: "startsAt", label: { fr: "Début", en: "Start" }, kind: "instant" },
  { key: "endsAt", label: { fr: "Fin", en: "End" }, kind: "instant" },
  { key: "status", label: { fr: "État", en: "Status" }, kind: "text", choices: statuses },
  { key: "service", label: { fr: "Objet", en: "Service" }, kind: "text" },
  { key: "professional", label: { fr: "Avec", en: "With" }, kind: "text" },
];

/** Which one, what and when. */
const toldOf = (row: ListedBooking) => ({
  reference: row.reference,
  startsAt: toIso(row.startsAt),
  endsAt: toIso(row.endsAt),
  status: row.status,
  service: row.serviceName,
  professional: row.professionalName,
});

/** As "45.00 EUR": the same for whoever reads it, and for programs. */
function priceOf({ priceMinor, priceCurrency }: Pick<ListedBooking, "priceMinor" | "priceCurrency">): string | null {
  if (priceMinor === null || priceCurrency === null) return null;
  const digits =
    new Intl.NumberFormat("en", { style: "currency", currency: priceCurrency }).resolvedOptions()
      .maximumFractionDigits ?? 2;
  return `${(priceMinor / 10 ** digits).toFixed(digits)} ${priceCurrency}`;
}

const bookingsOf = (tx: Tx, scope: TenantScope, contactId: string): AsyncGenerator<ListedBooking> =>
  everyRow((after, limit) => bookingsOfContact(tx, scope, contactId, after, limit));

/** What belongs to each of these bookings, with the booking. */
async function* ofEach<One>(
  listed: AsyncIterable<ListedBooking>,
  read: (booking: ListedBooking) => Promise<readonly One[]>,
): AsyncGenerator<{ readonly booking: ListedBooking; readonly one: One }> {
  for await (const booking of listed) for (const one of await read(booking)) yield { booking, one };
}

const bookings: PersonalSection = {
  code: "bookings",
  name: { fr: "Rendez-vous", en: "Bookings" },
  fields: [
    reference,
    ...whatAndWhen,
    { key: "mode", label: { fr: "Comment", en: "How" }, kind: "text", choices: modes },
    { key: "price", label: { fr: "Prix convenu", en: "Price agreed on" }, kind: "text" },
    { key: "seats", label: { fr: "Places", en: "Seats" }, kind: "text" },
    { key: "series", label: { fr: "Dans la série", en: "In the series" }, kind: "text" },
    { key: "reason", label: { fr: "Motif", en: "Reason" }, kind: "text" },
    { key: "note", label: { fr: "Votre message", en: "Your message" }, kind: "text" },
  ],
  rows: rowsOf(bookingsOfContact, (row) => ({
    ...toldOf(row),
    mode: row.mode,
    price: priceOf(row),
    seats: row.groupSessionId === null ? null : row.seats,
    series: row.seriesPlace === null ? null : `${row.seriesPlace}/${row.seriesSize ?? row.seriesPlace}`,
    reason: row.reasonName,
    note: row.note,
  })),
};

const answers: PersonalSection = {
  code: "bookingAnswers",
  name: { fr: "Réponses données en réservant", en: "Answers given when booking" },
  fields: [
    reference,
    { key: "question", label: { fr: "Question", en: "Question" }, kind: "text" },
    { key: "answer", label: { fr: "Réponse", en: "Answer" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const { booking, one } of ofEach(bookingsOf(tx, scope, contactId), (each) =>
      answersOf(tx, scope, each),
    )) {
      const { label, kind, value, files } = one;
      const said = kind === "file" ? files.map(({ name }) => name) : [value].flat();
      if (value !== null) yield { reference: booking.reference, question: label, answer: said.join(", ") };
    }
  },
};

/** What of their files fits into the archive; the others are named there, and given on request. */
const MOST_ARCHIVED_BYTES = 60 * 1024 * 1024;

/** Each file, and where it lies in the archive; null: no place was left. */
async function* archived(tx: Tx, scope: TenantScope, contactId: string) {
  let size = 0;
  const read = async ({ id }: ListedBooking) => (await filesOfBooking(tx, scope, id)).entries().toArray();
  for await (const { booking, one } of ofEach(bookingsOf(tx, scope, contactId), read)) {
    const [at, { id, name, sizeBytes }] = one;
    const { reference } = booking;
    size += sizeBytes;
    yield { id, name, reference, path: size > MOST_ARCHIVED_BYTES ? null : `fichiers/${reference}/${at + 1}-${name}` };
  }
}

const files: PersonalSection = {
  code: "bookingFiles",
  name: { fr: "Fichiers envoyés en réservant", en: "Files sent when booking" },
  fields: [
    reference,
    { key: "name", label: { fr: "Nom", en: "Name" }, kind: "text" },
    { key: "path", label: { fr: "Dans ce dossier zip", en: "In this zip" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const { reference, name, path } of archived(tx, scope, contactId)) yield { reference, name, path };
  },
  async *files(tx, scope, contactId) {
    for await (const { id, path } of archived(tx, scope, contactId)) {
      if (path === null) return;
      yield { path, bytes: await fileContent(tx, scope, id) };
    }
  },
};

const history: PersonalSection = {
  code: "bookingChanges",
  name: { fr: "Histoire des rendez-vous", en: "History of the bookings" },
  fields: [
    reference,
    { key: "at", label: { fr: "Le", en: "On" }, kind: "instant" },
    { key: "what", label: { fr: "Quoi", en: "What" }, kind: "text", choices: changes },
    { key: "by", label: { fr: "Par", en: "By" }, kind: "text", choices: authors },
    { key: "reason", label: { fr: "Motif", en: "Reason" }, kind: "text" },
  ],
  async *rows(tx, scope, contactId) {
    for await (const { booking, one } of ofEach(bookingsOf(tx, scope, contactId), ({ id }) => changesOf(tx, scope, id)))
      yield { reference: booking.reference, at: toIso(one.at), what: one.what, by: one.by, reason: one.reason };
  },
};

/** No more of it than who it was for and when: what was said there is that person's. */
const forOthers: PersonalSection = {
  code: "bookingsForOthers",
  name: { fr: "Rendez-vous pris pour quelqu’un d’autre", en: "Bookings made for somebody else" },
  fields: [reference, { key: "for", label: { fr: "Pour", en: "For" }, kind: "text" }, ...whatAndWhen],
  rows: rowsOf(bookingsForOthers, (row) => ({ ...toldOf(row), for: row.contactName })),
};

export const bookingPersonalPart: PersonalPart = {
  code: "bookings",
  tables: [
    "booking",
    "booking_change",
    "booking_answer",
    "bookings_reader_contact",
    "booking_visit",
    "answer_file",
    "answer_file_part",
    "proposal",
    "proposal_option",
  ],
  sections: [bookings, answers, files, history, proposalSection, forOthers],
  erase: async (tx, scope, contactId) => {
    const files = await deleteFilesOfContact(tx, scope, contactId);
    const erased = await eraseWordsOf(tx, scope, contactId);
    const others = await forgetBooker(tx, scope, contactId);
    const ties = await deleteTiesOf(tx, scope, contactId);
    return [
      deleted({ fr: "Messages laissés en réservant", en: "Messages left when booking" }, erased.notes),
      deleted({ fr: "Réponses données en réservant", en: "Answers given when booking" }, erased.answers),
      deleted({ fr: "Fichiers envoyés en réservant", en: "Files sent when booking" }, files),
      deleted(
        { fr: "Motifs de changement ou d’annulation", en: "Reasons for changes and cancellations" },
        erased.reasons,
      ),
      anonymised(
        {
          fr: "Rendez-vous\u00a0: restent la date, la prestation et le professionnel",
          en: "Bookings: their date, service and professional stay",
        },
        erased.bookings,
      ),
      anonymised(
        { fr: "Rendez-vous pris pour d’autres\u00a0: par qui", en: "Bookings made for others: by whom" },
        others,
      ),
      deleted({ fr: "Liens avec «\u202fMes rendez-vous\u202f»", en: "Ties with “My bookings”" }, ties),
    ];
  },
};
