/** Mails switched off by the link at their foot: who receives what from then on, and who may not. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { allRows } from "../../../testing/rows.ts";
import { withCarriers } from "../../../testing/told.ts";
import { createWorld, type World } from "../../../testing/world.ts";

const PUPIL = "juliette@lycee.example";
const PHONE = "+33612345678";
let world: World;
let house: House;
let product: ReturnType<typeof withCarriers>;

const here = () => ({ businessId: house.scope.businessId });

beforeEach(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { mentors: [{}, {}] });
  product = withCarriers(world);
});
afterEach(() => world.close());

/** The business sends this mail, or none of it. */
async function sets(name: string, wanted: boolean, more: object = {}): Promise<void> {
  const { cells, ...settings } = (await house.owner.call("getNotificationSettings", { params: here() })).body;
  const choices = cells.map(({ fixed: _, ...cell }) => ({
    ...cell,
    wanted: `${cell.family}.${cell.to}.${cell.channel}` === name ? wanted : cell.wanted,
  }));
  await house.owner.call("replaceNotificationSettings", { params: here(), body: { ...settings, ...more, choices } });
}

const books = (startsAt: string, at = house, more: object = {}) =>
  booked(new Person(world), at, { startsAt, email: PUPIL, ...more });

/** What went to an address since it was asked last: the subjects. */
async function mailed(address: string, until?: string): Promise<string[]> {
  await product.settle();
  if (until !== undefined) world.clock.goTo(until);
  await product.settle();
  const subjects = world.mailer.to(address).map(({ subject }) => subject.replaceAll("\u202F", " "));
  world.mailer.sent.length = 0;
  product.carried.sms.length = 0;
  return subjects;
}

/** The link at the foot of the latest mail that has one, to this address. */
const linkIn = (address: string): string =>
  /\/mes-messages\/([\w-]+)$/.exec(
    world.mailer.to(address).findLast(({ unsubscribeUrl }) => unsubscribeUrl)?.unsubscribeUrl ?? "",
  )?.[1] ?? "";

async function linkOf(address: string, at: string): Promise<string> {
  // What was booked is planned then, and not when it is due.
  await product.settle();
  world.clock.goTo(at);
  await product.settle();
  const link = linkIn(address);
  world.mailer.sent.length = 0;
  return link;
}

const looks = (link: string) => new Person(world).call("getMailWishes", { params: { link } });
const asks = (link: string, body: object) => new Person(world).call("setMailWish", { params: { link }, body });

describe("whoever booked", () => {
  /** They were reminded of a first appointment, on the ninth; a second one is on the sixteenth. */
  async function reminded(): Promise<string> {
    await books("2027-03-09T10:00:00+01:00");
    await books("2027-03-16T10:00:00+01:00");
    return linkOf(PUPIL, "2027-03-08T09:00:00Z");
  }

  test("is reminded no more, and hears of all the rest; the second click changes nothing", async () => {
    const link = await reminded();
    for (const _ of [1, 2]) {
      const { status, body } = await asks(link, { wanted: false });
      expect([status, body.items]).toMatchObject([200, [{ about: "reminder", wanted: false, offered: true }]]);
    }
    const before = await allRows(world);
    await asks(link, { wanted: false });
    expect(await allRows(world)).toEqual(before);
    expect(await mailed(PUPIL, "2027-03-15T09:30:00Z")).toEqual([]);
    const { rows } = await world.owner.query(
      `select distinct status, withdrawn_because from message
       where kind = 'reminder' and recipient = 'contact' and channel = 'email' and due_at > '2027-03-10' and status <> 'due'`,
    );
    expect(rows).toEqual([{ status: "withdrawn", withdrawn_because: "not-wanted" }]);
    const { link: third } = await books("2027-03-23T10:00:00+01:00");
    expect(await mailed(PUPIL)).toHaveLength(1);
    await new Person(world).call("cancelBookingByLink", { params: { link: third }, body: { reason: "" } });
    expect(await mailed(PUPIL)).toHaveLength(1);
  });

  test("who wants them again has those of the appointments they made meanwhile", async () => {
    const link = await reminded();
    await asks(link, { wanted: false });
    await books("2027-03-23T10:00:00+01:00");
    await mailed(PUPIL);
    const { items } = (await asks(link, { wanted: true })).body;
    expect(items).toMatchObject([{ about: "reminder", wanted: true }]);
    expect(await mailed(PUPIL, "2027-03-15T09:30:00Z")).toHaveLength(1);
    expect(await mailed(PUPIL, "2027-03-22T09:30:00Z")).toHaveLength(1);
  });

  test("looking changes nothing, for mail programs follow links by themselves", async () => {
    const link = await reminded();
    const before = await allRows(world);
    expect((await looks(link)).body).toMatchObject({
      business: { slug: house.slug },
      reader: "contact",
      about: "reminder",
      items: [{ about: "reminder", wanted: true, offered: true, text: null, stopped: false }],
    });
    expect(await allRows(world)).toEqual(before);
  });

  test("it is their own word alone: neither others', nor the team's, nor that at another business", async () => {
    const link = await reminded();
    const other = await createHouse(world);
    await books("2027-03-16T11:00:00+01:00", other);
    await books("2027-03-16T11:00:00+01:00", house, { email: "paul@lycee.example" });
    await asks(link, { wanted: false });
    await mailed(PUPIL);
    world.clock.goTo("2027-03-15T10:00:00Z");
    await product.settle();
    const [mentor] = house.mentors;
    expect(world.mailer.to(PUPIL)).toMatchObject([{ from: { name: `Maison ${other.slug}` } }]);
    expect(world.mailer.to("paul@lycee.example")).toHaveLength(1);
    expect(world.mailer.to(mentor?.email ?? "").length).toBeGreaterThan(0);
  });

  test("what somebody needs in order to come is not theirs to switch, and no other family is hidden behind the link", async () => {
    const link = await reminded();
    for (const about of ["booking", "cancellation", "waiting", "leave"])
      expect((await asks(link, { about, wanted: false })).problem).toMatchObject({
        code: "INVALID_INPUT",
        fields: [{ path: "about" }],
      });
    expect((await asks(link, { about: "everything", wanted: false })).problem.code).toBe("INVALID_INPUT");
    await asks(link, { about: "attendance", wanted: false });
    const { items } = (await looks(link)).body;
    expect(items.map(({ about, wanted, offered }) => [about, wanted, offered])).toEqual([
      ["reminder", true, true],
      ["attendance", false, false],
    ]);
  });

  test("nobody makes a business send what it does not", async () => {
    const link = await reminded();
    await sets("reminder.contact.email", false);
    await asks(link, { wanted: true });
    expect((await looks(link)).body.items).toMatchObject([{ about: "reminder", wanted: false, offered: false }]);
    expect(await mailed(PUPIL, "2027-03-15T09:30:00Z")).toEqual([]);
  });

  test("a link that is forged, over, or of somebody who was erased opens nothing", async () => {
    const link = await reminded();
    const booking = (await books("2027-03-30T10:00:00+02:00")).link;
    for (const strange of ["abc", booking, `${link.slice(0, -2)}${link.endsWith("A") ? "B" : "A"}A`])
      for (const answer of [await looks(strange), await asks(strange, { wanted: false })])
        expect(answer.problem).toMatchObject({ status: 404, code: "LINK_NOT_VALID" });
    await asks(link, { wanted: false });
    const { rows } = await world.owner.query<{ id: string }>("select distinct contact_id as id from unwanted_mail");
    const params = { ...here(), contactId: rows[0]?.id ?? "" };
    await house.owner.signsIn(house.ownerEmail);
    const erased = await house.owner.call("eraseContact", {
      params,
      body: { ground: "asked-by-person", cancelBookings: true },
    });
    expect(erased.status).toBe(200);
    expect((await world.owner.query("select from unwanted_mail")).rows).toEqual([]);
    expect((await asks(link, { wanted: false })).problem.code).toBe("LINK_NOT_VALID");
    expect((await world.owner.query("select from unwanted_mail")).rows).toEqual([]);
    world.clock.goTo("2031-01-01T00:00:00Z");
    expect((await looks(link)).problem.code).toBe("LINK_NOT_VALID");
  });

  test("many who are switched off by one machine of a mail provider are all heard", async () => {
    const link = await reminded();
    const answers = await Promise.all(Array.from({ length: 120 }, () => asks(link, { wanted: false })));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect((await world.owner.query("select from unwanted_mail")).rows).toHaveLength(1);
  });
});

describe("text messages about appointments", () => {
  async function texted(): Promise<string> {
    await sets("", true, { sms: true });
    await asksForTexts("2027-03-09T10:00:00+01:00");
    await asksForTexts("2027-03-16T10:00:00+01:00");
    return linkOf(PUPIL, "2027-03-08T09:00:00Z");
  }
  async function asksForTexts(startsAt: string) {
    const { items } = (await new Person(world).call("listOfferedConsents", { params: { business: house.slug } })).body;
    const consents = items.map(({ textId }) => textId);
    return books(startsAt, house, { phone: PHONE, consents });
  }
  const texts = async (until: string): Promise<number> => {
    await product.settle();
    product.carried.sms.length = 0;
    world.clock.goTo(until);
    await product.settle();
    return product.carried.sms.length;
  };
  const textsIn = async (link: string) => (await looks(link)).body.items.find(({ about }) => about === "texts");

  test("are ended beside, in the ledger of what people agree to; and had again by agreeing to the words", async () => {
    const link = await texted();
    const shown = await textsIn(link);
    expect(shown).toMatchObject({ wanted: true, offered: true, stopped: false });
    for (const _ of [1, 2]) await asks(link, { about: "texts", wanted: false });
    expect(await textsIn(link)).toMatchObject({ wanted: false });
    expect(await texts("2027-03-09T08:30:00Z")).toBe(0);
    expect((await asks(link, { about: "texts", wanted: true })).problem.code).toBe("INVALID_INPUT");
    await asks(link, { about: "texts", wanted: true, textId: shown?.text?.id });
    expect(await texts("2027-03-15T09:30:00Z")).toBe(1);
    const { rows } = await world.owner.query("select state, source from consent order by seq");
    expect(rows.slice(-2)).toEqual([
      { state: "withdrawn", source: "link" },
      { state: "given", source: "link" },
    ]);
  });

  test("ended by the mail's link, a box ticked at a later booking has them again", async () => {
    const link = await texted();
    await asks(link, { about: "texts", wanted: false });
    world.clock.passMinutes(1);
    await asksForTexts("2027-03-17T10:00:00+01:00");
    expect(await textsIn(link)).toMatchObject({ wanted: true });
    expect(await texts("2027-03-16T09:30:00Z")).toBeGreaterThan(0);
  });

  test("who wants nothing any more has none, until they ask for them at a later booking", async () => {
    const link = await texted();
    const { choicesLink } = await asksForTexts("2027-03-18T10:00:00+01:00");
    await product.settle();
    const params = { link: choicesLink ?? "" };
    await new Person(world).call("stopByLink", { params, body: { stopped: true } });
    expect(await textsIn(link)).toMatchObject({ wanted: false });
    expect(await texts("2027-03-15T09:30:00Z")).toBe(0);
    await asksForTexts("2027-03-22T10:00:00+01:00");
    expect(await textsIn(link)).toMatchObject({ wanted: true });
    expect(await texts("2027-03-21T09:30:00Z")).toBeGreaterThan(0);
  });

  test("a telephone that answered STOP has none, whatever a form says since, and the page says what opens it", async () => {
    const link = await texted();
    const stops = (stop: boolean) =>
      world.db.inTenant(house.scope, async (tx) => {
        const { textedStop } = await import("../../contacts/index.ts");
        await textedStop(tx, house.scope, PHONE, stop, world.clock.now());
      });
    await stops(true);
    expect(await textsIn(link)).toMatchObject({ wanted: true, stopped: true });
    world.clock.passMinutes(1);
    await asksForTexts("2027-03-17T10:00:00+01:00");
    expect(await texts("2027-03-15T09:30:00Z")).toBe(0);
    // Nobody of the team is bothered with it: it was not sent, and did not fail.
    const { rows } = await world.owner.query(
      "select distinct status from message where channel = 'sms' and status not in ('due', 'sent')",
    );
    expect(rows).toEqual([{ status: "withdrawn" }]);
    await stops(false);
    expect(await textsIn(link)).toMatchObject({ wanted: true, stopped: false });
    expect(await texts("2027-03-16T08:30:00Z")).toBeGreaterThan(0);
  });
});

describe("one of the team", () => {
  const mentorMail = () => house.mentors[0]?.email ?? "";
  const cellsOf = async (person: Person) =>
    (await person.call("getMyNotifications", { params: here() })).body.cells
      .filter(({ family, channel }) => family === "booking" && channel !== "push")
      .map(({ to, channel, wanted }) => `${to} ${channel} ${wanted ? "on" : "off"}`);

  async function told(): Promise<string> {
    await books("2027-03-09T10:00:00+01:00");
    return linkOf(mentorMail(), "2027-03-01T08:10:00Z");
  }

  test("unticks it with one click: their account says so, the app tells them still, and others are told as before", async () => {
    const mentor = await new Person(world).signsIn(mentorMail());
    const link = await told();
    expect((await looks(link)).body).toMatchObject({
      reader: "member",
      about: "booking",
      items: [{ about: "booking", wanted: true, offered: true }],
    });
    for (const _ of [1, 2]) expect((await asks(link, { wanted: false })).body.items).toMatchObject([{ wanted: false }]);
    expect(await cellsOf(mentor)).toEqual(["professional email off", "professional app on"]);
    await books("2027-03-10T10:00:00+01:00");
    expect(await mailed(mentorMail())).toEqual([]);
    await books("2027-03-10T11:00:00+01:00", house, { mentor: house.mentors[1] });
    expect(await mailed(house.mentors[1]?.email ?? "")).toHaveLength(1);
    await asks(link, { wanted: true });
    expect(await cellsOf(mentor)).toEqual(["professional email on", "professional app on"]);
    const { rows } = await world.owner.query("select choices, version from notification_preference");
    expect(rows).toEqual([{ choices: {}, version: 2 }]);
  });

  test("of two who edit at once nothing is lost, and what they set in their account stays", async () => {
    const mentor = await new Person(world).signsIn(mentorMail());
    const link = await told();
    const { version } = (await mentor.call("getMyNotifications", { params: here() })).body;
    const quietHours = { fromMinute: 1200, untilMinute: 480 };
    const choices = [{ family: "change", to: "professional", channel: "email", wanted: false }];
    const save = { params: here(), body: { choices, quietHours, version } };
    await mentor.call("replaceMyNotifications", save);
    await asks(link, { wanted: false });
    expect(
      (await mentor.call("replaceMyNotifications", { ...save, body: { ...save.body, quietHours: null } })).problem.code,
    ).toBe("EDITED_MEANWHILE");
    const { rows } = await world.owner.query("select choices, quiet_from from notification_preference");
    expect(rows).toEqual([
      { choices: { "change.professional.email": false, "booking.professional.email": false }, quiet_from: 1200 },
    ]);
  });

  test("switches by it what the mail was about, and nothing else", async () => {
    const link = await told();
    for (const about of ["change", "leave", "texts"])
      expect((await asks(link, { about, wanted: false })).problem.code).toBe("INVALID_INPUT");
    expect((await world.owner.query("select from notification_preference")).rows).toEqual([]);
  });

  test("who is of the business no more has nothing to switch there", async () => {
    const link = await told();
    const { items } = (await house.owner.call("listMembers", { params: here() })).body;
    const member = items.find(({ name }) => name === "Mentor 0");
    const params = { ...here(), memberId: member?.id ?? "" };
    await house.owner.call("removeMember", { params });
    expect((await looks(link)).problem.code).toBe("LINK_NOT_VALID");
    expect((await asks(link, { wanted: false })).problem.code).toBe("LINK_NOT_VALID");
  });
});
