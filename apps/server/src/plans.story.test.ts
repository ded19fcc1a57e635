/** Plans: what they hold is counted by the database, so that nothing adds more, whoever tries at once. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addService } from "./modules/catalogue/index.ts";
import { addProfessional } from "./modules/team/index.ts";
import { newId } from "./platform/chance.ts";
import { planLimitOf } from "./platform/database/errors.ts";
import { books, createHouse, Person, type House } from "./testing/people.ts";
import { createWorld, type World } from "./testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const params = ({ scope }: House) => ({ businessId: scope.businessId });

/** A house on this plan, or on one that holds so little. */
async function houseOn(plan: string, some: Readonly<Record<string, number>> = {}, mentors = 1): Promise<House> {
  const house = await createHouse(world, { mentors: Array.from({ length: mentors }, () => ({})) });
  await world.owner.query("update subscription set plan_key = $2 where business_id = $1", [
    house.scope.businessId,
    plan,
  ]);
  for (const [column, value] of Object.entries(some))
    await world.owner.query(`update plan set ${column} = $2 where key = $1`, [plan, value]);
  return house;
}

const planOf = async (house: House) => (await house.owner.call("getPlan", { params: params(house) })).body;
const usedOf = async (house: House, what: string) => (await planOf(house)).usage.find((one) => one.what === what);

const hire = (house: House) => {
  const slug = `p-${newId()}`;
  const nobody = { memberId: null, headline: "", organisation: "", bio: "", languages: ["fr"], linkedinUrl: null };
  return addProfessional(world.db, world.clock, house.scope, {
    ...nobody,
    slug,
    displayName: slug.slice(0, 20),
    published: true,
    fieldIds: [],
  });
};

const offer = (house: House) =>
  addService(world.db, world.clock, house.scope, {
    slug: `s-${newId()}`,
    name: "Séance",
    description: "",
    durationMinutes: 15,
    stepMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    noticeMinutes: 60,
    horizonDays: 60,
    modes: ["video"],
    lockedDurationMessage: "",
    allowOnlineBooking: true,
    professionalIds: [],
  });

/** How many of thirty at once came through; the others must have met the plan. */
async function thirty(work: () => Promise<unknown>, what: string, most: number): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: 30 }, work));
  for (const result of results)
    if (result.status === "rejected") expect(planLimitOf(result.reason)).toEqual({ what, most });
  return results.filter(({ status }) => status === "fulfilled").length;
}

describe("thirty at once add no more than the plan holds", () => {
  test("professionals", async () => {
    const house = await houseOn("starter");
    expect(await thirty(() => hire(house), "professionals", 5)).toBe(4);
    expect(await usedOf(house, "professionals")).toEqual({ what: "professionals", used: 5, most: 5 });
  });

  test("services", async () => {
    const house = await houseOn("starter");
    expect(await thirty(() => offer(house), "services", 10)).toBe(9);
    expect(await usedOf(house, "services")).toEqual({ what: "services", used: 10, most: 10 });
  });

  test("bookings of a month, by all its professionals; the next month has room of its own", async () => {
    const house = await houseOn("enterprise", { bookings_a_month: 7 }, 10);
    const wishes = house.mentors.flatMap((mentor) =>
      ["10:00", "10:15", "10:30"].map((clock) => ({ mentor, startsAt: `2027-03-09T${clock}:00+01:00` })),
    );
    const answers = await Promise.all(wishes.map((wish) => books(new Person(world), house, wish)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(7);
    const refused = answers.find(({ status }) => status !== 201)?.problem;
    expect(refused).toMatchObject({ code: "LIMIT_REACHED", status: 409, limit: { what: "bookings", most: 7 } });
    expect(refused?.detail).not.toMatch(/offre/);
    expect(await usedOf(house, "bookings")).toMatchObject({ used: 7 });
    expect((await books(new Person(world), house, { startsAt: "2027-04-06T10:00:00+02:00" })).status).toBe(201);
    // One that is cancelled gives its place back; moving inside the month asks for none.
    const [one] = answers.filter(({ status }) => status === 201);
    const link = one?.body.link ?? "";
    const moved = await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-19T15:00:00+01:00" },
    });
    expect(moved.status).toBe(200);
    const intoMarch = await books(new Person(world), house, { startsAt: "2027-04-07T10:00:00+02:00" });
    const across = await new Person(world).call("moveBookingByLink", {
      params: { link: intoMarch.body.link },
      body: { startsAt: "2027-03-22T10:00:00+01:00" },
    });
    expect(across.problem.code).toBe("LIMIT_REACHED");
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: {} });
    expect((await books(new Person(world), house, { startsAt: "2027-03-23T10:00:00+01:00" })).status).toBe(201);
  });

  test("files", async () => {
    const house = await houseOn("professional", { storage_bytes: 100 });
    const brands = (await house.owner.call("listBrands", { params: params(house) })).body.items;
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0L8 8"/></svg>'.padEnd(120);
    const put = (base64: string) =>
      house.owner.call("putLogo", { params: { ...params(house), brandId: brands[0]?.id ?? "" }, body: { base64 } });
    const small = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>').toString("base64");
    expect((await put(small)).status).toBe(200);
    expect((await put(Buffer.from(svg.repeat(1)).toString("base64"))).problem).toMatchObject({
      code: "LIMIT_REACHED",
      limit: { what: "storage" },
    });
    expect(await usedOf(house, "storage")).toMatchObject({ used: 41 });
  });
});

describe("a limit that is reached", () => {
  test("says which, how many and what to do, and takes nothing away", async () => {
    const house = await houseOn("enterprise", { bookings_a_month: 1 });
    const body = {
      professionalId: house.mentors[0]?.id,
      serviceId: house.serviceId,
      contact: { name: "Paul", email: "paul@lycee.example" },
    };
    const book = (startsAt: string, language = "fr") =>
      house.owner.call("bookForContact", {
        params: params(house),
        body: { ...body, startsAt },
        headers: { "accept-language": language },
      });
    expect((await book("2027-03-09T10:00:00+01:00")).status).toBe(201);
    const before = (await world.owner.query("select count(*) from contact")).rows;
    const { problem } = await book("2027-03-09T11:00:00+01:00");
    expect(problem.detail).toMatch(/1 rendez-vous par mois.*Rien n’est perdu.*offre supérieure/);
    expect((await book("2027-03-09T11:00:00+01:00", "en")).problem.detail).toMatch(
      /1 bookings a month.*Nothing is lost/,
    );
    expect((await world.owner.query("select count(*) from contact")).rows).toEqual(before);
  });

  test("on a smaller plan what is there stays, and only more is refused", async () => {
    const house = await houseOn("scale");
    await Promise.all(Array.from({ length: 8 }, () => hire(house)));
    await world.owner.query("update subscription set plan_key = 'starter' where business_id = $1", [
      house.scope.businessId,
    ]);
    expect(await usedOf(house, "professionals")).toEqual({ what: "professionals", used: 9, most: 5 });
    expect(planLimitOf(await hire(house).catch((error: unknown) => error))).toEqual({ what: "professionals", most: 5 });
  });
});

describe("what a plan opens", () => {
  const addDomain = (house: House) =>
    house.owner.call("addDomain", { params: params(house), body: { host: `h${newId()}.atelier.example` } });

  test("follows the plan, unless it was decided otherwise for this business", async () => {
    const house = await houseOn("starter");
    expect((await addDomain(house)).problem).toMatchObject({ code: "NOT_IN_PLAN", status: 403 });
    const decide = (enabled: boolean) =>
      world.owner.query(
        `insert into feature_override values ($1, 'custom-domain', $2, 'essai', now())
         on conflict (business_id, feature) do update set enabled = excluded.enabled`,
        [house.scope.businessId, enabled],
      );
    await decide(true);
    expect((await planOf(house)).features).toContain("custom-domain");
    expect((await addDomain(house)).status).toBe(201);
    await decide(false);
    expect((await addDomain(house)).problem.code).toBe("NOT_IN_PLAN");
  });

  test("is told to everybody, the smallest plan first; the page names the one above", async () => {
    const { items } = (await new Person(world).call("listPlans")).body;
    expect(items.map(({ key, monthly }) => [key, monthly?.amountMinor ?? null])).toEqual([
      ["starter", 2900],
      ["professional", 7900],
      ["enterprise", 19_900],
      ["scale", null],
    ]);
    expect((await planOf(await houseOn("starter"))).next?.key).toBe("professional");
    expect((await planOf(await houseOn("scale"))).next).toBeNull();
  });

  test("can't be changed by its members: the server's role may not touch plans", async () => {
    for (const table of ["plan", "subscription", "feature_override"]) {
      const { rows } = await world.owner.query(
        "select has_table_privilege('creneau_app', $1, 'update') or has_table_privilege('creneau_app', $1, 'delete') as may",
        [table],
      );
      expect([table, rows]).toEqual([table, [{ may: false }]]);
    }
  });
});
