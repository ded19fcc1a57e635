/** A message that can't even be written: tried again, then failed, and somebody hears of it. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { messageFacts } from "../../../assemble/message-facts.ts";
import { booked, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";
import type { BookingSource } from "../facts.ts";

let world: World;
let house: House;
beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}] });
});
afterAll(() => world.close());

const BROKEN = "zoe@lycee.example";
const SOUND = "juliette@lycee.example";

/** Whatever is told of one person's bookings has a colour that is none. */
function brokenFor(email: string): BookingSource {
  const source = messageFacts({ keys: world.keys, publicUrl: () => "http://creneau.test" });
  return async (tx, scope, ids) =>
    new Map(
      [...(await source(tx, scope, ids))].map(([id, facts]) => {
        const brand = { ...facts.business.brand, primary: "rouge" };
        return [id, facts.contact.email === email ? { ...facts, business: { ...facts.business, brand } } : facts];
      }),
    );
}

test("others go; after its last try it has failed: the booking, the deliveries and a notice say so, once", async () => {
  const product = withCarriers(world, { bookings: brokenFor(BROKEN) });
  const wish = { startsAt: "2027-03-12T09:00:00+01:00", email: BROKEN };
  const bookingId = await idOf(house, await booked(new Person(world), house, wish));
  await booked(new Person(world), house, { startsAt: "2027-03-12T11:00:00+01:00", email: SOUND });
  await product.settle();
  expect(world.mailer.to(SOUND)).toHaveLength(1);
  expect(world.mailer.to(BROKEN)).toEqual([]);

  const params = { businessId: house.scope.businessId };
  const confirmations = async () =>
    (await house.owner.call("getBooking", { params: { ...params, bookingId } })).body.messages
      .filter(({ kind, channel }) => kind === "confirmation" && channel === "email")
      .map(({ to, status, delivery }) => [to, status, delivery?.status, delivery?.code])
      .toSorted(([one], [other]) => String(one).localeCompare(String(other)));
  const failed = async () =>
    (await house.owner.call("listNotices", { params })).body.items.filter(({ kind }) => kind === "message-failed");
  expect(await confirmations()).toEqual([
    ["contact", "due", undefined, undefined],
    ["professional", "due", undefined, undefined],
  ]);
  expect(await failed()).toEqual([]);

  for (let tries = 0; tries < 12; tries++) {
    world.clock.passMinutes(7 * 60);
    await product.settle();
  }
  expect(await confirmations()).toEqual([
    ["contact", "failed", "failed", "not-composed"],
    ["professional", "failed", "failed", "not-composed"],
  ]);
  expect(await failed()).toMatchObject([
    { subject: { type: "booking", id: bookingId }, about: { person: "Juliette Morel" } },
  ]);
  const trouble = await house.owner.call("listDeliveries", { params, query: { status: "trouble" } });
  expect(trouble.body.items.map(({ code, carrier }) => [code, carrier])).toEqual([
    ["not-composed", "none"],
    ["not-composed", "none"],
  ]);
  world.clock.passMinutes(24 * 60);
  await product.settle();
  expect(await failed()).toHaveLength(1);
  expect(world.mailer.to(BROKEN)).toEqual([]);
});

test("messages have workers of their own: however slow a mail server is, what else happens is not held up", () => {
  expect(Object.keys(world.jobs.tasksIn("messages"))).toEqual(["tenant:messages.send"]);
  expect(Object.keys(world.jobs.tasksIn("short")).toSorted()).toEqual([
    "tenant:messages.send-short",
    "tenant:messages.staff-push",
    "tenant:messages.test-short",
    "tenant:waiting.text",
  ]);
  expect(Object.keys(world.jobs.tasksIn("notices"))).toEqual(["tenant:messages.notice"]);
  expect(Object.keys(world.jobs.tasksIn(undefined))).not.toContain("tenant:messages.send");
  expect(Object.keys(world.jobs.tasksIn(undefined))).toContain("tenant:event");
});
