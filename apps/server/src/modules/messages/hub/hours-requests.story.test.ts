/** What the team receives about hours that were asked for: who is told, once, and that what is taken back is no news. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { createHouse, Person } from "../../../testing/people.ts";
import { createWorld, type World } from "../../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

async function team() {
  const house = await createHouse(world, { mentors: [{}, {}] });
  const [ana, bo] = house.mentors;
  if (!ana || !bo) throw new Error("no mentors");
  const anaIn = await new Person(world).signsIn(ana.email);
  const { businessId } = house.scope;
  const asks = async () =>
    (
      await anaIn.call("requestHours", {
        params: { businessId, professionalId: ana.id },
        headers: { "idempotency-key": newId() },
        body: { change: { days: [{ on: "2027-04-05", ranges: [] }] }, reason: "Un secret." },
      })
    ).body;
  const decides = (
    act: "acceptHours" | "declineHours" | "withdrawHours",
    who: Person,
    { id, version }: { readonly id: string; readonly version: number },
    reason = "",
  ) => who.call(act, { params: { businessId, requestId: id }, body: { version, reason } });
  const ownerEmail = (await house.owner.call("getMe", {})).body.account.email;
  const told = async (address: string) => {
    await world.settle();
    return world.mailer.to(address).filter(({ text }) => /\/app\/[^/]+\/(demandes|horaires)/.test(text));
  };
  const notices = async () =>
    (
      await world.owner.query<{ kind: string }>("select kind from notice where business_id = $1 order by id", [
        businessId,
      ])
    ).rows.map(({ kind }) => kind);
  return { house, ana, bo, anaIn, asks, decides, ownerEmail, told, notices };
}

test("asked, those who may agree are told, and not why; answered, whose hours they are, with the sentence", async () => {
  const { house, ana, bo, asks, decides, ownerEmail, told, notices } = await team();
  const asked = await asks();
  const [mail, ...others] = await told(ownerEmail);
  expect(others).toEqual([]);
  expect(mail?.subject).toContain("demande d’autres horaires");
  expect(mail?.text).toContain("/demandes");
  expect(mail?.text).not.toContain("secret");
  expect([await told(ana.email), await told(bo.email)]).toEqual([[], []]);
  await decides("declineHours", house.owner, asked, "Pas ce lundi-là.");
  const answers = await told(ana.email);
  expect(answers.map(({ subject }) => subject)).toEqual(["Changement d’horaires refusé"]);
  expect(answers[0]?.text).toContain("Pas ce lundi-là.");
  expect(await told(ownerEmail)).toHaveLength(1);
  expect(await notices()).toEqual(["hours-requested", "hours-decided"]);
});

test("accepted, it is told once, as accepted: that the hours changed is the same news", async () => {
  const { house, ana, asks, decides, told, notices } = await team();
  await decides("acceptHours", house.owner, await asks());
  expect((await told(ana.email)).map(({ subject }) => subject)).toEqual(["Changement d’horaires accepté"]);
  expect(await notices()).toEqual(["hours-decided"]);
});

test("taken back before anybody was told, nobody is", async () => {
  const { ana, anaIn, asks, decides, ownerEmail, told, notices } = await team();
  await decides("withdrawHours", anaIn, await asks());
  expect([await told(ownerEmail), await told(ana.email)]).toEqual([[], []]);
  expect(await notices()).toEqual([]);
});
