/** The bookings of the fake world: two weeks of a mentor, past and to come. */
import { addDays, dateOf, instant, instantOf, toIso, weekdayOf, zone, type Instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import { id } from "./id.ts";

interface Offer {
  readonly now: Instant;
  readonly professionals: readonly Schema<"Professional">[];
  readonly services: readonly Schema<"Service">[];
}

const MINUTE = 60_000;
const people = [
  [
    "Inès Bernard",
    "ines.bernard@example.org",
    "Europe/Paris",
    "Je suis en terminale et j’hésite entre droit et science politique. J’aimerais savoir à quoi ressemble une semaine de première année.",
  ],
  ["Hugo Lefèvre", "hugo.lefevre@example.org", "Europe/Paris", ""],
  [
    "Manon Petit",
    "manon.petit@example.org",
    "America/Guadeloupe",
    "Questions sur Parcoursup et les vœux en double licence.",
  ],
  ["Yanis Haddad", "yanis.haddad@example.org", "Europe/Paris", ""],
  ["Chloé Moreau", "chloe.moreau@example.org", "Indian/Reunion", "Bonjour, ma mère sera présente aussi."],
  ["Louis Garnier", "louis.garnier@example.org", "Europe/Paris", ""],
  ["Anaëlle de La Rochefoucauld-Montbel", "anaelle@example.org", "Europe/Paris", ""],
  ["Tom Nguyen", "tom.nguyen@example.org", "Europe/Paris", "Double licence droit-économie ?"],
] as const;

/** Day of the week from Monday, minute of the day, person, status. */
const week = [
  [0, 570, 0, "completed"],
  [0, 615, 1, "completed"],
  [1, 870, 2, "confirmed"],
  [2, 840, 3, "confirmed"],
  [2, 900, 4, "confirmed"],
  [2, 915, 5, "cancelled"],
  [3, 1050, 6, "confirmed"],
  [4, 570, 7, "confirmed"],
  [4, 600, 1, "confirmed"],
  [7, 870, 5, "confirmed"],
  [9, 840, 0, "confirmed"],
  [9, 855, 3, "confirmed"],
  [9, 870, 7, "confirmed"],
  [9, 885, 1, "confirmed"],
  [11, 570, 2, "confirmed"],
] as const;

export function bookingsOf(world: Offer): Schema<"BookingDetail">[] {
  const [pro] = world.professionals;
  const [offered] = world.services;
  if (!pro || !offered) return [];
  const paris = zone(pro.zone);
  const today = dateOf(world.now, paris);
  const monday = addDays(today, 1 - weekdayOf(today));
  return week.map(([day, minute, person, status], index) => {
    const [name, email, zoneName, note] = people[person];
    const startsAt = instantOf(addDays(monday, day), minute, paris);
    const made = instant(startsAt - 5 * 1440 * MINUTE);
    const cancelled = status === "cancelled";
    return {
      id: id(1000 + index),
      reference: `7K${index}-M2X`,
      status,
      startsAt: toIso(startsAt, paris),
      endsAt: toIso(instant(startsAt + offered.durationMinutes * MINUTE), paris),
      service: { id: offered.id, name: offered.name, mode: offered.modes[0] ?? "video" },
      professional: { id: pro.id, displayName: pro.displayName, zone: pro.zone },
      contact: { id: id(2000 + person), name, zone: zoneName, email },
      price: null,
      bookedBy: null,
      series: null,
      groupId: null,
      version: 1,
      note,
      reason: null,
      answers: [],
      hiddenAnswers: 0,
      acts: status === "confirmed" ? ["move", "cancel", "propose"] : [],
      respondBy: null,
      proposal: null,
      history: [
        { at: toIso(made), what: "booked", by: "contact", byName: null, reason: "", from: null, to: null, hosts: null },
        ...(index === 2
          ? [
              {
                at: toIso(instant(made + 1440 * MINUTE)),
                what: "moved" as const,
                by: "contact" as const,
                byName: name,
                reason: "Cours déplacé ce jour-là",
                from: {
                  startsAt: toIso(instant(startsAt - 1440 * MINUTE)),
                  endsAt: toIso(instant(startsAt - 1425 * MINUTE)),
                },
                to: { startsAt: toIso(startsAt), endsAt: toIso(instant(startsAt + 15 * MINUTE)) },
                hosts: null,
              },
            ]
          : []),
        ...(cancelled
          ? [
              {
                at: toIso(instant(made + 60 * MINUTE)),
                what: "cancelled" as const,
                by: "contact" as const,
                byName: name,
                reason: "Empêchement",
                from: null,
                to: null,
                hosts: null,
              },
            ]
          : []),
      ],
      messages: [
        {
          id: id(4000 + index * 10 + 1),
          name: null,
          channel: "email",
          minutes: null,
          withdrawnBecause: null,
          delivery: null,
          kind: "confirmation",
          to: "contact",
          dueAt: toIso(made),
          sentAt: toIso(instant(made + MINUTE)),
          status: "sent",
        },
        {
          id: id(4000 + index * 10 + 2),
          name: null,
          channel: "email",
          minutes: null,
          withdrawnBecause: null,
          delivery: null,
          kind: "confirmation",
          to: "professional",
          dueAt: toIso(made),
          sentAt: toIso(instant(made + MINUTE)),
          status: "sent",
        },
        {
          id: id(4000 + index * 10 + 3),
          name: null,
          channel: "email",
          minutes: 1440,
          withdrawnBecause: cancelled ? "cancelled" : null,
          delivery: null,
          kind: "reminder",
          to: "contact",
          dueAt: toIso(instant(startsAt - 1440 * MINUTE)),
          sentAt: null,
          status: cancelled ? "withdrawn" : "due",
        },
        {
          id: id(4000 + index * 10 + 4),
          name: null,
          channel: "email",
          minutes: 60,
          withdrawnBecause: cancelled ? "cancelled" : null,
          delivery: null,
          kind: "reminder",
          to: "contact",
          dueAt: toIso(instant(startsAt - 60 * MINUTE)),
          sentAt: null,
          status: cancelled ? "withdrawn" : "due",
        },
      ],
    };
  });
}
