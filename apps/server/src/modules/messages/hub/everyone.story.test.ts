/** Everybody of the team whom a booking concerns: who takes part beside its host, whose it was, whose group it is. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { books, createHouse, Person, type House } from "../../../testing/people.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { givesInGroups, joins, plans } from "../../booking/groups/testing.ts";

const PUPIL = "juliette@lycee.example";
let world: World;
let house: House;
let product: ReturnType<typeof withCarriers>;

beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterEach(() => world.close());

async function begins(mentors: number, zone = "Europe/Paris"): Promise<void> {
  const others = Array.from({ length: mentors - 1 }, () => ({ zone }));
  house = await createHouse(world, { mentors: [{}, ...others] });
  product = withCarriers(world);
}

const here = () => ({ businessId: house.scope.businessId });
const mentorAt = (index: number) => house.mentors[index] ?? { id: "", email: "", slug: "" };
const plain = (text = ""): string => text.replaceAll("\u202F", " ");

/** Each of these is there, in a role of their own. */
async function meetTogether(...indexes: readonly number[]): Promise<void> {
  const where = { ...here(), serviceId: house.serviceId };
  const { version } = (await house.owner.call("getComposition", { params: where })).body;
  const roles = indexes.map((index) => {
    return { kind: "person", name: `Rôle ${index}`, resourceIds: [mentorAt(index).id] };
  });
  const answer = await house.owner.call("replaceComposition", {
    params: where,
    body: { version, kind: "team", roles },
  });
  expect(answer.status).toBe(200);
}

const booksTogether = async (startsAt = "2027-03-09T10:00:00+01:00") =>
  (
    await new Person(world).call("bookSession", {
      params: { business: house.slug },
      body: { service: house.serviceSlug, name: "Juliette Morel", email: PUPIL, startsAt },
    })
  ).body;

const idOf = async (reference: string): Promise<string> =>
  (await world.owner.query<{ id: string }>("select id from booking where reference = $1", [reference])).rows[0]?.id ??
  "";

/** The calendar of the last mail to somebody. */
const calendarTo = (email: string) => world.mailer.to(email).at(-1)?.calendar;
const uidIn = (content = ""): string => /UID:(\S+)/.exec(content)?.[1] ?? "";

/** "Mentor 0 email", of the team's, since it was asked last. */
async function told(): Promise<string[]> {
  await product.settle();
  const names = new Map(house.mentors.map(({ email }, index) => [email, `Mentor ${index}`]));
  const mails = world.mailer.sent.flatMap(({ to }) => {
    const name = names.get(to.address);
    return name === undefined ? [] : [`${name} email`];
  });
  const { rows } = await world.owner.query<{ name: string }>(
    "with gone as (delete from notice returning account_id) select a.name from gone join account a on a.id = gone.account_id",
  );
  const pushed: string[] = [];
  for (const { accountId } of product.carried.notes) {
    const account = await world.owner.query<{ name: string }>("select name from account where id = $1", [accountId]);
    pushed.push(`${account.rows[0]?.name ?? ""} push`);
  }
  world.mailer.sent.length = 0;
  product.carried.notes.length = 0;
  return [...mails, ...pushed, ...rows.map(({ name }) => `${name} app`)]
    .filter((one) => one.startsWith("Mentor"))
    .toSorted();
}

const all = (index: number): string[] => ["app", "email", "push"].map((channel) => `Mentor ${index} ${channel}`);

describe("a session with several of the team", () => {
  test("each is told, reminded, and told that it is called off; each with a calendar of their own", async () => {
    await begins(3, "America/Toronto");
    await meetTogether(0, 1);
    const weekly = [{ weekday: 2, ranges: [{ start: "00:00", end: "23:00" }] }];
    const params = { ...here(), professionalId: mentorAt(1).id };
    const { zone, version } = (await house.owner.call("getSchedule", { params })).body;
    await house.owner.call("replaceWeeklyHours", { params, body: { zone, version, weekly } });
    await told();
    const { link, reference } = await booksTogether();
    await product.settle();
    const [one, two] = [calendarTo(mentorAt(0).email), calendarTo(mentorAt(1).email)];
    expect([one?.method, two?.method]).toEqual(["REQUEST", "REQUEST"]);
    expect(uidIn(one?.content)).toBe(uidIn(two?.content));
    expect(plain(world.mailer.to(mentorAt(1).email).at(-1)?.text)).toContain(
      "4 h 00 chez toi, 10 h 00 chez Juliette Morel",
    );
    expect(await told()).toEqual([...all(0), ...all(1)].toSorted());
    const detail = await house.owner.call("getBooking", { params: { ...here(), bookingId: await idOf(reference) } });
    const beside = detail.body.messages.filter(({ name }) => name === "Mentor 1");
    expect(new Set(beside.map(({ to }) => to))).toEqual(new Set(["professional"]));
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["Mentor 0 email", "Mentor 1 email"]);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    await product.settle();
    expect(calendarTo(mentorAt(1).email)?.method).toBe("CANCEL");
    expect(await told()).toEqual([...all(0), ...all(1)].toSorted());
  });

  test("moved to a day when somebody stands in: they are told of it, and who took part that it is theirs no more", async () => {
    await begins(3);
    const where = { ...here(), serviceId: house.serviceId };
    const [lead, second, third] = house.mentors.map(({ id }) => id);
    const roles = [
      { kind: "person", name: "Animatrice", resourceIds: [lead] },
      { kind: "person", name: "Assistant", resourceIds: [second], substituteIds: [third] },
    ];
    const { version } = (await house.owner.call("getComposition", { params: where })).body;
    await house.owner.call("replaceComposition", { params: where, body: { version, kind: "team", roles } });
    await house.owner.call("putOverride", {
      params: { ...here(), professionalId: second ?? "", on: "2027-03-10" },
      body: { ranges: [], label: "" },
    });
    const { link } = await booksTogether();
    await product.settle();
    expect(calendarTo(mentorAt(1).email)?.method).toBe("REQUEST");
    await told();
    const move = async (startsAt: string) => {
      const answer = await new Person(world).call("moveBookingByLink", { params: { link }, body: { startsAt } });
      expect(answer.status).toBe(200);
      await product.settle();
    };
    await move("2027-03-10T10:00:00+01:00");
    expect(calendarTo(mentorAt(1).email)?.method).toBe("CANCEL");
    expect(calendarTo(mentorAt(2).email)?.method).toBe("REQUEST");
    expect(await told()).toEqual([...all(0), ...all(1), ...all(2)].toSorted());
    // Once: moved again on that day, it is no news to who has left it.
    await move("2027-03-10T11:00:00+01:00");
    expect(await told()).toEqual([...all(0), ...all(2)].toSorted());
  });
});

describe("a booking that goes to somebody else", () => {
  const handsOn = async (bookingId: string, to: number, from = "2027-03-11T10:00:00+01:00") => {
    const proposed = await house.owner.call("proposeTimes", {
      params: { ...here(), bookingId },
      headers: { "idempotency-key": newId() },
      body: {
        options: [{ startsAt: from, professionalId: mentorAt(to).id }],
        reason: "",
        answerBy: "2027-03-04T08:00:00Z",
      },
    });
    expect(proposed.status).toBeLessThan(300);
    await product.settle();
    const link = /\/proposition\/([\w.~-]+)/.exec(world.mailer.to(PUPIL).at(-1)?.text ?? "")?.[1] ?? "";
    const { options } = (await new Person(world).call("getProposalByLink", { params: { link } })).body;
    await told();
    await new Person(world).call("chooseTimeByLink", { params: { link }, body: { optionId: options[0]?.id ?? "" } });
  };

  test("whose it was is told, and their calendar drops it; who has it is told like any other; nobody twice", async () => {
    await begins(3);
    const { reference } = await books(new Person(world), house, {
      startsAt: "2027-03-09T10:00:00+01:00",
      email: PUPIL,
    }).then(({ body }) => body);
    await product.settle();
    const uid = uidIn(calendarTo(mentorAt(0).email)?.content);
    const bookingId = await idOf(reference);
    await handsOn(bookingId, 1);
    await product.settle();
    const mail = world.mailer.to(mentorAt(0).email).at(-1);
    expect(plain(mail?.subject)).toMatch(/^Session confiée à Mentor 1 : /);
    expect(mail?.calendar?.method).toBe("CANCEL");
    expect(uidIn(mail?.calendar?.content)).toBe(uid);
    expect(JSON.stringify(mail)).not.toContain(PUPIL);
    expect(calendarTo(mentorAt(1).email)?.method).toBe("REQUEST");
    expect(await told()).toEqual([...all(0), ...all(1)].toSorted());
    // On to a third: the first knows.
    await handsOn(bookingId, 2, "2027-03-12T10:00:00+01:00");
    expect(await told()).toEqual([...all(1), ...all(2)].toSorted());
    // And back, and away again: it is news again.
    await handsOn(bookingId, 0, "2027-03-09T10:00:00+01:00");
    expect(await told()).toEqual([...all(0), ...all(2)].toSorted());
    world.clock.goTo("2027-03-08T09:00:00Z");
    expect(await told()).toEqual(["Mentor 0 email"]);
  });

  test("and is called off before anybody could be told: whose it was is told all the same", async () => {
    await begins(2);
    const { reference, link } = (
      await books(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: PUPIL })
    ).body;
    await told();
    await handsOn(await idOf(reference), 1);
    await new Person(world).call("cancelBookingByLink", { params: { link }, body: { reason: "" } });
    await product.settle();
    expect(calendarTo(mentorAt(0).email)?.method).toBe("CANCEL");
    expect(await told()).toEqual([...all(0), ...all(1)].toSorted());
  });
});

describe("a group", () => {
  test("its host is reminded of it once, of how many come; each who comes once", async () => {
    await begins(1);
    await givesInGroups(house);
    const group = await plans(house, "2027-03-09");
    for (const n of [1, 2, 3]) expect((await joins(world, house, group, n)).status).toBe(201);
    await told();
    world.clock.goTo("2027-03-08T09:00:30Z");
    await product.settle();
    const mails = world.mailer.to(mentorAt(0).email);
    expect(mails.map(({ subject }) => plain(subject))).toEqual([
      "Demain à 10 h 00 : session avec un groupe de 3 personnes",
    ]);
    expect(JSON.stringify(mails)).not.toMatch(/Pupil \d/);
    expect(world.mailer.sent.filter(({ to }) => to.address.startsWith("pupil"))).toHaveLength(3);
    expect(await told()).toEqual(["Mentor 0 email"]);
    const { rows } = await world.owner.query<{ because: string; count: string }>(
      "select withdrawn_because as because, count(*) from message where minutes = 1440 and recipient = 'professional' and status = 'withdrawn' group by 1",
    );
    expect(rows).toEqual([{ because: "told-once", count: "2" }]);
  });

  test("the first of them gone, the others are still told of", async () => {
    await begins(1);
    await givesInGroups(house, { seatsMin: 1 });
    const group = await plans(house, "2027-03-09");
    const first = (await joins(world, house, group, 1)).body;
    await joins(world, house, group, 2);
    await told();
    await new Person(world).call("cancelBookingByLink", { params: { link: first.link }, body: { reason: "" } });
    await told();
    world.clock.goTo("2027-03-08T09:00:30Z");
    await product.settle();
    expect(world.mailer.to(mentorAt(0).email).map(({ subject }) => plain(subject))).toEqual([
      "Demain à 10 h 00 : session avec Pupil 2",
    ]);
  });
});

test("a member who was deactivated is written to no more", async () => {
  await begins(1);
  await books(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: PUPIL });
  await told();
  await world.owner.query(
    "update member set status = 'inactive' where account_id = (select id from account where name = $1)",
    ["Mentor 0"],
  );
  world.clock.goTo("2027-03-08T09:00:30Z");
  expect(await told()).toEqual([]);
});
