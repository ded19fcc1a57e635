/** Sessions of several: nobody in particular, rooms and equipment, parts and substitutes, services in a row. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createHouse, Person, type BookingWish, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { addService } from "../catalogue/index.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const TEN = "2027-03-09T10:00:00+01:00";
const ELEVEN = "2027-03-09T11:00:00+01:00";
const hourly = { durationMinutes: 60, stepMinutes: 60, name: "Bilan", slug: "bilan" };
const threeMentors = () => createHouse(world, { mentors: [{}, {}, {}], service: hourly });

let visitors = 0;
/** A stranger books without asking for anybody. */
const asks = (house: House, wish: Pick<BookingWish, "startsAt"> & { service?: string; professional?: string }) =>
  new Person(world).call("bookSession", {
    params: { business: house.slug },
    body: { service: house.serviceSlug, name: "Nora Blin", email: `nora${visitors++}@lycee.example`, ...wish },
  });

const params = (house: House) => ({ businessId: house.scope.businessId });

const addsAsset = async (house: House, asset: { name: string; kind?: "room" | "equipment"; units?: number }) =>
  (await house.owner.call("addAsset", { params: params(house), body: { kind: "room", ...asset } })).body.id;

const addsSkill = async (house: House, name: string) =>
  (await house.owner.call("addSkill", { params: params(house), body: { name } })).body.id;

type Role = { kind: "person" | "asset"; name: string } & Record<string, unknown>;

const composes = async (
  house: House,
  body: { kind: string } & Record<string, unknown>,
  serviceId = house.serviceId,
) => {
  const where = { ...params(house), serviceId };
  const { version } = (await house.owner.call("getComposition", { params: where })).body;
  return house.owner.call("replaceComposition", { params: where, body: { version, ...body } });
};
const team = (house: House, ...roles: Role[]) => composes(house, { kind: "team", roles });

/** What is taken, and on which lane, by resource. */
const taken = async (house: House) =>
  (
    await world.owner.query<{ resource_id: string; lane: number; starts_at: Date }>(
      "select resource_id, lane, starts_at from occupancy where business_id = $1 order by starts_at, resource_id, lane",
      [house.scope.businessId],
    )
  ).rows;

const timesOf = async (house: House, service = house.serviceSlug, from = "2027-03-09") => {
  const where = { business: house.slug, service };
  const { body } = await new Person(world).call("listPublicServiceSlots", { params: where, query: { from, to: from } });
  return body.days.flatMap(({ slots }) => slots.map(({ startsAt }) => startsAt));
};

describe("nobody in particular", () => {
  test("a time is free as long as anyone is; whoever has least to do takes it", async () => {
    const house = await threeMentors();
    const answers = [
      await asks(house, { startsAt: TEN }),
      await asks(house, { startsAt: TEN }),
      await asks(house, { startsAt: TEN }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.professional.slug)).size).toBe(3);
    expect(await timesOf(house)).not.toContain("2027-03-09T09:00:00.000Z");
    const fourth = await asks(house, { startsAt: TEN });
    expect([fourth.status, fourth.problem.code]).toEqual([409, "SLOT_TAKEN"]);
    expect(fourth.problem.alternatives?.[0]?.startsAt).toBe("2027-03-09T08:00:00.000Z");
    const next = [await asks(house, { startsAt: ELEVEN }), await asks(house, { startsAt: ELEVEN })];
    expect(new Set(next.map(({ body }) => body.professional.slug)).size).toBe(2);
  });

  test("twenty at once for three people: three have it, each with somebody else", async () => {
    const house = await threeMentors();
    const answers = await Promise.all(Array.from({ length: 20 }, () => asks(house, { startsAt: TEN })));
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(3);
    expect(new Set(won.map(({ body }) => body.professional.slug)).size).toBe(3);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(17);
    expect(await taken(house)).toHaveLength(3);
  });

  test("what was kept for the visitor is with whom it was kept", async () => {
    const house = await threeMentors();
    const visitor = "a-visitor-of-our-own";
    const kept = await new Person(world).call("holdSlot", {
      params: { business: house.slug },
      body: { service: house.serviceSlug, startsAt: TEN, visitor },
    });
    const [before] = await taken(house);
    const { body } = await new Person(world).call("bookSession", {
      params: { business: house.slug },
      body: { service: house.serviceSlug, startsAt: TEN, name: "Nora", email: "n@lycee.example", hold: kept.body.hold },
    });
    expect(body.status).toBe("confirmed");
    expect((await taken(house)).map((row) => row.resource_id)).toEqual([before?.resource_id]);
  });

  test("an unknown service, or one that is not given on line, is not found", async () => {
    const house = await threeMentors();
    expect((await asks(house, { startsAt: TEN, service: "rien" })).status).toBe(404);
    await world.owner.query("update service set allow_online_booking = false where id = $1", [house.serviceId]);
    expect((await asks(house, { startsAt: TEN })).status).toBe(404);
  });
});

describe("rooms and equipment", () => {
  test("one room for three people: one session at a time; the room is on the booking", async () => {
    const house = await threeMentors();
    const room = await addsAsset(house, { name: "Salle bleue" });
    expect((await team(house, { kind: "asset", name: "Salle", resourceIds: [room] })).status).toBe(200);
    const answers = await Promise.all(Array.from({ length: 8 }, () => asks(house, { startsAt: TEN })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await taken(house)).filter((row) => row.resource_id === room)).toHaveLength(1);
    expect(await taken(house)).toHaveLength(2);
    expect(await timesOf(house)).not.toContain("2027-03-09T09:00:00.000Z");
    expect(await timesOf(house)).toContain("2027-03-09T10:00:00.000Z");
    const { rows } = await world.owner.query("select role_name from booking_part where resource_id = $1", [room]);
    expect(rows).toEqual([{ role_name: "Salle" }]);
  });

  test("two units: two at a time, each on its lane; cancelled, the unit is free again", async () => {
    const house = await threeMentors();
    const lamp = await addsAsset(house, { name: "Lampe", kind: "equipment", units: 2 });
    await team(house, { kind: "asset", name: "Lampe", resourceIds: [lamp] });
    const answers = await Promise.all(Array.from({ length: 6 }, () => asks(house, { startsAt: TEN })));
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(2);
    const lanes = (await taken(house)).filter((row) => row.resource_id === lamp).map(({ lane }) => lane);
    expect(lanes.toSorted()).toEqual([0, 1]);
    const where = { link: won[0]?.body.link ?? "" };
    await new Person(world).call("cancelBookingByLink", { params: where, body: { reason: "" } });
    expect((await asks(house, { startsAt: TEN })).status).toBe(201);
  });

  test("moved, the room goes along; to where it is taken, it is refused", async () => {
    const house = await threeMentors();
    const room = await addsAsset(house, { name: "Salle" });
    await team(house, { kind: "asset", name: "Salle", resourceIds: [room] });
    const first = await asks(house, { startsAt: TEN });
    const second = await asks(house, { startsAt: ELEVEN });
    const move = (link: string, startsAt: string) =>
      new Person(world).call("moveBookingByLink", { params: { link }, body: { startsAt, reason: "" } });
    expect((await move(second.body.link, TEN)).problem.code).toBe("SLOT_TAKEN");
    expect((await move(first.body.link, "2027-03-09T14:00:00+01:00")).status).toBe(200);
    expect((await move(second.body.link, TEN)).status).toBe(200);
    const hours = (await taken(house))
      .filter((row) => row.resource_id === room)
      .map((row) => row.starts_at.getUTCHours());
    expect(hours).toEqual([9, 13]);
  });

  test("fewer units than are taken at once, or a room that a session takes: said, and nothing changed", async () => {
    const house = await threeMentors();
    const lamp = await addsAsset(house, { name: "Lampe", kind: "equipment", units: 2 });
    await team(house, { kind: "asset", name: "Lampe", resourceIds: [lamp] });
    await asks(house, { startsAt: TEN });
    await asks(house, { startsAt: TEN });
    const where = { ...params(house), assetId: lamp };
    const fewer = await house.owner.call("replaceAsset", {
      params: where,
      body: { name: "Lampe", units: 1, version: 0 },
    });
    expect([fewer.status, fewer.problem.code]).toEqual([409, "IN_USE"]);
    const away = await house.owner.call("archiveAsset", { params: where });
    expect(away.body.archived).toBe(true);
    expect(await taken(house)).toHaveLength(4);
    expect((await asks(house, { startsAt: ELEVEN })).status).toBe(409);
    expect((await house.owner.call("restoreAsset", { params: where })).body.archived).toBe(false);
    expect((await asks(house, { startsAt: ELEVEN })).status).toBe(201);
  });
});

describe("a team", () => {
  test("all whom it needs, or nobody: with the skills asked for, substitutes last, shares as agreed", async () => {
    const house = await threeMentors();
    const [lead, second, third] = house.mentors.map(({ id }) => id);
    const skillId = await addsSkill(house, "Hypnose");
    for (const professionalId of [second, third])
      await house.owner.call("replaceProfessionalSkills", {
        params: { ...params(house), professionalId: professionalId ?? "" },
        body: { skillIds: [skillId] },
      });
    await team(
      house,
      { kind: "person", name: "Animatrice", resourceIds: [lead], shareBasisPoints: 6000 },
      {
        kind: "person",
        name: "Assistant",
        resourceIds: [second],
        substituteIds: [third],
        skillIds: [skillId],
        shareBasisPoints: 3000,
      },
    );
    const first = await asks(house, { startsAt: TEN });
    expect(first.body.professional.slug).toBe("mentor-0");
    const parts = async () =>
      (
        await world.owner.query<{ id: string; role: string; share: number }>(
          "select resource_id as id, role_name as role, share_basis_points as share from booking_part order by booking_id, role_name",
        )
      ).rows.slice(-2);
    expect(await parts()).toEqual([
      { id: lead, role: "Animatrice", share: 6000 },
      { id: second, role: "Assistant", share: 3000 },
    ]);
    // The assistant is busy at eleven: the substitute comes.
    await asks(house, { startsAt: ELEVEN, professional: "mentor-1" });
    await world.owner.query("delete from occupancy where resource_id = any($1) and starts_at = $2", [
      [lead, third],
      ELEVEN,
    ]);
    expect((await asks(house, { startsAt: ELEVEN })).status).toBe(201);
    expect((await parts())[1]).toEqual({ id: third, role: "Assistant", share: 3000 });
    // Nobody is left for the other part.
    expect((await asks(house, { startsAt: ELEVEN })).problem.code).toBe("SLOT_TAKEN");
  });

  test("as many as may, when they are free; as few as must, when not", async () => {
    const house = await threeMentors();
    await team(house, { kind: "person", name: "Intervenant", least: 2, most: 3 });
    await asks(house, { startsAt: TEN });
    expect(await taken(house)).toHaveLength(3);
    await house.owner.call("putOverride", {
      params: { ...params(house), professionalId: house.mentors[2]?.id ?? "", on: "2027-03-10" },
      body: { ranges: [], label: "" },
    });
    await asks(house, { startsAt: "2027-03-10T10:00:00+01:00" });
    expect(await taken(house)).toHaveLength(5);
  });

  test("sixteen at once for teams of two of three: one team, and no half of one", async () => {
    const house = await threeMentors();
    await team(house, { kind: "person", name: "Intervenant", least: 2, most: 2 });
    const answers = await Promise.all(Array.from({ length: 16 }, () => asks(house, { startsAt: TEN })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await taken(house)).toHaveLength(2);
  });

  test("what makes no sense is told field by field", async () => {
    const house = await threeMentors();
    const room = await addsAsset(house, { name: "Salle" });
    const refused = async (...roles: Role[]) =>
      (await team(house, ...roles)).problem.fields?.map(({ path }) => path) ?? "taken";
    expect(await refused()).toEqual(["roles"]);
    expect(await refused({ kind: "asset", name: "Salle" })).toEqual(["roles.0.resourceIds"]);
    expect(await refused({ kind: "person", name: "A", resourceIds: [room] })).toEqual(["roles.0.resourceIds"]);
    expect(await refused({ kind: "person", name: "A", least: 3, most: 2 })).toEqual(["roles.0.most"]);
    expect(
      await refused(
        { kind: "person", name: "A", shareBasisPoints: 6000 },
        { kind: "person", name: "B", shareBasisPoints: 5000 },
      ),
    ).toEqual(["roles"]);
    const where = { ...params(house), serviceId: house.serviceId };
    const stale = await house.owner.call("replaceComposition", {
      params: where,
      body: { kind: "team", roles: [{ kind: "asset", name: "Salle", resourceIds: [room] }], version: 7 },
    });
    expect(stale.problem.code).toBe("EDITED_MEANWHILE");
  });
});

describe("services in a row", () => {
  const combined = async () => {
    const house = await threeMentors();
    const { db, clock } = world;
    const rest = {
      description: "",
      stepMinutes: 30,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      noticeMinutes: 0,
      horizonDays: 60,
    };
    const common = { ...rest, modes: ["in-person"] as const, lockedDurationMessage: "", allowOnlineBooking: true };
    const [one, two] = house.mentors.map(({ id }) => id);
    const care = await addService(db, clock, house.scope, {
      ...common,
      slug: "soin",
      name: "Soin",
      durationMinutes: 30,
      professionalIds: [one ?? ""],
    });
    const talk = await addService(db, clock, house.scope, {
      ...common,
      slug: "entretien",
      name: "Entretien",
      durationMinutes: 30,
      professionalIds: [two ?? ""],
    });
    const whole = await addService(db, clock, house.scope, {
      ...common,
      slug: "parcours",
      name: "Parcours",
      durationMinutes: 60,
      professionalIds: [],
    });
    const answer = await composes(
      house,
      { kind: "combined", parts: [{ serviceId: care }, { serviceId: talk, gapLeastMinutes: 0, gapMostMinutes: 30 }] },
      whole,
    );
    expect(answer.status).toBe(200);
    return house;
  };

  test("each start leads to an end: what is offered is booked, one after another, by those who give it", async () => {
    const house = await combined();
    const offered = await timesOf(house, "parcours");
    expect(offered[0]).toBe("2027-03-09T08:00:00.000Z");
    const { status } = await asks(house, { service: "parcours", startsAt: offered[0] ?? "" });
    expect(status).toBe(201);
    expect((await taken(house)).map((row) => [row.starts_at.toISOString().slice(11, 16), row.resource_id])).toEqual([
      ["08:00", house.mentors[0]?.id],
      ["08:30", house.mentors[1]?.id],
    ]);
    expect(await timesOf(house, "parcours")).not.toContain("2027-03-09T08:00:00.000Z");
  });

  test("when the second is taken at once after, it waits as long as its gap allows, and no longer", async () => {
    const house = await combined();
    await asks(house, { service: "entretien", startsAt: "2027-03-09T10:30:00+01:00" });
    const answer = await asks(house, { service: "parcours", startsAt: TEN });
    expect(answer.status).toBe(201);
    expect((await taken(house)).map((row) => row.starts_at.toISOString().slice(11, 16))).toEqual([
      "09:00",
      "09:30",
      "10:00",
    ]);
    await asks(house, { service: "entretien", startsAt: "2027-03-09T11:30:00+01:00" });
    await asks(house, { service: "entretien", startsAt: "2027-03-09T12:00:00+01:00" });
    const none = await asks(house, { service: "parcours", startsAt: ELEVEN });
    expect([none.status, none.problem.code]).toEqual([409, "SLOT_TAKEN"]);
    expect(await timesOf(house, "parcours")).not.toContain("2027-03-09T10:00:00.000Z");
    expect(none.problem.alternatives?.length).toBeGreaterThan(0);
  });

  test("shown and cancelled as one; none is moved out of the row", async () => {
    const house = await combined();
    const { body } = await asks(house, { service: "parcours", startsAt: TEN });
    expect(body.chain.map(({ service, status }) => [service, status])).toEqual([
      ["Soin", "confirmed"],
      ["Entretien", "confirmed"],
    ]);
    const move = await new Person(world).call("moveBookingByLink", {
      params: { link: body.link },
      body: { startsAt: ELEVEN, reason: "" },
    });
    expect([move.status, move.problem.detail]).toEqual([409, expect.stringContaining("se suivent")]);
    const cancelled = await new Person(world).call("cancelBookingByLink", {
      params: { link: body.link },
      body: { reason: "" },
    });
    expect(cancelled.body.chain.map(({ status }) => status)).toEqual(["cancelled", "cancelled"]);
    expect(await taken(house)).toEqual([]);
  });

  test("eight at once: one has all of it, the others nothing", async () => {
    const house = await combined();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => asks(house, { service: "parcours", startsAt: TEN })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await taken(house)).toHaveLength(2);
  });

  test("a chain of itself, or of chains, is none", async () => {
    const house = await combined();
    const { rows } = await world.owner.query<{ id: string }>(
      "select id from service where slug = 'parcours' and business_id = $1",
      [house.scope.businessId],
    );
    const whole = rows[0]?.id ?? "";
    const parts = [{ serviceId: whole }, { serviceId: house.serviceId }];
    expect((await composes(house, { kind: "combined", parts }, whole)).problem.fields?.[0]?.path).toBe(
      "parts.0.serviceId",
    );
    expect((await composes(house, { kind: "combined", parts })).problem.fields?.map(({ path }) => path)).toEqual([
      "parts.0.serviceId",
      "parts.1.serviceId",
    ]);
  });
});
