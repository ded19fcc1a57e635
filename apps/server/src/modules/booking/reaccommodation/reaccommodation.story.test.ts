/** Those booked are offered other times: in bulk, each once, no two the same, whatever happens in between. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, Person, type House, type Mentor } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { runSending } from "./commands/send.ts";

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

const someone = (name: string) => ({ name, email: `${name.toLowerCase()}-${newId()}@lycee.example` });

/** A house of two mentors; the first has so many bookings on Tuesday the 9th, and what the owner does about them. */
async function closing(bookings: number, mentors = 2) {
  const house = await createHouse(world, { mentors: Array.from({ length: mentors }, () => ({})) });
  const params = { businessId: house.scope.businessId };
  const people = [];
  for (let index = 0; index < bookings; index++) {
    const person = someone(`Eleve${index}`);
    const minutes = 9 * 60 + index * 15;
    const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
    const booking = await booked(new Person(world), house, {
      startsAt: `2027-03-09T${time}:00+01:00`,
      mentor: mentorOf(house),
      ...person,
    });
    people.push({ ...person, booking });
  }
  await world.settle();
  const starts = (wish: Record<string, unknown> = {}, who = house.owner, key: string = newId()) =>
    who.call("startReaccommodation", {
      params,
      headers: { "idempotency-key": key },
      body: {
        professionalId: mentorOf(house).id,
        from: "2027-03-09T00:00:00+01:00",
        until: "2027-03-10T00:00:00+01:00",
        ...wish,
      },
    });
  const at = (id: string) => ({ params: { ...params, reaccommodationId: id } });
  const reads = async (id: string) => (await house.owner.call("getReaccommodation", at(id))).body;
  const items = async (id: string) => (await house.owner.call("listReaccommodationItems", at(id))).body.items;
  const sends = async (id: string, wish: Record<string, unknown> = {}) => {
    const { version } = await reads(id);
    return house.owner.call("sendReaccommodation", { ...at(id), body: { version, ...wish } });
  };
  const planned = async (wish: Record<string, unknown> = {}) => {
    const { id } = (await starts(wish)).body;
    await world.settle();
    return id;
  };
  return { house, params, people, starts, at, reads, items, sends, planned };
}

const timesOf = (items: readonly { options: readonly { professionalId: string; startsAt: string }[] }[]) =>
  items.flatMap(({ options }) => options.map(({ professionalId, startsAt }) => `${professionalId} ${startsAt}`));

describe("the list", () => {
  test("is planned after the answer: each is offered other times or somebody else, and no two the same", async () => {
    const { starts, reads, items } = await closing(6);
    const started = (await starts()).body;
    expect(started).toMatchObject({ state: "planning", total: 6, progress: 0 });
    await world.settle();
    expect(await reads(started.id)).toMatchObject({ state: "draft", progress: 6 });
    const listed = await items(started.id);
    expect(listed).toHaveLength(6);
    for (const { options } of listed) expect(options).toHaveLength(3);
    const times = timesOf(listed);
    expect(new Set(times).size).toBe(times.length);
    for (const { options } of listed)
      for (const option of options) expect(option.substitute || !option.startsAt.startsWith("2027-03-09")).toBe(true);
    expect(listed.some(({ options }) => options.some(({ substitute }) => substitute))).toBe(true);
  });

  test("the second click gets the first list; nobody was written to so far", async () => {
    const { starts, house, people } = await closing(1);
    const key = newId();
    const [one, two] = await Promise.all([starts({}, house.owner, key), starts({}, house.owner, key)]);
    expect(one.body.id).toBe(two.body.id);
    await world.settle();
    expect(world.mailer.to(people[0]?.email ?? "").filter(({ subject }) => /propos/i.test(subject))).toEqual([]);
  });

  test("is not a colleague's, and one's own is", async () => {
    const { house, starts, at } = await closing(1);
    const own = await new Person(world).signsIn(mentorOf(house).email);
    const other = await new Person(world).signsIn(mentorOf(house, 1).email);
    const { id } = (await starts({}, own)).body;
    expect((await starts({}, other)).status).toBe(404);
    expect((await starts({ professionalId: null }, own)).status).toBe(404);
    expect((await other.call("getReaccommodation", at(id))).status).toBe(404);
    expect((await other.call("listReaccommodationItems", at(id))).status).toBe(404);
    expect((await own.call("getReaccommodation", at(id))).status).toBe(200);
  });

  test("a time offered to one can't be offered to another by hand; cancelled or kept can be said instead", async () => {
    const { house, planned, items, at, reads } = await closing(2);
    const id = await planned();
    const [one, two] = await items(id);
    if (!one || !two) throw new Error("no items");
    const puts = (item: typeof one, body: Record<string, unknown>) =>
      house.owner.call("changeReaccommodationItem", {
        params: { ...at(id).params, bookingId: item.bookingId },
        body: { version: item.version, ...body },
      });
    const theirs = two.options.map(({ professionalId, startsAt }) => ({ professionalId, startsAt }));
    expect((await puts(one, { act: "propose", options: theirs })).problem.code).toBe("SLOT_TAKEN");
    expect((await puts(one, { act: "propose", options: [] })).problem).toMatchObject({ fields: [{ path: "options" }] });
    expect((await puts(one, { act: "cancel" })).body).toMatchObject({ act: "cancel", options: [] });
    expect((await puts(one, { act: "keep" })).problem.code).toBe("EDITED_MEANWHILE");
    const choices = await house.owner.call("listReaccommodationChoices", {
      params: { ...at(id).params, bookingId: two.bookingId },
    });
    expect(choices.body.items.length).toBeGreaterThan(3);
    expect((await reads(id)).state).toBe("draft");
  });

  test("a leave brings its own person and time; closing the house brings everybody", async () => {
    const { house, params, starts } = await closing(2);
    await house.owner.call("addUsualLeaveKinds", { params });
    const [kind] = (await house.owner.call("listLeaveKinds", { params })).body.items;
    const leave = await house.owner.call("requestLeave", {
      params,
      headers: { "idempotency-key": newId() },
      body: {
        professionalId: mentorOf(house).id,
        kindId: kind?.id,
        fromOn: "2027-03-09",
        untilOn: "2027-03-09",
        entered: true,
      },
    });
    expect(
      (await starts({ leaveId: leave.body.id, professionalId: null, from: undefined, until: undefined })).body,
    ).toMatchObject({
      total: 2,
      professional: { id: mentorOf(house).id },
    });
    await booked(new Person(world), house, {
      startsAt: "2027-03-09T16:00:00+01:00",
      mentor: mentorOf(house, 1),
      ...someone("Autre"),
    });
    expect((await starts({ professionalId: null })).body).toMatchObject({ total: 3, professional: null });
  });
});

describe("sending", () => {
  test("gives each a mail, once: a second click and a job that runs twice write no other", async () => {
    const { house, planned, sends, reads, people, items } = await closing(3);
    const id = await planned();
    expect((await sends(id)).body.state).toBe("sending");
    expect((await sends(id)).status).toBe(202);
    await Promise.all([runSending(world, house.scope, id), runSending(world, house.scope, id)]);
    await world.settle();
    await runSending(world, house.scope, id);
    await world.settle();
    expect(await reads(id)).toMatchObject({ state: "sent", counts: { waiting: 3, open: 0, failed: 0 } });
    expect((await items(id)).map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    const { rows } = await world.owner.query("select booking_id from proposal where business_id = $1", [
      house.scope.businessId,
    ]);
    expect(rows).toHaveLength(3);
    const mailed = people.map(({ email }) => world.mailer.to(email).length);
    expect(new Set(mailed).size).toBe(1);
  });

  test("killed between two, it goes on where it was", async () => {
    const { house, planned, sends, reads } = await closing(3);
    const id = await planned();
    await sends(id);
    let calls = 0;
    const dying = {
      ...world,
      clock: {
        now: () => {
          calls += 1;
          if (calls > 6) throw new Error("killed");
          return world.clock.now();
        },
      },
    };
    await expect(runSending(dying, house.scope, id)).rejects.toThrow("killed");
    await world.settle();
    expect(await reads(id)).toMatchObject({ state: "sent", counts: { waiting: 3 } });
    const { rows } = await world.owner.query(
      "select booking_id from proposal where business_id = $1 group by 1 having count(*) > 1",
      [house.scope.businessId],
    );
    expect(rows).toEqual([]);
  });

  test("a time that was taken meanwhile is not offered any more", async () => {
    const { house, planned, sends, items } = await closing(1);
    const id = await planned();
    const [before] = await items(id);
    const taken = before?.options.find(({ substitute }) => !substitute);
    if (!taken) throw new Error("nothing offered");
    await booked(new Person(world), house, { startsAt: taken.startsAt, mentor: mentorOf(house), ...someone("Rapide") });
    await sends(id);
    await world.settle();
    const [after] = await items(id);
    expect(after?.state).toBe("waiting");
    expect(after?.options.map(({ startsAt, substitute }) => `${startsAt} ${substitute}`)).not.toContain(
      `${taken.startsAt} false`,
    );
    expect(after?.options.length).toBeGreaterThan(0);
  });

  test("who moved or cancelled meanwhile is left alone, and the list says so", async () => {
    const { planned, sends, items, people } = await closing(2);
    const id = await planned();
    const link = people[0]?.booking.link ?? "";
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    await sends(id);
    await world.settle();
    expect((await items(id)).map(({ state, trouble }) => [state, trouble])).toEqual([
      ["failed", "changed-meanwhile"],
      ["waiting", null],
    ]);
  });

  test("nobody who waits too long keeps a place in the absence, where that was said", async () => {
    const { planned, sends, reads, items } = await closing(1);
    const id = await planned({ whenLapsed: "cancel" });
    await sends(id, { answerHours: 24, whenLapsed: "cancel" });
    await world.settle();
    expect((await reads(id)).counts.waiting).toBe(1);
    const back = world.clock.now();
    world.clock.passMinutes(24 * 60 + 5);
    await world.settle();
    expect((await items(id))[0]?.state).toBe("cancelled");
    world.clock.goTo(back);
  });

  test("who has not chosen is asked once more a day before it is too late; who chose is left in peace", async () => {
    const { planned, sends, people } = await closing(2);
    await sends(await planned(), { answerHours: 72 });
    await world.settle();
    const back = world.clock.now();
    const [first, second] = people;
    const mailsTo = (email = "") => world.mailer.to(email);
    const link = /https?:\S+\/proposition\/([\w-]+)/.exec(mailsTo(first?.email).at(-1)?.text ?? "")?.[1] ?? "";
    const { options } = (await new Person(world).call("getProposalByLink", { params: { link } })).body;
    const body = { optionId: options[0]?.id ?? "" };
    expect((await new Person(world).call("chooseTimeByLink", { params: { link }, body })).status).toBe(200);
    await world.settle();
    const before = [mailsTo(first?.email).length, mailsTo(second?.email).length];
    world.clock.passMinutes(48 * 60 + 5);
    await world.settle();
    await world.settle();
    expect([mailsTo(first?.email).length, mailsTo(second?.email).length]).toEqual([before[0], (before[1] ?? 0) + 1]);
    expect(mailsTo(second?.email).at(-1)?.text).toMatch(/\/proposition\//);
    world.clock.goTo(back);
  });
});
