/** The world of the fake API: two businesses, a mentor with a full week, and Montréal for the clock. */
import { addDays, dateOf, instant, toIso, zone, type Instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import { bookingsOf } from "./bookings.ts";
import { id } from "./id.ts";

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

const MINUTE = 60_000;

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
  modes: ["video"],
  durations: [minutes],
  lockedDurationMessage: "",
  preparationMinutes: 0,
  cleaningMinutes: 0,
  categoryId: null,
  colour: null,
  position: n,
  price: { kind: "none" },
  validFrom: null,
  validUntil: null,
  mostPerDay: null,
  mostPerWeek: null,
  minimumAge: null,
  maximumAge: null,
  prerequisiteId: null,
  visits: "any",
  professionalIds: [],
  requiresApproval: false,
  allowOnlineBooking: true,
  reasonRequired: false,
  composition: "single",
  grouped: false,
  seriesMost: 0,
  onCallOnly: false,
  archived: false,
  version: 0,
});

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
    currency: "EUR",
    brand,
    wording:
      kind === "mentoring"
        ? { address: "vous", kind, host: "mentor", guest: "pupil" }
        : { address: "vous", kind, host: "coach", guest: "client" },
  });
  const membership = (businessId: string, slug: string, name: string, role: Schema<"Role">) => ({
    businessId,
    slug,
    name,
    zone: "Europe/Paris",
    memberId: id(role === "owner" ? 41 : 42),
    role,
    roleName: null,
    permissions,
    seesAll: role === "owner",
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
    rotation: null,
    seasons: [],
    recurring: [],
    onCall: [],
    travel: [],
    apartFrom: [],
    limits: { restMinutes: null, dayMinutes: null, weekMinutes: null, caps: [] },
    wishes: { preferred: [], unwanted: [], dayMinutes: null, weekMinutes: null },
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
      account: { id: id(5), email: "camille.roux@example.org", name: "Camille Roux", locale: "fr", theme: "auto" },
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
