/** The public API in memory, in the shapes of the contract. It remembers what it was asked. */
import { instant, toIso, type Instant } from "@creneau/scheduling";
import type { Schema } from "@creneau/sdk";
import { coach, NOW, people, thotis, type Fake } from "./cast.ts";
import { freeTimes, MINUTE_MS, slotDays } from "./free-times.ts";

type Booking = Schema<"LinkedBooking">;
type Problem = Schema<"Problem">;
type Profile = Schema<"ProfessionalProfile">;

const HOLD_MINUTES = 10;
const CHANGE_NOTICE_MINUTES = 60;

/** What the world refuses, and how. `read` is for every call. */
export interface Refusals {
  readonly hold?: Partial<Problem>;
  readonly book?: Partial<Problem>;
  readonly move?: Partial<Problem>;
  readonly cancel?: Partial<Problem>;
  readonly data?: Partial<Problem>;
  readonly upload?: Partial<Problem>;
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
  /** Thotis as it is this time. */
  readonly thotis?: Schema<"PublicBusiness">;
  readonly now?: () => Instant;
  /** Boxes of the booking form. */
  readonly consents?: readonly Schema<"OfferedConsent">[];
  /** What the form asks beside. */
  readonly form?: Schema<"BookingForm">;
  /** What a session costs, by its mode. */
  readonly price?: (mode: string) => Schema<"QuotedPrice">["price"];
  /** Whether a time that is asked about is free. */
  readonly why?: Schema<"PublicSlotExplanation">;
  /** Sessions that people share, and how many places one may take. */
  readonly groups?: Schema<"PublicGroups">;
  /** What one may change later. */
  readonly policy?: Schema<"PublicPolicy">;
  /** What combined services are made of. */
  readonly parts?: Schema<"PublicServiceDetail">["parts"];
}

const nothingAsked = { reasons: [], reasonRequired: false, questionnaire: null, health: "warn" } as const;

type Facts = Required<WorldOptions> &
  Pick<World, "bookings"> & { readonly said: Map<string, boolean>; holds: Schema<"Visit">["holds"] };
type Body = Readonly<Record<string, string>>;
interface MailWish {
  readonly about?: string;
  readonly wanted?: boolean;
}

export function fakeWorld({
  refuse = {},
  people: crowd = people,
  now = () => NOW,
  thotis: mentors = thotis,
  consents = [],
  form = { ...nothingAsked, reasons: [] },
  price = () => null,
  why = { offered: true, because: null, sentence: null, alternatives: [] },
  parts = [],
  groups = { seatsPerBooking: null, items: [] },
  policy = { noticeMinutes: 0, reasonRequired: false, mostMoves: null, fee: null },
}: WorldOptions = {}): World {
  const calls: Call[] = [];
  const facts: Facts = {
    refuse,
    people: crowd,
    now,
    thotis: mentors,
    consents,
    form,
    price,
    why,
    parts,
    groups,
    policy,
    bookings: new Map(),
    said: new Map(),
    holds: [],
  };
  const fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const text = await request.text();
    const body: Body = text === "" ? {} : JSON.parse(text);
    const { method, headers } = request;
    calls.push({ method, path: url.pathname, query: Object.fromEntries(url.searchParams), body, headers });
    return refuse.read ? problem(refuse.read) : answer(facts, method, url, body);
  };
  return { fetch, calls, bookings: facts.bookings };
}

export function problem(some: Partial<Problem>): Response {
  const { code = "INTERNAL", status = 500 } = some;
  const type = `/v1/problems/${code}`;
  const body: Problem = { type, title: "Un titre", detail: "Un conseil.", requestId: "req-42", ...some, code, status };
  return Response.json(body, { status, headers: { "content-type": "application/problem+json" } });
}

function answer(facts: Facts, method: string, url: URL, body: Body): Response {
  const [kind, first = "", second, third, fourth] = url.pathname.replace("/v1/public/", "").split("/");
  if (kind === "choices") return ofChoices(facts, first, second, body);
  if (kind === "mail-wishes") return ofMails(facts, first, body);
  if (kind === "bookings" && second === "data") return ofData(facts, first, third);
  if (kind === "bookings") return ofBooking(facts, first, second, body);
  if (kind === "exports" && first === "export-1")
    return Response.json({
      business: { slug: "thotis", name: "Thotis" },
      endsAt: "2026-11-30T08:00:00.000Z",
      sizeBytes: 2048,
    });
  if (kind === "exports") return problem({ code: "LINK_NOT_VALID", status: 404 });
  const business = [facts.thotis, coach].find(({ slug }) => slug === first);
  if (!business) return problem({ code: "NOT_FOUND", status: 404 });
  if (second === undefined) return Response.json(business);
  if (second === "visitors") return visit(facts);
  if (second === "services" && third !== undefined && fourth === undefined) return service(facts, business, third);
  if (second === "services" && fourth === "slots") return Response.json(slotsOfAll(facts, third ?? "", url));
  if (second === "services" && fourth === "why") return Response.json(facts.why);
  if (second === "services" && fourth === "policy") return Response.json(facts.policy);
  if (second === "services" && fourth === "price")
    return Response.json({ price: facts.price(url.searchParams.get("mode") ?? "") });
  if (second === "services" && fourth === "files") return upload(facts, body);
  if (second === "holds" && method === "DELETE") facts.holds = facts.holds.filter(({ hold: one }) => one !== third);
  if (second === "holds") return method === "DELETE" ? new Response(null, { status: 204 }) : hold(facts, body);
  if (second === "bookings") return book(facts, body);
  if (second === "services" && fourth === "form") return Response.json(facts.form);
  if (second === "consents") return Response.json({ items: facts.consents });
  if (second === "legal-pages")
    return Response.json({
      page: third,
      locale: "fr",
      body: "## Lesquelles\n\nCe que nous gardons.\n\n<b>Rien</b> d’autre.",
    });
  const team = facts.people.filter((one) => one.business.slug === first);
  if (third === undefined) return Response.json(directory(facts, team, url));
  const found = team.find(({ profile }) => profile.slug === third);
  if (!found) return problem({ code: "NOT_FOUND", status: 404 });
  if (fourth === "groups") return Response.json(facts.groups);
  return Response.json(fourth === "slots" ? slotDays(found, url, facts.now()) : withNext(facts, found));
}

const giversOf = ({ people: crowd }: Facts, slug: string): readonly Fake[] =>
  crowd.filter(({ profile }) => profile.services.some((one) => one.slug === slug));

function service(facts: Facts, business: Schema<"PublicBusiness">, slug: string): Response {
  const found = business.services.find((one) => one.slug === slug);
  if (!found) return problem({ code: "NOT_FOUND", status: 404 });
  const professionals = giversOf(facts, slug).map(({ profile }) => profile);
  const parts = found.composition === "combined" ? facts.parts : [];
  return Response.json({ ...found, professionals, parts: [...parts] } satisfies Schema<"PublicServiceDetail">);
}

/** Free as soon as anybody is. */
function slotsOfAll(facts: Facts, slug: string, url: URL): Schema<"SlotDays"> | null {
  const [first, ...others] = giversOf(facts, slug).map((one) => slotDays(one, url, facts.now()));
  if (!first) return null;
  const days = first.days.map(({ on, slots }, index) => {
    const all = [...slots, ...others.flatMap((one) => one.days[index]?.slots ?? [])];
    const byStart = new Map(all.map((slot) => [slot.startsAt, slot]));
    return { on, slots: [...byStart.values()].toSorted((a, b) => a.startsAt.localeCompare(b.startsAt)) };
  });
  const next = [first, ...others].flatMap(({ nextSlot }) => nextSlot ?? []);
  return { ...first, days, nextSlot: next.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))[0] ?? null };
}

function ofBooking({ bookings, refuse }: Facts, link: string, action: string | undefined, body: Body): Response {
  const booking = bookings.get(link);
  if (!booking) return problem({ code: "LINK_NOT_VALID", status: 404 });
  if (action === "cancellation") {
    if (refuse.cancel) return problem(refuse.cancel);
    bookings.set(link, { ...booking, status: "cancelled", cancelledBy: "contact" });
  }
  if (action === "move") {
    if (refuse.move) return problem(refuse.move);
    bookings.set(link, { ...booking, ...spanOf(body["startsAt"] ?? "", booking.service.durationMinutes) });
  }
  return Response.json(bookings.get(link));
}

/** What the person of a booking asked about their data. */
function ofData({ bookings, said, refuse }: Facts, link: string, asked: string | undefined): Response {
  if (!bookings.has(link)) return problem({ code: "LINK_NOT_VALID", status: 404 });
  if (asked !== undefined && refuse.data) return problem(refuse.data);
  if (asked !== undefined) said.set(`data ${asked}`, true);
  const kinds = (["export", "erasure"] as const).filter((kind) => said.has(`data ${kind}`));
  return Response.json({
    business: { slug: "thotis", name: "Thotis", contactEmail: "bonjour@thotis.example" },
    sentTo: "j…@lycee.example",
    requests: kinds.map((kind) => ({
      kind,
      state: "open",
      askedOn: "2026-11-23",
      dueOn: "2026-12-23",
      answer: "",
    })),
  } satisfies Schema<"MyData">);
}

/** The one person of the world, who agreed to nothing yet. */
function ofChoices({ consents, said }: Facts, link: string, action: string | undefined, body: Body): Response {
  if (link !== "choices-1") return problem({ code: "LINK_NOT_VALID", status: 404 });
  if (action === "stop") said.set("all", String(body["stopped"]) === "true");
  else if (body["textId"]) said.set(body["textId"], String(body["agreed"]) === "true");
  const stateOf = (textId: string) => (said.get(textId) ? "given" : said.has(textId) ? "withdrawn" : null);
  return Response.json({
    business: { slug: "thotis", name: "Thotis" },
    locale: "fr",
    stopped: said.get("all") === true,
    items: consents.map((one) => ({ ...one, label: "Actualités, par e-mail", state: stateOf(one.textId), at: null })),
  });
}

/** Somebody who booked at Thotis, and a member of Virtus; each had one mail. */
function ofMails({ consents, said }: Facts, link: string, { about = "", wanted }: MailWish): Response {
  if (link !== "mails-1" && link !== "mails-member") return problem({ code: "LINK_NOT_VALID", status: 404 });
  const isMember = link === "mails-member";
  const own = isMember ? "booking" : "reminder";
  if (wanted !== undefined) said.set(about || own, wanted);
  const item = (name: string, more: object = {}) => {
    return { about: name, wanted: said.get(name) ?? true, offered: true, text: null, stopped: false, ...more };
  };
  const texts = consents.map(({ textId: id, body }) =>
    item("texts", { text: { id, body }, stopped: said.has("stop") }),
  );
  return Response.json({
    business: isMember ? { slug: coach.slug, name: coach.name } : { slug: "thotis", name: "Thotis" },
    reader: isMember ? "member" : "contact",
    about: own,
    items: isMember ? [item(own)] : [item(own), ...texts],
  });
}

/** The world has one visitor. */
function visit({ holds, bookings }: Facts): Response {
  const recent = [...bookings.values()].map(({ link, reference, professional, service, startsAt, endsAt }) => ({
    link,
    reference,
    professional: professional.slug,
    service: service.slug,
    startsAt,
    endsAt,
  }));
  return Response.json({ holds, bookings: recent } satisfies Schema<"Visit">);
}

function upload({ refuse }: Facts, body: Body): Response {
  if (refuse.upload) return problem(refuse.upload);
  const file = {
    fileId: "0190d9a2-6ee1-7000-8000-000000000001",
    name: body["name"] ?? "",
    mediaType: "application/pdf",
  };
  return Response.json({ ...file, sizeBytes: 10, expiresAt: "2026-11-23T11:00:00.000Z" }, { status: 201 });
}

function hold(facts: Facts, body: Body): Response {
  const { refuse, now, holds } = facts;
  if (refuse.hold) return problem(refuse.hold);
  if (holds.length >= 3) return problem({ code: "TOO_MANY_HOLDS", status: 409 });
  const expiresAt = toIso(instant(now() + HOLD_MINUTES * MINUTE_MS));
  const kept = { hold: `hold-${holds.length + 1}`, ...spanOf(body["startsAt"] ?? "", 15), expiresAt };
  facts.holds = [
    ...holds,
    {
      ...kept,
      professional: body["professional"] ?? giversOf(facts, body["service"] ?? "")[0]?.profile.slug ?? "",
      service: body["service"] ?? "",
    },
  ];
  return Response.json(kept, { status: 201 });
}

function book(facts: Facts, body: Body): Response {
  const { refuse, people: crowd, bookings } = facts;
  if (refuse.book) return problem(refuse.book);
  const fields = mistakes(body);
  if (fields.length > 0) return problem({ code: "INVALID_INPUT", status: 400, fields });
  // Whoever is free is the first who gives it.
  const found = crowd.find(({ profile }) =>
    body["professional"] === undefined
      ? profile.services.some(({ slug }) => slug === body["service"])
      : profile.slug === body["professional"],
  );
  const service = found?.profile.services.find(({ slug }) => slug === body["service"]);
  if (!found || !service) return problem({ code: "NOT_FOUND", status: 404 });
  const span = spanOf(body["startsAt"] ?? "", service.durationMinutes);
  const booking: Booking = {
    reference: "7KQ-M2X",
    status: "confirmed",
    ...span,
    zone: body["zone"] ?? "Europe/Paris",
    business: { slug: found.business.slug, name: found.business.name },
    service,
    professional: found.profile,
    mode: service.modes[0] ?? "video",
    price: null,
    seats: Number(body["seats"] ?? 1),
    contactName: body["name"] ?? "",
    bookedByName: null,
    freeUntil: null,
    policy: { noticeMinutes: CHANGE_NOTICE_MINUTES, reasonRequired: false, mostMoves: null, fee: null },
    movesLeft: null,
    respondBy: null,
    proposalLink: null,
    whole: null,
    chain: [],
    series: null,
    note: body["note"] ?? "",
    reason: null,
    answers: [],
    link: `link-${bookings.size + 1}`,
    changeableUntil: toIso(instant(instant(span.startsAt) - CHANGE_NOTICE_MINUTES * MINUTE_MS)),
    cancelledBy: null,
    choicesLink: "choices-1",
  };
  bookings.set(booking.link, booking);
  facts.holds = [];
  return Response.json(booking, { status: 201 });
}

function mistakes(body: Body): NonNullable<Problem["fields"]> {
  return [
    ...(body["name"] ? [] : [{ path: "name", message: "Trop court" }]),
    ...(/^[^@\s]+@[^@\s]+\.[^@\s<]+$/.test(body["email"] ?? "")
      ? []
      : [{ path: "email", message: "Adresse invalide" }]),
  ];
}

function directory(facts: Facts, team: readonly Fake[], { searchParams }: URL): Schema<"ProfessionalPage"> {
  const words = (searchParams.get("search") ?? "").toLowerCase();
  const field = searchParams.get("field");
  const given = searchParams.get("service");
  const kept = team
    .filter(({ profile }) => field === null || profile.fields.some(({ slug }) => slug === field))
    .filter(({ profile }) => given === null || profile.services.some(({ slug }) => slug === given))
    .filter(({ profile }) => `${profile.displayName} ${profile.organisation}`.toLowerCase().includes(words))
    .map((one) => withNext(facts, one))
    .toSorted((a, b) => (a.nextSlot?.startsAt ?? "z").localeCompare(b.nextSlot?.startsAt ?? "z"));
  const limit = Number(searchParams.get("limit") ?? 50);
  const from = Number(searchParams.get("cursor") ?? 0);
  const nextCursor = kept.length > from + limit ? String(from + limit) : null;
  return { items: kept.slice(from, from + limit), nextCursor };
}

function withNext({ now }: Facts, one: Fake): Profile {
  return { ...one.profile, nextSlot: freeTimes(one, now())[0] ?? null };
}

function spanOf(startsAt: string, minutes: number): Schema<"Span"> {
  const start = instant(startsAt);
  return { startsAt: toIso(start), endsAt: toIso(instant(start + minutes * MINUTE_MS)) };
}
