/** Events of groups and of the waiting list. */
import { z } from "zod";
import { DateText, Email, Id, InstantText } from "../primitives.ts";
import { GroupSession } from "../routes/groups.ts";
import { outsideEvent, sampleId, version } from "./event.ts";

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
const WaitingEnded = Waiting.extend({
  because: z.enum(["left", "removed", "ended"]).meta({
    description: "left: by the person; removed: by the team; ended: its last day is past, or its session gone.",
  }),
});
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

export const groupEvents = {
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
  "waiting.ended": outsideEvent({
    version: 1,
    about: "waiting",
    label: { fr: "Fin de l’attente", en: "Somebody waits no more" },
    sentence: {
      fr: "La personne quitte la liste d’attente, en est retirée, ou son délai est passé.",
      en: "Somebody leaves the waiting list, is taken off it, or their last day is past.",
    },
    data: WaitingEnded.meta({ id: "WaitingEndedData" }),
    sample: { ...sampleWaiting, because: "left", version: 1 },
  }),
} as const;
