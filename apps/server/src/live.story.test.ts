/** What changes is told at once: to every server, to those who may know, and again to who was away. */
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { registerAccount } from "./modules/identity/index.ts";
import { notify } from "./modules/messages/index.ts";
import { addMember } from "./modules/tenancy/index.ts";
import { newId } from "./platform/chance.ts";
import { announce, type EventType } from "./platform/events.ts";
import { idBefore } from "./platform/live/sse.ts";
import { TEMPLATE } from "./testing/addresses.ts";
import { booked, createHouse, idOf, PASSWORD, Person, type House } from "./testing/people.ts";
import { listening, streamOf, type OpenStream } from "./testing/streams.ts";
import { createWorld, makeDatabase, openWorld, type World } from "./testing/world.ts";

let near: World;
/** Another server on the same database. */
let far: World;
let nearUrl: string;
let farUrl: string;
let house: House;
let mentor: Person;

beforeAll(async () => {
  const database = await makeDatabase(TEMPLATE);
  near = await openWorld(database);
  far = await openWorld(database);
  [nearUrl, farUrl] = [await listening(near), await listening(far)];
  house = await createHouse(near, { mentors: [{}, {}] });
  mentor = await new Person(near).signsIn(house.mentors[0]?.email ?? "");
});
afterAll(async () => {
  await near.close();
  await far.close();
});

const kept = (stream: OpenStream): OpenStream => {
  onTestFinished(() => stream.leave());
  return stream;
};
const opens = async (url: string, person: Person, options?: Parameters<typeof streamOf>[3], where = house) =>
  kept(await streamOf(url, person, where.scope.businessId, options));

let hour = 0;
/** Another free time each. */
const someTime = (): string => {
  const at = hour++;
  const day = 9 + Math.floor(at / 12);
  return `2027-03-${String(day).padStart(2, "0")}T${String(9 + Math.floor((at % 12) / 4)).padStart(2, "0")}:${["00", "15", "30", "45"][at % 4]}:00+01:00`;
};
const aBooking = async (inside: World, mentorAt = 0): Promise<string> => {
  const chosen = house.mentors[mentorAt];
  return idOf(
    house,
    await booked(new Person(inside), house, { startsAt: someTime(), ...(chosen && { mentor: chosen }) }),
  );
};

describe("a stream", () => {
  test("is what EventSource reads, and nobody in between keeps or packs it", async () => {
    const stream = await opens(nearUrl, house.owner, { headers: { "accept-encoding": "gzip, br" } });
    expect(stream.status).toBe(200);
    expect(stream.headers).toMatchObject({
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
      "x-content-type-options": "nosniff",
    });
    expect(stream.headers["content-encoding"]).toBeUndefined();
    expect(stream.headers["x-request-id"]).toBeDefined();
    await stream.until((all) => all.some(({ event }) => event === "ready"));
    expect(stream.raw).toMatch(/^retry: \d{4}\n\n/);
    expect(stream.raw).toMatch(/\n\nid: [0-9a-f-]{36}\nevent: ready\ndata: \{\}\n\n/);
  });

  test("tells on one server what is booked on another, and nothing of what the booking says", async () => {
    const [here, there] = [await opens(nearUrl, house.owner), await opens(farUrl, house.owner)];
    const id = await aBooking(near);
    await Promise.all([here.tellsOf("booking.booked", id), there.tellsOf("booking.booked", id)]);
    const told = there.messages.find(({ about }) => about === id);
    expect(Object.keys(told ?? {}).toSorted()).toEqual(["about", "id", "type"]);
    expect(there.raw).not.toContain("Juliette");
  });

  test("is not opened by who only asks about it", async () => {
    const url = `/v1/businesses/${house.scope.businessId}/stream`;
    const cookie = [...house.owner.cookies].map((pair) => pair.join("=")).join("; ");
    const answer = await near.server.inject({ method: "HEAD", url, headers: { cookie } });
    expect([answer.statusCode, answer.body]).toEqual([200, ""]);
  });
});

describe("who hears", () => {
  test("a member who sees their own hears of their own bookings, and of those taken from them", async () => {
    const stream = await opens(farUrl, mentor);
    const others = await aBooking(near, 1);
    const mine = await aBooking(near, 0);
    await stream.tellsOf("booking.booked", mine);
    expect(stream.messages.some(({ about }) => about === others)).toBe(false);
  });

  test("of a contact that is corrected hears who sees everybody's, of a service that is changed whoever works with it", async () => {
    const [all, own] = [await opens(farUrl, house.owner), await opens(farUrl, mentor)];
    const at = { businessId: house.scope.businessId };
    await aBooking(near, 1);
    const [contact] = (await house.owner.call("listContacts", { params: at })).body.items;
    if (!contact) throw new Error("nobody booked");
    const body = { name: "Juliette Moreau", email: contact.email, locale: contact.locale, zone: contact.zone };
    const { version } = contact;
    await house.owner.call("replaceContact", {
      params: { ...at, contactId: contact.id },
      body: { ...body, version },
    });
    await all.tellsOf("contact.updated", contact.id);
    const { serviceId } = house;
    await house.owner.call("duplicateService", { params: { ...at, serviceId } });
    await own.until((heard) => heard.some(({ type }) => type === "service.created"));
    expect(own.types().filter((type) => type.startsWith("contact"))).toEqual([]);
  });

  test("another business hears nothing", async () => {
    const other = await createHouse(near);
    const stream = await opens(farUrl, other.owner, {}, other);
    const mine = await opens(farUrl, house.owner);
    const id = await aBooking(near);
    await mine.tellsOf("booking.booked", id);
    const theirs = await idOf(other, await booked(new Person(near), other, { startsAt: "2027-03-09T10:00:00+01:00" }));
    await stream.tellsOf("booking.booked", theirs);
    expect(stream.messages.filter(({ type }) => type?.startsWith("booking")).map(({ about }) => about)).toEqual([
      theirs,
    ]);
    const asked = await opens(nearUrl, other.owner);
    expect(asked.status).toBe(404);
  });

  test("nobody who is not signed in, and no key of another business", async () => {
    expect((await opens(nearUrl, new Person(near))).status).toBe(401);
    const headers = { authorization: "Bearer cr_live_nothing" };
    expect((await opens(nearUrl, new Person(near), { headers })).status).toBe(401);
  });

  test("a key hears of what it was given, until it is revoked", async () => {
    const params = { businessId: house.scope.businessId };
    const body = { name: "Écran", permissions: ["business.read" as const], days: null };
    const made = (await house.owner.call("createApiKey", { params, body })).body;
    const stream = await opens(nearUrl, new Person(near), { headers: { authorization: `Bearer ${made.secret}` } });
    expect(stream.status).toBe(200);
    const all = await opens(nearUrl, house.owner);
    await all.tellsOf("booking.booked", await aBooking(near));
    expect(stream.types().filter((type) => type.startsWith("booking"))).toEqual([]);
    await house.owner.call("revokeApiKey", { params: { ...params, keyId: made.id } });
    await near.streams.look();
    await stream.ended;
  });

  test("who is signed out, or no member any more, hears nothing more", async () => {
    const email = `leaving-${newId()}@example.org`;
    const accountId = await registerAccount(near.db, near.clock, {
      email,
      name: "Zoé",
      locale: "fr",
      password: PASSWORD,
    });
    const memberId = await addMember(near.db, near.clock, house.scope, { accountId, role: "support" });
    const person = await new Person(near).signsIn(email);
    const stream = await opens(nearUrl, person);
    await near.streams.look();
    await stream.until((all) => all.length > 0);
    await near.owner.query("update member set status = 'inactive' where id = $1", [memberId]);
    await near.streams.look();
    await stream.ended;

    const visitor = await new Person(near).signsIn(house.ownerEmail);
    const open = await opens(nearUrl, visitor);
    await visitor.call("signOut");
    await near.streams.look();
    await open.ended;
    expect((await opens(nearUrl, visitor)).status).toBe(401);
  });
});

describe("rights that change", () => {
  test("whoever may see less than when they came hears less, on the connection that stays open", async () => {
    const email = `less-${newId()}@example.org`;
    const account = { email, name: "Nina", locale: "fr", password: PASSWORD } as const;
    const accountId = await registerAccount(near.db, near.clock, account);
    const memberId = await addMember(near.db, near.clock, house.scope, { accountId, role: "manager" });
    const stream = await opens(nearUrl, await new Person(near).signsIn(email));
    await stream.tellsOf("booking.booked", await aBooking(near));
    await near.owner.query("update member set role = 'employee' where id = $1", [memberId]);
    await near.streams.look();
    const all = await opens(nearUrl, house.owner);
    const hidden = await aBooking(near);
    await all.tellsOf("booking.booked", hidden);
    const subject = { type: "booking" as const, id: newId() };
    await near.db.inTenant(house.scope, (tx) =>
      notify(tx, house.scope, near.clock, { accountId, kind: "booking-booked", subject, values: {}, key: newId() }),
    );
    await stream.until((heard) => heard.some(({ type, about }) => type === "notice.created" && about !== undefined));
    expect(stream.messages.some(({ about }) => about === hidden)).toBe(false);
  });
});

const Note = z.object({ n: z.number() });
const said: EventType<z.output<typeof Note>> = { name: "booking.test", payload: Note };

describe("after a pause", () => {
  test("a reader that says where it was is told what it missed, also what committed out of order", async () => {
    const first = await opens(nearUrl, house.owner);
    // Its event has its id before the one below, and is committed after it.
    const begun = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const late = near.db.inTenant(house.scope, async (tx) => {
      await announce(tx, house.scope, near.clock, said, { n: 1 });
      begun.resolve();
      await mayEnd.promise;
    });
    await begun.promise;
    const early = await aBooking(near);
    await first.tellsOf("booking.booked", early);
    const after = first.lastId();
    first.leave();
    mayEnd.resolve();
    await late;
    const missed = await aBooking(near);

    const again = await opens(farUrl, house.owner, { after });
    await again.tellsOf("booking.booked", missed);
    expect(again.types()).toContain("booking.test");
    expect(again.types()).toContain("waiting.changed");
    const once = await house.owner.call("streamBusiness", {
      params: { businessId: house.scope.businessId },
      query: { after, once: "yes" },
    });
    expect(once.body).toContain(missed);
  });

  test("too much, or too long ago: look at everything", async () => {
    const other = await createHouse(near);
    await near.db.inTenant(other.scope, async (tx) => {
      for (let n = 0; n < 501; n++) await announce(tx, other.scope, near.clock, said, { n });
    });
    const again = await opens(farUrl, other.owner, { after: idBefore(newId(), 3_600_000) }, other);
    await again.until((all) => all.some(({ event }) => event === "resync"));
    expect(again.types()).toEqual([]);
  });

  test("who begins is told what happened while their page was loaded", async () => {
    const id = await aBooking(near);
    const stream = await opens(farUrl, house.owner);
    await stream.tellsOf("booking.booked", id);
  });

  test("a connection that was lost listens again, and what was missed meanwhile is told", async () => {
    const stream = await opens(farUrl, house.owner);
    const before = await aBooking(near);
    await stream.tellsOf("booking.booked", before);
    // Both servers' connections are cut; what is booked before they are back is heard by neither.
    await near.owner.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'creneau-live' and datname = current_database()",
    );
    const meanwhile = await aBooking(near);
    await stream.tellsOf("booking.booked", meanwhile);
    const after = await aBooking(near);
    await stream.tellsOf("booking.booked", after);
  });
});

describe("limits", () => {
  test("of one account the oldest gives way, and is told to wait", async () => {
    const person = await new Person(far).signsIn(house.ownerEmail);
    const [oldest] = [await opens(farUrl, person)];
    await oldest?.until((all) => all.length > 0);
    for (let n = 0; n < 8; n++) await opens(farUrl, person);
    await oldest?.ended;
    expect(oldest?.raw).toContain("retry: 60000");
  });

  test("more than a process can bear are asked to come later; one that ends ends all", async () => {
    const small = await createWorld({ settings: { CRENEAU_STREAMS: "1" } });
    const own = await createHouse(small);
    const url = await listening(small);
    const first = await streamOf(url, own.owner, own.scope.businessId);
    const second = await streamOf(url, own.owner, own.scope.businessId);
    expect([second.status, second.headers["retry-after"]]).toEqual([503, "30"]);
    await small.close();
    await first.ended;
  });

  test("what waits of a list that changes without an event is told too, and to this account alone its notices", async () => {
    const stream = await opens(farUrl, house.owner);
    const colleague = await opens(farUrl, mentor);
    const accountId = (await house.owner.call("getMe")).body.account.id;
    const subject = { type: "booking" as const, id: newId() };
    await near.db.inTenant(house.scope, (tx) =>
      notify(tx, house.scope, near.clock, {
        accountId,
        kind: "booking-booked",
        subject,
        values: {},
        key: "k",
      }),
    );
    await stream.until((all) => all.some(({ type, about }) => type === "notice.created" && about !== undefined));
    const id = await aBooking(near, 0);
    await colleague.tellsOf("booking.booked", id);
    expect(colleague.messages.filter(({ type, about }) => type === "notice.created" && about !== undefined)).toEqual(
      [],
    );
  });
});
