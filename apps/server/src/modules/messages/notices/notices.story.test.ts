/** What is news to a member: once, to them alone, read or not, and without anybody's name. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { everythingAbout } from "../../../testing/rows.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { notify, type NoticeAsk } from "./notify.ts";
import { noticeKind } from "./retention.ts";

let world: World;
let house: House;
let mentor: Person;
let mentorAccount: string;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}, {}] });
  mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  mentorAccount = await accountOf(mentor);
});
afterAll(() => world.close());

const accountOf = async (person: Person): Promise<string> => (await person.call("getMe")).body.account.id;
const path = (where = house) => ({ businessId: where.scope.businessId });
const about = (id = newId()) => ({ type: "booking" as const, id });

const tells = (ask: Partial<NoticeAsk> & { readonly key: string }, where = house): Promise<void> =>
  world.db.inTenant(where.scope, (tx) =>
    notify(tx, where.scope, world.clock, {
      accountId: mentorAccount,
      kind: "booking-booked",
      subject: about(),
      values: {},
      ...ask,
    }),
  );
const list = async (person: Person, query: Record<string, string> = {}) =>
  (await person.call("listNotices", { params: path(), query })).body;
const count = async (person: Person) => (await person.call("countNotices", { params: path() })).body;
const reads = (person: Person, noticeId: string, read = true) =>
  person.call("markNotice", { params: { ...path(), noticeId }, body: { read } });
const clear = async (person: Person): Promise<void> => {
  const latest = (await list(person, { limit: "1" })).items[0];
  if (latest) await person.call("markNotices", { params: path(), body: { upTo: latest.id } });
};

describe("a notice", () => {
  test("says who, what, with whom and when, and is unread until it is read", async () => {
    await clear(mentor);
    const bookingId = await idOf(
      house,
      await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00" }),
    );
    world.clock.passMinutes(1);
    const values = { from: "2027-03-08T09:00:00.000Z" };
    await tells({ key: "moved", kind: "booking-moved", subject: about(bookingId), values });
    const [notice] = (await list(mentor)).items;
    expect(notice).toMatchObject({
      kind: "booking-moved",
      subject: { type: "booking", id: bookingId },
      values,
      about: {
        person: "Juliette Morel",
        professional: null,
        startsAt: "2027-03-09T09:00:00.000Z",
        zone: "Europe/Paris",
      },
      readAt: null,
    });
    const id = notice?.id ?? "";
    expect((await reads(mentor, id)).status).toBe(204);
    const readAt = (await list(mentor)).items[0]?.readAt;
    expect(readAt).not.toBeNull();
    world.clock.passMinutes(1);
    await reads(mentor, id);
    expect((await list(mentor)).items[0]?.readAt).toBe(readAt);
    await reads(mentor, id, false);
    expect((await list(mentor)).items[0]?.readAt).toBeNull();
  });

  test("of the same thing comes once, whoever tells it at the same time", async () => {
    await clear(mentor);
    const before = await count(mentor);
    await Promise.all(Array.from({ length: 12 }, () => tells({ key: "same" })));
    expect((await count(mentor)).unread).toBe(before.unread + 1);
  });

  test("holds no words: a name would outlive the person", async () => {
    await expect(tells({ key: "named", values: { who: "Juliette Morel" } })).rejects.toThrow(RangeError);
    await tells({ key: "coded", values: { from: "2027-03-09T09:00:00.000Z", state: "approved", by: newId() } });
    const tables = Object.keys(await everythingAbout(world, ["Juliette"]));
    expect(tables).not.toContain("public.notice");
  });

  test("goes with who is no member: to them nothing is written, and nothing stays", async () => {
    const stranger = await createHouse(world);
    await tells({ key: "stranger", accountId: await accountOf(stranger.owner) });
    const { rows } = await world.owner.query("select from notice where key = 'stranger'");
    expect(rows).toHaveLength(0);
  });

  test("of a transaction that was rolled back never was", async () => {
    const told = world.db.inTenant(house.scope, async (tx) => {
      await notify(tx, house.scope, world.clock, {
        accountId: mentorAccount,
        kind: "booking-booked",
        subject: about(),
        values: {},
        key: "undone",
      });
      throw new Error("changed our mind");
    });
    await expect(told).rejects.toThrow("changed our mind");
    expect((await world.owner.query("select from notice where key = 'undone'")).rowCount).toBe(0);
  });
});

describe("who reads it", () => {
  test("whom it is for, and nobody else: to others it is not there", async () => {
    await tells({ key: "private" });
    const [notice] = (await list(mentor)).items;
    const id = notice?.id ?? "";
    expect((await list(house.owner)).items.map((one) => one.id)).not.toContain(id);
    expect((await reads(house.owner, id)).problem.code).toBe("NOT_FOUND");
    const upTo = await house.owner.call("markNotices", { params: path(), body: { upTo: id } });
    expect(upTo.problem.code).toBe("NOT_FOUND");
    const other = await createHouse(world);
    expect((await other.owner.call("listNotices", { params: path() })).problem.code).toBe("NOT_FOUND");
    const inTheirs = await other.owner.call("markNotice", {
      params: { ...path(other), noticeId: id },
      body: { read: true },
    });
    expect(inTheirs.problem.code).toBe("NOT_FOUND");
    expect((await list(mentor)).items[0]?.readAt).toBeNull();
  });

  test("no key, which has no news of its own", async () => {
    const body = { name: "Clé", permissions: ["business.read" as const], days: null };
    const { secret } = (await house.owner.call("createApiKey", { params: path(), body })).body;
    const key = new Person(world).withKey(secret);
    for (const name of ["listNotices", "countNotices"] as const)
      expect((await key.call(name, { params: path() })).problem.code).toBe("FORBIDDEN");
    const marked = await key.call("markNotices", { params: path(), body: { upTo: newId() } });
    expect(marked.problem.code).toBe("FORBIDDEN");
  });

  test("of a booking that is another's by now, only that there was news", async () => {
    const other = house.mentors[1];
    const bookingId = await idOf(
      house,
      await booked(new Person(world), house, {
        startsAt: "2027-03-09T11:00:00+01:00",
        ...(other && { mentor: other }),
      }),
    );
    world.clock.passMinutes(1);
    await tells({ key: "theirs", subject: about(bookingId) });
    expect((await list(mentor)).items[0]).toMatchObject({ subject: { id: bookingId }, about: null });
  });
});

describe("the list", () => {
  test("has pages, the latest first, all or what is unread; the count agrees", async () => {
    await clear(mentor);
    const ids: string[] = [];
    for (let n = 0; n < 5; n++) {
      world.clock.passMinutes(1);
      const subject = n === 0 ? { type: "leave" as const, id: newId() } : about();
      await tells({ key: `page-${n}`, kind: n === 0 ? "leave-decided" : "booking-booked", subject });
      ids.unshift((await list(mentor, { limit: "1" })).items[0]?.id ?? "");
    }
    expect(await count(mentor)).toEqual({ unread: 5, bookings: 4 });
    const first = await list(mentor, { unread: "yes", limit: "3" });
    const second = await list(mentor, { unread: "yes", limit: "3", cursor: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();

    await reads(mentor, ids[1] ?? "");
    expect((await list(mentor, { unread: "yes" })).items.map(({ id }) => id)).toEqual(ids.filter((_, n) => n !== 1));
    // What came after the one that was seen stays unread.
    await mentor.call("markNotices", { params: path(), body: { upTo: ids[2] } });
    expect((await list(mentor, { unread: "yes" })).items.map(({ id }) => id)).toEqual([ids[0]]);
    expect(await count(mentor)).toEqual({ unread: 1, bookings: 1 });
  });

  test("of one thing is read when it is looked at", async () => {
    await clear(mentor);
    const subject = about();
    await tells({ key: "one", subject });
    await tells({ key: "two", kind: "booking-moved", subject });
    await tells({ key: "three" });
    await mentor.call("markNotices", { params: path(), body: { subject } });
    expect((await count(mentor)).unread).toBe(1);
  });

  test("counts right while some come and others are read", async () => {
    await clear(mentor);
    await Promise.all(Array.from({ length: 10 }, (_, n) => tells({ key: `race-${n}` })));
    const before = (await list(mentor, { unread: "yes" })).items;
    await Promise.all([
      ...before.slice(0, 6).map(({ id }) => reads(mentor, id)),
      ...Array.from({ length: 10 }, (_, n) => tells({ key: `race-more-${n}` })),
      ...before.slice(3, 6).map(({ id }) => reads(mentor, id)),
    ]);
    expect((await count(mentor)).unread).toBe(14);
    expect((await list(mentor, { unread: "yes" })).items).toHaveLength(14);
  });

  test("more than a hundred are a hundred", async () => {
    await clear(mentor);
    await world.db.inTenant(house.scope, async (tx) => {
      for (let n = 0; n < 120; n++) {
        const ask = { accountId: mentorAccount, kind: "booking-booked" as const, subject: about(), values: {} };
        await notify(tx, house.scope, world.clock, { ...ask, key: `many-${n}` });
      }
    });
    expect((await count(mentor)).unread).toBe(100);
  });

  test("asks for one of two, and for a place that is ours", async () => {
    for (const body of [{}, { upTo: newId(), subject: about() }]) {
      const answer = await mentor.call("markNotices", { params: path(), body });
      expect(answer.problem.code).toBe("INVALID_INPUT");
    }
    const astray = await mentor.call("listNotices", { params: path(), query: { cursor: "bm90b3Vycw" } });
    expect(astray.problem.code).toBe("INVALID_INPUT");
  });
});

test("what is older than its term goes, of this business alone", async () => {
  const moment = { before: world.clock.now(), now: world.clock.now() };
  await world.db.inTenant(house.scope, async (tx) => {
    const old = await tx.all(noticeKind.find(house.scope, moment));
    expect(old.length).toBeGreaterThan(0);
    const [first] = old;
    await noticeKind.remove(tx, house.scope, [first?.id ?? ""], moment);
    expect(await tx.all(noticeKind.find(house.scope, moment))).toHaveLength(old.length - 1);
  });
});
