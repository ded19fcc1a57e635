/** The people of the stories, and the ways they call the API. */
import { Problem, routes, type LinkedBooking, type RouteName, type Routes } from "@creneau/contract";
import { zone, type WallRange } from "@creneau/scheduling";
import type { InjectOptions } from "fastify";
import type { z } from "zod";
import { thotisBrand } from "../demo/thotis.ts";
import { createSchedule, type Weekly } from "../modules/availability/index.ts";
import { addService, type ServiceAsk } from "../modules/catalogue/index.ts";
import { registerAccount } from "../modules/identity/index.ts";
import { addField, addProfessional } from "../modules/team/index.ts";
import { addMember, createBusiness } from "../modules/tenancy/index.ts";
import { newId, randomToken } from "../platform/chance.ts";
import type { TenantScope } from "../platform/database/scope.ts";
import type { World } from "./world.ts";

type BodyOf<N extends RouteName> = Routes[N] extends { answer: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : string;

/** What came back: a good answer in the shape the contract says, or a problem. Asking for the other one throws. */
export class Answer<N extends RouteName> {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly #name: N;
  readonly #raw: unknown;

  constructor(name: N, status: number, headers: Answer<N>["headers"], raw: unknown) {
    this.#name = name;
    this.status = status;
    this.headers = headers;
    this.#raw = raw;
  }

  get body(): BodyOf<N> {
    const route: (typeof routes)[RouteName] = routes[this.#name];
    if (this.status !== route.status)
      throw new Error(`${this.#name} answered ${this.status}: ${JSON.stringify(this.#raw)}`);
    const schema: z.ZodType | undefined = "answer" in route ? route.answer : undefined;
    return (schema ? schema.parse(this.#raw) : this.#raw) as BodyOf<N>;
  }

  get problem(): Problem {
    return Problem.parse(this.#raw);
  }
}

export interface CallParts {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody with or without a session. */
export class Person {
  readonly #world: World;
  /** Their browser's. */
  readonly cookies = new Map<string, string>();
  /** Where they are, for the network. */
  readonly #address: string;
  #key: string | undefined;

  constructor(world: World, { address = "127.0.0.1" }: { readonly address?: string } = {}) {
    this.#world = world;
    this.#address = address;
  }

  /** Calls a route of the contract. */
  async call<N extends RouteName>(
    name: N,
    { params = {}, query = {}, body, headers = {} }: CallParts = {},
  ): Promise<Answer<N>> {
    const route: (typeof routes)[RouteName] = routes[name];
    const path = route.path.replaceAll(/\{(\w+)\}/g, (_, key: string) => encodeURIComponent(params[key] ?? ""));
    const search = new URLSearchParams(query).toString();
    const answer = await this.#world.server.inject({
      method: route.method as NonNullable<InjectOptions["method"]>,
      url: search ? `${path}?${search}` : path,
      remoteAddress: this.#address,
      headers: {
        ...(this.cookies.size === 0 ? {} : { cookie: [...this.cookies].map((pair) => pair.join("=")).join("; ") }),
        ...(this.#key === undefined ? {} : { authorization: `Bearer ${this.#key}` }),
        ...("idempotent" in route ? { "idempotency-key": randomToken() } : {}),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    for (const { name: cookie, value } of answer.cookies) {
      if (value === "") this.cookies.delete(cookie);
      else this.cookies.set(cookie, value);
    }
    const isJson = /^application\/(problem\+)?json\b/.test(String(answer.headers["content-type"]));
    const parsed: unknown = isJson ? JSON.parse(answer.body) : answer.body;
    return new Answer(name, answer.statusCode, answer.headers, parsed);
  }

  /** A program, from now on: with this API key. */
  withKey(key: string): this {
    this.#key = key;
    return this;
  }

  async signsIn(email: string, password = PASSWORD): Promise<this> {
    const answer = await this.call("signIn", { body: { email, password } });
    if (answer.body.account.email !== email) throw new Error("signed in as somebody else");
    return this;
  }
}

export const PASSWORD = "a long enough password";

const h = (hours: number): number => hours * 60;

/** Monday to Friday, 09:00–12:00 and 14:00–18:00. */
export const officeHours: Weekly = (() => {
  const day: WallRange[] = [
    { startMinute: h(9), endMinute: h(12) },
    { startMinute: h(14), endMinute: h(18) },
  ];
  return { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day, saturday: [], sunday: [] };
})();

export interface Mentor {
  readonly id: string;
  readonly slug: string;
  readonly email: string;
}

export interface House {
  readonly scope: TenantScope;
  readonly slug: string;
  readonly serviceId: string;
  readonly serviceSlug: string;
  readonly owner: Person;
  readonly ownerEmail: string;
  readonly mentors: readonly Mentor[];
}

export interface HouseOptions {
  readonly slug?: string;
  readonly service?: Partial<ServiceAsk>;
  /** One mentor for each: in this zone, with these hours. */
  readonly mentors?: readonly { readonly zone?: string; readonly weekly?: Weekly }[];
}

/** A business with an owner, a service of 15 minutes, and mentors with hours. */
export async function createHouse(world: World, options: HouseOptions = {}): Promise<House> {
  const { db, clock } = world;
  const slug = options.slug ?? `house-${newId().slice(-8)}`;
  const ownerEmail = `owner@${slug}.example`;
  const ownerAccountId = await registerAccount(db, clock, {
    email: ownerEmail,
    name: "Odile Owner",
    locale: "fr",
    password: PASSWORD,
  });
  const scope = await createBusiness(db, clock, {
    ownerAccountId,
    slug,
    name: `Maison ${slug}`,
    tagline: "",
    about: "",
    locale: "fr",
    zone: "Europe/Paris",
    contactEmail: `contact@${slug}.example`,
    addressForm: "tu",
    kind: "mentoring",
    brand: thotisBrand,
  });
  const fieldId = await addField(db, scope, { slug: "droit", label: "Droit", position: 0 });
  const mentors: Mentor[] = [];
  for (const [index, mentor] of (options.mentors ?? [{}]).entries()) {
    const email = `mentor${index}@${slug}.example`;
    const accountId = await registerAccount(db, clock, {
      email,
      name: `Mentor ${index}`,
      locale: "fr",
      password: PASSWORD,
    });
    const memberId = await addMember(db, clock, scope, { accountId, role: "employee" });
    const mentorSlug = `mentor-${index}`;
    const id = await addProfessional(db, clock, scope, {
      memberId,
      slug: mentorSlug,
      displayName: `Mentor ${index}`,
      headline: "L3 Droit",
      organisation: "Université de Nantes",
      bio: "",
      languages: ["fr"],
      linkedinUrl: null,
      published: true,
      fieldIds: [fieldId],
    });
    const hours = {
      professionalId: id,
      zone: zone(mentor.zone ?? "Europe/Paris"),
      weekly: mentor.weekly ?? officeHours,
    };
    await createSchedule(db, clock, scope, hours);
    mentors.push({ id, slug: mentorSlug, email });
  }
  const serviceSlug = options.service?.slug ?? "orientation-15min";
  const serviceId = await addService(db, clock, scope, {
    slug: serviceSlug,
    name: "Session Orientation",
    description: "",
    durationMinutes: 15,
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 60,
    horizonDays: 60,
    modes: ["video"],
    lockedDurationMessage: "Les sessions Thotis sont limitées à 15 minutes",
    allowOnlineBooking: true,
    professionalIds: mentors.map(({ id }) => id),
    ...options.service,
  });
  const owner = await new Person(world).signsIn(ownerEmail);
  return { scope, slug, serviceId, serviceSlug, owner, ownerEmail, mentors };
}

export interface BookingWish {
  readonly startsAt: string;
  readonly mentor?: Mentor;
  readonly name?: string;
  readonly email?: string;
  readonly note?: string;
  readonly phone?: string;
  readonly zone?: string;
  readonly hold?: string;
  readonly visitor?: string;
  readonly durationMinutes?: number;
  /** Places in a session that people share. */
  readonly seats?: number;
  readonly reasonId?: string;
  readonly answers?: readonly { readonly questionId: string; readonly value: string | number | readonly string[] }[];
}

/** A visitor books by the public API. */
export const books = (
  person: Person,
  house: House,
  wish: BookingWish,
  headers: Record<string, string> = {},
): Promise<Answer<"bookSession">> => {
  const { mentor = house.mentors[0], name = "Juliette Morel", email = "juliette@lycee.example", ...rest } = wish;
  return person.call("bookSession", {
    params: { business: house.slug },
    body: { professional: mentor?.slug, service: house.serviceSlug, name, email, ...rest },
    headers,
  });
};

/** Books, and must. @returns the booking as its link shows it. */
export const booked = async (person: Person, house: House, wish: BookingWish): Promise<LinkedBooking> =>
  (await books(person, house, wish)).body;

export interface HoldWish {
  readonly startsAt: string;
  readonly mentor?: Mentor;
  /** Who holds: another stranger each time when absent. */
  readonly visitor?: string;
}

/** A visitor asks for a time to be kept. */
export const asksToHold = (person: Person, house: House, wish: HoldWish): Promise<Answer<"holdSlot">> => {
  const { mentor = house.mentors[0], visitor = randomToken(16), startsAt } = wish;
  return person.call("holdSlot", {
    params: { business: house.slug },
    body: { professional: mentor?.slug, service: house.serviceSlug, startsAt, visitor },
  });
};

/** Holds, and must. */
export const holds = async (person: Person, house: House, wish: HoldWish): Promise<Answer<"holdSlot">["body"]> =>
  (await asksToHold(person, house, wish)).body;

export interface SlotsWish {
  /** First day. */
  readonly from: string;
  /** Last day, included; `from` when absent. */
  readonly to?: string;
  readonly mentor?: Mentor;
  readonly zone?: string;
  /** Link of the booking to move. */
  readonly moving?: string;
}

/** The starts that a reader is offered on these days. */
export async function offeredTo(person: Person, house: House, wish: SlotsWish): Promise<string[]> {
  const { mentor = house.mentors[0], from, to = from, ...query } = wish;
  const params = { business: house.slug, professional: mentor?.slug ?? "" };
  const { body } = await person.call("listPublicSlots", {
    params,
    query: { service: house.serviceSlug, from, to, ...query },
  });
  return body.days.flatMap((day) => day.slots.map((slot) => slot.startsAt));
}

/** The id of a booking, which its link does not tell. */
export async function idOf({ owner, scope }: House, { reference, startsAt }: LinkedBooking): Promise<string> {
  const query = { from: startsAt, until: new Date(Date.parse(startsAt) + 1).toISOString() };
  const { body } = await owner.call("listBookings", { params: { businessId: scope.businessId }, query });
  const found = body.items.find((item) => item.reference === reference);
  if (!found) throw new Error(`booking ${reference} is not in the planning`);
  return found.id;
}

type ListRoute =
  | "listBookings"
  | "listProfessionals"
  | "listServices"
  | "listPublicProfessionals"
  | "listPublicServices"
  | "listMySessions"
  | "listMySignIns"
  | "listMyPasskeys";
type ItemOf<N extends ListRoute> = z.output<Routes[N]["answer"]>["items"][number];

/** All items of a list, page after page. */
export async function everyPage<N extends ListRoute>(person: Person, name: N, parts: CallParts): Promise<ItemOf<N>[]> {
  const items: ItemOf<N>[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { ...parts.query, ...(cursor === undefined ? {} : { cursor }) };
    const page: { items: unknown[]; nextCursor: string | null } = (
      await person.call<ListRoute>(name, { ...parts, query })
    ).body;
    items.push(...(page.items as ItemOf<N>[]));
    cursor = page.nextCursor;
  }
  return items;
}
