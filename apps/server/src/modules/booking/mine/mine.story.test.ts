/** My bookings at all businesses: whose they are, who may not see them, and what becomes of the ties. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { booked, createHouse, PASSWORD, Person, type House } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { registerAccount } from "../../identity/index.ts";
import { tokenIn } from "../../identity/testing.ts";

let world: World;
let one: House;
let two: House;

beforeAll(async () => {
  world = await createWorld();
  one = await createHouse(world);
  two = await createHouse(world);
});
afterAll(() => world.close());

const account = async (email: string, emailVerified = true): Promise<Person> => {
  const ask = { email, name: "Nour Petit", locale: "fr", password: PASSWORD, emailVerified } as const;
  await registerAccount(world.db, world.clock, ask);
  return new Person(world).signsIn(email);
};
const mine = async (person: Person, query: Record<string, string> = {}) =>
  (await person.call("listMyBookings", { query })).body;
const starts = (page: { items: { startsAt: string }[] }) => page.items.map(({ startsAt }) => startsAt);
const asks = (email: string, person = new Person(world)) => person.call("requestMyBookingsLink", { body: { email } });
const tokenTo = (email: string): string | undefined =>
  world.mailer
    .to(email)
    .map(({ text }) => /mes-rendez-vous\/([\w-]+)/.exec(text)?.[1])
    .findLast((token) => token !== undefined);

describe("an account", () => {
  const email = "nour@lycee.example";
  let nour: Person;

  test("sees what was booked with its address before it existed and after, at both businesses, in the order of time", async () => {
    await booked(new Person(world), one, { startsAt: "2027-03-09T11:00:00+01:00", email, name: "Nour" });
    await booked(new Person(world), two, { startsAt: "2027-03-09T09:00:00+01:00", email, name: "Nour" });
    await booked(new Person(world), one, { startsAt: "2027-03-09T09:30:00+01:00", email: "autre@lycee.example" });
    nour = await account(email);
    const first = await mine(nour);
    expect(first.state).toBe("ready");
    expect(starts(first)).toEqual(["2027-03-09T08:00:00.000Z", "2027-03-09T10:00:00.000Z"]);
    const third = await createHouse(world);
    await booked(new Person(world), third, { startsAt: "2027-03-10T09:00:00+01:00", email, name: "Nour" });
    await world.settle();
    expect(starts(await mine(nour))).toHaveLength(3);
    expect((await mine(nour)).items[2]).toMatchObject({
      business: { slug: third.slug },
      forName: null,
      canBookAgain: true,
    });
  });

  test("page after page, each once, in both directions", async () => {
    const all: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await mine(nour, { limit: "1", ...(cursor && { cursor }) });
      all.push(...starts(page));
      cursor = page.nextCursor;
    }
    expect(all).toEqual(["2027-03-09T08:00:00.000Z", "2027-03-09T10:00:00.000Z", "2027-03-10T08:00:00.000Z"]);
    expect((await nour.call("listMyBookings", { query: { cursor: "xx" } })).status).toBe(400);
  });

  test("moves and cancels with the links of the list; a cancelled one is past", async () => {
    const [next] = (await mine(nour)).items;
    const link = next?.link ?? "";
    expect((await new Person(world).call("getCalendarFileByLink", { params: { link } })).status).toBe(200);
    expect((await new Person(world).call("cancelBookingByLink", { params: { link }, body: {} })).status).toBe(200);
    expect((await mine(nour)).items).toHaveLength(2);
    expect((await mine(nour, { when: "past" })).items).toMatchObject([{ status: "cancelled" }]);
  });

  test("sees those made for others with whom they are for, and takes somebody from the list and back", async () => {
    const forWhom = { name: "Zoé Petit", relation: "parent" };
    await booked(new Person(world), two, {
      startsAt: "2027-03-11T09:00:00+01:00",
      email,
      name: "Nour",
      forWhom,
    } as never);
    expect((await mine(nour)).items.at(-1)).toMatchObject({ forName: "Zoé Petit" });
    const [zoe] = (await nour.call("listMyPeople")).body.items;
    if (!zoe) throw new Error("nobody");
    expect(zoe).toMatchObject({ name: "Zoé Petit", kind: "parent", business: { slug: two.slug }, ended: false });
    const params = { personId: zoe.id };
    const ended = await nour.call("replaceMyPerson", { params, body: { ended: true, version: zoe.version } });
    expect(ended.body.ended).toBe(true);
    const twice = await nour.call("replaceMyPerson", { params, body: { ended: false, version: zoe.version } });
    expect(twice.problem.code).toBe("EDITED_MEANWHILE");
    const renamed = await nour.call("replaceMyPerson", {
      params,
      body: { ended: false, version: 1, name: "Zoé Petit-Martin" },
    });
    expect(renamed.body).toMatchObject({ name: "Zoé Petit-Martin", ended: false, renamable: true });
    expect((await mine(nour)).items.at(-1)).toMatchObject({ forName: "Zoé Petit-Martin" });
    const stranger = await account("etranger@lycee.example");
    const foreign = await stranger.call("replaceMyPerson", { params, body: { ended: false, version: 1 } });
    expect(foreign.problem.code).toBe("NOT_FOUND");
  });
});

describe("who may not", () => {
  test("nobody names somebody with an address of their own", async () => {
    const [email, own] = ["ecole@lycee.example", "eleve@lycee.example"];
    await booked(new Person(world), two, { startsAt: "2027-03-17T09:00:00+01:00", email, name: "École" });
    await booked(new Person(world), two, { startsAt: "2027-03-17T09:30:00+01:00", email: own, name: "Élève" });
    const at = { businessId: two.scope.businessId };
    const idOfContact = async (address: string) =>
      (await two.owner.call("listContacts", { params: at, query: { email: address } })).body.items[0]?.id ?? "";
    await two.owner.call("addContactRelation", {
      params: { ...at, contactId: await idOfContact(email) },
      body: { kind: "teacher", dependantId: await idOfContact(own) },
    });
    const school = await account(email);
    const [pupil] = (await school.call("listMyPeople")).body.items;
    expect(pupil).toMatchObject({ name: "Élève", renamable: false });
    const body = { ended: false, version: pupil?.version, name: "Quelqu’un" };
    const refused = await school.call("replaceMyPerson", { params: { personId: pupil?.id ?? "" }, body });
    expect(refused.problem.fields?.[0]?.path).toBe("name");
    expect((await school.call("listMyPeople")).body.items).toEqual([pupil]);
  });

  test("nobody without a session; an account whose address is not verified sees nothing", async () => {
    const email = "pas-verifie@lycee.example";
    await booked(new Person(world), one, { startsAt: "2027-03-12T09:00:00+01:00", email });
    expect((await new Person(world).call("listMyBookings")).problem.code).toBe("NOT_SIGNED_IN");
    const unverified = await account(email, false);
    expect(await mine(unverified)).toEqual({ items: [], nextCursor: null, state: "unverified" });
    expect((await unverified.call("listMyPeople")).body.items).toEqual([]);
  });

  test("an account that changed its address sees the new one's, and no longer the old one's", async () => {
    const [before, after] = ["avant@lycee.example", "apres@lycee.example"];
    await booked(new Person(world), one, { startsAt: "2027-03-12T09:15:00+01:00", email: before });
    await booked(new Person(world), two, { startsAt: "2027-03-12T09:30:00+01:00", email: after });
    const person = await account(before);
    expect(starts(await mine(person))).toEqual(["2027-03-12T08:15:00.000Z"]);
    await person.call("proveMyself", { body: { password: PASSWORD } });
    await person.call("requestEmailChange", { body: { email: after } });
    await world.settle();
    const token = tokenIn(world, after);
    await person.call("confirmEmailChange", { body: { token } });
    expect(starts(await mine(person))).toEqual(["2027-03-12T08:30:00.000Z"]);
  });

  test("a contact whose address a business gave to somebody else is no longer this reader's", async () => {
    const email = "corrige@lycee.example";
    await booked(new Person(world), one, { startsAt: "2027-03-12T10:00:00+01:00", email, name: "Faute" });
    const person = await account(email);
    expect((await mine(person)).items).toHaveLength(1);
    const at = { businessId: one.scope.businessId };
    const [contact] = (await one.owner.call("listContacts", { params: at, query: { email } })).body.items;
    if (!contact) throw new Error("no contact");
    const { name, locale, zone, version } = contact;
    const body = { name, locale, zone, version, email: "juste@lycee.example" };
    await one.owner.call("replaceContact", { params: { ...at, contactId: contact.id }, body });
    expect((await mine(person)).items).toEqual([]);
  });

  test("an erased contact and a closed account leave no tie", async () => {
    const email = "part@lycee.example";
    await booked(new Person(world), one, { startsAt: "2027-03-12T11:00:00+01:00", email, name: "Part" });
    await booked(new Person(world), two, { startsAt: "2027-03-12T11:00:00+01:00", email, name: "Part" });
    const person = await account(email);
    expect((await mine(person)).items).toHaveLength(2);
    const ties = async () =>
      (
        await world.owner.query(
          "select from bookings_reader_contact t join account a on a.id = t.reader_id where a.name = 'Nour Petit' and t.reader_id = $1",
          [(await person.call("getMe")).body.account.id],
        )
      ).rowCount;
    expect(await ties()).toBe(2);
    const at = { businessId: one.scope.businessId };
    const [contact] = (await one.owner.call("listContacts", { params: at, query: { email } })).body.items;
    await one.owner.call("proveMyself", { body: { password: PASSWORD } });
    const erased = await one.owner.call("eraseContact", {
      params: { ...at, contactId: contact?.id ?? "" },
      body: { ground: "asked-by-person", cancelBookings: true },
    });
    expect(erased.status).toBe(200);
    expect(await ties()).toBe(1);
    expect((await mine(person)).items).toHaveLength(1);
    const readers = async () =>
      (await world.owner.query("select from bookings_reader where account_id is not null")).rowCount;
    const before = await readers();
    await person.call("proveMyself", { body: { password: PASSWORD } });
    expect((await person.call("closeMe")).status).toBe(204);
    expect(await readers()).toBe((before ?? 0) - 1);
  });
});

describe("a mailed link", () => {
  test("the answer is the same for an address nobody booked with, and nothing is mailed or kept", async () => {
    const email = "sans-compte@lycee.example";
    await booked(new Person(world), one, { startsAt: "2027-03-15T09:00:00+01:00", email });
    const known = await asks(email);
    const unknown = await asks("inconnue@lycee.example");
    expect({ ...known.body, sentTo: "" }).toEqual({ ...unknown.body, sentTo: "" });
    await world.settle();
    expect(world.mailer.to("inconnue@lycee.example")).toEqual([]);
    expect(tokenTo(email)).toBeDefined();
    const { rowCount } = await world.owner.query("select from bookings_reader where account_id is null");
    expect(rowCount).toBe(1);
  });

  test("shows the bookings of that address for an hour, and no more", async () => {
    const email = "sans-compte@lycee.example";
    const link = tokenTo(email) ?? "";
    const shown = await new Person(world).call("listBookingsByReaderLink", { params: { link } });
    expect(starts(shown.body)).toEqual(["2027-03-15T08:00:00.000Z"]);
    expect((await new Person(world).call("listPeopleByReaderLink", { params: { link } })).body.items).toEqual([]);
    const forged = await new Person(world).call("listBookingsByReaderLink", {
      params: { link: `${link.slice(0, -1)}A` },
    });
    expect(forged.problem.code).toBe("LINK_NOT_VALID");
    world.clock.passMinutes(60);
    const over = await new Person(world).call("listBookingsByReaderLink", { params: { link } });
    expect(over.problem.code).toBe("LINK_NOT_VALID");
  });

  test("a mail server that is away gets it later; the last link works", async () => {
    const email = "plus-tard@lycee.example";
    await booked(new Person(world), two, { startsAt: "2027-03-15T09:30:00+01:00", email });
    world.mailer.down = true;
    await asks(email);
    await world.settle();
    expect(tokenTo(email)).toBeUndefined();
    world.mailer.down = false;
    world.clock.passMinutes(2);
    await world.settle();
    const link = tokenTo(email) ?? "";
    expect((await new Person(world).call("listBookingsByReaderLink", { params: { link } })).body.items).toHaveLength(1);
  });

  test("may be asked for a few times, then one waits", async () => {
    const person = new Person(world, { address: "203.0.113.9" });
    const answers = [];
    for (let count = 0; count < 7; count++) answers.push((await asks("souvent@lycee.example", person)).status);
    expect(answers.slice(0, 5)).toEqual([202, 202, 202, 202, 202]);
    expect(answers.at(-1)).toBe(429);
  });
});
