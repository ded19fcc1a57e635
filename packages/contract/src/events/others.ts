/** Events about everything but bookings. */
import { z } from "zod";
import { DateText, Email, Id, InstantText, Locale, WallTime, ZoneText } from "../primitives.ts";
import { GroupSession } from "../routes/groups.ts";
import { LeaveState } from "../routes/leave.ts";
import { outsideEvent, sampleId } from "./event.ts";

const version = z.int().meta({ description: "Counts the changes." });

const Group = z.object({ groupId: Id, group: GroupSession });
const sampleGroup = {
  groupId: sampleId(50),
  group: {
    id: sampleId(50),
    state: "open" as const,
    startsAt: "2027-03-09T17:00:00.000Z",
    endsAt: "2027-03-09T18:00:00.000Z",
    service: { id: sampleId(20), name: "Atelier CV" },
    professional: { id: sampleId(30), displayName: "Léa Martin", zone: "Europe/Paris" },
    seats: 8,
    seatsTaken: 5,
    seatsHeld: 0,
    seatsMin: 3,
    waiting: 0,
    openedBy: "team" as const,
    outcome: "enough" as const,
    decidesAt: "2027-03-08T17:00:00.000Z",
    version: 4,
  },
};

const waiting = {
  entryId: Id,
  contactId: Id,
  contactName: z.string(),
  contactEmail: Email.nullable(),
  serviceId: Id,
  professionalId: Id.nullable().meta({ description: "Null: anyone." }),
  groupId: Id.nullable(),
  seats: z.int(),
  from: DateText,
  until: DateText,
  version,
} as const;
const Waiting = z.object(waiting);
const Offered = z.object({
  ...waiting,
  offerId: Id,
  startTime: InstantText,
  endTime: InstantText,
  expiresAt: InstantText,
  bookingId: Id.nullable(),
});
const sampleWaiting = {
  entryId: sampleId(60),
  contactId: sampleId(40),
  contactName: "Camille Petit",
  contactEmail: "camille@example.org",
  serviceId: sampleId(20),
  professionalId: null,
  groupId: null,
  seats: 1,
  from: "2027-03-09",
  until: "2027-03-31",
  version: 0,
};
const sampleOffer = {
  ...sampleWaiting,
  offerId: sampleId(61),
  startTime: "2027-03-12T09:00:00.000Z",
  endTime: "2027-03-12T09:15:00.000Z",
  expiresAt: "2027-03-11T09:00:00.000Z",
  bookingId: null,
};

const Leave = z.object({
  leaveId: Id,
  professionalId: Id,
  professionalName: z.string(),
  state: LeaveState,
  fromOn: DateText,
  fromTime: WallTime,
  untilOn: DateText,
  untilTime: WallTime,
  startsAt: InstantText,
  endsAt: InstantText,
  version,
});
const sampleLeave = {
  leaveId: sampleId(70),
  professionalId: sampleId(30),
  professionalName: "Léa Martin",
  state: "requested" as const,
  fromOn: "2027-04-12",
  fromTime: "00:00",
  untilOn: "2027-04-16",
  untilTime: "24:00",
  startsAt: "2027-04-11T22:00:00.000Z",
  endsAt: "2027-04-16T22:00:00.000Z",
  version: 0,
};

const Person = z.object({
  contactId: Id,
  name: z.string(),
  email: Email.nullable().meta({ description: "Null for who is reached through somebody else." }),
  phone: z.string().nullable().meta({ description: "E.164." }),
  locale: Locale,
  zone: ZoneText,
  version,
});
const samplePerson = {
  contactId: sampleId(40),
  name: "Camille Petit",
  email: "camille@example.org",
  phone: null,
  locale: "fr" as const,
  zone: "Europe/Paris",
  version: 0,
};

export const otherEvents = {
  "group.held": outsideEvent({
    version: 1,
    about: "group",
    label: { fr: "Séance de groupe maintenue", en: "Group session takes place" },
    sentence: {
      fr: "Assez de monde, ou maintenue par l’équipe : la séance aura lieu.",
      en: "Enough people come, or the team keeps it: the session takes place.",
    },
    data: Group.meta({ id: "GroupHeldData" }),
    sample: sampleGroup,
  }),
  "group.dropped": outsideEvent({
    version: 1,
    about: "group",
    label: { fr: "Séance de groupe annulée", en: "Group session dropped" },
    sentence: {
      fr: "La séance n’aura pas lieu. « Rendez-vous annulé » part pour chaque place prise.",
      en: "The session does not take place. “Booking cancelled” is sent for each seat that was taken.",
    },
    data: Group.meta({ id: "GroupDroppedData" }),
    sample: { ...sampleGroup, group: { ...sampleGroup.group, state: "cancelled", outcome: null, seatsTaken: 0 } },
  }),
  "waiting.added": outsideEvent({
    version: 1,
    about: "waiting",
    label: { fr: "Inscription en liste d’attente", en: "Somebody waits" },
    sentence: {
      fr: "Quelqu’un s’inscrit sur la liste d’attente, adresse vérifiée.",
      en: "Somebody joins the waiting list, their address confirmed.",
    },
    data: Waiting.meta({ id: "WaitingAddedData" }),
    sample: sampleWaiting,
  }),
  "waiting.offered": outsideEvent({
    version: 1,
    about: "waiting",
    label: { fr: "Place proposée", en: "A time is offered" },
    sentence: {
      fr: "Un horaire libéré est proposé à quelqu’un qui attend.",
      en: "A time that became free is offered to somebody who waits.",
    },
    data: Offered.meta({ id: "WaitingOfferedData" }),
    sample: sampleOffer,
  }),
  "waiting.taken": outsideEvent({
    version: 1,
    about: "waiting",
    label: { fr: "Proposition acceptée", en: "The offer is taken" },
    sentence: {
      fr: "La personne prend l’horaire proposé. « Rendez-vous pris » part aussi.",
      en: "The person takes the time that was offered. “Booking made” is sent as well.",
    },
    data: Offered.meta({ id: "WaitingTakenData" }),
    sample: { ...sampleOffer, bookingId: sampleId(10), version: 1 },
  }),
  "waiting.lapsed": outsideEvent({
    version: 1,
    about: "waiting",
    label: { fr: "Proposition sans suite", en: "The offer lapses" },
    sentence: {
      fr: "La personne laisse passer l’horaire proposé, ou le refuse.",
      en: "The person lets the offer pass, or declines it.",
    },
    data: Offered.meta({ id: "WaitingLapsedData" }),
    sample: sampleOffer,
  }),
  "leave.requested": outsideEvent({
    version: 1,
    about: "leave",
    label: { fr: "Absence demandée", en: "Absence asked for" },
    sentence: { fr: "Un membre de l’équipe demande une absence.", en: "Somebody of the team asks to be away." },
    data: Leave.meta({ id: "LeaveRequestedData" }),
    sample: sampleLeave,
  }),
  "leave.decided": outsideEvent({
    version: 1,
    about: "leave",
    label: { fr: "Absence décidée", en: "Absence decided" },
    sentence: {
      fr: "Une absence est accordée, refusée, saisie d’office ou annulée.",
      en: "An absence is approved, declined, entered or cancelled.",
    },
    data: Leave.meta({ id: "LeaveDecidedData" }),
    sample: { ...sampleLeave, state: "approved", version: 1 },
  }),
  "contact.created": outsideEvent({
    version: 1,
    about: "contact",
    label: { fr: "Nouveau contact", en: "New contact" },
    sentence: { fr: "Une personne entre dans vos contacts.", en: "A person becomes one of your contacts." },
    data: Person.meta({ id: "ContactCreatedData" }),
    sample: samplePerson,
  }),
  "contact.updated": outsideEvent({
    version: 1,
    about: "contact",
    label: { fr: "Contact modifié", en: "Contact changed" },
    sentence: {
      fr: "Le nom, l’adresse, la langue ou le fuseau d’un contact change.",
      en: "The name, address, language or zone of a contact changes.",
    },
    data: Person.meta({ id: "ContactUpdatedData" }),
    sample: { ...samplePerson, version: 1 },
  }),
  "contact.erased": outsideEvent({
    version: 1,
    about: "contact",
    label: { fr: "Contact effacé", en: "Contact erased" },
    sentence: {
      fr: "Une personne est effacée : effacez-la aussi chez vous.",
      en: "A person was erased: erase them on your side too.",
    },
    data: z.object({ contactId: Id }).meta({ id: "ContactErasedData" }),
    sample: { contactId: sampleId(40) },
  }),
  "hours.changed": outsideEvent({
    version: 1,
    about: "hours",
    label: { fr: "Horaires modifiés", en: "Hours changed" },
    sentence: { fr: "Les horaires d’un professionnel changent.", en: "The hours of a professional change." },
    data: z
      .object({
        professionalId: Id,
        what: z.array(z.string()).meta({ description: "What of the hours: `week`, `day`, `season`, `limits`, …" }),
        days: z.array(DateText).meta({ description: "The dates, where single days changed." }),
      })
      .meta({ id: "HoursChangedData" }),
    sample: { professionalId: sampleId(30), what: ["week"], days: [] },
  }),
  "service.created": outsideEvent({
    version: 1,
    about: "service",
    label: { fr: "Nouvelle prestation", en: "New service" },
    sentence: { fr: "Une prestation s’ajoute au catalogue.", en: "A service joins the catalogue." },
    data: z
      .object({ serviceId: Id, name: z.string(), archived: z.boolean(), version })
      .meta({ id: "ServiceCreatedData" }),
    sample: { serviceId: sampleId(20), name: "Séance découverte", archived: false, version: 0 },
  }),
  "service.updated": outsideEvent({
    version: 1,
    about: "service",
    label: { fr: "Prestation modifiée", en: "Service changed" },
    sentence: {
      fr: "Une prestation est modifiée, archivée ou remise en vente.",
      en: "A service is changed, archived or offered again.",
    },
    data: z
      .object({ serviceId: Id, name: z.string(), archived: z.boolean(), version })
      .meta({ id: "ServiceUpdatedData" }),
    sample: { serviceId: sampleId(20), name: "Séance découverte", archived: true, version: 1 },
  }),
} as const;
