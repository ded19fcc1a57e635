/** What providers report: believed when they signed it, written down once, never backwards; and who is not written to after. */
import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { messageDeliveryStates } from "@creneau/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { installationCarriers } from "../../../assemble/carriers.ts";
import { newId } from "../../../platform/chance.ts";
import { newVapidKeys } from "../../../platform/push/web-push.ts";
import { parseSettings } from "../../../platform/settings.ts";
import { createTwilio } from "../../../platform/sms/twilio.ts";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../testing/world.ts";
import { createPost, type Outside } from "../index.ts";
import { isNews, ranks } from "./rules.ts";
import { resendDouble, sendGridDouble, twilioDouble } from "./testing/doubles.ts";

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const vapid = newVapidKeys();
const ZOE = "zoe@lycee.example";

const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
const reportKey = publicKey.export({ format: "der", type: "spki" }).toString("base64");

const mail = (address = ZOE) => ({
  messageId: `${newId()}@creneau.localhost`,
  fromName: "Maison",
  to: { name: "Zoé", address },
  subject: "Bonjour",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
});

function postOf(world: World, outside: Outside) {
  const { db, clock, keys, mailer } = world;
  const carriers = { ...installationCarriers(parseSettings({}), vapid), outside };
  const publicUrl = () => "http://creneau.test";
  return createPost({ db, clock, keys, mailer, mailFrom: "bonjour@creneau.localhost", publicUrl, carriers });
}

const set = async (house: House, channel: "email" | "sms", carrier: object): Promise<string> => {
  const answer = await house.owner.call("setCarrier", {
    params: { ...params(house), channel },
    body: { version: 0, carrier },
  });
  return new URL(answer.body[channel].own?.reportUrl ?? "").pathname;
};

const deliveries = async (house: House) =>
  (await house.owner.call("listDeliveries", { params: params(house) })).body.items;
const statuses = async (house: House) => (await deliveries(house)).map(({ status }) => status);
const suppressed = async (house: House) =>
  (await house.owner.call("listSuppressions", { params: params(house) })).body.items;

const secondsOf = (world: World) => Math.floor(world.clock.now() / 1000);

/** As SendGrid signs: over the time and the bytes. */
async function sendGridReports(
  world: World,
  url: string,
  events: unknown,
  at = secondsOf(world),
  body = JSON.stringify(events),
) {
  const signature = sign("sha256", Buffer.from(at + JSON.stringify(events)), privateKey).toString("base64");
  const headers = {
    "content-type": "application/json",
    "x-twilio-email-event-webhook-signature": signature,
    "x-twilio-email-event-webhook-timestamp": String(at),
  };
  return (await world.server.inject({ method: "POST", url, headers, payload: body })).statusCode;
}

interface SendGridHouse {
  readonly world: World;
  readonly house: House;
  readonly url: string;
  readonly ref: string;
  /** What we call the mail that says this. */
  readonly refSaying: (words: string) => string;
}

/** A mail went by SendGrid, and what we call it. */
async function sentBySendGrid(): Promise<SendGridHouse> {
  const double = await sendGridDouble("SG.very-secret-key");
  const outside = { sendgridUrl: double.url };
  const world = await worldOfThisTest({ carriers: { outside } });
  const house = await createHouse(world);
  const url = await set(house, "email", {
    kind: "sendgrid",
    apiKey: "SG.very-secret-key",
    reportKey,
    fromAddress: "accueil@maison.example",
  });
  await postOf(world, outside).mail(house.scope, mail());
  const refSaying = (words: string): string =>
    double.sent.find(({ content }) => content[0].value.includes(words))?.custom_args?.["creneau_ref"] ?? "";
  return { world, house, url, ref: double.sent[0]?.custom_args?.["creneau_ref"] ?? "", refSaying };
}

const event = (ref: string, name: string, more: object = {}) => ({
  event: name,
  email: ZOE,
  timestamp: 1,
  sg_event_id: newId(),
  sg_message_id: "abc.filter",
  creneau_ref: ref,
  ...more,
});

describe("SendGrid", () => {
  test("tells that a mail arrived, then that it was called spam; nothing goes backwards, and twice is once", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    expect(await statuses(house)).toEqual(["accepted"]);
    const arrived = [event(ref, "delivered")];
    expect(await sendGridReports(world, url, arrived)).toBe(204);
    expect(await statuses(house)).toEqual(["delivered"]);
    expect(await sendGridReports(world, url, arrived)).toBe(204);
    expect(await sendGridReports(world, url, [event(ref, "processed"), event(ref, "open")])).toBe(204);
    expect(await statuses(house)).toEqual(["delivered"]);
    await sendGridReports(world, url, [event(ref, "spamreport"), event(ref, "delivered")]);
    expect(await statuses(house)).toEqual(["complained"]);
    expect(await suppressed(house)).toMatchObject([
      { address: ZOE, reason: "complaint", channel: "all", source: "system" },
    ]);
  });

  test("tells that nobody is there: the next mail is not sent, and the list names the address", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    await sendGridReports(world, url, [
      event(ref, "bounce", { type: "bounce", status: "5.1.1", reason: `550 <${ZOE}>` }),
    ]);
    expect(await deliveries(house)).toMatchObject([{ status: "bounced", code: "5.1.1" }]);
    expect(await suppressed(house)).toMatchObject([{ address: ZOE, reason: "bounce", channel: "email" }]);
    await expect(postOf(world, {}).mail(house.scope, mail())).rejects.toMatchObject({ code: "suppressed" });
    const raw = await world.owner.query("select * from delivery");
    expect(JSON.stringify(raw.rows)).not.toContain("lycee");
  });

  test("a server that is full is not an address that is nobody's", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    await sendGridReports(world, url, [event(ref, "bounce", { type: "blocked" })]);
    expect(await statuses(house)).toEqual(["failed"]);
    expect(await suppressed(house)).toEqual([]);
  });

  test("an address that is not the one we wrote to is not put on the list", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    await sendGridReports(world, url, [event(ref, "bounce", { type: "bounce", email: "somebody@else.example" })]);
    expect(await suppressed(house)).toMatchObject([{ address: null, reason: "bounce" }]);
    await expect(postOf(world, {}).mail(house.scope, mail())).rejects.toMatchObject({ code: "suppressed" });
  });

  test("unsigned, signed by another, altered, too old, too new, or at another's door: nothing is read", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    const events = [event(ref, "bounce", { type: "bounce" })];
    const plain = await world.server.inject({ method: "POST", url, payload: events });
    expect(plain.statusCode).toBe(401);
    expect(await sendGridReports(world, url, events, secondsOf(world), JSON.stringify([...events, 1]))).toBe(401);
    for (const seconds of [-301, 301])
      expect(await sendGridReports(world, url, events, secondsOf(world) + seconds)).toBe(401);
    expect(await sendGridReports(world, "/v1/inbound/sendgrid/nobodys-door-of-any-length", events)).toBe(401);
    expect(await sendGridReports(world, "/v1/inbound/sendgrid/installation", events)).toBe(401);
    expect(await sendGridReports(world, url.replace("sendgrid", "resend"), events)).toBe(401);
    expect(await sendGridReports(world, url.replace("sendgrid", "mailchimp"), events)).toBe(404);
    expect(await statuses(house)).toEqual(["accepted"]);
  });

  test("what is about nothing of ours, or of another house, is taken and left", async () => {
    const { world, house, url, ref } = await sentBySendGrid();
    const other = await createHouse(world);
    const theirUrl = await set(other, "email", {
      kind: "sendgrid",
      apiKey: "SG.another-key",
      reportKey,
      fromAddress: "a@b.example",
    });
    const bounce = { type: "bounce" };
    expect(await sendGridReports(world, theirUrl, [event(ref, "bounce", bounce)])).toBe(204);
    expect(await sendGridReports(world, url, [event("made-up", "bounce", bounce), { event: "bounce" }, 7])).toBe(204);
    expect(await sendGridReports(world, url, { not: "a list" })).toBe(400);
    expect(await statuses(house)).toEqual(["accepted"]);
    expect(await suppressed(other)).toEqual([]);
  });

  test("a body beyond all measure is not read", async () => {
    const { world, url, ref } = await sentBySendGrid();
    const events = [event(ref, "bounce", { reason: "x".repeat(1_200_000) })];
    expect(await sendGridReports(world, url, events)).toBe(413);
  });
});

test("Resend signs as Svix does; what it tells is read alike", async () => {
  const double = await resendDouble("re_very-secret");
  const outside = { resendUrl: double.url };
  const world = await worldOfThisTest({ carriers: { outside } });
  const house = await createHouse(world);
  const secret = Buffer.from("0123456789abcdef0123456789abcdef").toString("base64");
  const url = await set(house, "email", {
    kind: "resend",
    apiKey: "re_very-secret",
    reportKey: `whsec_${secret}`,
    fromAddress: "a@maison.example",
  });
  await postOf(world, outside).mail(house.scope, mail());
  const ref = double.sent[0]?.tags?.[0]?.value ?? "";
  const reports = async (type: string, data: object, at = secondsOf(world)) => {
    const payload = JSON.stringify({
      type,
      created_at: "2027-03-01T08:00:00Z",
      data: { email_id: newId(), to: [ZOE], tags: { creneau_ref: ref }, ...data },
    });
    const signature = createHmac("sha256", Buffer.from(secret, "base64"))
      .update(`msg_1.${at}.${payload}`)
      .digest("base64");
    const headers = {
      "content-type": "application/json",
      "svix-id": "msg_1",
      "svix-timestamp": String(at),
      "svix-signature": `v1,bm9uZQ== v1,${signature}`,
    };
    return (await world.server.inject({ method: "POST", url, headers, payload })).statusCode;
  };
  expect(await reports("email.delivered", {}, secondsOf(world) - 400)).toBe(401);
  expect(await reports("email.delivered", {})).toBe(204);
  expect(await statuses(house)).toEqual(["delivered"]);
  await reports("email.bounced", { bounce: { type: "Permanent", subType: "General", message: ZOE } });
  expect(await statuses(house)).toEqual(["bounced"]);
  expect(await suppressed(house)).toMatchObject([{ address: ZOE, reason: "bounce" }]);
});

describe("Twilio", () => {
  const accountSid = `AC${"1".repeat(32)}`;
  const authToken = "token-of-twilio";
  const PHONE = "+33612345678";

  async function texted() {
    const double = await twilioDouble(accountSid, authToken);
    const outside = { twilioUrl: double.url };
    const world = await worldOfThisTest({ carriers: { outside } });
    const house = await createHouse(world);
    const url = await set(house, "sms", { kind: "twilio", accountSid, authToken, from: "+33700000000" });
    const post = postOf(world, outside);
    await post.sms(house.scope, { to: PHONE, text: "À demain", id: "one" });
    const report = new URL(double.sent[0]?.["StatusCallback"] ?? "");
    /** As Twilio signs: over the address and the form, by name. */
    const tells = async (path: string, form: Record<string, string>, key = authToken) => {
      const fields = Object.entries(form).toSorted(([a], [b]) => (a < b ? -1 : 1));
      const signed = `http://creneau.test${path}${fields.flat().join("")}`;
      const headers = {
        "content-type": "application/x-www-form-urlencoded",
        "x-twilio-signature": createHmac("sha1", key).update(signed).digest("base64"),
      };
      const payload = new URLSearchParams(form).toString();
      return world.server.inject({ method: "POST", url: path, headers, payload });
    };
    return { world, house, url, post, tells, status: report.pathname + report.search };
  }

  test("tells what became of a text, in any order", async () => {
    const { house, tells, status } = await texted();
    const answer = await tells(status, { MessageSid: "SM1", MessageStatus: "delivered", To: PHONE });
    expect([answer.statusCode, answer.body]).toEqual([200, "<Response/>"]);
    await tells(status, { MessageSid: "SM1", MessageStatus: "sent", To: PHONE });
    expect(await statuses(house)).toEqual(["delivered"]);
    expect((await tells(status, { MessageStatus: "undelivered" }, "another")).statusCode).toBe(401);
  });

  test("a number that texts do not reach is not texted again; one that is off is", async () => {
    const { house, tells, status, post } = await texted();
    await tells(status, { MessageSid: "SM1", MessageStatus: "undelivered", ErrorCode: "30003", To: PHONE });
    expect(await deliveries(house)).toMatchObject([{ status: "failed", code: "30003" }]);
    expect(await suppressed(house)).toEqual([]);
    await tells(status, { MessageSid: "SM1", MessageStatus: "undelivered", ErrorCode: "30006", To: PHONE });
    expect(await suppressed(house)).toMatchObject([{ address: PHONE, channel: "sms", reason: "bounce" }]);
    await expect(post.sms(house.scope, { to: PHONE, text: "x", id: "two" })).rejects.toMatchObject({
      code: "suppressed",
    });
  });

  test("STOP ends texts and only texts; START takes it back; the same text twice counts once", async () => {
    const { house, url, tells, post } = await texted();
    const says = (body: string, sid: string) =>
      tells(url, { MessageSid: sid, From: PHONE, To: "+33700000000", Body: body });
    expect((await says("Bonjour !", "SM0")).body).toBe("<Response/>");
    expect(await suppressed(house)).toEqual([]);
    await says(" Stop. ", "SM1");
    expect(await suppressed(house)).toMatchObject([{ address: PHONE, channel: "sms", reason: "unsubscribed" }]);
    await expect(post.sms(house.scope, { to: PHONE, text: "x", id: "two" })).rejects.toMatchObject({
      code: "suppressed",
    });
    await says("start", "SM2");
    expect(await suppressed(house)).toEqual([]);
    // Somebody who kept the first text sends it again: its signature is as good as ever.
    await says(" Stop. ", "SM1");
    expect(await suppressed(house)).toEqual([]);
    await post.sms(house.scope, { to: PHONE, text: "x", id: "three" });
  });
});

test("a letter that comes back after it went: its writer is told by the bell, once; of another mail nobody is", async () => {
  const { world, house, url, ref, refSaying } = await sentBySendGrid();
  const here = params(house);
  await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: ZOE, name: "Zoé Martin" });
  const [contact] = (await house.owner.call("listContacts", { params: here, query: { email: ZOE } })).body.items;
  const made = { kind: "follow-up", language: "fr", name: "Suivi" };
  const templateId = (await house.owner.call("createMessageTemplate", { params: here, body: made })).body.ref;
  const letter = {
    params: { ...here, contactId: contact?.id ?? "" },
    body: { templateId, words: "Ravie de t’avoir vue." },
  };
  expect((await house.owner.call("sendLetter", { ...letter, headers: { "idempotency-key": newId() } })).status).toBe(
    202,
  );
  await world.settle();
  const told = async () =>
    (await house.owner.call("listNotices", { params: here })).body.items.filter(({ kind }) => kind === "letter-failed");
  const letterRef = refSaying("Ravie de t’avoir vue.");
  expect(letterRef).not.toBe("");
  await sendGridReports(world, url, [event(ref, "bounce", { type: "blocked" }), event(letterRef, "delivered")]);
  expect(await told()).toEqual([]);
  await sendGridReports(world, url, [event(letterRef, "bounce", { type: "bounce", status: "5.1.1" })]);
  await sendGridReports(world, url, [event(letterRef, "bounce", { type: "bounce", status: "5.1.1" })]);
  expect(await told()).toMatchObject([{ values: { why: "returned" }, about: { person: "Zoé Martin" } }]);
});

test("the installation's number: a stop that its provider keeps is written down, and START takes it back everywhere", async () => {
  const [accountSid, authToken, phone] = [`AC${"3".repeat(32)}`, "token-of-the-installation", "+33612345678"];
  const double = await twilioDouble(accountSid, authToken);
  const texter = createTwilio({ accountSid, authToken, from: "+33700000000", url: double.url });
  const world = await worldOfThisTest({ carriers: { texter, reportKeys: { twilio: authToken } } });
  const [first, second] = [await createHouse(world), await createHouse(world)];
  const carriers = { ...installationCarriers(parseSettings({}), vapid), texter };
  const publicUrl = () => "http://creneau.test";
  const { db, clock, keys, mailer } = world;
  const post = createPost({ db, clock, keys, mailer, mailFrom: "a@creneau.localhost", publicUrl, carriers });
  const texts = (house: House, id: string) => post.sms(house.scope, { to: phone, text: "À demain", id });
  double.refuses[phone] = 21610;
  for (const house of [first, second]) {
    await expect(texts(house, "refused")).rejects.toMatchObject({ code: "21610" });
    expect(await suppressed(house)).toMatchObject([{ address: phone, reason: "unsubscribed", channel: "sms" }]);
  }
  delete double.refuses[phone];
  const says = async (body: string, sid: string) => {
    const path = "/v1/inbound/twilio/installation";
    const form = { Body: body, From: phone, MessageSid: sid, To: "+33700000000" };
    const signed = publicUrl() + path + Object.entries(form).flat().join("");
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": createHmac("sha1", authToken).update(signed).digest("base64"),
    };
    const payload = new URLSearchParams(form).toString();
    return (await world.server.inject({ method: "POST", url: path, headers, payload })).statusCode;
  };
  await expect(texts(first, "still")).rejects.toMatchObject({ code: "suppressed" });
  expect(await says("START", "SM1")).toBe(200);
  for (const house of [first, second]) {
    expect(await suppressed(house)).toEqual([]);
    await texts(house, "again");
  }
  expect(double.sent).toHaveLength(2);
});

test("the installation's provider reports of every house at one door", async () => {
  const double = await sendGridDouble("SG.of-the-installation");
  const settings = { SENDGRID_API_KEY: "SG.of-the-installation", SENDGRID_REPORT_KEY: reportKey };
  const world = await worldOfThisTest({ settings });
  const [first, second] = [await createHouse(world), await createHouse(world)];
  const { db, clock, keys } = world;
  const { createSendGridMailer } = await import("../../../platform/mail/sendgrid.ts");
  const mailer = createSendGridMailer({ apiKey: "SG.of-the-installation", url: double.url });
  const carriers = installationCarriers(parseSettings(settings), vapid);
  const post = createPost({
    db,
    clock,
    keys,
    mailer,
    mailFrom: "a@creneau.localhost",
    publicUrl: () => "http://creneau.test",
    carriers,
  });
  await post.mail(first.scope, mail());
  await post.mail(second.scope, mail());
  const events = double.sent.map(({ custom_args: args }) => event(args?.["creneau_ref"] ?? "", "delivered"));
  expect(await sendGridReports(world, "/v1/inbound/sendgrid/installation", events)).toBe(204);
  expect([await statuses(first), await statuses(second)]).toEqual([["delivered"], ["delivered"]]);
});

test("whatever the order reports come in, the end is the same: the most that anybody knew", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...messageDeliveryStates), { maxLength: 8 }), (told) => {
      const end = told.reduce((now, next) => (isNews(now, next) ? next : now), "sending" as (typeof ranks)[number]);
      const sorted = told.toSorted((a, b) => ranks.indexOf(a) - ranks.indexOf(b));
      expect(end).toBe(sorted.at(-1) ?? "sending");
    }),
  );
});
