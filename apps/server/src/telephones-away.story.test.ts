/**
 * A push service, or a provider of text messages, that takes what it is given and never answers: mails go and the bell rings as
 * ever, whatever else goes to telephones waits, and all of it goes once it answers. Shown by the order of things, as in
 * `mail-away.story.test.ts`.
 */
import { createECDH, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newId } from "./platform/chance.ts";
import { booked, createHouse, offeredTo, Person, type House } from "./testing/people.ts";
import { workersAtWork, type WorkersAtWork } from "./testing/workers.ts";
import { worldOfThisTest, type World } from "./testing/world.ts";

/** How much goes to telephones and devices at a time: `assemble/workers.ts`. */
const IN_HAND = 8;
/** More than are handed over at a time, there or among other mails. */
const MANY = 10;
/** Of April: as many. */
const WORKING_DAYS = [12, 13, 14, 15, 16, 19, 20, 21, 22, 23];
const FULL = 120_000;

const params = ({ scope }: House) => ({ businessId: scope.businessId });

/** Takes what it is given; whoever gave it waits. */
class Silent {
  readonly #waiting = new Set<() => void>();
  #silent = true;
  taken = 0;

  readonly send = async (): Promise<void> => {
    if (this.#silent) await new Promise<void>((resolve) => this.#waiting.add(resolve));
    this.taken += 1;
  };

  get unanswered(): number {
    return this.#waiting.size;
  }

  answers(): void {
    this.#silent = false;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }
}

async function worldWith(what: "pusher" | "texter") {
  const silent = new Silent();
  const carriers = { [what]: silent, isPushService: () => true, keep: undefined };
  const world = await worldOfThisTest({ carriers });
  const house = await createHouse(world, { mentors: [{}, {}, {}] });
  const { reminders, cells, quietHours, version } = (
    await house.owner.call("getNotificationSettings", { params: params(house) })
  ).body;
  const choices = cells.map(({ fixed: _, ...cell }) => cell);
  const body = { reminders, choices, sms: true, quietHours, version };
  await house.owner.call("replaceNotificationSettings", { params: params(house), body });
  return { world, house, silent };
}

/** As a browser makes it. */
function subscription() {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  const keys = { p256dh: ecdh.getPublicKey().toString("base64url"), auth: randomBytes(16).toString("base64url") };
  return { endpoint: `https://push.example/${newId()}`, keys };
}

const addsDevice = (person: Person) =>
  person.call("addMyDevice", { body: { name: "Firefox", subscription: subscription() } });

const mentorIn = (world: World, house: House) => new Person(world).signsIn(house.mentors[0]?.email ?? "");

/** Others book, somebody is invited, a link is asked for: their mails come, and the bell rings. */
async function mailsAndBellGoOn(world: World, house: House, mentor: Person, workers: WorkersAtWork): Promise<void> {
  const [startsAt = ""] = await offeredTo(new Person(world), house, { from: "2027-03-11" });
  await booked(new Person(world), house, { startsAt, email: "visite@lycee.example" });
  await house.owner.call("inviteByMail", {
    params: params(house),
    body: { email: "claire@cabinet.example", role: "manager" },
  });
  await new Person(world).call("requestPasswordReset", { body: { email: house.ownerEmail } });
  await workers.until(async () => {
    expect(world.mailer.to("visite@lycee.example")).toHaveLength(1);
    expect(world.mailer.to("claire@cabinet.example")).toHaveLength(1);
    expect(world.mailer.to(house.ownerEmail).length).toBeGreaterThan(0);
    const bell = await mentor.call("listNotices", { params: params(house), query: { limit: "100" } });
    expect(bell.body.items.some(({ about }) => about?.startsAt === startsAt)).toBe(true);
  });
}

/** All that was due by a channel went, and each was taken once. */
const wentBy = async ({ owner }: World, channel: "push" | "sms"): Promise<number> => {
  const { rows } = await owner.query<{ status: string; n: number }>(
    "select status, count(*)::int as n from delivery where channel = $1 group by status",
    [channel],
  );
  expect(rows.map(({ status }) => status)).toEqual(["accepted"]);
  return rows[0]?.n ?? 0;
};

describe("says nothing", () => {
  test(
    "a push service: neither mails nor the bell wait, nor do other mails for news of the team by push",
    async () => {
      const { world, house, silent } = await worldWith("pusher");
      const mentor = await mentorIn(world, house);
      for (const person of [mentor, house.owner]) await addsDevice(person);
      const workers = await workersAtWork(world);
      await house.owner.call("addUsualLeaveKinds", { params: params(house) });
      const kinds = (await house.owner.call("listLeaveKinds", { params: params(house) })).body.items;
      // Each of these is told to the owner's device.
      for (const day of WORKING_DAYS) {
        const on = `2027-04-${day}`;
        const kindId = kinds.find(({ name }) => name === "Congé payé")?.id;
        const body = { professionalId: house.mentors[0]?.id, kindId, fromOn: on, untilOn: on };
        const headers = { "idempotency-key": newId() };
        expect((await mentor.call("requestLeave", { params: params(house), headers, body })).status).toBe(201);
      }
      await workers.until(() => expect(silent.unanswered).toBe(IN_HAND));
      await mailsAndBellGoOn(world, house, mentor, workers);
      expect([silent.unanswered, silent.taken]).toEqual([IN_HAND, 0]);
      silent.answers();
      // The absences, and the appointment that was booked meanwhile.
      await workers.until(() => expect(silent.taken).toBe(MANY + 1));
      await workers.stop();
      expect(await wentBy(world, "push")).toBe(MANY + 1);
    },
    FULL,
  );

  test(
    "a provider of text messages: the mails of the same news are there, and so is the bell",
    async () => {
      const { world, house, silent } = await worldWith("texter");
      const mentor = await mentorIn(world, house);
      const visitor = new Person(world);
      const offered = await visitor.call("listOfferedConsents", { params: { business: house.slug } });
      const consents = offered.body.items.filter(({ purpose }) => purpose === "reminders").map(({ textId }) => textId);
      const starts = await offeredTo(visitor, house, { from: "2027-03-09" });
      const later = await offeredTo(visitor, house, { from: "2027-03-16" });
      const links: string[] = [];
      for (const [n, startsAt] of starts.slice(0, MANY).entries()) {
        const body = {
          professional: house.mentors[0]?.slug,
          service: house.serviceSlug,
          name: "Juliette Morel",
          email: `eleve${n}@lycee.example`,
          phone: `+3361234567${n}`,
          startsAt,
          consents,
        };
        const headers = { "idempotency-key": newId() };
        links.push((await visitor.call("bookSession", { params: { business: house.slug }, headers, body })).body.link);
      }
      await world.settle();
      const workers = await workersAtWork(world);
      for (const [n, link] of links.entries())
        await visitor.call("moveBookingByLink", { params: { link }, body: { startsAt: later[n] ?? "" } });
      await workers.until(() => expect(silent.unanswered).toBe(IN_HAND));
      await mailsAndBellGoOn(world, house, mentor, workers);
      await workers.until(() => {
        for (const n of links.keys()) expect(world.mailer.to(`eleve${n}@lycee.example`)).toHaveLength(2);
      });
      expect([silent.unanswered, silent.taken]).toEqual([IN_HAND, 0]);
      silent.answers();
      await workers.until(() => expect(silent.taken).toBe(MANY));
      await workers.stop();
      expect(await wentBy(world, "sms")).toBe(MANY);
    },
    FULL,
  );
});
