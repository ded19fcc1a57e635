/** Text messages for whoever is booked by telephone: what a member writes down, and what is told then. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { createHouse, Person, type House } from "../../../testing/people.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;
let house: House;
let product: ReturnType<typeof withCarriers>;
const here = () => ({ businessId: house.scope.businessId });

beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, {});
  product = withCarriers(world);
});
afterEach(() => world.close());

async function offersTexts(sms: boolean): Promise<void> {
  const params = here();
  const { cells, ...settings } = (await house.owner.call("getNotificationSettings", { params })).body;
  const choices = cells.map(({ fixed: _, ...cell }) => cell);
  await house.owner.call("replaceNotificationSettings", { params, body: { ...settings, choices, sms } });
}

const texts = { phone: "+33 6 12 34 56 78", agreedBy: "phone" };
const ask = (startsAt: string, more: Record<string, unknown> = {}) => ({
  professionalId: house.mentors[0]?.id,
  serviceId: house.serviceId,
  startsAt,
  contact: { name: "Paul Roy", email: "paul@famille.example" },
  textMessages: texts,
  ...more,
});
const bookFor = (as: Person, body: Record<string, unknown>) => as.call("bookForContact", { params: here(), body });

const ledgerOf = async (contactId: string) =>
  (await house.owner.call("listContactConsents", { params: { ...here(), contactId } })).body.items;
const numbersTold = async (): Promise<string[]> => {
  await product.settle();
  return product.carried.sms.map(({ to }) => to);
};

test("told on the phone, written down with who wrote it, and reminded there", async () => {
  await offersTexts(true);
  const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  const { body } = await bookFor(mentor, ask("2027-03-09T10:00:00+01:00"));
  const [entry, ...others] = await ledgerOf(body.contact.id);
  expect(others).toEqual([]);
  expect(entry).toMatchObject({
    purpose: "reminders",
    channel: "sms",
    state: "given",
    source: "back-office",
    receivedBy: "phone",
    byName: "Mentor 0",
    text: { locale: "fr" },
  });
  expect(await numbersTold()).toEqual([]);
  world.clock.goTo("2027-03-08T09:00:00Z");
  expect(await numbersTold()).toEqual(["+33612345678"]);
});

test("for a child: whoever booked agreed, and is reminded", async () => {
  await offersTexts(true);
  const forWhom = { name: "Zoé Roy", relation: "parent" };
  const { body } = await bookFor(house.owner, ask("2027-03-09T10:00:00+01:00", { forWhom }));
  expect(await ledgerOf(body.contact.id)).toEqual([]);
  expect(await ledgerOf(body.bookedBy?.id ?? "")).toHaveLength(1);
});

test("a series: agreed once, and every date is told", async () => {
  await offersTexts(true);
  const rule = { startsOn: "2027-03-09", at: "10:00", rule: "FREQ=WEEKLY;COUNT=2" };
  const { startsAt: _, ...wish } = ask("");
  const made = await house.owner.call("bookSeries", { params: here(), body: { ...wish, ...rule } });
  expect(await ledgerOf(made.body.contact.id)).toHaveLength(1);
  await product.settle();
  for (const at of ["2027-03-08T09:00:00Z", "2027-03-15T09:00:00Z"]) {
    world.clock.goTo(at);
    await product.settle();
  }
  // The day before each; the hour before the first has gone by.
  expect(await numbersTold()).toHaveLength(2);
});

test("without a telephone, or one without its country: said under its field, and nothing is booked or agreed to", async () => {
  await offersTexts(true);
  for (const [textMessages, path] of [
    [{ phone: "06 12 34 56 78", agreedBy: "phone" }, "textMessages.phone"],
    [{ phone: "", agreedBy: "phone" }, "textMessages.phone"],
    [{ phone: "+33612345678" }, "textMessages.agreedBy"],
    [{ phone: "+33612345678", agreedBy: "telepathy" }, "textMessages.agreedBy"],
  ] as const) {
    const { problem } = await bookFor(house.owner, ask("2027-03-09T10:00:00+01:00", { textMessages }));
    expect(problem.fields?.map((field) => field.path)).toEqual([path]);
  }
  const { rows } = await world.owner.query("select 1 from booking union all select 1 from consent");
  expect(rows).toEqual([]);
});

test("where the business sends none, the number is not taken", async () => {
  await offersTexts(false);
  const { problem } = await bookFor(house.owner, ask("2027-03-09T10:00:00+01:00"));
  expect(problem.fields).toMatchObject([{ path: "textMessages" }]);
  const { rows } = await world.owner.query("select 1 from booking_phone union all select 1 from booking");
  expect(rows).toEqual([]);
});

test("sent twice under one key: booked once, agreed once", async () => {
  await offersTexts(true);
  const call = {
    params: here(),
    body: ask("2027-03-09T10:00:00+01:00") as never,
    headers: { "idempotency-key": "a".repeat(20) },
  };
  const first = await house.owner.call("bookForContact", call);
  const again = await house.owner.call("bookForContact", call);
  expect(again.body.id).toBe(first.body.id);
  expect(await ledgerOf(first.body.contact.id)).toHaveLength(1);
});
