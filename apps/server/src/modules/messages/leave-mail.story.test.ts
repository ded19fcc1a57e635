/** What the team receives about absences: who is told, once, and never why somebody is ill. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const plain = (text: string): string => text.replaceAll("\u202F", " ");

/** A house whose kinds are the usual ones, and how its two mentors and its owner go about absences. */
async function team() {
  const house = await createHouse(world, { mentors: [{}, {}] });
  const params = { businessId: house.scope.businessId };
  await house.owner.call("addUsualLeaveKinds", { params });
  const [ana, bo] = house.mentors;
  if (!ana || !bo) throw new Error("no mentors");
  const anaIn = await new Person(world).signsIn(ana.email);
  const kindNamed = async (name: string) =>
    (await house.owner.call("listLeaveKinds", { params })).body.items.find((kind) => kind.name === name);
  const asks = async (who: Person, wish: Record<string, unknown> = {}) => {
    const kindId = (await kindNamed("Congé payé"))?.id ?? "";
    const body = { professionalId: ana.id, kindId, fromOn: "2027-03-09", untilOn: "2027-03-10", ...wish };
    return (await who.call("requestLeave", { params, headers: { "idempotency-key": newId() }, body })).body;
  };
  const decides = (
    act: "approveLeave" | "declineLeave" | "cancelLeave",
    leave: { id: string; version: number },
    reason = "",
  ) => house.owner.call(act, { params: { ...params, leaveId: leave.id }, body: { version: leave.version, reason } });
  const ownerEmail = await addressOf(house);
  const told = async (address: string) => {
    await world.settle();
    return world.mailer
      .to(address)
      .filter(({ text }) => /absen/i.test(text))
      .map(({ subject, text, to }) => ({ subject: plain(subject), text: plain(text), to: to.name }));
  };
  return { house, params, ana, bo, anaIn, asks, decides, kindNamed, told, ownerEmail };
}

const addressOf = async ({ owner }: House): Promise<string> => (await owner.call("getMe", {})).body.account.email;

test("asked: whoever approves is told, with the dates and a way to answer; colleagues and the asker are not", async () => {
  const { asks, anaIn, ana, bo, told, ownerEmail } = await team();
  await asks(anaIn, { note: "Mariage de ma sœur" });
  const [mail, ...others] = await told(ownerEmail);
  expect(others).toEqual([]);
  expect(mail?.subject).toMatch(/demande une absence : du mardi 9 mars 2027 au mercredi 10 mars 2027$/);
  expect(mail?.text).toContain("/absences");
  expect(mail?.text).not.toContain("Mariage");
  expect(mail?.text).not.toContain("Congé payé");
  expect(await told(ana.email)).toEqual([]);
  expect(await told(bo.email)).toEqual([]);
});

test("decided: the professional is told, with the sentence of who decided", async () => {
  const { asks, decides, anaIn, ana, told } = await team();
  await decides("approveLeave", await asks(anaIn));
  expect((await told(ana.email)).map(({ subject }) => subject)).toEqual([
    "Absence approuvée : du mardi 9 mars 2027 au mercredi 10 mars 2027",
  ]);
  const half = await asks(anaIn, { fromOn: "2027-03-16", untilOn: "2027-03-16", untilTime: "12:00" });
  await decides("declineLeave", half, "Nous serions trop peu ce matin-là.");
  const declined = (await told(ana.email)).at(-1);
  expect(declined?.subject).toBe("Absence refusée : mardi 16 mars 2027, de 0 h 00 à 12 h 00");
  expect(declined?.text).toContain("Nous serions trop peu ce matin-là.");
});

test("an answer to a kind of which nobody is asked why keeps its sentence out of mailboxes", async () => {
  const { house, params, asks, decides, kindNamed, anaIn, ana, told, ownerEmail } = await team();
  const sickness = await kindNamed("Maladie");
  if (!sickness) throw new Error("no such kind");
  const { id: kindId, archived: _, ...kind } = sickness;
  await house.owner.call("replaceLeaveKind", { params: { ...params, kindId }, body: { ...kind, needsApproval: true } });
  const asked = await asks(anaIn, { kindId });
  await told(ownerEmail);
  await decides("declineLeave", asked, "Il manque le certificat du Dr House.");
  const everything = JSON.stringify([await told(ana.email), await told(ownerEmail)]);
  expect(everything).toContain("refusée");
  expect(everything).not.toMatch(/maladie|certificat|Dr House/i);
});

test("what one does oneself is no news; what another enters or takes back is", async () => {
  const { house, asks, decides, kindNamed, anaIn, ana, told } = await team();
  await asks(anaIn, { kindId: (await kindNamed("Maladie"))?.id });
  expect(await told(ana.email)).toEqual([]);
  const entered = await asks(house.owner, { fromOn: "2027-03-22", untilOn: "2027-03-22", entered: true });
  await told(ana.email);
  await decides("cancelLeave", entered);
  expect((await told(ana.email)).map(({ subject }) => subject)).toEqual([
    "Absence enregistrée : lundi 22 mars 2027",
    "Absence annulée : lundi 22 mars 2027",
  ]);
});

test("approved before the mail could go, the request is no longer told of", async () => {
  const { asks, decides, anaIn, ana, told, ownerEmail } = await team();
  const asked = await asks(anaIn);
  await decides("approveLeave", asked);
  expect(await told(ownerEmail)).toEqual([]);
  expect(await told(ana.email)).toHaveLength(1);
});
