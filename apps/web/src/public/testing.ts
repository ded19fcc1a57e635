import {
  addDays,
  dateOf,
  instant,
  instantOf,
  plainDate,
  startOfDay,
  toIso,
  weekdayOf,
  zone,
  type Instant,
} from "@creneau/scheduling";
/** A world for tests and previews: the public API in memory, in the shapes of the contract. Monday 23 November 2026. */
import { creneau } from "@creneau/sdk";
import type { Schema } from "@creneau/sdk";
import { createPublicSite, type PublicSite } from "./index.ts";

type Business = Schema<"PublicBusiness">;
type Profile = Schema<"ProfessionalProfile">;
type Booking = Schema<"LinkedBooking">;
type Problem = Schema<"Problem">;
type Span = Schema<"Span">;

/** 10:00 in Paris. */
export const NOW = instant("2026-11-23T09:00:00Z");
const MINUTE_MS = 60_000;
const HORIZON_DAYS = 40;

export const thotis: Business = {
  slug: "thotis",
  name: "Thotis",
  tagline: "Parle à un étudiant qui fait déjà les études que tu vises",
  about: "Quinze minutes en visio, gratuites, avec un mentor de la filière qui t’intéresse. Pose tes vraies questions.",
  locale: "fr",
  zone: "Europe/Paris",
  contactEmail: "bonjour@thotis.example",
  brand: {
    primary: "#FF6B35",
    secondary: "#004E89",
    accent: "#F7B801",
    background: "#FFFFFF",
    text: "#1A1A1A",
    headingFont: "montserrat",
    bodyFont: "inter",
    radiusPixels: 8,
    logoText: "Thotis",
  },
  wording: { address: "tu", kind: "mentoring" },
  fields: [
    { slug: "droit", label: "Droit", professionalCount: 3 },
    { slug: "medecine", label: "Médecine", professionalCount: 2 },
    { slug: "ingenierie", label: "Ingénierie", professionalCount: 2 },
    { slug: "commerce", label: "Commerce", professionalCount: 1 },
  ],
  services: [
    {
      slug: "orientation-15min",
      name: "Session Orientation",
      description: "Un échange de quinze minutes.",
      durationMinutes: 15,
      noticeMinutes: 60,
      mode: "video",
    },
  ],
};

export const coach: Business = {
  ...thotis,
  slug: "virtus",
  name: "Virtus",
  tagline: "Retrouver de l’élan, une séance après l’autre",
  about: "Un accompagnement individuel, exigeant et bienveillant.",
  contactEmail: "contact@virtus.example",
  brand: {
    ...thotis.brand,
    primary: "#1F4D3A",
    secondary: "#0B2A20",
    accent: "#C8A96A",
    background: "#FAFAF7",
    headingFont: "inter",
    radiusPixels: 12,
    logoText: "Virtus",
  },
  wording: { address: "vous", kind: "coaching" },
  fields: [],
  services: [
    {
      slug: "decouverte",
      name: "Séance découverte",
      description: "",
      durationMinutes: 30,
      noticeMinutes: 120,
      mode: "video",
    },
    {
      slug: "accompagnement",
      name: "Séance d’accompagnement",
      description: "",
      durationMinutes: 60,
      noticeMinutes: 1440,
      mode: "in-person",
    },
  ],
};

interface Fake {
  readonly business: Business;
  readonly profile: Omit<Profile, "nextSlot">;
  /** Minutes of the day, by weekday (1 is Monday). */
  readonly hours: Readonly<Record<number, readonly [number, number][]>>;
}

const field = (slug: string) => thotis.fields.filter((one) => one.slug === slug).map(({ label }) => ({ slug, label }));
const evening: Fake["hours"] = { 1: [[1050, 1140]], 3: [[840, 1020]], 4: [[1080, 1170]] };

function mentor(
  slug: string,
  displayName: string,
  headline: string,
  organisation: string,
  fieldSlug: string,
  more: Partial<Fake["profile"]> = {},
  hours = evening,
): Fake {
  return {
    business: thotis,
    hours,
    profile: {
      slug,
      displayName,
      headline,
      organisation,
      fields: field(fieldSlug),
      languages: ["fr", "en"],
      avatarUrl: `/avatars/${slug}.svg`,
      zone: "Europe/Paris",
      bio: `Bonjour, moi c’est ${displayName.split(" ")[0]} ! J’ai longtemps hésité avant de choisir, alors je sais ce que c’est.\n\nOn peut parler des cours, du rythme, de Parcoursup, de la vie sur place, ou de ce qui te fait peur.`,
      linkedinUrl: `https://www.linkedin.com/in/${slug}`,
      services: thotis.services,
      ...more,
    },
  };
}

export const people: readonly Fake[] = [
  mentor(
    "lea-martin",
    "Léa Martin",
    "L3 de droit, double licence anglais",
    "Université Paris 1 Panthéon-Sorbonne",
    "droit",
  ),
  mentor(
    "ines-benali",
    "Inès Benali",
    "M1 de droit des affaires",
    "Université de Bordeaux",
    "droit",
    { languages: ["fr", "ar"] },
    { 2: [[720, 1200]], 5: [[540, 720]] },
  ),
  mentor(
    "camille-tremblay",
    "Camille Tremblay",
    "Baccalauréat en droit, 2e année",
    "Université de Montréal",
    "droit",
    { zone: "America/Toronto" },
    { 1: [[600, 720]], 2: [[660, 780]], 3: [[600, 720]], 4: [[660, 780]], 5: [[600, 720]] },
  ),
  mentor(
    "hugo-payet",
    "Hugo Payet",
    "PASS, option physique",
    "Université de La Réunion",
    "medecine",
    { zone: "Indian/Reunion" },
    { 2: [[1020, 1140]], 6: [[540, 720]] },
  ),
  mentor(
    "jade-moreau",
    "Jade Moreau",
    "4e année de médecine",
    "Université de Lille",
    "medecine",
    {},
    { 3: [[1080, 1200]] },
  ),
  mentor(
    "adam-lefevre",
    "Adam Lefèvre",
    "2e année de cycle ingénieur, génie civil",
    "INSA Lyon",
    "ingenierie",
    { languages: ["fr", "de"] },
    { 7: [[600, 720]] },
  ),
  mentor("sarah-cohen", "Sarah Cohen", "Classe préparatoire MP*", "Lycée du Parc", "ingenierie", {}, {}),
  mentor(
    "noe-girard",
    "Noé Girard",
    "Programme Grande École, 1re année",
    "EM Normandie",
    "commerce",
    { languages: ["fr", "en", "es"] },
    { 4: [[1020, 1200]] },
  ),
  {
    business: coach,
    hours: {
      1: [
        [540, 720],
        [840, 1080],
      ],
      2: [[540, 720]],
      4: [
        [540, 720],
        [840, 1080],
      ],
      5: [[540, 720]],
    },
    profile: {
      ...mentor("claire-duval", "Claire Duval", "Coach certifiée, dirigeants et équipes", "", "droit").profile,
      fields: [],
      services: coach.services,
      bio: "Vingt ans d’entreprise, puis l’envie d’accompagner. Je travaille avec des dirigeants et des équipes qui traversent un changement.",
    },
  },
];

/** What the fake refuses, and how, by operation: `book` → SLOT_TAKEN. */
export interface Refusals {
  readonly hold?: Partial<Problem>;
  readonly book?: Partial<Problem>;
  readonly move?: Partial<Problem>;
  readonly cancel?: Partial<Problem>;
  readonly read?: Partial<Problem>;
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly headers: Headers;
}

export interface World {
  readonly fetch: (request: Request) => Promise<Response>;
  readonly calls: Call[];
  /** By link. */
  readonly bookings: Map<string, Booking>;
}

export interface WorldOptions {
  readonly refuse?: Refusals;
  readonly people?: readonly Fake[];
  readonly now?: () => Instant;
}

export function fakeWorld({ refuse = {}, people: crowd = people, now = () => NOW }: WorldOptions = {}): World {
  const calls: Call[] = [];
  const bookings = new Map<string, Booking>();
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const text = request.body ? await request.text() : "";
    const body: Record<string, string> = text === "" ? {} : JSON.parse(text);
    calls.push({
      method: request.method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      body,
      headers: request.headers,
    });
    if (refuse.read) return problem(refuse.read);
    const [kind, first = "", second, third, fourth] = url.pathname
      .replace("/v1/public/", "")
      .split("/")
      .map(decodeURIComponent);
    return kind === "bookings"
      ? ofBooking(first, second, body)
      : ofBusiness(request.method, first, second, third, fourth, url, body);
  };
  return { fetch, calls, bookings };

  function ofBooking(link: string, action: string | undefined, body: Record<string, string>): Response {
    const booking = bookings.get(link);
    if (!booking) return problem({ code: "LINK_NOT_VALID", status: 404 });
    if (action === "cancellation") {
      if (refuse.cancel) return problem(refuse.cancel);
      bookings.set(link, { ...booking, status: "cancelled", cancelledBy: "contact" });
    }
    if (action === "move") {
      if (refuse.move) return problem(refuse.move);
      const startsAt = body["startsAt"] ?? "";
      bookings.set(link, { ...booking, startsAt, endsAt: toIso(instant(instant(startsAt) + 15 * MINUTE_MS)) });
    }
    return Response.json(bookings.get(link));
  }

  function ofBusiness(
    method: string,
    slug: string,
    second: string | undefined,
    third: string | undefined,
    fourth: string | undefined,
    url: URL,
    body: Record<string, string>,
  ): Response {
    const business = [thotis, coach].find((one) => one.slug === slug);
    if (!business) return problem({ code: "NOT_FOUND", status: 404 });
    if (second === undefined) return Response.json(business);
    if (second === "holds") return method === "DELETE" ? new Response(null, { status: 204 }) : hold(body);
    if (second === "bookings") return book(business, body);
    const mine = crowd.filter((one) => one.business.slug === slug);
    if (third === undefined) return Response.json(directory(mine, url));
    const found = mine.find(({ profile }) => profile.slug === third);
    if (!found) return problem({ code: "NOT_FOUND", status: 404 });
    return Response.json(fourth === "slots" ? slotDays(found, url) : withNext(found));
  }

  function hold(body: Record<string, string>): Response {
    if (refuse.hold) return problem(refuse.hold);
    const startsAt = instant(body["startsAt"] ?? "");
    const expiresAt = toIso(instant(now() + 10 * MINUTE_MS));
    return Response.json(
      { hold: "hold-1", startsAt: toIso(startsAt), endsAt: toIso(startsAt), expiresAt },
      { status: 201 },
    );
  }

  function book(business: Business, body: Record<string, string>): Response {
    if (refuse.book) return problem(refuse.book);
    const wrong = [
      ...(body["name"] ? [] : [{ path: "name", message: "Trop court" }]),
      ...(/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(body["email"] ?? "")
        ? []
        : [{ path: "email", message: "Adresse invalide" }]),
    ];
    if (wrong.length > 0)
      return problem({ code: "INVALID_INPUT", status: 400, title: "La demande contient une erreur", fields: wrong });
    const found = crowd.find(({ profile }) => profile.slug === body["professional"]);
    const service = found?.profile.services.find((one) => one.slug === body["service"]);
    if (!found || !service) return problem({ code: "NOT_FOUND", status: 404 });
    const startsAt = instant(body["startsAt"] ?? "");
    const link = `link-${bookings.size + 1}`;
    const booking: Booking = {
      reference: "7KQ-M2X",
      status: "confirmed",
      startsAt: toIso(startsAt),
      endsAt: toIso(instant(startsAt + service.durationMinutes * MINUTE_MS)),
      zone: body["zone"] ?? "Europe/Paris",
      business: { slug: business.slug, name: business.name },
      service,
      professional: found.profile,
      contactName: body["name"] ?? "",
      note: body["note"] ?? "",
      link,
      changeableUntil: toIso(instant(startsAt - 60 * MINUTE_MS)),
      cancelledBy: null,
    };
    bookings.set(link, booking);
    return Response.json(booking, { status: 201 });
  }

  function directory(mine: readonly Fake[], { searchParams }: URL): Schema<"ProfessionalPage"> {
    const words = (searchParams.get("search") ?? "").toLowerCase();
    const kept = mine
      .filter(
        ({ profile }) =>
          !searchParams.has("field") || profile.fields.some((one) => one.slug === searchParams.get("field")),
      )
      .filter(({ profile }) => `${profile.displayName} ${profile.organisation}`.toLowerCase().includes(words))
      .map(withNext)
      .toSorted((a, b) => (a.nextSlot?.startsAt ?? "z").localeCompare(b.nextSlot?.startsAt ?? "z"));
    const limit = Number(searchParams.get("limit") ?? 50);
    const from = Number(searchParams.get("cursor") ?? 0);
    return {
      items: kept.slice(from, from + limit),
      nextCursor: kept.length > from + limit ? String(from + limit) : null,
    };
  }

  function withNext(one: Fake): Profile {
    return { ...one.profile, nextSlot: freeTimes(one, now())[0] ?? null };
  }

  function slotDays(one: Fake, { searchParams }: URL): Schema<"SlotDays"> {
    const inZone = zone(searchParams.get("zone") ?? one.business.zone);
    const from = plainDate(searchParams.get("from") ?? dateOf(now(), inZone));
    const to = plainDate(searchParams.get("to") ?? addDays(from, 6));
    const all = freeTimes(one, now());
    const days: Schema<"SlotDays">["days"] = [];
    for (let on = from; on <= to; on = addDays(on, 1)) {
      days.push({ on, slots: all.filter(({ startsAt }) => dateOf(instant(startsAt), inZone) === on) });
    }
    const after = startOfDay(addDays(to, 1), inZone);
    return { zone: inZone, from, to, days, nextSlot: all.find(({ startsAt }) => instant(startsAt) >= after) ?? null };
  }
}

/** Every free quarter of an hour within the hours, an hour's notice kept; some taken, so that days look lived in. */
function freeTimes({ hours, profile }: Fake, now: Instant): Span[] {
  const inZone = zone(profile.zone);
  const length = profile.services[0]?.durationMinutes ?? 15;
  const today = dateOf(now, inZone);
  const times: Span[] = [];
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead += 1) {
    const on = addDays(today, ahead);
    for (const [from, to] of hours[weekdayOf(on)] ?? []) {
      for (let minute = from; minute + length <= to; minute += length) {
        const startsAt = instantOf(on, minute, inZone);
        const taken = (ahead * 7 + minute / 15) % 5 === 0;
        if (startsAt >= now + 60 * MINUTE_MS && !taken)
          times.push({ startsAt: toIso(startsAt), endsAt: toIso(instant(startsAt + length * MINUTE_MS)) });
      }
    }
  }
  return times;
}

export function problem(some: Partial<Problem>): Response {
  const { code = "INTERNAL", status = 500 } = some;
  const body: Problem = {
    type: `/v1/problems/${code}`,
    title: "Un titre",
    detail: "Un conseil.",
    requestId: "req-42",
    ...some,
    code,
    status,
  };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
}

/** The pages over a fake world. */
export function siteOf(world: World, now: () => Instant = () => NOW): PublicSite {
  let tokens = 0;
  return createPublicSite({
    api: () => creneau({ baseUrl: "http://test", fetch: world.fetch }),
    now,
    randomToken: () => `token-${String((tokens += 1)).padStart(16, "0")}`,
    sourceUrl: "https://git.example/creneau",
    showcase: ["thotis", "virtus", "absent"],
  });
}
