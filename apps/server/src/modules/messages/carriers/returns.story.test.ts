/** Mail that comes back after a mail server had taken it: believed when it names a mail of ours, told on the booking, suppressed once. */
import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { installationCarriers } from "../../../assemble/carriers.ts";
import { newId } from "../../../platform/chance.ts";
import { createSmtpMailer } from "../../../platform/mail/mailer.ts";
import { newVapidKeys } from "../../../platform/push/web-push.ts";
import { parseSettings } from "../../../platform/settings.ts";
import { booked, createHouse, idOf, Person, type House } from "../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../testing/world.ts";
import { createPost } from "../index.ts";
import { smtpDouble } from "./testing/doubles.ts";

const SECRET = "a-secret-of-the-mail-server-0123456789";
const URL_OF = `/v1/inbound/returned/${SECRET}`;
const RETURNS = { address: "bounces@creneau.example", secret: SECRET };
const ZOE = "zoe@lycee.example";
const vapid = newVapidKeys();

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const deliveries = async (house: House) =>
  (await house.owner.call("listDeliveries", { params: params(house) })).body.items;
const suppressed = async (house: House) =>
  (await house.owner.call("listSuppressions", { params: params(house) })).body.items;

interface Sent {
  readonly world: World;
  readonly house: House;
  /** Where it comes back. */
  readonly to: string;
  readonly send: (address?: string) => Promise<void>;
}

/** A mail went over SMTP, and the server took it. */
async function sent(): Promise<Sent> {
  const world = await worldOfThisTest({ carriers: { returns: RETURNS } });
  const house = await createHouse(world);
  const double = await smtpDouble();
  const mailer = createSmtpMailer({ url: double.url });
  // Before the double, which waits for whoever is still connected.
  onTestFinished(() => mailer.close());
  const settings = { SMTP_URL: double.url, MAIL_RETURN: RETURNS.address, MAIL_RETURN_SECRET: SECRET };
  const { db, clock, keys } = world;
  const post = createPost({
    db,
    clock,
    keys,
    mailer,
    mailFrom: "bonjour@creneau.example",
    publicUrl: () => "http://creneau.test",
    carriers: installationCarriers(parseSettings(settings), vapid),
  });
  const send = (address = ZOE) =>
    post.mail(house.scope, {
      messageId: `${newId()}@creneau.localhost`,
      fromName: "Maison",
      to: { name: "Zoé", address },
      subject: "Bonjour",
      html: "<p>Bonjour</p>",
      text: "Bonjour",
    });
  await send();
  return { world, house, to: double.mails.at(-1)?.from ?? "", send };
}

interface Says {
  readonly to: string;
  readonly status?: string;
  readonly recipient?: string;
}

const report = ({ to, status = "5.1.1", recipient = ZOE }: Says) =>
  `From: MAILER-DAEMON@mx.example\r
To: ${to}\r
Subject: Undelivered Mail Returned to Sender\r
MIME-Version: 1.0\r
Content-Type: multipart/report; report-type=delivery-status; boundary="B"\r
\r
--B\r
Content-Type: text/plain\r
\r
Sorry.\r
--B\r
Content-Type: message/delivery-status\r
\r
Reporting-MTA: dns; mx.example\r
\r
Final-Recipient: rfc822; ${recipient}\r
Action: failed\r
Status: ${status}\r
--B--\r
`;

const hand = async ({ server }: World, payload: string | Buffer, url = URL_OF) =>
  (await server.inject({ method: "POST", url, payload, headers: { "content-type": "message/rfc822" } })).statusCode;

describe("a mail that nobody has", () => {
  test("travels under an address of its own, comes back, and is written to no more: once, however often it is told", async () => {
    const { world, house, to, send } = await sent();
    expect(to).toMatch(/^bounces\+[a-z2-7]{52}@creneau\.example$/);
    expect(to.split("@")[0]?.length).toBeLessThanOrEqual(64);
    expect((await deliveries(house)).map(({ status }) => status)).toEqual(["accepted"]);
    for (let again = 0; again < 3; again++) expect(await hand(world, report({ to }))).toBe(204);
    expect(await deliveries(house)).toMatchObject([{ status: "bounced", code: "5.1.1" }]);
    expect(await suppressed(house)).toMatchObject([
      { address: ZOE, reason: "bounce", channel: "email", source: "system" },
    ]);
    await expect(send()).rejects.toMatchObject({ code: "suppressed" });
  });

  test("is known by its address in capitals, too", async () => {
    const { world, house, to } = await sent();
    expect(await hand(world, report({ to: to.toUpperCase() }))).toBe(204);
    expect(await suppressed(house)).toHaveLength(1);
  });

  test("told of another address, ours is meant: the one that is behind it is not learnt", async () => {
    const { world, house, to } = await sent();
    await hand(world, report({ to, recipient: "behind@elsewhere.example" }));
    expect(await suppressed(house)).toMatchObject([{ reason: "bounce", channel: "email" }]);
    expect(JSON.stringify(await suppressed(house))).not.toContain("behind@");
  });
});

test.each(["5.2.2", "5.7.1", "4.4.1"])("%s is a mail that failed, and an address that stays", async (status) => {
  const { world, house, to, send } = await sent();
  expect(await hand(world, report({ to, status }))).toBe(204);
  expect(await deliveries(house)).toMatchObject([{ status: "failed", code: status }]);
  expect(await suppressed(house)).toEqual([]);
  await send();
});

test("a booking says that its mail came back", async () => {
  const { world, house } = await sent();
  const made = await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email: ZOE });
  await world.settle();
  const bookingId = await idOf(house, made);
  const { rows } = await world.owner.query<{ id: string }>(
    "select d.id from delivery d join message m on m.id = d.message_id where m.booking_id = $1 and m.recipient = 'contact' and d.channel = 'email'",
    [bookingId],
  );
  const { returnAddress } = await import("./returns.ts");
  const ref = { businessId: house.scope.businessId, deliveryId: rows[0]?.id ?? "" };
  await hand(world, report({ to: returnAddress(world.keys, RETURNS.address, ref) }));
  const detail = (await house.owner.call("getBooking", { params: { ...params(house), bookingId } })).body;
  expect(JSON.stringify(detail.messages)).toContain("bounced");
});

describe("what is refused", () => {
  test("a stranger, half a report, one about no mail of ours, one that is too large; and nothing is written", async () => {
    const { world, house, to } = await sent();
    expect(await hand(world, report({ to }), "/v1/inbound/returned/another-secret-of-some-other-mail-server")).toBe(
      401,
    );
    expect(await hand(world, "Je suis en vacances.")).toBe(400);
    expect(await hand(world, report({ to: "bounces@creneau.example" }))).toBe(404);
    // Another delivery, another business, another letter: the code does not fit.
    const at = to.indexOf("+") + 5;
    const forged = to.slice(0, at) + (to[at] === "a" ? "b" : "a") + to.slice(at + 1);
    expect(await hand(world, report({ to: forged }))).toBe(404);
    expect(await hand(world, Buffer.alloc(1024 * 1024 + 1, "x"))).toBe(413);
    expect((await deliveries(house)).map(({ status }) => status)).toEqual(["accepted"]);
    expect(await suppressed(house)).toEqual([]);
  });

  test("all of it, where nobody set where mail comes back", async () => {
    const world = await worldOfThisTest();
    expect(await hand(world, report({ to: "bounces@creneau.example" }))).toBe(401);
    expect(() => installationCarriers(parseSettings({ MAIL_RETURN: RETURNS.address }), vapid)).toThrow("MAIL_RETURN");
  });

  test("a delivery that was forgotten meanwhile: taken, and nothing comes of it", async () => {
    const { world, house, to } = await sent();
    await world.owner.query("delete from delivery");
    expect(await hand(world, report({ to }))).toBe(204);
    expect(await suppressed(house)).toEqual([]);
  });
});

test("the program of the docs hands over what it reads, and says to come again when nobody answered", async (context) => {
  const docs = await readFile(new URL("../../../../../../docs/operations.md", import.meta.url), "utf8");
  const script = /```sh\n(#!\/bin\/sh\n[^`]*inbound\/returned[^`]*)```/.exec(docs)?.[1];
  if (script === undefined) throw new Error("operations.md has no program for mail that comes back");
  const run = promisify(execFile);
  const hasCurl = await run("curl", ["--version"]).then(
    () => true,
    () => false,
  );
  if (!hasCurl) return context.skip("curl is not installed");
  const { world, house, to } = await sent();
  await world.server.listen({ host: "127.0.0.1", port: 0 });
  const [address] = world.server.addresses();
  const pipes = async (mail: string, origin: string): Promise<number> => {
    const file = `${tmpdir()}/creneau-returned-${newId()}`;
    onTestFinished(() => rm(file));
    await writeFile(file, mail);
    const filled = script.replace("https://rdv.example/v1/inbound/returned/SECRET", `${origin}${URL_OF}`);
    return run("sh", ["-c", `{ ${filled.replace("#!/bin/sh\n", "")}\n} < ${file}`]).then(
      () => 0,
      (error: unknown) => (error instanceof Error && "code" in error ? Number(error.code) : -1),
    );
  };
  if (typeof address !== "object") throw new Error("the server listens nowhere");
  const origin = `http://127.0.0.1:${address.port}`;
  expect(await pipes(report({ to }), origin)).toBe(0);
  expect(await suppressed(house)).toHaveLength(1);
  expect(await pipes("Je suis en vacances.", origin)).toBe(0);
  expect(await pipes(report({ to }), "http://127.0.0.1:9")).toBe(75);
});
