/** Events about absences, contacts, hours and services. */
import { z } from "zod";
import { DateText, Email, Id, InstantText, Locale, WallTime, ZoneText } from "../primitives.ts";
import { ContactChoices } from "../routes/consents.ts";
import { BigReason, HoursPart, HoursRequestState } from "../routes/hours-requests.ts";
import { LeaveState } from "../routes/leave.ts";
import { outsideEvent, sampleId, version } from "./event.ts";

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

const Choices = z.object({
  contactId: Id,
  choices: z
    .array(ContactChoices.shape.items.element.omit({ label: true }))
    .meta({ description: "All there is to agree to, as it stands now." }),
});

const Service = z.object({ serviceId: Id, name: z.string(), archived: z.boolean(), version });
const sampleService = { serviceId: sampleId(20), name: "Séance découverte", archived: false, version: 0 };

const HoursRequested = z.object({
  requestId: Id,
  professionalId: Id,
  professionalName: z.string(),
  state: HoursRequestState,
  what: z.array(HoursPart),
  because: z.array(BigReason).meta({ description: "Why somebody has to agree." }),
  version,
});
const sampleHoursRequest = {
  requestId: sampleId(80),
  professionalId: sampleId(30),
  professionalName: "Léa Martin",
  state: "asked" as const,
  what: ["week" as const],
  because: ["week-minutes" as const],
  version: 0,
};

export const otherEvents = {
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
  "contact.choices_changed": outsideEvent({
    version: 1,
    about: "contact",
    label: { fr: "Consentements modifiés", en: "Consents changed" },
    sentence: {
      fr: "Une personne donne, refuse ou retire un accord, ou ne veut plus rien recevoir : tenez-en compte chez vous.",
      en: "A person agrees to something, refuses or withdraws it, or wants nothing any more: heed it on your side.",
    },
    data: Choices.meta({ id: "ContactChoicesChangedData" }),
    sample: {
      contactId: sampleId(40),
      choices: [
        { purpose: "news", channel: "email", state: "withdrawn", at: "2027-03-08T10:00:00.000Z", allowed: false },
      ],
    },
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
  "hours.house_changed": outsideEvent({
    version: 1,
    about: "hours",
    label: { fr: "Horaires de l’établissement modifiés", en: "Hours of the house changed" },
    sentence: {
      fr: "Les ouvertures, les fermetures, les jours fériés ou les règles de toute l’activité changent.",
      en: "Opening hours, closings, holidays or rules of the whole business change.",
    },
    data: z
      .object({
        what: z
          .array(z.string())
          .meta({ description: "What of it: `opening`, `holidays`, `closings`, `labour`, `approval`, …" }),
        version,
      })
      .meta({ id: "HoursHouseChangedData" }),
    sample: { what: ["closings"], version: 3 },
  }),
  "hours.requested": outsideEvent({
    version: 1,
    about: "hours",
    label: { fr: "Changement d’horaires demandé", en: "Change of hours asked for" },
    sentence: {
      fr: "Quelqu’un demande un changement d’horaires qui attend un accord.",
      en: "Somebody asks for a change of hours that waits for a yes.",
    },
    data: HoursRequested.meta({ id: "HoursRequestedData" }),
    sample: sampleHoursRequest,
  }),
  "hours.request_decided": outsideEvent({
    version: 1,
    about: "hours",
    label: { fr: "Changement d’horaires décidé", en: "Change of hours decided" },
    sentence: {
      fr: "Un changement d’horaires demandé est accepté, refusé ou retiré.",
      en: "A change of hours that was asked for is accepted, declined or withdrawn.",
    },
    data: HoursRequested.meta({ id: "HoursRequestDecidedData" }),
    sample: { ...sampleHoursRequest, state: "accepted", version: 1 },
  }),
  "service.created": outsideEvent({
    version: 1,
    about: "service",
    label: { fr: "Nouvelle prestation", en: "New service" },
    sentence: { fr: "Une prestation s’ajoute au catalogue.", en: "A service joins the catalogue." },
    data: Service.meta({ id: "ServiceCreatedData" }),
    sample: sampleService,
  }),
  "service.updated": outsideEvent({
    version: 1,
    about: "service",
    label: { fr: "Prestation modifiée", en: "Service changed" },
    sentence: {
      fr: "Une prestation est modifiée, archivée ou remise en vente.",
      en: "A service is changed, archived or offered again.",
    },
    data: Service.meta({ id: "ServiceUpdatedData" }),
    sample: { ...sampleService, archived: true, version: 1 },
  }),
  "service.deleted": outsideEvent({
    version: 1,
    about: "service",
    label: { fr: "Prestation supprimée", en: "Service deleted" },
    sentence: {
      fr: "Une prestation que personne n’a jamais réservée est supprimée.",
      en: "A service that nobody ever booked is deleted.",
    },
    data: z.object({ serviceId: Id, name: z.string() }).meta({ id: "ServiceDeletedData" }),
    sample: { serviceId: sampleId(20), name: "Séance découverte" },
  }),
} as const;
