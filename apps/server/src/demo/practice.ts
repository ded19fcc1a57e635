/** What the houses of coaches have beyond one person's sessions: a room, a second person, services of several. */
import type { Composition, Price } from "@creneau/contract";
import {
  addAsset,
  addCategory,
  addService,
  addSkill,
  replaceComposition,
  replacePolicy,
  replaceSkills,
  type ServiceAsk,
} from "../modules/catalogue/index.ts";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import type { TenantScope } from "../platform/database/scope.ts";

export interface DemoHouse {
  readonly db: Database;
  readonly clock: Clock;
  readonly scope: TenantScope;
}

/** How far ahead the demo looks for a free time: further than the houses of coaches are closed in August. */
export const DAYS_LOOKED_AT = 34;

type Role = Composition["roles"][number];

/** How often one can begin, how soon before, how far ahead: the same for every service of a coach. */
export const coachTimes = {
  stepMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 10,
  noticeMinutes: 12 * 60,
  horizonDays: 60,
  lockedDurationMessage: "",
  allowOnlineBooking: true,
} as const;

/** By name; one that is not there yet is added. */
export class Categories {
  readonly #house: DemoHouse;
  readonly #ids = new Map<string, string>();

  constructor(house: DemoHouse) {
    this.#house = house;
  }

  async idOf(name: string): Promise<string> {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const { db, clock, scope } = this.#house;
    const { id } = await addCategory({ db, clock }, scope, { name, colour: colours[this.#ids.size] ?? null });
    this.#ids.set(name, id);
    return id;
  }
}

const colours = ["#0D9488", "#4F46E5", "#D97706"] as const;

const fixed = (amountMinor: number): Price => ({ kind: "fixed", amountMinor });

const role = (some: Pick<Role, "kind" | "name"> & Partial<Role>): Role => ({
  least: 1,
  most: 1,
  shareBasisPoints: 0,
  skillIds: [],
  resourceIds: [],
  substituteIds: [],
  ...some,
});

type ComposedAsk = Omit<ServiceAsk, keyof typeof coachTimes>;

async function addComposed(
  { db, clock, scope }: DemoHouse,
  ask: ComposedAsk,
  composition: Pick<Composition, "kind"> & Partial<Composition>,
): Promise<void> {
  const serviceId = await addService(db, clock, scope, { ...coachTimes, ...ask });
  await replaceComposition(db, scope, serviceId, { roles: [], parts: [], version: 0, ...composition });
}

const addRoom = ({ db, clock, scope }: DemoHouse, name: string, description: string): Promise<string> =>
  db.inTenant(scope, async (tx) => {
    const ask = { kind: "room", name, description, siteId: null, units: 1 } as const;
    return (await addAsset({ db, clock }, tx, scope, ask)).id;
  });

/** Late is late: a session cancelled the day before costs half of it. */
export async function seedPolicy({ db, clock, scope }: DemoHouse, serviceId: string): Promise<void> {
  await replacePolicy({ db, clock }, scope, serviceId, {
    noticeMinutes: 4 * 60,
    reasonRequired: false,
    mostMoves: 2,
    respondMinutes: 24 * 60,
    fee: {
      amountMinor: 4500,
      currency: "EUR",
      noticeMinutes: 24 * 60,
      text: "Un empêchement de dernière minute ? Appelez-moi, nous trouverons.",
    },
    version: 0,
  });
}

/** Virtus: a session that needs the room as well as the coach. */
export async function seedRoom(house: DemoHouse, categories: Categories, coachId: string): Promise<void> {
  const room = await addRoom(
    house,
    "Cabinet de la rue Mercière",
    "Premier étage, deux fauteuils, une fenêtre sur cour",
  );
  const ask: ComposedAsk = {
    slug: "cabinet",
    name: "Séance au cabinet",
    description: "Une heure et demie face à face, au calme. Le cabinet est réservé avec le rendez-vous.",
    durationMinutes: 90,
    modes: ["in-person"],
    categoryId: await categories.idOf("Accompagnement"),
    price: fixed(13_500),
    professionalIds: [coachId],
  };
  await addComposed(house, ask, {
    kind: "team",
    roles: [
      role({ kind: "person", name: "Coach", resourceIds: [coachId], shareBasisPoints: 10_000 }),
      role({ kind: "asset", name: "Salle", resourceIds: [room] }),
    ],
  });
}

interface Pair {
  readonly adviserId: string;
  readonly writerId: string;
  /** The conversation that the day begins with. */
  readonly talkId: string;
}

/** Coach Digital: two people at once with a skill and a room, and two services in a row. */
export async function seedPair(house: DemoHouse, categories: Categories, pair: Pair): Promise<void> {
  const { db, clock, scope } = house;
  const { adviserId, writerId, talkId } = pair;
  const skill = await addSkill({ db, clock }, scope, "Rédaction web");
  await replaceSkills({ db, clock }, scope, writerId, [skill.id]);
  const room = await addRoom(house, "Atelier du Panier", "Grande table, deux écrans, tableau blanc");
  const workshops = await categories.idOf("Ateliers");
  const writingId = await addService(db, clock, scope, {
    ...coachTimes,
    slug: "redaction",
    name: "Atelier rédaction",
    description: "Une heure pour écrire ensemble la page qui compte le plus.",
    durationMinutes: 60,
    modes: ["video", "in-person"],
    categoryId: workshops,
    price: fixed(8000),
    professionalIds: [writerId],
  });
  const together: ComposedAsk = {
    slug: "quatre-mains",
    name: "Site à quatre mains",
    description: "Karim construit, Sofia écrit : en deux heures, la page d’accueil est en ligne.",
    durationMinutes: 120,
    modes: ["in-person"],
    categoryId: workshops,
    price: fixed(32_000),
    professionalIds: [adviserId, writerId],
  };
  await addComposed(house, together, {
    kind: "team",
    roles: [
      role({ kind: "person", name: "Conseil", resourceIds: [adviserId], shareBasisPoints: 6000 }),
      role({ kind: "person", name: "Rédaction", skillIds: [skill.id], shareBasisPoints: 4000 }),
      role({ kind: "asset", name: "Salle", resourceIds: [room] }),
    ],
  });
  const launch: ComposedAsk = {
    slug: "lancement",
    name: "Pack lancement",
    description: "Un point avec Karim, puis un atelier avec Sofia, à la suite et le même jour.",
    durationMinutes: 105,
    modes: ["video"],
    categoryId: await categories.idOf("Pour commencer"),
    price: fixed(14_000),
    professionalIds: [],
  };
  await addComposed(house, launch, {
    kind: "combined",
    parts: [
      { serviceId: talkId, gapLeastMinutes: 0, gapMostMinutes: 0 },
      { serviceId: writingId, gapLeastMinutes: 0, gapMostMinutes: 60 },
    ],
  });
}
