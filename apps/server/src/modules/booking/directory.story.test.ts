/** The directory: who has time soonest comes first, and nobody is lost between two pages. */
import { zone } from "@creneau/scheduling";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, everyPage, holds, officeHours, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { createSchedule, type Weekly } from "../availability/index.ts";
import { addService } from "../catalogue/index.ts";
import { addField, addProfessional, type ProfessionalAsk } from "../team/index.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const closed: Weekly = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
const only = (weekday: keyof Weekly, hour: number): Weekly => ({
  ...closed,
  [weekday]: [{ startMinute: hour * 60, endMinute: hour * 60 + 15 }],
});

interface Hire extends Partial<ProfessionalAsk> {
  readonly slug: string;
  readonly weekly?: Weekly;
}

/** Professionals without an account, who all give one service. */
async function hires(house: House, people: readonly Hire[]): Promise<void> {
  const { db, clock } = world;
  const professionalIds: string[] = [];
  for (const { weekly = officeHours, ...person } of people) {
    const profile = {
      memberId: null,
      displayName: person.slug,
      headline: "",
      organisation: "",
      bio: "",
      languages: ["fr"],
      linkedinUrl: null,
      published: true,
      fieldIds: [],
    };
    const professionalId = await addProfessional(db, clock, house.scope, { ...profile, ...person });
    await createSchedule(db, clock, house.scope, { professionalId, zone: zone("Europe/Paris"), weekly });
    professionalIds.push(professionalId);
  }
  await addService(db, clock, house.scope, {
    slug: "rendez-vous",
    name: "Rendez-vous",
    description: "",
    durationMinutes: 15,
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 0,
    horizonDays: 60,
    modes: ["video"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds,
  });
}

const emptyHouse = () => createHouse(world, { mentors: [] });

const cardsOf = async (house: House, query: Record<string, string> = {}) =>
  (await new Person(world).call("listPublicProfessionals", { params: { business: house.slug }, query })).body;
const slugsOf = async (house: House, query: Record<string, string> = {}) =>
  (await cardsOf(house, query)).items.map(({ slug }) => slug);

describe("the order", () => {
  test("the soonest free time first, those without one last, each with the time told", async () => {
    const house = await emptyHouse();
    await hires(house, [
      { slug: "thursday", weekly: only("thursday", 9) },
      { slug: "never", weekly: closed },
      { slug: "tuesday-later", weekly: only("tuesday", 11) },
      { slug: "tuesday", weekly: only("tuesday", 10) },
    ]);
    const { items } = await cardsOf(house);
    expect(items.map(({ slug, nextSlot }) => [slug, nextSlot?.startsAt ?? null])).toEqual([
      ["tuesday", "2027-03-02T09:00:00.000Z"],
      ["tuesday-later", "2027-03-02T10:00:00.000Z"],
      ["thursday", "2027-03-04T08:00:00.000Z"],
      ["never", null],
    ]);
  });

  test("who is booked or held goes down in it; the profile tells the same next time", async () => {
    const house = await createHouse(world, {
      mentors: [{ weekly: only("tuesday", 9) }, { weekly: only("tuesday", 10) }, { weekly: only("tuesday", 11) }],
    });
    const [first, second] = house.mentors;
    expect(await slugsOf(house)).toEqual(["mentor-0", "mentor-1", "mentor-2"]);
    await booked(new Person(world), house, {
      startsAt: "2027-03-02T09:00:00+01:00",
      ...(first ? { mentor: first } : {}),
    });
    await holds(new Person(world), house, {
      startsAt: "2027-03-02T10:00:00+01:00",
      ...(second ? { mentor: second } : {}),
    });
    const { items } = await cardsOf(house);
    expect(items.map(({ slug }) => slug)).toEqual(["mentor-2", "mentor-0", "mentor-1"]);
    for (const card of items) {
      const profile = await new Person(world).call("getPublicProfessional", {
        params: { business: house.slug, professional: card.slug },
      });
      expect(profile.body.nextSlot).toEqual(card.nextSlot);
    }
  });
});

test("whose next weeks are full is told the first free time after them, wherever it is asked", async () => {
  const house = await createHouse(world, {
    service: { horizonDays: 40 },
    mentors: [{ weekly: only("tuesday", 9) }, { weekly: only("tuesday", 9) }],
  });
  const [mentor] = house.mentors;
  if (!mentor) throw new Error("nobody was hired");
  for (const on of ["2027-03-02", "2027-03-09", "2027-03-16"])
    await booked(new Person(world), house, { startsAt: `${on}T09:00:00+01:00`, mentor });
  const next = "2027-03-23T08:00:00.000Z";

  const { items } = await cardsOf(house);
  expect(items.find(({ slug }) => slug === mentor.slug)?.nextSlot?.startsAt).toBe(next);
  const params = { business: house.slug, professional: mentor.slug };
  expect((await new Person(world).call("getPublicProfessional", { params })).body.nextSlot?.startsAt).toBe(next);
  for (const query of [{ from: "2027-03-01", to: "2027-03-07" }, { from: "2027-03-01" }, { from: "2027-03-16" }]) {
    const { body } = await new Person(world).call("listPublicSlots", { params, query });
    expect(body.nextSlot?.startsAt).toBe(next);
  }
});

describe("two hundred mentors", () => {
  let house: House;
  let slugs: string[];
  beforeAll(async () => {
    house = await emptyHouse();
    slugs = Array.from({ length: 200 }, (_, n) => `mentor-${String(n).padStart(3, "0")}`);
    // Many have the same next time, some have none: ties are where pages lose people.
    await hires(
      house,
      slugs.map((slug, n) => ({ slug, weekly: n % 5 === 0 ? closed : only("wednesday", 9 + (n % 3)) })),
    );
  });

  test("come in one page when asked for", async () => {
    const { items, nextCursor } = await cardsOf(house, { limit: "200" });
    expect([items.length, nextCursor]).toEqual([200, null]);
    expect(items.filter(({ nextSlot }) => nextSlot === null)).toHaveLength(40);
  });

  test.for(["1", "7", "50", "199"])("in pages of %s nobody is lost and nobody comes twice", async (limit) => {
    const whole = await slugsOf(house, { limit: "200" });
    const paged = await everyPage(new Person(world), "listPublicProfessionals", {
      params: { business: house.slug },
      query: { limit },
    });
    expect(paged.map(({ slug }) => slug)).toEqual(whole);
    expect(whole.toSorted()).toEqual(slugs);
  });

  test("by name in the back office, page after page", async () => {
    const params = { businessId: house.scope.businessId };
    const team = await everyPage(house.owner, "listProfessionals", { params, query: { limit: "33" } });
    expect(team.map(({ slug }) => slug)).toEqual(slugs);
  });
});

describe("finding", () => {
  let house: House;
  beforeAll(async () => {
    house = await emptyHouse();
    const [law, letters] = [
      await addField(world.db, house.scope, { slug: "droit-public", label: "Droit public", position: 1 }),
      await addField(world.db, house.scope, { slug: "lettres", label: "Lettres", position: 2 }),
    ];
    await hires(house, [
      {
        slug: "elodie",
        displayName: "Élodie Müller",
        headline: "M1 Droit",
        organisation: "Université de Nantes",
        fieldIds: [law],
      },
      {
        slug: "camille",
        displayName: "Camille Noël",
        headline: "L3 Lettres",
        organisation: "Sorbonne",
        fieldIds: [letters, law],
      },
      { slug: "percent", displayName: "Cent %_\\ Pour", headline: "50 % sûr", fieldIds: [] },
      { slug: "hidden", displayName: "Élodie Cachée", published: false, fieldIds: [law] },
    ]);
  });

  test("by name in the back office, as the alphabet goes: É is an E", async () => {
    const params = { businessId: house.scope.businessId };
    const team = await everyPage(house.owner, "listProfessionals", { params, query: { limit: "1" } });
    expect(team.map(({ slug }) => slug)).toEqual(["camille", "percent", "hidden", "elodie"]);
  });

  test.for([
    ["elodie", ["elodie"]],
    ["ÉLODIE", ["elodie"]],
    ["élodie", ["elodie"]],
    ["muller", ["elodie"]],
    ["MÜLLER nantes", ["elodie"]],
    ["nantes  droit", ["elodie"]],
    ["noel", ["camille"]],
    ["Nöël", ["camille"]],
    ["nantes sorbonne", []],
    ["%", ["percent"]],
    ["_", ["percent"]],
    ["\\", ["percent"]],
    ["50 %", ["percent"]],
    ["' or 1=1 --", []],
    ["cachée", []],
    ["zzz", []],
  ] as const)("“%s” finds %s", async ([search, found]) => {
    expect(await slugsOf(house, { search })).toEqual(found);
  });

  test("by field, alone and with words; an unknown field has nobody", async () => {
    expect((await slugsOf(house, { field: "droit-public" })).toSorted()).toEqual(["camille", "elodie"]);
    expect(await slugsOf(house, { field: "lettres" })).toEqual(["camille"]);
    expect(await slugsOf(house, { field: "droit-public", search: "sorbonne" })).toEqual(["camille"]);
    expect(await slugsOf(house, { field: "cuisine" })).toEqual([]);
  });

  test("the fields tell how many they have, the published only", async () => {
    const { fields } = (await new Person(world).call("getPublicBusiness", { params: { business: house.slug } })).body;
    expect(fields.map(({ slug, professionalCount }) => [slug, professionalCount])).toEqual([
      ["droit", 0],
      ["droit-public", 2],
      ["lettres", 1],
    ]);
  });
});

describe("services", () => {
  test("are listed in their order, page after page; the public sees those it may book", async () => {
    const house = await emptyHouse();
    await hires(house, []);
    const service = {
      description: "",
      durationMinutes: 60,
      stepMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 30,
      modes: ["phone"],
      lockedDurationMessage: "",
      professionalIds: [],
    } as const;
    for (const name of ["Bilan", "Atelier", "Bilan", "Élan"]) {
      const slug = `s-${Math.trunc(performance.now() * 1000)}`;
      await addService(world.db, world.clock, house.scope, {
        ...service,
        slug,
        name,
        allowOnlineBooking: name === "Atelier",
      });
    }
    const params = { businessId: house.scope.businessId };
    const paged = await everyPage(house.owner, "listServices", { params, query: { limit: "1" } });
    expect(paged.map(({ name }) => name)).toEqual([
      "Session Orientation",
      "Rendez-vous",
      "Bilan",
      "Atelier",
      "Bilan",
      "Élan",
    ]);
    const { services } = (await new Person(world).call("getPublicBusiness", { params: { business: house.slug } })).body;
    expect(services.map(({ name }) => name)).toEqual(["Session Orientation", "Rendez-vous", "Atelier"]);
  });
});
