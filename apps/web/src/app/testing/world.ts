/** The world of the fake API: two businesses, a mentor with a full week, and Montréal for the clock. */
import { addDays, dateOf, instant, instantOf, toIso, weekdayOf, zone, type Instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";

export type Scenario = "usual" | "empty" | "error" | "slow";

export interface World {
  readonly now: Instant;
  me: Schema<"Me">;
  businesses: Schema<"Business">[];
  professionals: Schema<"Professional">[];
  services: Schema<"Service">[];
  schedules: Map<string, Schema<"Schedule">>;
  bookings: Schema<"BookingDetail">[];
  sessions: Schema<"SignInSession">[];
}

/** Looks like a UUID of version 7, and tells one row from another. */
export const id = (n: number): string => `0190b3f0-5a7c-7cc1-9c1e-${String(n).padStart(12, "0")}`;

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

const permissions: Schema<"Membership">["permissions"] = [
  "business.read",
  "team.read",
  "catalogue.read",
  "schedule.read",
  "schedule.edit",
  "booking.read",
  "booking.create",
  "booking.change",
  "contact.read",
];

const brand: Schema<"Brand"> = {
  primary: "#0F766E",
  secondary: "#115E59",
  accent: "#F59E0B",
  background: "#FAFAF9",
  text: "#0F172A",
  headingFont: "inter",
  bodyFont: "inter",
  radiusPixels: 12,
  logoText: "Thotis",
};

const openWeek: Schema<"WeeklyHours"> = [
  {
    weekday: 1,
    ranges: [
      { start: "09:00", end: "12:00" },
      { start: "14:00", end: "18:00" },
    ],
  },
  { weekday: 2, ranges: [{ start: "14:00", end: "18:00" }] },
  { weekday: 3, ranges: [{ start: "14:00", end: "19:00" }] },
  { weekday: 4, ranges: [{ start: "17:00", end: "20:00" }] },
  { weekday: 5, ranges: [{ start: "09:00", end: "12:00" }] },
];

const professional = (
  n: number,
  displayName: string,
  headline: string,
  zoneName = "Europe/Paris",
): Schema<"Professional"> => ({
  id: id(n),
  slug: displayName
    .toLowerCase()
    .normalize("NFD")
    .replaceAll(/[^a-z]+/g, "-"),
  displayName,
  headline,
  avatarUrl: "/avatars/1.svg",
  published: true,
  zone: zoneName,
});

const service = (n: number, name: string, minutes: number): Schema<"Service"> => ({
  id: id(n),
  slug: `service-${n}`,
  name,
  description: "",
  durationMinutes: minutes,
  stepMinutes: minutes,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  noticeMinutes: 120,
  horizonDays: 60,
  mode: "video",
  allowOnlineBooking: true,
});

function bookingsOf(world: Pick<World, "now" | "professionals" | "services">): Schema<"BookingDetail">[] {
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
      service: { id: offered.id, name: offered.name, mode: offered.mode },
      professional: { id: pro.id, displayName: pro.displayName, zone: pro.zone },
      contact: { id: id(2000 + person), name, zone: zoneName, email },
      version: 1,
      note,
      history: [
        { at: toIso(made), what: "booked", by: "contact", byName: null, reason: "", from: null, to: null },
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
              },
            ]
          : []),
      ],
      messages: [
        {
          kind: "confirmation",
          to: "contact",
          dueAt: toIso(made),
          sentAt: toIso(instant(made + MINUTE)),
          status: "sent",
        },
        {
          kind: "confirmation",
          to: "professional",
          dueAt: toIso(made),
          sentAt: toIso(instant(made + MINUTE)),
          status: "sent",
        },
        {
          kind: "reminder-day",
          to: "contact",
          dueAt: toIso(instant(startsAt - 1440 * MINUTE)),
          sentAt: null,
          status: cancelled ? "withdrawn" : "due",
        },
        {
          kind: "reminder-hour",
          to: "contact",
          dueAt: toIso(instant(startsAt - 60 * MINUTE)),
          sentAt: null,
          status: cancelled ? "withdrawn" : "due",
        },
      ],
    };
  });
}

export function makeWorld(now: Instant, scenario: Scenario = "usual"): World {
  const thotis = id(1);
  const virtus = id(2);
  const professionals = [
    professional(11, "Camille Roux", "Master 1 droit des affaires"),
    professional(12, "Sofia Lambert", "Licence 3 science politique"),
    professional(13, "Antoine Tremblay", "Bac en génie logiciel", "America/Montreal"),
  ];
  const services = [service(21, "Séance d’orientation", 15), service(22, "Relecture de dossier", 30)];
  const business = (
    businessId: string,
    slug: string,
    name: string,
    kind: "mentoring" | "coaching",
  ): Schema<"Business"> => ({
    id: businessId,
    slug,
    name,
    locale: "fr",
    zone: "Europe/Paris",
    brand,
    wording: { address: "vous", kind },
  });
  const membership = (businessId: string, slug: string, name: string, role: Schema<"Role">) => ({
    businessId,
    slug,
    name,
    zone: "Europe/Paris",
    role,
    permissions,
    professionalId: id(11),
  });
  const paris = zone("Europe/Paris");
  const today = dateOf(now, paris);
  const overrides = [
    { on: addDays(today, 9), ranges: [], label: "Partiels" },
    { on: addDays(today, 16), ranges: [{ start: "10:00", end: "13:00" }], label: "Journée portes ouvertes" },
  ];
  const schedule = (professionalId: string, zoneName: string): Schema<"Schedule"> => ({
    professionalId,
    zone: zoneName,
    weekly: scenario === "empty" ? [] : openWeek,
    overrides: scenario === "empty" ? [] : overrides,
    version: 3,
  });
  const session = (n: number, device: string, current: boolean, hoursAgo: number): Schema<"SignInSession"> => ({
    id: id(n),
    current,
    createdAt: toIso(instant(now - (hoursAgo + 30) * 60 * MINUTE)),
    lastSeenAt: toIso(instant(now - hoursAgo * 60 * MINUTE)),
    expiresAt: toIso(instant(now + 1440 * 30 * MINUTE)),
    device,
  });
  return {
    now,
    me: {
      account: { id: id(5), email: "camille.roux@example.org", name: "Camille Roux", locale: "fr" },
      memberships: [
        membership(thotis, "thotis", "Thotis", "employee"),
        membership(virtus, "virtus", "Virtus", "owner"),
      ],
    },
    businesses: [business(thotis, "thotis", "Thotis", "mentoring"), business(virtus, "virtus", "Virtus", "coaching")],
    professionals,
    services,
    schedules: new Map(professionals.map((one) => [one.id, schedule(one.id, one.zone)])),
    bookings: scenario === "empty" ? [] : bookingsOf({ now, professionals, services }),
    sessions: [
      session(31, "Firefox sur Linux", true, 0),
      session(32, "Safari sur iPhone", false, 26),
      session(33, "Chrome sur Windows", false, 190),
    ],
  };
}
