/** The address a business writes from: its own only once the DNS shows our key; and the signature holds. */
import { createHash, createPublicKey, verify } from "node:crypto";
import { describe, expect, test } from "vitest";
import { installationCarriers } from "../../../../assemble/carriers.ts";
import { newId } from "../../../../platform/chance.ts";
import { createSmtpMailer } from "../../../../platform/mail/mailer.ts";
import { newVapidKeys } from "../../../../platform/push/web-push.ts";
import { parseSettings } from "../../../../platform/settings.ts";
import { createHouse, type House } from "../../../../testing/people.ts";
import { worldOfThisTest, type World } from "../../../../testing/world.ts";
import { createPost } from "../../index.ts";
import { smtpDouble } from "../testing/doubles.ts";

const params = ({ scope }: House) => ({ businessId: scope.businessId });
const vapid = newVapidKeys();
const ADDRESS = "bonjour@maison.example";

const mail = () => ({
  messageId: `${newId()}@creneau.localhost`,
  fromName: "Maison",
  to: { name: "Zoé", address: "zoe@lycee.example" },
  replyTo: { name: "Maison", address: "contact@maison.example" },
  subject: "Bonjour à tous, ceci est un sujet assez long pour être replié par qui écrit des en-têtes",
  html: "<p>Bonjour</p>  \r\n\r\n",
  text: "Bonjour\n\n.point\n",
});

const sender = async (house: House) => (await house.owner.call("getSender", { params: params(house) })).body;

async function prepared(world: World, address = ADDRESS): Promise<House> {
  const house = await createHouse(world);
  await house.owner.call("setSender", { params: params(house), body: { address, version: 0 } });
  await world.settle();
  return house;
}

/** Puts into the DNS what the page says. */
async function publish(world: World, house: House, what: "dkim" | "next-dkim" = "dkim"): Promise<string> {
  const finding = (await sender(house)).sender?.findings.find((one) => one.what === what);
  const { name = "", value = "" } = finding?.record ?? {};
  // Long records come in chunks.
  world.dns.records.set(name, [[value.slice(0, 200), value.slice(200)]]);
  return name;
}

async function check(world: World, house: House): Promise<void> {
  await house.owner.call("checkSender", { params: params(house) });
  await world.settle();
}

const posting = (world: World, mailer = world.mailer as Parameters<typeof createPost>[0]["mailer"], settings = {}) => {
  const { db, clock, keys } = world;
  const carriers = installationCarriers(parseSettings(settings), vapid);
  return createPost({
    db,
    clock,
    keys,
    mailer,
    mailFrom: "bonjour@creneau.example",
    publicUrl: () => "http://creneau.test",
    carriers,
  });
};

describe("an address of one's own", () => {
  test("is used once its key is in the DNS, and no longer when it is gone", async () => {
    const world = await worldOfThisTest();
    const house = await prepared(world);
    expect(await sender(house)).toMatchObject({
      signs: true,
      sender: {
        address: ADDRESS,
        state: "pending",
        preparing: false,
        findings: [{ what: "dkim", found: "absent" }, {}, {}],
      },
    });
    const post = posting(world);
    await post.mail(house.scope, mail());
    expect(world.mailer.sent.at(-1)).toMatchObject({
      from: { address: "bonjour@creneau.example" },
      replyTo: { address: "contact@maison.example" },
    });
    expect(world.mailer.sent.at(-1)?.dkim).toBeUndefined();
    const name = await publish(world, house);
    await check(world, house);
    expect((await sender(house)).sender).toMatchObject({ state: "verified" });
    await post.mail(house.scope, mail());
    expect(world.mailer.sent.at(-1)).toMatchObject({
      from: { address: ADDRESS },
      bouncesTo: "bonjour@creneau.example",
      dkim: { domain: "maison.example" },
    });
    // Nobody could say: nothing changes. Gone: back at once, for what is signed without a key in the DNS looks forged.
    world.dns.down = true;
    await check(world, house);
    expect((await sender(house)).sender?.state).toBe("verified");
    world.dns.down = false;
    world.dns.records.delete(name);
    await check(world, house);
    expect((await sender(house)).sender?.state).toBe("pending");
    await post.mail(house.scope, mail());
    expect(world.mailer.sent.at(-1)?.from.address).toBe("bonjour@creneau.example");
  });

  test("its key is renewed without a pause: two stand in the DNS, and one signs", async () => {
    const world = await worldOfThisTest();
    const house = await prepared(world);
    await publish(world, house);
    await check(world, house);
    const post = posting(world);
    const selectorOf = async () => {
      await post.mail(house.scope, mail());
      return world.mailer.sent.at(-1)?.dkim?.selector;
    };
    const first = await selectorOf();
    await house.owner.call("rotateSenderKey", { params: params(house) });
    await world.settle();
    expect((await sender(house)).sender).toMatchObject({ state: "verified", rotating: true });
    expect(await selectorOf()).toBe(first);
    await publish(world, house, "next-dkim");
    await check(world, house);
    expect((await sender(house)).sender).toMatchObject({ state: "verified", rotating: false });
    expect(await selectorOf()).not.toBe(first);
    // Asked twice, one key is made.
    await house.owner.call("rotateSenderKey", { params: params(house) });
    await house.owner.call("rotateSenderKey", { params: params(house) });
    await world.settle();
    const { rows } = await world.owner.query("select state, count(*)::int as n from dkim_key group by 1 order by 1");
    expect(rows).toEqual([
      { state: "active", n: 1 },
      { state: "next", n: 1 },
      { state: "retired", n: 1 },
    ]);
  });

  test("another domain begins anew; another address of the same domain does not", async () => {
    const world = await worldOfThisTest();
    const house = await prepared(world);
    await publish(world, house);
    await check(world, house);
    const put = (address: string, version: number) =>
      house.owner.call("setSender", { params: params(house), body: { address, version } });
    expect((await put("accueil@maison.example", 1)).body.sender).toMatchObject({ state: "verified", version: 2 });
    expect((await put("accueil@maison.example", 1)).problem.code).toBe("EDITED_MEANWHILE");
    expect((await put("accueil@autre.example", 2)).body.sender).toMatchObject({ state: "pending", preparing: true });
    expect((await put("moi@gmail.com", 3)).problem).toMatchObject({
      code: "INVALID_INPUT",
      fields: [{ path: "address" }],
    });
  });

  test("the look-ups are those of the domain, counted as receivers count them", async () => {
    const world = await worldOfThisTest();
    for (let deep = 0; deep < 12; deep += 1)
      world.dns.records.set(deep === 0 ? "maison.example" : `s${deep}.example`, [
        [`v=spf1 include:s${deep + 1}.example -all`],
      ]);
    const house = await prepared(world);
    const spf = (await sender(house)).sender?.findings.find(({ what }) => what === "spf");
    expect(spf).toMatchObject({ verdict: "wrong", found: "too-many-lookups", lookups: 11 });
    expect(world.dns.asked.length).toBeLessThan(20);
  });

  test("an SPF that includes what has none is told, by the name that leads nowhere; nobody answered is another thing", async () => {
    const world = await worldOfThisTest();
    world.dns.records.set("maison.example", [["v=spf1 include:s1.example -all"]]);
    world.dns.records.set("s1.example", [["v=spf1 include:gone.example ~all"]]);
    const house = await prepared(world);
    const spf = async () => (await sender(house)).sender?.findings.find(({ what }) => what === "spf");
    expect(await spf()).toMatchObject({ verdict: "wrong", found: "leads-nowhere", about: "gone.example" });
    world.dns.records.set("gone.example", [["v=spf1 -all"], ["some other text"]]);
    await check(world, house);
    expect(await spf()).toMatchObject({ verdict: "right", found: "ok", lookups: 2, about: null });
    world.dns.down = true;
    await check(world, house);
    expect(await spf()).toMatchObject({ verdict: "unknown", found: "unreachable" });
  });

  test("more than two look-ups that find nothing are told, by what they ask for", async () => {
    const world = await worldOfThisTest();
    world.dns.records.set("maison.example", [["v=spf1 a mx a:old.maison.example -all"]]);
    world.dns.hosts.set("a:maison.example", []).set("mx:maison.example", []);
    const house = await prepared(world);
    const spf = async () => (await sender(house)).sender?.findings.find(({ what }) => what === "spf");
    expect(await spf()).toMatchObject({ verdict: "right", found: "ok", lookups: 3 });
    world.dns.hosts.set("a:old.maison.example", []);
    await check(world, house);
    const about = "a:maison.example, mx:maison.example, a:old.maison.example";
    expect(await spf()).toMatchObject({ verdict: "wrong", found: "too-many-voids", about });
  });

  test("a provider that signs by itself sends from its own address", async () => {
    const world = await worldOfThisTest();
    const house = await prepared(world);
    await publish(world, house);
    await check(world, house);
    await posting(world, world.mailer, { SENDGRID_API_KEY: "SG.x" }).mail(house.scope, mail());
    expect(world.mailer.sent.at(-1)).toMatchObject({ from: { address: "bonjour@creneau.example" } });
  });

  test("removed, its keys are gone", async () => {
    const world = await worldOfThisTest();
    const house = await prepared(world);
    await house.owner.call("removeSender", { params: params(house) });
    expect((await world.owner.query("select from dkim_key")).rows).toEqual([]);
    await world.settle();
    expect((await sender(house)).sender).toBeNull();
  });
});

/** RFC 6376 §3.4, §3.7: what was signed, made anew from the mail as it came. */
function verifies(raw: string, publicKeyOf: (name: string) => string): boolean {
  const end = raw.indexOf("\r\n\r\n");
  const head = raw.slice(0, end).replaceAll(/\r\n[ \t]/g, (fold) => ` ${fold.trim()}`);
  const unfolded = raw
    .slice(0, end)
    .split(/\r\n(?![ \t])/)
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)] as const);
  expect(head).not.toBe("");
  const signature = unfolded.find(([name]) => name.toLowerCase() === "dkim-signature")?.[1] ?? "";
  const tags = new Map(
    signature.split(";").map((tag) => [tag.slice(0, tag.indexOf("=")).trim(), tag.slice(tag.indexOf("=") + 1).trim()]),
  );
  const [headForm, bodyForm] = (tags.get("c") ?? "simple/simple").split("/");
  expect([headForm, bodyForm, tags.get("a")]).toEqual(["relaxed", "relaxed", "rsa-sha256"]);
  const body = raw
    .slice(end + 4)
    .split("\r\n")
    .map((line) => line.replaceAll(/[ \t]+/g, " ").replace(/ $/, ""))
    .join("\r\n")
    .replace(/(?:\r\n)*$/, "\r\n");
  if (createHash("sha256").update(body).digest("base64") !== (tags.get("bh") ?? "").replaceAll(/\s/g, "")) return false;
  const relaxed = (name: string, value: string): string =>
    `${name.toLowerCase()}:${value
      .replaceAll("\r\n", "")
      .replaceAll(/[ \t]+/g, " ")
      .trim()}`;
  const left = [...unfolded];
  const signed = (tags.get("h") ?? "").split(":").flatMap((name) => {
    const at = left.findLastIndex(([one]) => one.toLowerCase() === name.trim().toLowerCase());
    const [found] = at < 0 ? [] : left.splice(at, 1);
    return found ? [relaxed(found[0], found[1])] : [];
  });
  const own = relaxed("dkim-signature", signature.replace(/(\bb=)[^;]*/, "$1"));
  const key = createPublicKey({
    key: Buffer.from(publicKeyOf(`${tags.get("s") ?? ""}._domainkey.${tags.get("d") ?? ""}`), "base64"),
    format: "der",
    type: "spki",
  });
  expect((tags.get("h") ?? "").toLowerCase()).toMatch(/from/);
  return verify(
    "sha256",
    Buffer.from([...signed, own].join("\r\n")),
    key,
    Buffer.from((tags.get("b") ?? "").replaceAll(/\s/g, ""), "base64"),
  );
}

test("a receiver that looks the key up in the DNS finds the signature right, and an altered mail's wrong", async () => {
  const double = await smtpDouble();
  const world = await worldOfThisTest();
  const house = await prepared(world);
  await publish(world, house);
  await check(world, house);
  const mailer = createSmtpMailer({ url: double.url });
  const unsubscribeUrl = "https://creneau.test/mes-messages/abc";
  await posting(world, mailer).mail(house.scope, { ...mail(), unsubscribeUrl });
  await mailer.close();
  const [{ from, raw } = { from: "", raw: Buffer.alloc(0) }] = double.mails;
  expect(from).toBe("bonjour@creneau.example");
  const text = raw.toString("latin1");
  expect(text).toMatch(/^From: Maison <bonjour@maison\.example>/m);
  const keyOf = (name: string) => /p=([^;]+)/.exec((world.dns.records.get(name)?.[0] ?? []).join(""))?.[1] ?? "";
  expect(verifies(text, keyOf)).toBe(true);
  expect(verifies(text.replace("<bonjour@maison.example>", "<patron@maison.example>"), keyOf)).toBe(false);
  expect(verifies(`${text}x`, keyOf)).toBe(false);
  // What mail programs show is the first of several.
  for (const header of [
    "From: Patron <patron@maison.example>",
    "Subject: Payez",
    "Reply-To: x@evil.example",
    "Cc: a@b.example",
  ])
    expect([header, verifies(`${header}\r\n${text}`, keyOf)]).toEqual([header, false]);
  // RFC 8058 §4: both are signed, or nobody offers the one click.
  expect(text).toContain(`List-Unsubscribe: <${unsubscribeUrl}>`);
  expect(verifies(text.replace("mes-messages/abc", "mes-messages/abd"), keyOf)).toBe(false);
  expect(verifies(text.replace("List-Unsubscribe=One-Click", "List-Unsubscribe=Two-Click"), keyOf)).toBe(false);
});
