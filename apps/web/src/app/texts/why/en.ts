/** “Why not this time?”, in English. */
import type { Widened } from "../widened.ts";
import type { why as fr } from "./fr.ts";

export const why: Widened<typeof fr> = {
  why: {
    title: "Why not this time?",
    ask: "Why not…?",
    lead: "Choose a time: each rule that closes it is told, with what would open it.",
    professional: "With",
    service: "Service",
    day: "Day",
    time: "Time",
    offered: "This time is offered.",
    offeredText: "Anybody can book it, if the service is booked on line.",
    closedBy_one: "One rule closes it",
    closedBy_many: "{{count}} rules close it",
    closedBy_other: "{{count}} rules close it",
    create: "New booking",
    go: {
      hours: "Open the hours",
      "on-call": "Open the on-call hours",
      closures: "Open the closings",
      service: "Open the service",
      absences: "Open the absences",
      booking: "Open the booking",
      skills: "Open the skills",
      limits: "Open the limits",
    },
  },
};
