/** Leave: who may ask, who may say yes, what it closes, what it counts, and what colleagues see of it. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, offeredTo, Person, type House, type Mentor } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const mentorOf = (house: House, index = 0): Mentor => {
  const mentor = house.mentors[index];
  if (!mentor) throw new Error("no such mentor");
  return mentor;
};

/** A house with the usual kinds, its two mentors, and how they ask. */
async function team() {
  const house = await createHouse(world, { mentors: [{}, {}] });
  const params = { businessId: house.scope.businessId };
  await house.owner.call("addUsualLeaveKinds", { params });
  const kinds = (await house.owner.call("listLeaveKinds", { params })).body.items;
  const kindOf = (name: string) => kinds.find((kind) => kind.name === name)?.id ?? "";
  const ana = await new Person(world).signsIn(mentorOf(house).email);
  const bo = await new Person(world).signsIn(mentorOf(house, 1).email);
  const asks = (who: Person, wish: Record<string, unknown> = {}, key: string = newId()) =>
    who.call("requestLeave", {
      params,
      headers: { "idempotency-key": key },
      body: {
        professionalId: mentorOf(house).id,
        kindId: kindOf("Congé payé"),
        fromOn: "2027-03-08",
        untilOn: "2027-03-09",
        ...wish,
      },
    });
  const decides = (act: "approveLeave" | "cancelLeave", who: Person, leave: { id: string; version: number }) =>
    who.call(act, { params: { ...params, leaveId: leave.id }, body: { version: leave.version } });
  const declines = (who: Person, leave: { id: string; version: number }) =>
    who.call("declineLeave", {
      params: { ...params, leaveId: leave.id },
      body: { version: leave.version, reason: "Non." },
    });
  const offered = (on: string) => offeredTo(new Person(world), house, { from: on });
  return { house, params, kinds, kindOf, ana, bo, asks, decides, declines, offered };
}

describe("a request", () => {
  test("closes nothing; approved it closes its days, and no others; cancelled it opens them again", async () => {
    const { house, ana, asks, decides, offered } = await team();
    const before = await offered("2027-03-08");
    const asked = (await asks(ana)).body;
    expect(asked).toMatchObject({ state: "requested", counted: { halfDays: 4 } });
    expect(await offered("2027-03-08")).toEqual(before);
    const approved = (await decides("approveLeave", house.owner, asked)).body;
    expect(approved.state).toBe("approved");
    expect(approved.history.map(({ what }) => what)).toEqual(["requested", "approved"]);
    expect(await offered("2027-03-08")).toEqual([]);
    expect(await offered("2027-03-09")).toEqual([]);
    expect(await offered("2027-03-10")).not.toEqual([]);
    await decides("cancelLeave", ana, approved);
    expect(await offered("2027-03-08")).toEqual(before);
  });

  test("half a day closes half a day, by the clock of the professional", async () => {
    const { house, asks, offered } = await team();
    const { body } = await asks(house.owner, { entered: true, untilOn: "2027-03-08", untilTime: "12:00" });
    expect(body).toMatchObject({ state: "approved", counted: { halfDays: 1, minutes: 180 } });
    expect((await offered("2027-03-08"))[0]).toBe("2027-03-08T13:00:00.000Z");
  });

  test("the second click is the first one's answer; another at the same time overlaps", async () => {
    const { ana, asks } = await team();
    const key = newId();
    const [one, two] = await Promise.all([asks(ana, {}, key), asks(ana, {}, key)]);
    expect(one.body.id).toBe(two.body.id);
    expect((await asks(ana, { fromOn: "2027-03-09", untilOn: "2027-03-12" })).problem).toMatchObject({
      status: 409,
      code: "LEAVE_OVERLAPS",
    });
  });

  test("for a colleague is not theirs to make, nor to enter their own at once; a manager may, also in the past", async () => {
    const { house, ana, bo, asks, kindOf } = await team();
    expect((await asks(bo)).status).toBe(404);
    expect((await asks(ana, { entered: true })).problem.code).toBe("FORBIDDEN");
    const past = { fromOn: "2027-02-22", untilOn: "2027-02-22" };
    expect((await asks(ana, past)).problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "fromOn" }] });
    expect((await asks(house.owner, { ...past, entered: true })).body.state).toBe("approved");
    const sick = { kindId: kindOf("Maladie"), fromOn: "2027-03-01", untilOn: "2027-03-01" };
    expect((await asks(ana, { ...sick, note: "grippe" })).problem).toMatchObject({ fields: [{ path: "note" }] });
    expect((await asks(ana, sick)).body.state).toBe("approved");
  });

  test.each([
    [{ fromOn: "2027-03-09", untilOn: "2027-03-08" }, "untilOn"],
    [{ fromOn: "2027-03-08", fromTime: "14:00", untilOn: "2027-03-08", untilTime: "09:00" }, "untilOn"],
    [{ fromOn: "2027-03-08", untilOn: "2028-06-01" }, "untilOn"],
    [{ fromTime: "25:00" }, "fromTime"],
    [{ kindId: "0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b10" }, "kindId"],
  ])("that makes no sense is refused under its field: %j", async (wish, path) => {
    const { ana, asks } = await team();
    expect((await asks(ana, wish)).problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path }] });
  });
});

describe("a decision", () => {
  test("is a manager's: neither the person, nor a colleague, nor an API key decides", async () => {
    const { house, params, ana, bo, asks, decides } = await team();
    const asked = (await asks(ana)).body;
    expect((await decides("approveLeave", ana, asked)).status).toBe(403);
    expect((await decides("approveLeave", bo, asked)).status).toBe(403);
    expect((await decides("cancelLeave", bo, asked)).status).toBe(404);
    const wish = { name: "Clé", permissions: ["schedule.read", "schedule.edit"], sees: "all", days: null };
    const { secret } = (await house.owner.call("createApiKey", { params, body: wish })).body;
    const key = new Person(world).withKey(secret);
    expect((await decides("approveLeave", key, asked)).status).toBe(403);
    expect((await decides("cancelLeave", key, asked)).status).toBe(404);
  });

  test("twice is once; of a yes and a withdrawal at once, one holds and the other is told", async () => {
    const { house, ana, asks, decides, declines } = await team();
    const asked = (await asks(ana)).body;
    const twice = await Promise.all([
      decides("approveLeave", house.owner, asked),
      decides("approveLeave", house.owner, asked),
    ]);
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(twice[0].body.version).toBe(1);
    const other = (await asks(ana, { fromOn: "2027-03-15", untilOn: "2027-03-15" })).body;
    const race = await Promise.all([decides("approveLeave", house.owner, other), decides("cancelLeave", ana, other)]);
    const codes = race.map((answer) => (answer.status === 200 ? undefined : answer.problem.code));
    expect(codes.filter((code) => code === undefined)).toHaveLength(1);
    expect(["LEAVE_SETTLED", "EDITED_MEANWHILE"]).toContain(codes.find((code) => code !== undefined));
    expect((await declines(house.owner, asked)).problem.code).toBe("LEAVE_SETTLED");
  });

  test("one who books while it is approved is told no, or was first: never both", async () => {
    const { house, ana, asks, decides } = await team();
    const asked = (await asks(ana)).body;
    const wish = { startsAt: "2027-03-08T10:00:00+01:00", mentor: mentorOf(house) };
    const [, booking] = await Promise.allSettled([
      decides("approveLeave", house.owner, asked),
      booked(new Person(world), house, wish),
    ]);
    const late = await booked(new Person(world), house, { ...wish, startsAt: "2027-03-08T11:00:00+01:00" }).then(
      () => "booked",
      () => "refused",
    );
    expect(["fulfilled", "rejected"]).toContain(booking.status);
    expect(late).toBe("refused");
  });
});

describe("what is seen of it", () => {
  test("to colleagues somebody is away, and not why; requests are nobody's business", async () => {
    const { house, params, ana, bo, asks, decides } = await team();
    const asked = (await asks(ana, { note: "Voyage" })).body;
    const query = { from: "2027-03-01T00:00:00Z", until: "2027-04-01T00:00:00Z" };
    const seen = async (who: Person) => (await who.call("listLeaves", { params, query })).body.items;
    expect(await seen(bo)).toEqual([]);
    expect(await seen(house.owner)).toMatchObject([{ state: "requested", kind: { name: "Congé payé" } }]);
    await decides("approveLeave", house.owner, asked);
    expect(await seen(bo)).toMatchObject([{ state: "approved", kind: null, counted: null, fromOn: "2027-03-08" }]);
    expect((await bo.call("getLeave", { params: { ...params, leaveId: asked.id } })).status).toBe(404);
    expect((await ana.call("getLeave", { params: { ...params, leaveId: asked.id } })).body.note).toBe("Voyage");
    const { rows } = await world.owner.query("select * from leave where id = $1", [asked.id]);
    expect(JSON.stringify(rows)).not.toContain("Voyage");
  });

  test("one's own list says no as well; nobody else's does", async () => {
    const { house, params, ana, bo, asks, declines } = await team();
    const asked = (await asks(ana)).body;
    await declines(house.owner, asked);
    const query = { professionalId: mentorOf(house).id };
    const seenBy = async (who: Person) =>
      (await who.call("listLeaves", { params, query })).body.items.map(({ state }) => state);
    expect(await seenBy(ana)).toEqual(["declined"]);
    expect(await seenBy(house.owner)).toEqual([]);
    expect(await seenBy(bo)).toEqual([]);
  });

  test("balances count by year and kind; the file for payroll has a row a day", async () => {
    const { house, params, ana, bo, asks, decides } = await team();
    const professionalId = mentorOf(house).id;
    const asked = (await asks(ana, { fromOn: "2027-12-30", untilOn: "2028-01-04" })).body;
    await decides("approveLeave", house.owner, asked);
    const balances = async (who: Person, year: string) =>
      who.call("getLeaveBalances", { params: { ...params, professionalId }, query: { year } });
    // 30 and 31 December are Thursday and Friday; 3 and 4 January Monday and Tuesday.
    expect((await balances(ana, "2027")).body.items[0]).toMatchObject({ takenHalfDays: 4, allowanceHalfDays: 50 });
    expect((await balances(ana, "2028")).body.items[0]).toMatchObject({ takenHalfDays: 4 });
    expect((await balances(bo, "2027")).status).toBe(404);
    const query = { from: "2028-01-01", to: "2028-01-31" };
    const file = await house.owner.call("exportLeaves", { params, query });
    const lines = file.body.trim().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain("2028-01-03;1;7");
    expect((await ana.call("exportLeaves", { params, query })).status).toBe(403);
  });
});

describe("kinds", () => {
  test("are the business's own: added once, changed by one at a time, put away", async () => {
    const { house, params, kinds, ana, asks, kindOf } = await team();
    expect(kinds.map(({ name }) => name)).toEqual(["Congé payé", "Maladie", "Formation", "Personnel", "Autre"]);
    await house.owner.call("addUsualLeaveKinds", { params });
    expect((await house.owner.call("listLeaveKinds", { params })).body.items).toHaveLength(5);
    const kind = { colour: "blue", needsApproval: true, paid: true, asksNote: true, allowanceHalfDays: null };
    const adds = (name: string) =>
      house.owner.call("addLeaveKind", { params, headers: { "idempotency-key": newId() }, body: { ...kind, name } });
    expect((await adds("RTT")).status).toBe(201);
    expect((await adds("rtt")).problem.code).toBe("ALREADY_THERE");
    const kindId = kindOf("Autre");
    const puts = (version: number) =>
      house.owner.call("replaceLeaveKind", {
        params: { ...params, kindId },
        body: { ...kind, name: "Autre", archived: true, version },
      });
    expect((await puts(0)).body.archived).toBe(true);
    expect((await puts(0)).problem.code).toBe("EDITED_MEANWHILE");
    expect((await asks(ana, { kindId })).problem).toMatchObject({ fields: [{ path: "kindId" }] });
  });
});
