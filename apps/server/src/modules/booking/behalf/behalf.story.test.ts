/** Booking for somebody else: who is written to, who is seen, who may what, and what an erasure leaves. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, books, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;
let house: House;
const params = (contactId: string) => ({ businessId: house.scope.businessId, contactId });

beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world, { mentors: [{}, {}] });
});
afterAll(() => world.close());

const claire = { name: "Claire Martin", email: "claire@famille.example" };
const zoe = { forWhom: { name: "Zoé Martin", relation: "parent" } };

const bookFor = (startsAt: string, wish: Record<string, unknown> = {}) =>
  booked(new Person(world), house, { startsAt, ...claire, ...zoe, ...wish });

const detailOf = async (link: Parameters<typeof idOf>[1]) =>
  (
    await house.owner.call("getBooking", {
      params: { businessId: house.scope.businessId, bookingId: await idOf(house, link) },
    })
  ).body;

describe("a parent books for a child who has no address", () => {
  test("mails go to the parent and name the child, the host sees both, the calendar says whose it is", async () => {
    const booking = await bookFor("2027-03-09T09:00:00+01:00");
    expect(booking).toMatchObject({ contactName: "Zoé Martin", bookedByName: "Claire Martin" });
    await world.settle();
    const mail = world.mailer.to(claire.email).at(-1);
    expect(mail?.subject).toContain("(pour Zoé Martin)");
    expect(mail?.text).toContain("Zoé Martin");
    expect(mail?.calendar?.content.replaceAll("\r\n ", "")).toContain("pour Zoé Martin");
    const host = world.mailer.to(house.mentors[0]?.email ?? "").at(-1);
    expect(host?.text).toContain("Zoé Martin");
    expect(host?.text).toContain("Claire Martin");
    expect(host?.text).not.toContain(claire.email);
    const file = await new Person(world).call("getCalendarFileByLink", { params: { link: booking.link } });
    expect(file.body.replaceAll("\r\n ", "")).toContain("pour Zoé Martin");
    const detail = await detailOf(booking);
    expect(detail.contact).toMatchObject({ name: "Zoé Martin", email: null });
    expect(detail.bookedBy).toMatchObject({ name: "Claire Martin" });
  });

  test("whoever booked changes and cancels by their link", async () => {
    const { link } = await bookFor("2027-03-09T09:15:00+01:00");
    const moved = await new Person(world).call("moveBookingByLink", {
      params: { link },
      body: { startsAt: "2027-03-09T09:30:00+01:00" },
    });
    expect(moved.body.startsAt).toBe("2027-03-09T08:30:00.000Z");
    const cancelled = await new Person(world).call("cancelBookingByLink", { params: { link }, body: {} });
    expect(cancelled.body.status).toBe("cancelled");
    await world.settle();
    expect(world.mailer.to(claire.email).at(-1)?.subject).toContain("Zoé Martin");
  });

  test("the same name is the same child, whatever its accents; another parent's child of that name is another", async () => {
    const first = await detailOf(await bookFor("2027-03-09T10:00:00+01:00"));
    const again = await detailOf(
      await bookFor("2027-03-09T10:15:00+01:00", { forWhom: { name: "zoe MARTIN", relation: "guardian" } }),
    );
    const other = await detailOf(await bookFor("2027-03-09T10:30:00+01:00", { email: "autre@famille.example" }));
    expect(again.contact.id).toBe(first.contact.id);
    expect(other.contact.id).not.toBe(first.contact.id);
    const relations = await house.owner.call("listContactRelations", { params: params(first.bookedBy?.id ?? "") });
    expect(relations.body.items).toMatchObject([
      { kind: "guardian", side: "dependant", person: { name: "Zoé Martin", reachedThroughOthers: true } },
    ]);
    const fromTheChild = await house.owner.call("listContactRelations", { params: params(first.contact.id) });
    expect(fromTheChild.body.items).toMatchObject([{ side: "manager", person: { name: "Claire Martin" } }]);
  });

  test("two at once for a child nobody knows yet make one child", async () => {
    const wish = { email: "deux@famille.example", forWhom: { name: "Sam Deux", relation: "parent" } };
    const [one, two] = await Promise.all([
      bookFor("2027-03-10T09:00:00+01:00", wish),
      bookFor("2027-03-10T09:00:00+01:00", { ...wish, mentor: house.mentors[1] }),
    ]);
    expect((await detailOf(one)).contact.id).toBe((await detailOf(two)).contact.id);
  });

  test("a name or a relation that is missing is refused by its field, and nothing is made", async () => {
    for (const [forWhom, path] of [
      [{ name: " ", relation: "parent" }, "forWhom.name"],
      [{ name: "Zoé", relation: "boss" }, "forWhom.relation"],
    ] as const) {
      const answer = await books(new Person(world), house, {
        startsAt: "2027-03-10T09:15:00+01:00",
        ...claire,
        forWhom,
      } as never);
      expect(answer.problem.fields?.map((field) => field.path)).toEqual([path]);
    }
  });
});

describe("booking again, by the link of an earlier booking", () => {
  test("for the same people, without saying an address; never at another business", async () => {
    const { link } = await bookFor("2027-03-11T09:00:00+01:00");
    const body = {
      professional: house.mentors[0]?.slug,
      service: house.serviceSlug,
      startsAt: "2027-03-11T09:15:00+01:00",
      again: link,
    };
    const again = await new Person(world).call("bookSession", { params: { business: house.slug }, body });
    expect(again.body).toMatchObject({ contactName: "Zoé Martin", bookedByName: "Claire Martin" });
    const elsewhere = await createHouse(world);
    const there = { ...body, professional: elsewhere.mentors[0]?.slug, service: elsewhere.serviceSlug };
    const refused = await new Person(world).call("bookSession", { params: { business: elsewhere.slug }, body: there });
    expect(refused.problem.code).toBe("LINK_NOT_VALID");
    const nobody = await new Person(world).call("bookSession", {
      params: { business: house.slug },
      body: { ...body, again: undefined, startsAt: "2027-03-11T09:30:00+01:00" },
    });
    expect(nobody.problem.fields?.map(({ path }) => path)).toEqual(["name", "email"]);
  });
});

describe("the back office", () => {
  test("a member books for somebody's child, ends the tie and takes that back; an older version is refused", async () => {
    const { businessId } = house.scope;
    const made = await house.owner.call("bookForContact", {
      params: { businessId },
      body: {
        professionalId: house.mentors[0]?.id,
        serviceId: house.serviceId,
        startsAt: "2027-03-12T09:00:00+01:00",
        contact: { name: "Paul Roy", email: "paul@famille.example" },
        forWhom: { name: "Léna Roy", relation: "parent" },
      },
    });
    const paul = made.body.bookedBy?.id ?? "";
    const [tie] = (await house.owner.call("listContactRelations", { params: params(paul) })).body.items;
    if (!tie) throw new Error("no relation");
    const at = { params: { ...params(paul), relationId: tie.id } };
    const ended = await house.owner.call("replaceContactRelation", {
      ...at,
      body: { kind: "parent", ended: true, version: tie.version },
    });
    expect(ended.body.endedAt).not.toBeNull();
    const late = await house.owner.call("replaceContactRelation", {
      ...at,
      body: { kind: "relative", ended: false, version: tie.version },
    });
    expect(late.problem.code).toBe("EDITED_MEANWHILE");
    const back = await house.owner.call("replaceContactRelation", {
      ...at,
      body: { kind: "parent", ended: false, version: ended.body.version },
    });
    expect(back.body.endedAt).toBeNull();
    const added = await house.owner.call("addContactRelation", {
      params: params(paul),
      body: { kind: "employer", name: "Ana Roy" },
    });
    expect(added.body).toMatchObject({ side: "dependant", person: { name: "Ana Roy", reachedThroughOthers: true } });
    const through = await house.owner.call("addContactRelation", {
      params: params(added.body.person.id),
      body: { kind: "parent", name: "Personne" },
    });
    expect(through.problem.fields?.map(({ path }) => path)).toEqual(["dependantId"]);
  });

  test("a mentor sees both people of their bookings, and nobody of another mentor's", async () => {
    const booking = await bookFor("2027-03-12T10:00:00+01:00", { email: "vue@famille.example" });
    const { contact, bookedBy } = await detailOf(booking);
    const mine = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    const other = await new Person(world).signsIn(house.mentors[1]?.email ?? "");
    for (const id of [contact.id, bookedBy?.id ?? ""]) {
      expect((await mine.call("getContact", { params: params(id) })).status).toBe(200);
      expect((await other.call("getContact", { params: params(id) })).status).toBe(404);
      expect((await other.call("listContactRelations", { params: params(id) })).status).toBe(404);
    }
  });
});

describe("erasing", () => {
  const erase = (contactId: string) =>
    house.owner.call("eraseContact", {
      params: params(contactId),
      body: { ground: "asked-by-person", cancelBookings: true },
    });
  const rowOf = async (id: string) => {
    const { rows } = await world.owner.query("select name, erased_at, managed from contact where id = $1", [id]);
    return rows[0] as { name: string; erased_at: Date | null };
  };

  test("the parent: a child nobody else speaks for goes too, their bookings are cancelled", async () => {
    const booking = await bookFor("2027-03-15T09:00:00+01:00", { email: "efface@famille.example" });
    const { contact, bookedBy } = await detailOf(booking);
    await house.owner.call("proveMyself", { body: { password: "a long enough password" } });
    const without = await house.owner.call("eraseContact", {
      params: params(bookedBy?.id ?? ""),
      body: { ground: "asked-by-person" },
    });
    expect(without.problem.code).toBe("BOOKINGS_TO_COME");
    await erase(bookedBy?.id ?? "");
    expect((await rowOf(contact.id)).erased_at).not.toBeNull();
    expect((await rowOf(bookedBy?.id ?? "")).erased_at).not.toBeNull();
    const after = await new Person(world).call("getBookingByLink", { params: { link: booking.link } });
    expect(after.problem.code).toBe("LINK_NOT_VALID");
  });

  test("the child alone: the parent stays, and no link shows the child's name any more", async () => {
    const booking = await bookFor("2027-03-15T09:15:00+01:00", { email: "reste@famille.example" });
    const { contact, bookedBy } = await detailOf(booking);
    await erase(contact.id);
    expect((await rowOf(contact.id)).name).toBe("Personne effacée");
    expect((await rowOf(bookedBy?.id ?? "")).erased_at).toBeNull();
    await world.settle();
    const ties = await house.owner.call("listContactRelations", { params: params(bookedBy?.id ?? "") });
    expect(ties.body.items).toEqual([]);
  });

  test("one parent of two: the child stays, and what they booked is told to the other", async () => {
    const first = await bookFor("2027-03-15T09:30:00+01:00", { email: "un@famille.example" });
    const { contact, bookedBy } = await detailOf(first);
    const second = await detailOf(
      await booked(new Person(world), house, {
        startsAt: "2027-03-15T10:00:00+01:00",
        name: "Marc Martin",
        email: "marc@famille.example",
      }),
    );
    await house.owner.call("addContactRelation", {
      params: params(second.contact.id),
      body: { kind: "parent", dependantId: contact.id },
    });
    await erase(bookedBy?.id ?? "");
    expect((await rowOf(contact.id)).erased_at).toBeNull();
    const after = await detailOf(first);
    expect(after).toMatchObject({ status: "confirmed", bookedBy: { name: "Marc Martin" } });
  });
});

describe("what a link says about data", () => {
  const dataOf = async (link: string) => (await new Person(world).call("getMyData", { params: { link } })).body;
  test("a parent's: the child's; an employer's: their own", async () => {
    const parent = await bookFor("2027-03-16T09:00:00+01:00", { email: "donnees@famille.example" });
    const employer = await bookFor("2027-03-16T09:15:00+01:00", {
      email: "rh@entreprise.example",
      forWhom: { name: "Jo Salarié", relation: "employer" },
    });
    expect((await dataOf(parent.link)).sentTo).toBe("d…@famille.example");
    await new Person(world).call("askMyErasure", { params: { link: parent.link } });
    await new Person(world).call("askMyErasure", { params: { link: employer.link } });
    const requests = await house.owner.call("listDataRequests", { params: { businessId: house.scope.businessId } });
    const names = requests.body.items.map(({ contact }) => contact.name);
    expect(names).toContain("Zoé Martin");
    expect(names).toContain("Claire Martin");
    expect(names).not.toContain("Jo Salarié");
  });
});
