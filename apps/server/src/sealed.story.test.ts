/**
 * A cast of people with addresses, a telephone and things to tell goes through the product. Whoever reads the whole
 * database afterwards, every column of every table and the files themselves, finds none of it in clear.
 */
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenIn } from "./modules/identity/testing.ts";
import { leaksOf, wordsInFiles } from "./testing/leaks.ts";
import { booked, createHouse, idOf, PASSWORD, Person, type House } from "./testing/people.ts";
import { createWorld, type World } from "./testing/world.ts";

/** Local parts say what each address is for. */
const address = (local: string): string => `${local}.zyx@verbatim.example`;
const cast = {
  solene: address("signs-up"),
  soleneLater: address("changes-address"),
  nobody: address("has-no-account"),
  ines: address("is-invited"),
  asks: address("asks-by-link"),
  listed: [address("first-of-list"), address("second-of-list")],
  juliette: address("books"),
  julietteLater: address("corrected"),
  karim: address("cancels"),
  erased: address("is-erased"),
  suppressed: address("is-suppressed"),
  imported: address("is-suppressed-by-file"),
  phone: "+33698765432",
  note: "dyslexie profonde depuis le CP",
  reason: "hospitalisation de ma grand-mère",
  proof: "accord lu au téléphone par la mère",
  complaint: "a crié dans le combiné",
} as const;
const words = Object.values(cast).flat();

let world: World;
let house: House;

async function well(asked: Promise<{ readonly status: number; readonly problem: unknown }>): Promise<void> {
  const answer = await asked;
  if (answer.status >= 400) throw new Error(JSON.stringify(answer.problem));
}

beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

/** While jobs wait, when they have failed, and when they have run: what a dump of that moment holds. */
async function findsNothing(): Promise<void> {
  expect((await leaksOf(world, words)).found).toEqual([]);
  world.mailer.down = true;
  await world.settle();
  expect((await leaksOf(world, words)).found).toEqual([]);
  world.mailer.down = false;
  world.clock.passMinutes(2);
  await world.settle();
  expect((await leaksOf(world, words)).found).toEqual([]);
}

test("somebody signs up, loses the password, takes a link, changes their address; somebody unknown tries", async () => {
  const person = new Person(world);
  const who = { email: cast.solene, name: "Solène", password: PASSWORD, locale: "fr" };
  await well(person.call("signUp", { body: who }));
  await findsNothing();
  await well(person.call("confirmSignUp", { body: { token: tokenIn(world, cast.solene) } }));
  for (const email of [cast.solene, cast.nobody]) {
    await well(new Person(world).call("requestPasswordReset", { body: { email } }));
    await well(new Person(world).call("requestMagicLink", { body: { email } }));
    await new Person(world).call("signIn", { body: { email, password: "not the password" } });
  }
  await findsNothing();
  await well(person.call("requestEmailChange", { body: { email: cast.soleneLater } }));
  await findsNothing();
  await well(person.call("confirmEmailChange", { body: { token: tokenIn(world, cast.soleneLater) } }));
  await findsNothing();
  await new Person(world).signsIn(cast.soleneLater);
  expect(world.mailer.to(cast.solene).length).toBeGreaterThan(3);
});

test("people are invited: by mail, by a list, by a link they ask a mail of", async () => {
  const params = house.scope;
  await well(house.owner.call("inviteByMail", { params, body: { email: cast.ines, role: "employee" } }));
  const people = cast.listed.map((email) => ({ email, role: "employee", roleId: null }));
  await well(house.owner.call("importInvitations", { params, body: { people } }));
  const body = { role: "consultant", roleId: null, mostUses: 3 };
  const { url } = (await house.owner.call("createInvitationLink", { params, body })).body;
  const invitation = decodeURIComponent(/#jeton=(.+)$/.exec(url ?? "")?.[1] ?? "");
  await well(new Person(world).call("askInvitationByMail", { params: { invitation }, body: { email: cast.asks } }));
  await findsNothing();
  const mailed = decodeURIComponent(/#jeton=([^\s"<]+)/.exec(world.mailer.to(cast.ines).at(-1)?.text ?? "")?.[1] ?? "");
  const account = { name: "Inès", password: PASSWORD, locale: "fr" };
  await well(new Person(world).call("registerByInvitation", { params: { invitation: mailed }, body: account }));
  await findsNothing();
  const listed = (await house.owner.call("listInvitations", { params })).body.items.map(({ email }) => email);
  expect(listed.toSorted()).toEqual([null, cast.ines, cast.asks, ...cast.listed].toSorted());
});

test("visitors book with a note, move, and cancel with a reason", async () => {
  const visitor = new Person(world);
  const { link } = await booked(visitor, house, {
    startsAt: "2027-03-09T09:00:00Z",
    email: cast.juliette,
    note: cast.note,
  });
  await findsNothing();
  const move = { startsAt: "2027-03-09T10:00:00Z", reason: cast.reason };
  await well(visitor.call("moveBookingByLink", { params: { link }, body: move }));
  const other = await booked(visitor, house, { startsAt: "2027-03-10T09:00:00Z", email: cast.karim });
  await well(visitor.call("cancelBookingByLink", { params: { link: other.link }, body: { reason: cast.reason } }));
  await findsNothing();
  const bookingId = await idOf(house, (await visitor.call("getBookingByLink", { params: { link } })).body);
  const { body } = await house.owner.call("getBooking", { params: { ...house.scope, bookingId } });
  expect([body.note, body.contact.email, body.history.at(-1)?.reason]).toEqual([cast.note, cast.juliette, cast.reason]);
});

test("the business corrects a contact, writes down choices and refusals, exports a person and itself, erases a person", async () => {
  const params = house.scope;
  const contactOf = async (startsAt: string, email: string) => {
    const booking = await booked(new Person(world), house, { startsAt, email, note: cast.note });
    const { items } = (await house.owner.call("listContacts", { params })).body;
    const found = items.find((one) => one.email === email);
    if (!found) throw new Error("the contact is not in the list");
    return { ...found, link: booking.link };
  };
  const kept = await contactOf("2027-03-11T09:00:00Z", cast.juliette);
  const { name, locale, zone, version } = kept;
  await well(
    house.owner.call("replaceContact", {
      params: { ...params, contactId: kept.id },
      body: { name, locale, zone, version, email: cast.julietteLater },
    }),
  );
  const choice = { purpose: "news", channel: "email", state: "given", receivedBy: "phone", note: cast.proof };
  await well(house.owner.call("recordConsent", { params: { ...params, contactId: kept.id }, body: choice }));
  for (const gone of [cast.suppressed, cast.phone])
    await well(
      house.owner.call("addSuppression", {
        params,
        body: { address: gone, channel: "all", reason: "complaint", note: cast.complaint },
      }),
    );
  const file = Buffer.from(`adresse\n${cast.imported}\n`).toString("base64");
  await well(house.owner.call("importSuppressions", { params, body: { file, channel: "all", reason: "bounce" } }));
  await house.owner.signsIn(house.ownerEmail);
  await well(house.owner.call("startExport", { params, body: {} }));
  await well(house.owner.call("exportContact", { params: { ...params, contactId: kept.id } }));
  await well(new Person(world).call("askMyExport", { params: { link: kept.link } }));
  await findsNothing();

  await house.owner.signsIn(house.ownerEmail);
  const gone = await contactOf("2027-03-12T09:00:00Z", cast.erased);
  await well(new Person(world).call("cancelBookingByLink", { params: { link: gone.link }, body: { reason: "" } }));
  await well(
    house.owner.call("eraseContact", {
      params: { ...params, contactId: gone.id },
      body: { ground: "asked-by-person", cancelBookings: true },
    }),
  );
  await findsNothing();
});

test("nor do the files of the database hold any of it: no table, no index, nothing deleted", async () => {
  expect(await wordsInFiles(world, words)).toEqual([]);
});

test("what looks would find a word if it were there: in a text, in bytes, in hexadecimal, in base64, in a job", async () => {
  const word = "left.in.clear@verbatim.example";
  await world.owner.query("create table planted (said text, bytes bytea, kept jsonb)");
  const forms = [word, Buffer.from(word).toString("hex"), Buffer.from(`a ${word} b`).toString("base64")];
  for (const form of forms) {
    await world.owner.query("insert into planted (said) values ($1)", [form]);
    expect((await leaksOf(world, [word])).found).toEqual([`public.planted.said: ${word}`]);
    await world.owner.query("delete from planted");
  }
  await world.owner.query("insert into planted (bytes, kept) values ($1, $2)", [
    Buffer.from(`before ${word} after`),
    JSON.stringify({ deep: [{ said: word.toUpperCase() }] }),
  ]);
  expect((await leaksOf(world, [word])).found).toEqual([
    `public.planted.kept: ${word}`,
    `public.planted.bytes: ${word}`,
  ]);
  await world.owner.query("delete from planted");
  expect(await wordsInFiles(world, [word])).toEqual([word]);
  await world.owner.query("drop table planted");
  await world.owner.query("select graphile_worker.add_job('none', json_build_object('to', $1::text))", [word]);
  const { found, read } = await leaksOf(world, [word]);
  expect(found).toEqual([`graphile_worker._private_jobs.payload: ${word}`]);
  expect(read).toBeGreaterThan(1000);
});
