/** Events about bookings, and about the seats that bookings take in a group. */
import { z } from "zod";
import { Email, Id, InstantText } from "../primitives.ts";
import { Booking } from "../routes/business.ts";
import { outsideEvent, sampleId } from "./event.ts";

const facts = {
  bookingId: Id,
  studentId: Id.meta({ description: "The contact whom the session is for." }),
  booking: Booking.meta({
    description: "The booking as it is when the event is sent out; `version` counts its changes.",
  }),
} as const;

const agreed = {
  ...facts,
  attendeeEmail: Email.nullable().meta({
    description: "Of whom it is for, or of who booked for them; null once they were erased.",
  }),
  startTime: InstantText,
  endTime: InstantText,
  duration: z.int().meta({ description: "Minutes." }),
  field: z
    .string()
    .nullable()
    .meta({ description: "Of the professional, as the directory shows it; null without one." }),
} as const;
const Agreed = z.object(agreed);
const Ended = z.object({ ...facts, reason: z.string().meta({ description: "Empty when none was given." }) });
const Rescheduled = z.object({
  ...agreed,
  previousStartTime: InstantText.nullable().meta({ description: "Null when only the professional is another." }),
  previousEndTime: InstantText.nullable(),
  reason: z.string(),
});
const Proposed = z.object({
  ...facts,
  reason: z.string(),
  answerBy: InstantText,
  options: z.array(z.object({ startTime: InstantText, endTime: InstantText, professionalId: Id })),
});
const Seat = z.object({ ...agreed, groupId: Id, seats: z.int() });

const startTime = "2027-03-09T09:00:00.000Z";
const endTime = "2027-03-09T09:15:00.000Z";

const sampleBooking = {
  id: sampleId(10),
  reference: "K7M2P9Q",
  status: "confirmed" as const,
  startsAt: startTime,
  endsAt: endTime,
  service: { id: sampleId(20), name: "Séance découverte", mode: "video" as const },
  price: null,
  professional: { id: sampleId(30), displayName: "Léa Martin", zone: "Europe/Paris" },
  contact: { id: sampleId(40), name: "Camille Petit", zone: "Europe/Paris", email: "camille@example.org" },
  bookedBy: null,
  series: null,
  groupId: null,
  version: 0,
};
const sampleFacts = { bookingId: sampleId(10), studentId: sampleId(40), booking: sampleBooking };
const sample = {
  ...sampleFacts,
  attendeeEmail: "camille@example.org",
  startTime,
  endTime,
  duration: 15,
  field: "Droit",
};
const as = <Status extends string>(status: Status, version = 1) => ({
  booking: { ...sampleBooking, status, version },
});
const ended = { ...sampleFacts, reason: "Empêchement" };

export const bookingEvents = {
  "booking.created": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Rendez-vous pris", en: "Booking made" },
    sentence: {
      fr: "Un rendez-vous est confirmé pour la première fois : pris directement, ou accepté après une demande.",
      en: "A booking is confirmed for the first time: booked at once, or accepted after it was asked for.",
    },
    data: Agreed.meta({ id: "BookingCreatedData" }),
    sample,
  }),
  "booking.requested": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Rendez-vous demandé", en: "Booking asked for" },
    sentence: {
      fr: "Quelqu’un demande un rendez-vous qui attend la réponse de l’équipe.",
      en: "Somebody asks for a booking that waits for the team’s answer.",
    },
    data: Agreed.meta({ id: "BookingRequestedData" }),
    sample: { ...sample, ...as("requested", 0) },
  }),
  "booking.approved": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Demande acceptée", en: "Request accepted" },
    sentence: {
      fr: "L’équipe accepte une demande. « Rendez-vous pris » part aussi.",
      en: "The team accepts a request. “Booking made” is sent as well.",
    },
    data: Agreed.meta({ id: "BookingApprovedData" }),
    sample: { ...sample, ...as("confirmed") },
  }),
  "booking.declined": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Demande refusée", en: "Request declined" },
    sentence: { fr: "L’équipe refuse une demande.", en: "The team declines a request." },
    data: Ended.meta({ id: "BookingDeclinedData" }),
    sample: { ...ended, ...as("cancelled") },
  }),
  "booking.expired": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Demande sans réponse", en: "Request left without an answer" },
    sentence: {
      fr: "Personne n’a répondu à une demande à temps.",
      en: "Nobody answered a request in time.",
    },
    data: Ended.meta({ id: "BookingExpiredData" }),
    sample: { ...ended, ...as("expired"), reason: "" },
  }),
  "booking.rescheduled": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Rendez-vous déplacé", en: "Booking moved" },
    sentence: {
      fr: "Un rendez-vous change d’horaire ou de professionnel.",
      en: "A booking gets another time or another professional.",
    },
    data: Rescheduled.meta({ id: "BookingRescheduledData" }),
    sample: {
      ...sample,
      ...as("confirmed"),
      previousStartTime: "2027-03-08T09:00:00.000Z",
      previousEndTime: "2027-03-08T09:15:00.000Z",
      reason: "",
    },
  }),
  "booking.proposed": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Autres horaires proposés", en: "Other times offered" },
    sentence: {
      fr: "L’équipe propose d’autres horaires pour un rendez-vous.",
      en: "The team offers other times for a booking.",
    },
    data: Proposed.meta({ id: "BookingProposedData" }),
    sample: {
      ...ended,
      ...as("confirmed"),
      answerBy: "2027-03-08T09:00:00.000Z",
      options: [
        { startTime: "2027-03-10T09:00:00.000Z", endTime: "2027-03-10T09:15:00.000Z", professionalId: sampleId(30) },
      ],
    },
  }),
  "booking.kept": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Proposition refusée", en: "Offer refused" },
    sentence: {
      fr: "La personne garde son horaire plutôt que ceux qui lui étaient proposés.",
      en: "The person keeps their time rather than one that was offered.",
    },
    data: Agreed.meta({ id: "BookingKeptData" }),
    sample: { ...sample, ...as("confirmed", 2) },
  }),
  "booking.cancelled": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Rendez-vous annulé", en: "Booking cancelled" },
    sentence: {
      fr: "Un rendez-vous ou une demande est annulé, par la personne ou par l’équipe.",
      en: "A booking or a request is cancelled, by the person or by the team.",
    },
    data: Ended.meta({ id: "BookingCancelledData" }),
    sample: { ...ended, ...as("cancelled") },
  }),
  "booking.completed": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Rendez-vous terminé", en: "Booking completed" },
    sentence: {
      fr: "Un rendez-vous a eu lieu : son heure de fin est passée, ou l’équipe l’a dit terminé.",
      en: "A session took place: its end is past, or the team said so.",
    },
    data: Agreed.meta({ id: "BookingCompletedData" }),
    sample: { ...sample, ...as("completed") },
  }),
  "booking.no_show": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Personne absente", en: "Nobody came" },
    sentence: {
      fr: "L’équipe note que la personne n’est pas venue.",
      en: "The team writes down that the person did not come.",
    },
    data: Agreed.meta({ id: "BookingNoShowData" }),
    sample: { ...sample, ...as("no-show", 2) },
  }),
  "booking.attended": outsideEvent({
    version: 1,
    about: "booking",
    label: { fr: "Absence corrigée", en: "They came after all" },
    sentence: {
      fr: "L’équipe corrige : la personne était bien venue.",
      en: "The team corrects it: the person came after all.",
    },
    data: Agreed.meta({ id: "BookingAttendedData" }),
    sample: { ...sample, ...as("completed", 3) },
  }),
  "group.joined": outsideEvent({
    version: 1,
    about: "group",
    label: { fr: "Place prise", en: "Seat taken" },
    sentence: {
      fr: "Quelqu’un prend une place dans une séance de groupe. « Rendez-vous pris » part aussi.",
      en: "Somebody takes a seat in a group’s session. “Booking made” is sent as well.",
    },
    data: Seat.meta({ id: "GroupJoinedData" }),
    sample: { ...sample, groupId: sampleId(50), seats: 1, booking: { ...sampleBooking, groupId: sampleId(50) } },
  }),
  "group.left": outsideEvent({
    version: 1,
    about: "group",
    label: { fr: "Place rendue", en: "Seat given back" },
    sentence: {
      fr: "Quelqu’un quitte une séance de groupe. « Rendez-vous annulé » part aussi.",
      en: "Somebody leaves a group’s session. “Booking cancelled” is sent as well.",
    },
    data: Seat.meta({ id: "GroupLeftData" }),
    sample: {
      ...sample,
      groupId: sampleId(50),
      seats: 1,
      booking: { ...sampleBooking, status: "cancelled", version: 1, groupId: sampleId(50) },
    },
  }),
} as const;
