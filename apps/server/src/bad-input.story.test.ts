/** Whatever is sent: a problem with a code and a sentence one can act on, and nothing written. */
import { Problem, problems, type ProblemCode } from "@creneau/contract";
import type { InjectOptions, LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "./platform/chance.ts";
import { newKeyRingText, parseKeyRing } from "./platform/keys.ts";
import { booked, books, createHouse, holds, PASSWORD, Person, type House } from "./testing/people.ts";
import { rowVersions } from "./testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "./testing/world.ts";

let world: World;
let house: House;
/** What `{name}` in an address or a body stands for. */
let words: Readonly<Record<string, string>>;
let session: string;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world);
  const [mentor] = house.mentors;
  const kept = await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00" });
  const cancelled = await booked(new Person(world), house, { startsAt: "2027-03-09T11:00:00+01:00" });
  await new Person(world).call("cancelBookingByLink", { params: { link: cancelled.link }, body: {} });
  const held = await holds(new Person(world), house, { startsAt: "2027-03-09T14:00:00+01:00" });
  const { rows } = await world.owner.query<{ id: string }>("select id from booking where reference = $1", [
    kept.reference,
  ]);
  const signedIn = await send({
    method: "POST",
    url: "/v1/me/session",
    payload: { email: house.ownerEmail, password: PASSWORD },
  });
  session = `creneau_session=${signedIn.cookies[0]?.value ?? ""}`;
  words = {
    business: house.slug,
    service: house.serviceSlug,
    businessId: house.scope.businessId,
    serviceId: house.serviceId,
    professional: mentor?.slug ?? "",
    professionalId: mentor?.id ?? "",
    bookingId: rows[0]?.id ?? "",
    link: kept.link,
    cancelledLink: cancelled.link,
    forgedLink: parseKeyRing(newKeyRingText()).sign(Buffer.alloc(36, 0xff), "booking-link"),
    hold: held.hold,
    ownerEmail: house.ownerEmail,
    unknownId: newId(),
    long: "x".repeat(2000),
    deep: `${"[".repeat(9000)}${"]".repeat(9000)}`,
  };
  await world.settle();
});
afterAll(() => world.close());

const send = (request: InjectOptions): Promise<LightMyRequestResponse> => world.server.inject(request);
const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => words[name] ?? whole);

interface Case {
  readonly what: string;
  /** `METHOD /address` */
  readonly ask: string;
  /** Sent as JSON; text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signedIn?: true;
  readonly code: ProblemCode;
  /** The input that is named as wrong. */
  readonly field?: string;
  /** When it is not the catalogue's. */
  readonly detail?: Readonly<Record<"fr" | "en", string>>;
}

function requestOf({ ask, body, headers = {}, signedIn }: Case, language: string): InjectOptions {
  const [method, url = ""] = ask.split(" ");
  const payload = body === undefined ? {} : { payload: filled(typeof body === "string" ? body : JSON.stringify(body)) };
  return {
    method: method as NonNullable<InjectOptions["method"]>,
    url: filled(url),
    headers: {
      "accept-language": language,
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(ask.endsWith("/bookings") ? { "idempotency-key": newId() } : {}),
      ...(signedIn ? { cookie: session } : {}),
      ...headers,
    },
    ...payload,
  };
}

const accepted = { fr: "fr-CA,fr;q=0.9,en;q=0.8", en: "de, en-GB;q=0.7, fr;q=0.3" } as const;

function expectProblem(
  answer: LightMyRequestResponse,
  { code, field, detail }: Omit<Case, "what" | "ask">,
  language: "fr" | "en",
): void {
  expect(answer.headers["content-type"]).toMatch(/^application\/problem\+json/);
  const problem = Problem.parse(answer.json());
  expect(`${answer.statusCode} ${problem.code}`).toBe(`${problems[code].status} ${code}`);
  expect(problem).toMatchObject({
    code,
    type: `/v1/problems/${code}`,
    status: problems[code].status,
    title: problems[code].title[language],
    detail: (detail ?? problems[code].next)[language],
  });
  expect(answer.headers["x-request-id"]).toBe(problem.requestId);
  expect(problem.requestId).toMatch(/^[0-9a-f-]{36}$/);
  if (field !== undefined) expect(problem.fields?.map(({ path }) => path)).toContain(field);
  // A field's message is a sentence for people, not a code and not our source's English.
  for (const { message } of problem.fields ?? []) expect(message).toMatch(/\p{L}+ \p{L}+/u);
}

const publicBase = "/v1/public/businesses/{business}";
const base = "/v1/businesses/{businessId}";
const slots = `GET ${publicBase}/professionals/{professional}/slots`;
const schedule = `PUT ${base}/professionals/{professionalId}/schedule`;
const wish = {
  professional: "{professional}",
  service: "{service}",
  startsAt: "2027-03-10T10:00:00+01:00",
  name: "Juliette",
  email: "j@lycee.example",
};
const holdWish = {
  professional: "{professional}",
  service: "{service}",
  startsAt: "2027-03-10T10:00:00+01:00",
  visitor: "a-visitor-of-16-or-more",
};
const contact = { name: "Paul", email: "paul@lycee.example" };
const forContact = {
  professionalId: "{professionalId}",
  serviceId: "{serviceId}",
  startsAt: "2027-03-10T10:00:00+01:00",
  contact,
};
const cursorOf = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const member = { signedIn: true, code: "INVALID_INPUT" } as const;

const invalid: readonly Case[] = [
  // ids
  { what: "an id that is none", ask: "GET /v1/businesses/house-1", ...member, field: "businessId" },
  {
    what: "an id of another version",
    ask: "GET /v1/businesses/3f2504e0-4f89-41d3-9a0c-0305e82c3301",
    ...member,
    field: "businessId",
  },
  { what: "a booking's id that is none", ask: `GET ${base}/bookings/1%27%20or%201=1`, ...member, field: "bookingId" },
  {
    what: "a service's id that is none",
    ask: `POST ${base}/bookings`,
    body: { ...forContact, serviceId: 7 },
    ...member,
    field: "serviceId",
  },
  { what: "a session's id that is none", ask: "DELETE /v1/me/sessions/current", ...member, field: "sessionId" },
  {
    what: "a name in the address that is none",
    ask: "GET /v1/public/businesses/UPPER%20CASE",
    code: "INVALID_INPUT",
    field: "business",
  },
  { what: "a name with a null byte", ask: "GET /v1/public/businesses/a%00b", code: "INVALID_INPUT", field: "business" },
  // times
  { what: "a date that does not exist", ask: `${slots}?from=2027-02-30`, code: "INVALID_INPUT", field: "from" },
  { what: "a date with a time", ask: `${slots}?from=2027-03-10T10:00`, code: "INVALID_INPUT", field: "from" },
  { what: "a date beyond what calendars reach", ask: `${slots}?from=2150-01-01`, code: "INVALID_INPUT", field: "from" },
  { what: "the last date there is", ask: `${slots}?from=9999-12-31`, code: "INVALID_INPUT", field: "from" },
  { what: "a date before there were any", ask: `${slots}?from=0001-01-01`, code: "INVALID_INPUT", field: "from" },
  {
    what: "an end before the start",
    ask: `${slots}?from=2027-03-10&to=2027-03-09`,
    code: "INVALID_INPUT",
    field: "to",
  },
  { what: "a period too long", ask: `${slots}?from=2027-03-10&to=2027-05-11`, code: "INVALID_INPUT", field: "to" },
  {
    what: "eight days of judged times",
    ask: `GET ${base}/professionals/{professionalId}/slots?from=2027-03-10&to=2027-03-17`,
    ...member,
    field: "to",
  },
  {
    what: "a date asked for twice",
    ask: `${slots}?from=2027-03-10&from=2027-03-11`,
    code: "INVALID_INPUT",
    field: "from",
  },
  {
    what: "a wall time as a point in time",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2027-03-10T10:00:00" },
    code: "INVALID_INPUT",
    field: "startsAt",
  },
  {
    what: "a number as a point in time",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: 1_804_669_200_000 },
    code: "INVALID_INPUT",
    field: "startsAt",
  },
  {
    what: "a point in time after the last",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2101-01-02T00:00:00Z" },
    code: "INVALID_INPUT",
    field: "startsAt",
  },
  {
    what: "a point in time before the first",
    ask: `POST ${publicBase}/holds`,
    body: { ...holdWish, startsAt: "1969-12-31T00:00:00Z" },
    code: "INVALID_INPUT",
    field: "startsAt",
  },
  {
    what: "the year 0",
    ask: "POST /v1/public/bookings/{link}/move",
    body: { startsAt: "0000-01-01T00:00:00Z" },
    code: "INVALID_INPUT",
    field: "startsAt",
  },
  {
    what: "a leap second",
    ask: `POST ${base}/bookings/{bookingId}/move`,
    body: { startsAt: "2027-03-10T10:00:60Z" },
    ...member,
    field: "startsAt",
  },
  {
    what: "a period backwards",
    ask: `GET ${base}/bookings?from=2027-04-01T00:00:00Z&until=2027-03-01T00:00:00Z`,
    ...member,
    field: "until",
  },
  {
    what: "a period of years",
    ask: `GET ${base}/bookings?from=2027-01-01T00:00:00Z&until=2029-01-01T00:00:00Z`,
    ...member,
    field: "until",
  },
  {
    what: "a period that ends in no calendar",
    ask: `GET ${base}/bookings?from=2027-01-01T00:00:00Z&until=9999-01-01T00:00:00Z`,
    ...member,
    field: "until",
  },
  // zones
  { what: "a zone that does not exist", ask: `${slots}?zone=Europe/Atlantis`, code: "INVALID_INPUT", field: "zone" },
  { what: "an offset as a zone", ask: `${slots}?zone=%2B01:00`, code: "INVALID_INPUT", field: "zone" },
  {
    what: "a booker's zone that does not exist",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, zone: "Mars/Olympus" },
    code: "INVALID_INPUT",
    field: "zone",
  },
  {
    what: "a contact's zone that does not exist",
    ask: `POST ${base}/bookings`,
    body: { ...forContact, contact: { ...contact, zone: "Mars/Olympus" } },
    ...member,
    field: "contact.zone",
  },
  {
    what: "hours in a zone that does not exist",
    ask: schedule,
    body: { zone: "Europe/Atlantis", weekly: [], version: 0 },
    ...member,
    field: "zone",
  },
  // mails
  ...[
    "plainaddress",
    "@no.local",
    "two@@ats.example",
    "a b@c.example",
    "a@b",
    "a@b.example\r\nBcc: x@y.example",
    `${"l".repeat(250)}@b.example`,
  ].map((email): Case => ({
    what: `the mail address ${JSON.stringify(email).slice(0, 30)}`,
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, email },
    code: "INVALID_INPUT",
    field: "email",
  })),
  {
    what: "a mail address to sign in that is none",
    ask: "POST /v1/me/magic-links",
    body: { email: "nobody" },
    code: "INVALID_INPUT",
    field: "email",
  },
  // texts
  {
    what: "a name too long",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, name: "x".repeat(81) },
    code: "INVALID_INPUT",
    field: "name",
  },
  {
    what: "a name of spaces",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, name: "   " },
    code: "INVALID_INPUT",
    field: "name",
  },
  {
    what: "a name of two lines",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, name: "Ada\r\nBcc: all@lycee.example" },
    code: "INVALID_INPUT",
    field: "name",
  },
  {
    what: "a note too long",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, note: "{long}" },
    code: "INVALID_INPUT",
    field: "note",
  },
  {
    what: "a note with a null byte",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, note: "a\u0000b" },
    code: "INVALID_INPUT",
    field: "note",
  },
  {
    what: "a reason with a null byte",
    ask: "POST /v1/public/bookings/{link}/cancellation",
    body: { reason: "\u0000" },
    code: "INVALID_INPUT",
    field: "reason",
  },
  {
    what: "a reason too long",
    ask: "POST /v1/public/bookings/{link}/cancellation",
    body: { reason: "{long}" },
    code: "INVALID_INPUT",
    field: "reason",
  },
  {
    what: "a label with a null byte",
    ask: `${schedule}/overrides/2027-03-10`,
    body: { ranges: [], label: "\u0000" },
    ...member,
    field: "label",
  },
  {
    what: "a search with a null byte",
    ask: `GET ${publicBase}/professionals?search=a%00b`,
    code: "INVALID_INPUT",
    field: "search",
  },
  {
    what: "a search too long",
    ask: `GET ${publicBase}/professionals?search=${"x".repeat(81)}`,
    code: "INVALID_INPUT",
    field: "search",
  },
  {
    what: "a visitor's name for themselves too short",
    ask: `POST ${publicBase}/holds`,
    body: { ...holdWish, visitor: "me" },
    code: "INVALID_INPUT",
    field: "visitor",
  },
  // types
  {
    what: "a list where text belongs",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, name: ["Ada"] },
    code: "INVALID_INPUT",
    field: "name",
  },
  {
    what: "an object where text belongs",
    ask: "POST /v1/me/session",
    body: { email: { $ne: "" }, password: "x" },
    code: "INVALID_INPUT",
    field: "email",
  },
  { what: "no body at all", ask: "POST /v1/me/session", code: "INVALID_INPUT", field: "password" },
  { what: "a list as the body", ask: `POST ${publicBase}/bookings`, body: [wish], code: "INVALID_INPUT" },
  { what: "null as the body", ask: `POST ${publicBase}/holds`, body: "null", code: "INVALID_INPUT" },
  { what: "a body of many brackets", ask: "POST /v1/me/session", body: "{deep}", code: "INVALID_INPUT" },
  {
    what: "a length of half a minute",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, durationMinutes: 0.5 },
    code: "INVALID_INPUT",
    field: "durationMinutes",
  },
  {
    what: "a language we do not speak",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, locale: "tlh" },
    code: "INVALID_INPUT",
    field: "locale",
  },
  {
    what: "a status there is not",
    ask: `GET ${base}/bookings?from=2027-03-01T00:00:00Z&until=2027-04-01T00:00:00Z&status=lost`,
    ...member,
    field: "status",
  },
  // hours
  {
    what: "hours that end before they begin",
    ask: schedule,
    body: weekOf([{ start: "12:00", end: "09:00" }]),
    ...member,
    field: "weekly.0.ranges.0.end",
  },
  {
    what: "hours that begin on the next day",
    ask: schedule,
    body: weekOf([{ start: "25:00", end: "26:00" }]),
    ...member,
    field: "weekly.0.ranges.0.start",
  },
  {
    what: "hours that begin at the end of the day",
    ask: schedule,
    body: weekOf([{ start: "24:00", end: "24:30" }]),
    ...member,
    field: "weekly.0.ranges.0.start",
  },
  {
    what: "hours with a minute 60",
    ask: schedule,
    body: weekOf([{ start: "09:60", end: "10:00" }]),
    ...member,
    field: "weekly.0.ranges.0.start",
  },
  { what: "thirteen ranges on a day", ask: schedule, body: weekOf(quarters(13)), ...member, field: "weekly.0.ranges" },
  {
    what: "thirteen ranges on a day named twice",
    ask: schedule,
    body: {
      zone: "Europe/Paris",
      version: 0,
      weekly: [quarters(7), quarters(13).slice(7)].map((ranges) => ({ weekday: 1, ranges })),
    },
    ...member,
    field: "weekly",
  },
  {
    what: "an eighth weekday",
    ask: schedule,
    body: { zone: "Europe/Paris", weekly: [{ weekday: 8, ranges: [] }], version: 0 },
    ...member,
    field: "weekly.0.weekday",
  },
  {
    what: "a version that no row can have",
    ask: schedule,
    body: { zone: "Europe/Paris", weekly: [], version: Number.MAX_SAFE_INTEGER },
    ...member,
    field: "version",
  },
  {
    what: "the last version a row could have",
    ask: schedule,
    body: { zone: "Europe/Paris", weekly: [], version: 2_147_483_647 },
    ...member,
    field: "version",
  },
  {
    what: "an override of a day that does not exist",
    ask: `${schedule}/overrides/2027-02-29`,
    body: { ranges: [] },
    ...member,
    field: "on",
  },
  {
    what: "an override of a day no calendar reaches",
    ask: `${schedule}/overrides/9999-12-31`,
    body: { ranges: [] },
    ...member,
    field: "on",
  },
  // pages
  { what: "a page of none", ask: `GET ${base}/services?limit=0`, ...member, field: "limit" },
  {
    what: "a page of a thousand",
    ask: `GET ${publicBase}/professionals?limit=1000`,
    code: "INVALID_INPUT",
    field: "limit",
  },
  { what: "a page of many", ask: `GET ${base}/professionals?limit=many`, ...member, field: "limit" },
  { what: "a cursor that is none", ask: `GET ${base}/professionals?cursor=abc`, ...member, field: "cursor" },
  {
    what: "a cursor of another list",
    ask: `GET ${base}/services?cursor=${cursorOf([1, 2])}`,
    ...member,
    field: "cursor",
  },
  {
    what: "a cursor with a null byte",
    ask: `GET ${base}/professionals?cursor=${cursorOf(["\u0000", newId()])}`,
    ...member,
    field: "cursor",
  },
  {
    what: "a cursor in no time",
    ask: `GET ${base}/bookings?from=2027-03-01T00:00:00Z&until=2027-04-01T00:00:00Z&cursor=${cursorOf([1e300, newId()])}`,
    ...member,
    field: "cursor",
  },
  { what: "a cursor that is no id", ask: `GET /v1/me/sessions?cursor=${cursorOf(["x"])}`, ...member, field: "cursor" },
  {
    what: "a cursor of numbers in the directory",
    ask: `GET ${publicBase}/professionals?cursor=${cursorOf(["a", 1])}`,
    code: "INVALID_INPUT",
    field: "cursor",
  },
  // links and keys
  {
    what: "a link with letters of no link",
    ask: "GET /v1/public/bookings/not%20a%20link",
    code: "INVALID_INPUT",
    field: "link",
  },
  {
    what: "no idempotency key",
    ask: `POST ${publicBase}/bookings`,
    body: wish,
    headers: { "idempotency-key": "" },
    code: "INVALID_INPUT",
    field: "Idempotency-Key",
  },
  {
    what: "an idempotency key too short",
    ask: `POST ${base}/bookings`,
    body: forContact,
    headers: { "idempotency-key": "1" },
    ...member,
    field: "Idempotency-Key",
  },
  {
    what: "an idempotency key too long",
    ask: `POST ${publicBase}/bookings`,
    body: wish,
    headers: { "idempotency-key": "k".repeat(129) },
    code: "INVALID_INPUT",
    field: "Idempotency-Key",
  },
];

function weekOf(ranges: readonly { readonly start: string; readonly end: string }[]) {
  return { zone: "Europe/Paris", weekly: [{ weekday: 1, ranges }], version: 0 };
}

/** A quarter of an hour at the beginning of each hour from 08:00 on. */
function quarters(count: number) {
  const hours = Array.from({ length: count }, (_, hour) => String(hour + 8).padStart(2, "0"));
  return hours.map((hour) => ({ start: `${hour}:00`, end: `${hour}:15` }));
}

const unknown: readonly Case[] = [
  { what: "an unknown route", ask: "GET /v1/nothing", code: "NOT_FOUND" },
  { what: "an unknown route with a body", ask: "POST /v1/nothing", body: { a: 1 }, code: "NOT_FOUND" },
  { what: "an address that can't be read", ask: "GET /v1/public/businesses/%zz", code: "NOT_FOUND" },
  { what: "an address with an endless word", ask: `GET /v1/public/businesses/${"a".repeat(5000)}`, code: "NOT_FOUND" },
  { what: "an unknown business", ask: "GET /v1/public/businesses/nobody", code: "NOT_FOUND" },
  {
    what: "an unknown business's slots",
    ask: "GET /v1/public/businesses/nobody/professionals/x/slots",
    code: "NOT_FOUND",
  },
  {
    what: "an unknown business to book with",
    ask: "POST /v1/public/businesses/nobody/bookings",
    body: wish,
    code: "NOT_FOUND",
  },
  { what: "an unknown business by id", ask: "GET /v1/businesses/{unknownId}", signedIn: true, code: "NOT_FOUND" },
  { what: "an unknown professional", ask: `GET ${publicBase}/professionals/nobody`, code: "NOT_FOUND" },
  {
    what: "an unknown professional to book",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, professional: "nobody" },
    code: "NOT_FOUND",
  },
  { what: "an unknown service", ask: `${slots}?service=nothing`, code: "NOT_FOUND" },
  {
    what: "an unknown service to hold",
    ask: `POST ${publicBase}/holds`,
    body: { ...holdWish, service: "nothing" },
    code: "NOT_FOUND",
  },
  { what: "an unknown booking", ask: `GET ${base}/bookings/{unknownId}`, signedIn: true, code: "NOT_FOUND" },
  { what: "an unknown session", ask: "DELETE /v1/me/sessions/{unknownId}", signedIn: true, code: "NOT_FOUND" },
  {
    what: "an unknown schedule",
    ask: `DELETE ${base}/professionals/{unknownId}/schedule/overrides/2027-03-10`,
    signedIn: true,
    code: "NOT_FOUND",
  },
  { what: "an unknown problem", ask: "GET /v1/problems/NOTHING", code: "NOT_FOUND" },
  { what: "a method that is not there", ask: "PATCH /v1/me", code: "METHOD_NOT_ALLOWED" },
  {
    what: "a method that is not there, with a body of any kind",
    ask: "PUT /v1/me/session",
    body: "<xml/>",
    headers: { "content-type": "text/xml" },
    code: "METHOD_NOT_ALLOWED",
  },
  { what: "a business deleted", ask: "DELETE /v1/businesses/{businessId}", signedIn: true, code: "METHOD_NOT_ALLOWED" },
  { what: "a booking deleted by its link", ask: "DELETE /v1/public/bookings/{link}", code: "METHOD_NOT_ALLOWED" },
];

const unreadable: readonly Case[] = [
  { what: "JSON cut off", ask: "POST /v1/me/session", body: '{"email": "a@b.example", "pass', code: "MALFORMED_BODY" },
  { what: "no JSON at all", ask: `POST ${publicBase}/bookings`, body: "name=Ada", code: "MALFORMED_BODY" },
  { what: "an empty body said to be JSON", ask: "POST /v1/me/session", body: "", code: "MALFORMED_BODY" },
  {
    what: "JSON that would change all objects",
    ask: "POST /v1/me/session",
    body: '{"__proto__": {"admin": true}, "email": "a@b.example", "password": "x"}',
    code: "MALFORMED_BODY",
  },
  {
    what: "a body too large",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, note: "x".repeat(65 * 1024) },
    code: "BODY_TOO_LARGE",
  },
  {
    what: "a form",
    ask: "POST /v1/me/session",
    body: "email=a&password=b",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    what: "plain text",
    ask: "POST /v1/me/session",
    body: '{"email":"a@b.example","password":"x"}',
    headers: { "content-type": "text/plain" },
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    what: "XML",
    ask: `POST ${publicBase}/bookings`,
    body: "<booking/>",
    headers: { "content-type": "application/xml" },
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
  {
    what: "a content type that is none",
    ask: "POST /v1/me/session",
    body: "{}",
    headers: { "content-type": "json" },
    code: "UNSUPPORTED_MEDIA_TYPE",
  },
];

const refused: readonly Case[] = [
  { what: "a forged link", ask: "GET /v1/public/bookings/{forgedLink}", code: "LINK_NOT_VALID" },
  {
    what: "a forged link to cancel",
    ask: "POST /v1/public/bookings/{forgedLink}/cancellation",
    body: {},
    code: "LINK_NOT_VALID",
  },
  {
    what: "a forged link to move",
    ask: "POST /v1/public/bookings/{forgedLink}/move",
    body: { startsAt: "2027-03-10T10:00:00Z" },
    code: "LINK_NOT_VALID",
  },
  {
    what: "a forged link to a calendar file",
    ask: "GET /v1/public/bookings/{forgedLink}/calendar",
    code: "LINK_NOT_VALID",
  },
  { what: "a forged link to slots", ask: `${slots}?moving={forgedLink}`, code: "LINK_NOT_VALID" },
  { what: "a forged hold", ask: `DELETE ${publicBase}/holds/{forgedLink}`, code: "LINK_NOT_VALID" },
  {
    what: "a sign-in link that never was",
    ask: "POST /v1/me/magic-links/redemption",
    body: { token: "never" },
    code: "LINK_NOT_VALID",
  },
  {
    what: "a wrong password",
    ask: "POST /v1/me/session",
    body: { email: "{ownerEmail}", password: "wrong" },
    code: "WRONG_CREDENTIALS",
  },
  {
    what: "nobody's address",
    ask: "POST /v1/me/session",
    body: { email: "nobody@lycee.example", password: "x" },
    code: "WRONG_CREDENTIALS",
  },
  { what: "no session", ask: "GET /v1/me", code: "NOT_SIGNED_IN" },
  { what: "no session, in the back office", ask: `POST ${base}/bookings`, body: forContact, code: "NOT_SIGNED_IN" },
  {
    what: "a session that never was",
    ask: "GET /v1/me",
    headers: { cookie: "creneau_session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" },
    code: "NOT_SIGNED_IN",
  },
  {
    what: "an endless session",
    ask: "GET /v1/me",
    headers: { cookie: `creneau_session=${"A".repeat(3000)}` },
    code: "NOT_SIGNED_IN",
  },
  {
    what: "a time that is not offered",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2027-03-10T03:00:00+01:00" },
    code: "SLOT_REFUSED",
  },
  {
    what: "a time beside the grid",
    ask: `POST ${publicBase}/holds`,
    body: { ...holdWish, startsAt: "2027-03-10T10:07:00+01:00" },
    code: "SLOT_REFUSED",
  },
  {
    what: "a time off by a millisecond",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2027-03-10T10:00:00.001+01:00" },
    code: "SLOT_REFUSED",
  },
  {
    what: "a time on a Sunday",
    ask: `POST ${base}/bookings`,
    body: { ...forContact, startsAt: "2027-03-14T10:00:00+01:00" },
    signedIn: true,
    code: "SLOT_REFUSED",
  },
  {
    what: "a time long past",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2020-03-10T10:00:00+01:00" },
    code: "SLOT_REFUSED",
  },
  {
    what: "a time at the end of all calendars",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2099-12-31T10:00:00+01:00" },
    code: "SLOT_REFUSED",
  },
  {
    what: "a time that is taken",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2027-03-09T10:00:00+01:00" },
    code: "SLOT_TAKEN",
  },
  {
    what: "a time that is held",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, startsAt: "2027-03-09T14:00:00+01:00" },
    code: "SLOT_TAKEN",
  },
  {
    what: "a longer session",
    ask: `POST ${publicBase}/bookings`,
    body: { ...wish, durationMinutes: 60 },
    code: "DURATION_LOCKED",
    detail: {
      fr: "Les sessions Thotis sont limitées à 15 minutes",
      en: "Les sessions Thotis sont limitées à 15 minutes",
    },
  },
  {
    what: "a cancelled booking cancelled again",
    ask: "POST /v1/public/bookings/{cancelledLink}/cancellation",
    body: {},
    code: "ILLEGAL_TRANSITION",
    detail: { fr: "Ce rendez-vous est déjà annulé.", en: "This booking is already cancelled." },
  },
  {
    what: "a cancelled booking moved",
    ask: "POST /v1/public/bookings/{cancelledLink}/move",
    body: { startsAt: "2027-03-10T10:00:00+01:00" },
    code: "ILLEGAL_TRANSITION",
    detail: { fr: "Ce rendez-vous est déjà annulé.", en: "This booking is already cancelled." },
  },
  {
    what: "hours as they were before",
    ask: schedule,
    body: { zone: "Europe/Paris", weekly: [], version: 41 },
    signedIn: true,
    code: "EDITED_MEANWHILE",
  },
  {
    what: "another site's page",
    ask: `POST ${publicBase}/bookings`,
    body: wish,
    headers: { origin: "https://evil.example" },
    code: "WRONG_ORIGIN",
  },
  {
    what: "another site's page, signed in",
    ask: `POST ${base}/bookings/{bookingId}/cancellation`,
    body: {},
    signedIn: true,
    headers: { origin: "https://evil.example" },
    code: "WRONG_ORIGIN",
  },
  {
    what: "a page without an origin",
    ask: "DELETE /v1/me/session",
    signedIn: true,
    headers: { origin: "null" },
    code: "WRONG_ORIGIN",
  },
  {
    what: "a neighbouring port",
    ask: `${schedule}/overrides/2027-03-10`,
    body: { ranges: [] },
    signedIn: true,
    headers: { origin: "http://localhost:81" },
    code: "WRONG_ORIGIN",
  },
  {
    what: "an origin that is none",
    ask: `POST ${publicBase}/holds`,
    body: holdWish,
    headers: { origin: "localhost" },
    code: "WRONG_ORIGIN",
  },
];

describe.for([
  ["input that is wrong", invalid],
  ["what is not there", unknown],
  ["what can't be read", unreadable],
  ["what is refused", refused],
] as const)("%s", ([_, cases]) => {
  test.for(cases.map((one) => [one.what, one] as const))("%s", async ([_, one]) => {
    const before = await rowsButAttempts();
    for (const language of ["fr", "en"] as const)
      expectProblem(await send(requestOf(one, accepted[language])), one, language);
    expect(await rowsButAttempts()).toEqual(before);
  });
});

/** That somebody tried to sign in is kept, and how often: this and nothing else may be written. */
async function rowsButAttempts(): Promise<Record<string, string>> {
  const { "public.attempt": _attempt, "public.sign_in": _signIn, ...rows } = await rowVersions(world);
  return rows;
}

describe("what is sent again", () => {
  test("a booking sent twice with one key is one booking; with the same key, another wish is refused", async () => {
    const headers = { "idempotency-key": newId() };
    const first = await books(new Person(world), house, { startsAt: "2027-03-11T10:00:00+01:00" }, headers);
    const before = await rowVersions(world);
    const again = await books(new Person(world), house, { startsAt: "2027-03-11T10:00:00+01:00" }, headers);
    expect(again.body).toEqual(first.body);
    const other = await books(new Person(world), house, { startsAt: "2027-03-11T11:00:00+01:00" }, headers);
    expect(other.problem).toMatchObject({ status: 422, code: "IDEMPOTENCY_KEY_REUSED" });
    expect(await rowVersions(world)).toEqual(before);
  });

  test("a refused booking leaves no trace of its key: the key serves once the time is right", async () => {
    const headers = { "idempotency-key": newId() };
    const before = await rowVersions(world);
    const refusedFirst = await books(new Person(world), house, { startsAt: "2027-03-14T10:00:00+01:00" }, headers);
    expect(refusedFirst.problem.code).toBe("SLOT_REFUSED");
    expect(await rowVersions(world)).toEqual(before);
    const second = await books(new Person(world), house, { startsAt: "2027-03-11T14:00:00+01:00" }, headers);
    expect(second.status).toBe(201);
  });

  test("a hold given back twice is none the worse", async () => {
    const { hold } = await holds(new Person(world), house, { startsAt: "2027-03-11T15:00:00+01:00" });
    const params = { business: house.slug, hold };
    expect((await new Person(world).call("releaseHold", { params })).status).toBe(204);
    const before = await rowVersions(world);
    expect((await new Person(world).call("releaseHold", { params })).status).toBe(204);
    expect(await rowVersions(world)).toEqual(before);
  });

  test("a link that is over opens nothing: a month after the session", async () => {
    const later = await worldOfThisTest();
    const { link } = await booked(new Person(later), await createHouse(later), {
      startsAt: "2027-03-09T10:00:00+01:00",
    });
    later.clock.goTo("2027-04-08T09:14:59Z");
    expect((await new Person(later).call("getBookingByLink", { params: { link } })).status).toBe(200);
    later.clock.goTo("2027-04-08T09:15:00Z");
    expect((await new Person(later).call("getBookingByLink", { params: { link } })).problem.code).toBe(
      "LINK_NOT_VALID",
    );
  });
});

describe("our own pages", () => {
  test("a request from our own origin, or from a program that names none, is let in", async () => {
    const ask = {
      method: "POST",
      url: "/v1/me/session",
      payload: { email: house.ownerEmail, password: PASSWORD },
    } as const;
    for (const headers of [
      {},
      { origin: "http://localhost:3000", host: "localhost:3000" },
      { origin: "https://creneau.example", host: "creneau.example" },
    ]) {
      expect((await send({ ...ask, headers })).statusCode).toBe(201);
    }
  });

  test("reading is not writing: another site's origin may read what is public", async () => {
    const answer = await send({
      url: filled("/v1/public/businesses/{business}"),
      headers: { origin: "https://partner.example" },
    });
    expect(answer.statusCode).toBe(200);
  });

  test("an id in capitals is the same id", async () => {
    const answer = await send({
      url: `/v1/businesses/${house.scope.businessId.toUpperCase()}`,
      headers: { cookie: session },
    });
    expect(answer.json()).toMatchObject({ id: house.scope.businessId });
  });

  test("a method that is not there is answered with those that are", async () => {
    const answer = await send({ method: "PATCH", url: "/v1/me/session" });
    expect(String(answer.headers["allow"]).split(", ").toSorted()).toEqual(["DELETE", "POST"]);
  });
});

describe("too many requests", () => {
  let small: World;
  let little: House;
  beforeAll(async () => {
    const limits = { CRENEAU_READS_PER_MINUTE: "5", CRENEAU_WRITES_PER_HOUR: "3", CRENEAU_SIGN_INS_PER_HOUR: "4" };
    small = await createWorld({ settings: limits });
    little = await createHouse(small); // signs in once
  });
  afterAll(() => small.close());

  const repeated = async (times: number, ask: InjectOptions) => {
    const answers: LightMyRequestResponse[] = [];
    for (let n = 0; n < times; n++) answers.push(await small.server.inject(ask));
    return answers;
  };

  test.for([
    ["reading", 5, () => ({ url: `/v1/public/businesses/${little.slug}` })],
    ["booking", 3, () => ({ method: "POST", url: `/v1/public/businesses/${little.slug}/bookings`, payload: {} })],
    [
      "signing in",
      4,
      () => ({ method: "POST", url: "/v1/me/session", payload: { email: "x@y.example", password: "x" } }),
    ],
  ] as const)("%s: what is left is told, and after that when to come back", async ([what, limit, ask]) => {
    const remoteAddress = `192.0.2.${limit}`;
    const answers = await repeated(limit, { ...ask(), remoteAddress });
    expect(answers.map(({ headers }) => headers["x-ratelimit-remaining"])).toEqual(
      Array.from({ length: limit }, (_, n) => String(limit - 1 - n)),
    );
    const before = await rowVersions(small);
    const [tooMany] = await repeated(1, { ...ask(), remoteAddress });
    if (!tooMany) throw new Error(`no answer to ${what}`);
    expectProblem(tooMany, { code: "TOO_MANY_REQUESTS" }, "fr");
    expect(Number(tooMany.headers["retry-after"])).toBeGreaterThan(0);
    expect(await rowVersions(small)).toEqual(before);
    const [neighbour] = await repeated(1, { ...ask(), remoteAddress: "192.0.2.200" });
    expect(neighbour?.statusCode).not.toBe(429);
  });

  test("the ways to sign in count together, so do all ways to read", async () => {
    const remoteAddress = "192.0.2.77";
    const [email, token] = ["x@y.example", "never"];
    await repeated(2, { method: "POST", url: "/v1/me/session", payload: { email, password: "x" }, remoteAddress });
    await repeated(1, { method: "POST", url: "/v1/me/magic-links", payload: { email }, remoteAddress });
    await repeated(1, { method: "POST", url: "/v1/me/magic-links/redemption", payload: { token }, remoteAddress });
    const [fifth] = await repeated(1, { method: "POST", url: "/v1/me/magic-links", payload: { email }, remoteAddress });
    expect(fifth?.statusCode).toBe(429);
    await repeated(5, { url: `/v1/public/businesses/${little.slug}`, remoteAddress });
    const [sixth] = await repeated(1, { url: `/v1/public/businesses/${little.slug}/professionals`, remoteAddress });
    expect(sixth?.statusCode).toBe(429);
  });

  test("a house with a whole IPv6 network is one address", async () => {
    const ask = (host: string): InjectOptions => ({
      method: "POST",
      url: `/v1/public/businesses/${little.slug}/bookings`,
      payload: {},
      remoteAddress: `2001:db8:1:2:${host}`,
    });
    const statuses: number[] = [];
    for (const host of [":1", ":2", "a:b:c:d", "ffff:0:0:1"])
      statuses.push((await small.server.inject(ask(host))).statusCode);
    expect(statuses).toEqual([400, 400, 400, 429]);
  });

  test("a forwarded address counts only behind one's own proxy", async () => {
    const ask = (n: number): InjectOptions => ({
      method: "POST",
      url: `/v1/public/businesses/${little.slug}/bookings`,
      payload: {},
      remoteAddress: "192.0.2.99",
      headers: { "x-forwarded-for": `203.0.113.${n}` },
    });
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++) statuses.push((await small.server.inject(ask(n))).statusCode);
    expect(statuses).toEqual([400, 400, 400, 429]);
  });
});
