/** Exactly who is told of a time offered from the waiting list, by which channel, and when nobody is. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import { segmentsOf } from "../sms/segments.ts";

const PHONE = "+33612345678";
const closed = { monday: [], tuesday: [], wednesday: [], thursday: [], friday: [], saturday: [], sunday: [] };
/** One quarter of an hour a week, on Tuesday at ten. */
const oneQuarter = { weekly: { ...closed, tuesday: [{ startMinute: 600, endMinute: 615 }] } };

let world: World;
let house: House;
let product: ReturnType<typeof withCarriers>;
/** Of whoever has the one time. */
let taken: string;

const here = () => ({ businessId: house.scope.businessId });
const emailOf = (name: string) => `${name.toLowerCase()}@lycee.example`;

beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [oneQuarter], service: { horizonDays: 10 } });
  product = withCarriers(world);
  await sets({ sms: true });
  const first = { email: "first@lycee.example" };
  await booked(new Person(world), house, { startsAt: "2027-03-02T10:00:00+01:00", ...first });
  taken = (await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", ...first })).link;
  await forgets();
});
afterEach(() => world.close());

async function sets(change: Record<string, unknown>, wanted: (cell: string) => boolean | undefined = () => undefined) {
  const params = here();
  const { cells, ...settings } = (await house.owner.call("getNotificationSettings", { params })).body;
  const choices = cells.map(({ fixed: _, ...cell }) => ({
    ...cell,
    wanted: wanted(`${cell.family} ${cell.to} ${cell.channel}`) ?? cell.wanted,
  }));
  await house.owner.call("replaceNotificationSettings", { params, body: { ...settings, choices, ...change } });
}

async function forgets(): Promise<void> {
  await product.settle();
  world.mailer.sent.length = 0;
  product.carried.sms.length = 0;
  product.carried.notes.length = 0;
  await world.owner.query("delete from notice");
}

const linkTo = (name: string, page: string): string =>
  world.mailer
    .to(emailOf(name))
    .flatMap(({ text }) => new RegExp(`/${page}/([A-Za-z0-9_-]+)`).exec(text ?? "")?.slice(1) ?? [])
    .at(-1) ?? "";

const asks = async (name: string, textMessages?: { readonly phone: string; readonly textId: string }) =>
  new Person(world).call("joinWaiting", {
    params: { business: house.slug },
    body: {
      service: house.serviceSlug,
      from: "2027-03-01",
      until: "2027-04-30",
      name,
      email: emailOf(name),
      ...(textMessages && { textMessages }),
    },
  });
const words = async () =>
  (await new Person(world).call("listOfferedConsents", { params: { business: house.slug } })).body.items.find(
    ({ purpose, channel }) => purpose === "reminders" && channel === "sms",
  )?.textId ?? "";

/** Asks and confirms. @returns the link of the place */
async function waits(name: string, phone?: string): Promise<string> {
  await asks(name, phone === undefined ? undefined : { phone, textId: await words() });
  await product.settle();
  const link = linkTo(name, "liste-attente");
  await new Person(world).call("confirmWaiting", { params: { link }, body: {} });
  await forgets();
  world.clock.passMinutes(1);
  return link;
}

const frees = () => new Person(world).call("cancelBookingByLink", { params: { link: taken }, body: {} });

/** Who was told, but of the cancellation itself. */
async function told(): Promise<string[]> {
  await product.settle();
  return [
    ...world.mailer.sent.filter(({ text }) => (text ?? "").includes("/offre/")).map(({ to }) => `${to.address} email`),
    ...product.carried.sms.map(({ to }) => `${to} sms`),
  ].toSorted();
}

test("an offer: a mail to whoever is first, a text to the number they gave; nobody else hears of it", async () => {
  await waits("Ana", PHONE);
  await waits("Bea", "+33699999999");
  const others = product.carried.notes.length;
  await frees();
  expect(await told()).toEqual([PHONE + " sms", "ana@lycee.example email"]);
  const [text] = product.carried.sms;
  expect(text?.text.replaceAll("\u202F", " ").replace(/house-[0-9a-f]+/, "Claire")).toBe(
    "Maison Claire : une place pour toi, mardi 9 mars à 10 h 00 avec Mentor 0, gardée jusqu'à 11 h 02 (lundi 1er mars). Réponds depuis ton mail.",
  );
  expect(segmentsOf(text?.text ?? "")).toBeLessThanOrEqual(2);
  expect(text?.text).not.toContain("/");
  // The team hears of the cancellation, of no offer.
  expect(JSON.stringify(product.carried.notes.slice(others))).not.toContain("Ana");
});

test("declined: the next is told the same way", async () => {
  await waits("Ana", PHONE);
  await waits("Bea", "+33699999999");
  await frees();
  await product.settle();
  const link = linkTo("Ana", "offre");
  await forgets();
  await new Person(world).call("declineOffer", { params: { link }, body: {} });
  expect(await told()).toEqual(["+33699999999 sms", "bea@lycee.example email"]);
});

test("accepted: the number goes with the booking it becomes, and is kept for the place no more", async () => {
  await waits("Ana", PHONE);
  await frees();
  await product.settle();
  const link = linkTo("Ana", "offre");
  await new Person(world).call("acceptOffer", { params: { link }, body: {} });
  expect((await world.owner.query("select 1 from waiting_phone")).rows).toEqual([]);
  await forgets();
  world.clock.goTo("2027-03-08T10:00:00Z");
  await product.settle();
  expect(product.carried.sms.map(({ to }) => to)).toEqual([PHONE]);
});

test.each([
  ["no number was given", async () => void (await waits("Ana"))],
  [
    "it was withdrawn by the link of the choices",
    async () => {
      await waits("Ana", PHONE);
      const contact = (await house.owner.call("listContacts", { params: here(), query: { search: "Ana" } })).body
        .items[0];
      await house.owner.call("recordConsent", {
        params: { ...here(), contactId: contact?.id ?? "" },
        body: { purpose: "reminders", channel: "sms", state: "withdrawn", receivedBy: "phone", note: "Au téléphone." },
      });
    },
  ],
  [
    "the business sends no such texts",
    async () => {
      await waits("Ana", PHONE);
      await sets({}, (cell) => (cell === "waiting contact sms" ? false : undefined));
    },
  ],
  [
    "the business sends no texts",
    async () => {
      await waits("Ana", PHONE);
      await sets({ sms: false });
    },
  ],
  [
    "the words were none of the business’s",
    async () => {
      await asks("Ana", { phone: PHONE, textId: "00000000-0000-7000-8000-000000000000" });
      await product.settle();
      await new Person(world).call("confirmWaiting", { params: { link: linkTo("Ana", "liste-attente") }, body: {} });
      await forgets();
    },
  ],
  [
    "asked again before confirming, without a number",
    async () => {
      await asks("Ana", { phone: PHONE, textId: await words() });
      await waits("Ana");
    },
  ],
])("by mail alone, where %s", async (_, given) => {
  await given();
  await frees();
  expect(await told()).toEqual(["ana@lycee.example email"]);
});

test("nothing is agreed to before the place is confirmed; then once, in the words that were shown; the page says which number", async () => {
  await asks("Ana", { phone: PHONE, textId: await words() });
  await product.settle();
  const ledger = async () =>
    (await world.owner.query<{ state: string; source: string }>("select state, source from consent")).rows;
  expect(await ledger()).toEqual([]);
  const link = linkTo("Ana", "liste-attente");
  expect((await new Person(world).call("getWaitingByLink", { params: { link } })).body.phoneEnd).toBe("78");
  for (let again = 0; again < 2; again++)
    await new Person(world).call("confirmWaiting", { params: { link }, body: {} });
  expect(await ledger()).toEqual([{ state: "given", source: "booking-form" }]);
  // Somebody who knows the address asks once more: the place is confirmed, and its number stays.
  await asks("Ana", { phone: "+33699999999", textId: await words() });
  expect((await new Person(world).call("getWaitingByLink", { params: { link } })).body.phoneEnd).toBe("78");
});

test("at night a text waits for the morning, when there is still time to answer; else it is not sent", async () => {
  await waits("Ana", PHONE);
  world.clock.goTo("2027-03-02T23:00:00Z");
  await frees();
  expect(await told()).toEqual(["ana@lycee.example email"]);
  world.clock.goTo("2027-03-03T07:00:00Z");
  expect(await told()).toEqual([PHONE + " sms", "ana@lycee.example email"]);
});

test("an offer whose term ends while the night lasts is told by mail alone", async () => {
  const terms = { serviceId: null, open: true, termMinutes: 60, quietFrom: "00:00", quietUntil: "00:00", version: 0 };
  await house.owner.call("replaceWaitingTerms", { params: here(), body: terms });
  await waits("Ana", PHONE);
  world.clock.goTo("2027-03-02T23:00:00Z");
  await frees();
  expect(await told()).toEqual(["ana@lycee.example email"]);
  world.clock.goTo("2027-03-03T07:00:00Z");
  expect(product.carried.sms).toEqual([]);
  await product.settle();
  expect(product.carried.sms).toEqual([]);
});

test("answered while the carrier was down: nothing is sent any more; and the mail did not wait for it", async () => {
  await waits("Ana", PHONE);
  product.carried.smsDown = true;
  await frees();
  expect(await told()).toEqual(["ana@lycee.example email"]);
  await new Person(world).call("declineOffer", { params: { link: linkTo("Ana", "offre") }, body: {} });
  product.carried.smsDown = false;
  world.clock.passMinutes(30);
  await product.settle();
  expect(product.carried.sms).toEqual([]);
});

test("put on the list by a member who was told so: written down as told, and texted", async () => {
  await house.owner.call("addWaiting", {
    params: here(),
    body: {
      serviceId: house.serviceId,
      from: "2027-03-01",
      until: "2027-04-30",
      contact: { name: "Ana", email: emailOf("Ana") },
      textMessages: { phone: PHONE, agreedBy: "phone" },
    },
  });
  const { rows } = await world.owner.query("select state, source, received_by as by from consent");
  expect(rows).toEqual([{ state: "given", source: "back-office", by: "phone" }]);
  await forgets();
  await frees();
  expect(await told()).toEqual([PHONE + " sms", "ana@lycee.example email"]);
});
