/** A business's own providers: set, kept secret, tried, and used; and what becomes of each message. */
import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { installationCarriers } from "../../../assemble/carriers.ts";
import { CarrierError } from "../../../platform/carrier-error.ts";
import { newId } from "../../../platform/chance.ts";
import { newVapidKeys } from "../../../platform/push/web-push.ts";
import { parseSettings } from "../../../platform/settings.ts";
import { leaksOf } from "../../../testing/leaks.ts";
import { booked, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../testing/world.ts";
import { createPost, type Deliverer, type Outside } from "../index.ts";
import { resendDouble, sendGridDouble, smtpDouble, twilioDouble } from "./testing/doubles.ts";

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const vapid = newVapidKeys();

const mail = (id = newId()) =>
  ({
    messageId: `${id}@creneau.localhost`,
    fromName: "Maison",
    to: { name: "Zoé", address: "zoe@lycee.example" },
    replyTo: { name: "Maison", address: "contact@maison.example" },
    subject: "Bonjour",
    html: "<p>Bonjour</p>",
    text: "Bonjour",
    calendar: { method: "REQUEST", content: "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n" },
  }) as const;

/** The product whose businesses reach these doubles. */
const reaching = (outside: Outside): Promise<World> => worldOfThisTest({ carriers: { outside } });

/** As a job of the product would post. */
function postOf(world: World, outside: Outside): Deliverer {
  const { db, clock, keys, mailer } = world;
  const carriers = { ...installationCarriers(parseSettings({}), vapid), outside };
  return createPost({
    db,
    clock,
    keys,
    mailer,
    mailFrom: "bonjour@creneau.localhost",
    publicUrl: () => "http://creneau.test",
    carriers,
  });
}

const sendgrid = { kind: "sendgrid", apiKey: "SG.very-secret-key", fromAddress: "accueil@maison.example" } as const;
const set = (house: House, channel: "email" | "sms", carrier: object, version = 0) =>
  house.owner.call("setCarrier", { params: { ...params(house), channel }, body: { version, carrier } });

const deliveries = async (house: House, query: Record<string, string> = {}) =>
  (await house.owner.call("listDeliveries", { params: params(house), query })).body.items;

describe("settings", () => {
  test("secrets are never answered, stay when they are left out, and are asked anew for another place", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    const smtp = {
      kind: "smtp",
      host: "mail.maison.example",
      port: 587,
      user: "maison",
      fromAddress: "a@maison.example",
    };
    expect((await set(house, "email", smtp)).problem).toMatchObject({ fields: [{ path: "carrier.password" }] });
    const first = await set(house, "email", { ...smtp, password: "s3cret-of-the-house" });
    expect(first.body.email).toMatchObject({
      version: 1,
      own: { kind: "smtp", secrets: ["password"], host: smtp.host },
    });
    expect(JSON.stringify(first.body)).not.toContain("s3cret");
    // Nor does it lie anywhere in clear: not in its row, the audit log, a job.
    expect((await leaksOf(world, ["s3cret-of-the-house"])).found).toEqual([]);
    expect((await set(house, "email", { ...smtp, fromAddress: "b@maison.example" }, 1)).body.email.own).toMatchObject({
      from: "b@maison.example",
      secrets: ["password"],
    });
    // Whoever does not know the password cannot have it sent to a server of theirs.
    const elsewhere = await set(house, "email", { ...smtp, host: "evil.example" }, 2);
    expect(elsewhere.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "carrier.password" }] });
    expect((await set(house, "email", smtp, 1)).problem.code).toBe("EDITED_MEANWHILE");
    expect((await set(house, "sms", smtp)).problem.code).toBe("INVALID_INPUT");
  });

  test("removed, the installation carries again, and the secret is gone", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    const { body } = await house.owner.call("removeCarrier", { params: { ...params(house), channel: "email" } });
    expect(body.email).toMatchObject({ own: null, version: 0, installation: "mailbox" });
    const { rows } = await world.owner.query("select from carrier");
    expect(rows).toEqual([]);
  });

  test("only who may set up sending sees any of it; a key never does", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    for (const name of ["getCarriers", "listDeliveries", "getSender"] as const)
      expect((await mentor.call(name, { params: params(house) })).problem.code).toBe("FORBIDDEN");
    const asked = { name: "Robot", permissions: ["carrier.edit"] };
    expect((await house.owner.call("createApiKey", { params: params(house), body: asked })).status).toBeGreaterThan(
      399,
    );
  });
});

describe("a mail by one's own provider", () => {
  test("SendGrid takes it as its API asks, with the calendar and our name for it", async () => {
    const double = await sendGridDouble("SG.very-secret-key");
    const outside = { sendgridUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    await postOf(world, outside).mail(house.scope, mail());
    expect(double.faults).toEqual([]);
    expect(double.sent).toEqual([
      expect.objectContaining({
        from: { email: "accueil@maison.example", name: "Maison" },
        reply_to: { email: "contact@maison.example", name: "Maison" },
        attachments: [expect.objectContaining({ type: "text/calendar", filename: "invitation.ics" })],
      }),
    ]);
    expect(await deliveries(house)).toMatchObject([{ channel: "email", carrier: "sendgrid", status: "accepted" }]);
    expect(world.mailer.sent).toEqual([]);
  });

  test("Resend takes it once, however often it is sent", async () => {
    const double = await resendDouble("re_very-secret");
    const outside = { resendUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    await set(house, "email", { kind: "resend", apiKey: "re_very-secret", fromAddress: "accueil@maison.example" });
    const post = postOf(world, outside);
    const one = mail();
    double.losesAnswers = 1;
    await expect(post.mail(house.scope, one)).rejects.toMatchObject({ blame: "network", transient: true });
    expect(await deliveries(house)).toMatchObject([{ status: "sending" }]);
    world.clock.passMinutes(1);
    await post.mail(house.scope, one);
    await post.mail(house.scope, one);
    expect(double.faults).toEqual([]);
    expect(double.sent).toHaveLength(1);
    expect(await deliveries(house)).toMatchObject([{ status: "accepted" }]);
  });

  test("SMTP: an address that is nobody's is written down, and nothing goes there again", async () => {
    const double = await smtpDouble({ unknown: ["zoe@lycee.example"] });
    const outside = { anyMailServer: true };
    const world = await reaching(outside);
    const house = await createHouse(world);
    const [host, port] = [double.host, double.port];
    await set(house, "email", {
      kind: "smtp",
      host: "mail.maison.example",
      port: 587,
      user: "",
      fromAddress: "a@maison.example",
    });
    await world.owner.query(
      "update carrier set settings = settings || jsonb_build_object('host', $1::text, 'port', $2::int)",
      [host, port],
    );
    const post = postOf(world, outside);
    await expect(post.mail(house.scope, mail())).rejects.toMatchObject({ blame: "recipient", noSuchAddress: true });
    expect(await deliveries(house, { status: "trouble" })).toMatchObject([{ status: "bounced", code: "EENVELOPE" }]);
    const list = await house.owner.call("listSuppressions", { params: params(house) });
    expect(list.body.items).toMatchObject([
      { address: "zoe@lycee.example", reason: "bounce", channel: "email", source: "system" },
    ]);
    await expect(post.mail(house.scope, mail())).rejects.toMatchObject({ code: "suppressed" });
    expect(double.asked).toBe(1);
    await post.close();
  });

  test("a mail server inside our own network is not connected to", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    await set(house, "email", {
      kind: "smtp",
      host: "inside.maison.example",
      port: 587,
      user: "",
      fromAddress: "a@maison.example",
    });
    for (const address of ["127.0.0.1", "10.0.0.5", "169.254.169.254", "::1", "fd00::1"]) {
      const post = postOf(world, { lookUp: async () => [address] });
      await expect(post.mail(house.scope, mail())).rejects.toMatchObject({ blame: "settings", code: "not-public" });
    }
  });

  test("a wrong key is the business's to mend: it is tried again, and nothing is said of the address", async () => {
    const double = await sendGridDouble("another");
    const outside = { sendgridUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    const error = await postOf(world, outside)
      .mail(house.scope, mail())
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(CarrierError);
    expect(error).toMatchObject({ blame: "settings", transient: true, reply: 401 });
    expect(JSON.stringify([error, String(error)])).not.toContain("zoe");
  });

  test("a provider that does not answer is left alone for a moment, then asked again", async () => {
    const double = await sendGridDouble("SG.very-secret-key");
    const outside = { sendgridUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    const post = postOf(world, outside);
    await double.stop();
    await expect(post.mail(house.scope, mail())).rejects.toMatchObject({ blame: "network" });
    await expect(post.mail(house.scope, mail())).rejects.toMatchObject({ code: "paused" });
    await double.start();
    world.clock.passMinutes(1);
    await post.mail(house.scope, mail());
    expect(double.sent).toHaveLength(1);
  });

  test("a provider dead for hours: what was booked meanwhile is told once it is back", async () => {
    const double = await sendGridDouble("SG.very-secret-key");
    const world = await reaching({ sendgridUrl: double.url });
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    await double.stop();
    await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00" });
    await world.settle();
    expect(double.sent).toEqual([]);
    await double.start();
    for (let hours = 0; hours < 12 && double.sent.length < 2; hours += 1) {
      world.clock.passMinutes(60);
      await world.settle();
    }
    expect(double.faults).toEqual([]);
    expect(double.sent).toHaveLength(2);
  });
});

describe("a text message", () => {
  const twilio = {
    kind: "twilio",
    accountSid: `AC${"1".repeat(32)}`,
    authToken: "token-of-twilio",
    from: "+33700000000",
  };

  test("goes to Twilio as its API asks, with where to report", async () => {
    const double = await twilioDouble(twilio.accountSid, twilio.authToken);
    const outside = { twilioUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    const { own } = (await set(house, "sms", twilio)).body.sms;
    await postOf(world, outside).sms(house.scope, { to: "+33612345678", text: "À demain", id: "one" });
    expect(double.faults).toEqual([]);
    expect(double.sent).toMatchObject([{ To: "+33612345678", From: "+33700000000", Body: "À demain" }]);
    expect(double.sent[0]?.["StatusCallback"]).toContain(`${own?.reportUrl ?? "?"}?ref=`);
  });

  test("whoever texted stop is not written to again", async () => {
    const double = await twilioDouble(twilio.accountSid, twilio.authToken);
    double.refuses = { "+33612345678": 21610 };
    const outside = { twilioUrl: double.url };
    const world = await reaching(outside);
    const house = await createHouse(world);
    await set(house, "sms", twilio);
    const post = postOf(world, outside);
    const text = (id: string) => post.sms(house.scope, { to: "+33612345678", text: "À demain", id });
    await expect(text("one")).rejects.toMatchObject({ code: "21610", transient: false });
    await expect(text("two")).rejects.toMatchObject({ code: "suppressed" });
    const list = await house.owner.call("listSuppressions", { params: params(house) });
    expect(list.body.items).toMatchObject([{ address: "+33612345678", reason: "unsubscribed", channel: "sms" }]);
  });

  test("without a carrier nothing is sent, and the delivery says so", async () => {
    const world = await worldOfThisTest({ carriers: { keep: undefined } });
    const house = await createHouse(world);
    const post = postOf(world, {});
    expect(await post.textOutcome(house.scope, { to: "+33612345678", text: "Bonjour", id: "one" })).toBe("nowhere");
    expect(await deliveries(house)).toMatchObject([
      { channel: "sms", carrier: "none", status: "failed", code: "no-carrier" },
    ]);
  });
});

describe("a trial", () => {
  const lastTest = async (house: House, channel: "email" | "sms") =>
    (await house.owner.call("getCarriers", { params: params(house) })).body[channel].test;
  const tries = (house: House, body: object) => house.owner.call("testCarrier", { params: params(house), body });

  test("goes to whoever asks, by a job, and says what the provider answered", async () => {
    const double = await sendGridDouble("SG.very-secret-key");
    const world = await reaching({ sendgridUrl: double.url });
    const house = await createHouse(world);
    await set(house, "email", sendgrid);
    expect((await tries(house, { channel: "email" })).body).toMatchObject({ state: "waiting" });
    expect(double.sent).toEqual([]);
    await world.settle();
    expect(await lastTest(house, "email")).toMatchObject({ state: "taken", code: null });
    expect(double.sent[0]).toMatchObject({ personalizations: [{ to: [{ email: house.ownerEmail }] }] });
    double.refuses = 403;
    await tries(house, { channel: "email" });
    await world.settle();
    expect(await lastTest(house, "email")).toMatchObject({ state: "refused", blame: "settings" });
  });

  test("says nothing of another carrier that was set since, and is counted all the same", async () => {
    const double = await sendGridDouble("SG.very-secret-key");
    const world = await reaching({ sendgridUrl: double.url });
    const house = await createHouse(world);
    const tried = async () => {
      await tries(house, { channel: "email" });
      await world.settle();
      return (await lastTest(house, "email"))?.state;
    };
    expect(await tried()).toBe("taken");
    await set(house, "email", sendgrid);
    expect(await lastTest(house, "email")).toBeNull();
    double.refuses = 403;
    expect(await tried()).toBe("refused");
    await house.owner.call("removeCarrier", { params: { ...params(house), channel: "email" } });
    expect(await lastTest(house, "email")).toBeNull();
    for (let n = 2; n < 10; n++) expect((await tries(house, { channel: "email" })).status).toBe(202);
    expect((await tries(house, { channel: "email" })).status).toBe(429);
  });

  test("and what else goes stands by its name among what was sent", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    await tries(house, { channel: "email" });
    await tries(house, { channel: "sms", phone: "+33612345678" });
    await house.owner.call("inviteByMail", {
      params: params(house),
      body: { email: "claire@cabinet.example", role: "manager" },
    });
    await world.settle();
    expect((await deliveries(house)).map(({ about, channel }) => `${about} ${channel}`).toSorted()).toEqual([
      "carrier-test email",
      "carrier-test sms",
      "team-invitation email",
    ]);
  });

  test("of a text keeps the number sealed until it went, and out of the job", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    expect((await tries(house, { channel: "sms" })).problem).toMatchObject({ fields: [{ path: "phone" }] });
    await tries(house, { channel: "sms", phone: "+33612345678" });
    const { rows } = await world.owner.query("select to_sealed is not null as sealed from carrier_test");
    expect(rows).toEqual([{ sealed: true }]);
    const jobs = await world.owner.query("select * from graphile_worker._private_jobs");
    expect(JSON.stringify(jobs.rows)).not.toContain("612345678");
    await world.settle();
    expect(world.texts).toMatchObject([{ channel: "sms", to: "+33612345678", isTest: false }]);
    expect((await world.owner.query("select to_sealed from carrier_test")).rows).toEqual([{ to_sealed: null }]);
    expect(await lastTest(house, "sms")).toMatchObject({ state: "taken" });
  });

  test("goes ten times an hour by a channel, whoever of the business asks", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    const [other, another] = [{ channel: "email" }, { channel: "sms", phone: "+33612345678" }];
    for (let n = 0; n < 10; n++) expect((await tries(house, another)).status).toBe(202);
    const refused = await tries(house, another);
    expect([refused.status, refused.problem.code]).toEqual([429, "TOO_MANY_REQUESTS"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(3500);
    expect((await tries(house, other)).status).toBe(202);
    await world.settle();
    expect(world.texts).toHaveLength(10);
    world.clock.goTo(instant(world.clock.now() + 3_600_000));
    expect((await tries(house, another)).status).toBe(202);
  });

  test("clicked twice, it is one", async () => {
    const world = await reaching({});
    const house = await createHouse(world);
    const headers = { "idempotency-key": "the-same-click" };
    const ask = () => house.owner.call("testCarrier", { params: params(house), body: { channel: "email" }, headers });
    expect((await ask()).body.id).toBe((await ask()).body.id);
    await world.settle();
    expect(world.mailer.to(house.ownerEmail).filter(({ subject }) => subject === "Message d’essai")).toHaveLength(1);
  });
});

test("nothing leaves a sandbox, whatever the business has set", async () => {
  const double = await sendGridDouble("SG.very-secret-key");
  const outside = { sendgridUrl: double.url };
  const world = await reaching(outside);
  const house = await createHouse(world);
  await set(house, "email", sendgrid);
  const other = await createHouse(world);
  await world.owner.query("update business set sandbox_of = $2 where id = $1", [
    house.scope.businessId,
    other.scope.businessId,
  ]);
  await postOf(world, outside).mail(house.scope, mail());
  expect(double.sent).toEqual([]);
  const kept: unknown[] = [];
  const { db, clock, keys, mailer } = world;
  const carriers = { ...installationCarriers(parseSettings({}), vapid, async (text) => void kept.push(text)), outside };
  const post = createPost({
    db,
    clock,
    keys,
    mailer,
    mailFrom: "a@creneau.localhost",
    publicUrl: () => "http://creneau.test",
    carriers,
  });
  await post.sms(house.scope, { to: "+33612345678", text: "Bonjour", id: "one" });
  expect(kept).toMatchObject([{ isTest: true }]);
});

test("a booking shows what became of each of its messages", async () => {
  const world = await reaching({});
  const house = await createHouse(world);
  const made = await booked(new Person(world), house, {
    startsAt: "2027-03-09T10:00:00+01:00",
    email: "zoe@lycee.example",
  });
  await world.settle();
  const bookingId = await idOf(house, made);
  const { body } = await house.owner.call("getBooking", { params: { ...params(house), bookingId } });
  const sent = body.messages.filter(({ status, channel }) => status === "sent" && channel === "email");
  expect(sent.length).toBeGreaterThan(0);
  for (const one of sent) expect(one.delivery).toMatchObject({ status: "accepted" });
});
