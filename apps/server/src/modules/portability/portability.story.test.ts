/** A business moves from one installation to another, with another database and other keys. */
import { createHash } from "node:crypto";
import { readFile, truncate } from "node:fs/promises";
import { crc32, deflateRawSync } from "node:zlib";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seedDemo, DEMO_PASSWORD } from "../../demo/index.ts";
import { newId } from "../../platform/chance.ts";
import { sqlStateOf } from "../../platform/database/errors.ts";
import { entriesOf, otherInstallation, placesOf, Van, zipOf, type Entries } from "../../testing/installations.ts";
import { booked, createHouse, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { findContactByEmail } from "../contacts/index.ts";
import { tokenIn } from "../identity/testing.ts";
import { contentsOf, digestOf, Manifest } from "./format.ts";
import { Refusal, type RefusalCode } from "./refusal.ts";

let there: World;
let here: World;
let van: Van;

beforeAll(async () => {
  [there, here, van] = await Promise.all([createWorld(), otherInstallation(), Van.open()]);
});
afterAll(() => Promise.all([there.close(), here.close(), van.close()]));

const manifestOf = (entries: Entries): Manifest => Manifest.parse(JSON.parse(String(entries.get("manifest.json"))));
const idOf = async (world: World, slug: string): Promise<string> =>
  (await world.owner.query<{ id: string }>("select id from business where slug = $1", [slug])).rows[0]?.id ?? "";

const logo = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><circle cx="5" cy="5" r="4"/></svg>').toString(
  "base64",
);

/** The demo business, with what an owner adds over time. */
async function thotis(world: World): Promise<{ readonly owner: Person; readonly businessId: string }> {
  await seedDemo(world.db, world.clock);
  const owner = await new Person(world).signsIn("direction@thotis.example", DEMO_PASSWORD);
  const businessId = await idOf(world, "thotis");
  const params = { businessId };
  const [main] = (await owner.call("listBrands", { params })).body.items;
  await owner.call("putLogo", { params: { ...params, brandId: main?.id ?? "" }, body: { base64: logo } });
  await owner.call("addDomain", { params, body: { host: "rdv.thotis.example", brandId: null } });
  await owner.call("createApiKey", { params, body: { name: "Site", permissions: ["business.read"], days: null } });
  await owner.call("inviteByMail", { params, body: { email: "nouvelle@thotis.example", role: "consultant" } });
  await world.settle();
  await owner.call("verifyAudit", { params });
  return { owner, businessId };
}

describe("out of one and into the other", () => {
  let businessId: string;
  let path: string;

  beforeAll(async () => {
    await createHouse(here, { slug: "voisine" });
    ({ businessId } = await thotis(there));
    path = await van.load(there, "thotis");
  });

  test("the file says what is in it, in the clear, and nothing of what stays", async () => {
    const entries = await entriesOf(path);
    const { business, tables, files, audit } = manifestOf(entries);
    expect(business).toEqual({ id: businessId, slug: "thotis", name: "Thotis" });
    for (const { name, rows, bytes, sha256 } of tables) {
      const content = entries.get(`tables/${name}.jsonl`) ?? Buffer.alloc(0);
      const hash = createHash("sha256").update(content).digest("hex");
      expect([name, content.length, hash]).toEqual([name, bytes, sha256]);
      expect([name, content.toString("utf8").split("\n").length - 1]).toEqual([name, rows]);
    }
    expect(files).toHaveLength(1);
    expect(audit.intact).toBe(true);
    const names = tables.map(({ name }) => name);
    for (const name of ["business", "member", "contact", "booking", "booking_change", "audit_entry", "audit_seal"])
      expect(names).toContain(name);
    for (const name of ["api_key", "hold", "idempotency", "business_export"]) expect(names).not.toContain(name);
    const text = [...entries.values()].map((bytes) => bytes.toString("utf8")).join("\n");
    expect(text).toContain("nouvelle@thotis.example");
    expect(text).not.toMatch(/\$scrypt|\$argon|password_hash/);
    const account = String(entries.get("tables/account.jsonl")).split("\n")[0] ?? "";
    expect(Object.keys(JSON.parse(account) as object)).toEqual(["email", "id", "locale", "name"]);
  });

  test("it arrives with the same rows, and those next door are as they were", async () => {
    const neighbour = await rowsOf(here, "voisine");
    const report = await van.unload(here, path, { withMessages: true });
    expect(report).toMatchObject({ businessId, slug: "thotis", madeHere: false, membersLeft: 0 });
    expect(
      report.tables
        .filter(({ same }) => !same)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(["audit_entry", "audit_seal", "domain"]);
    expect(await rowsOf(here, "voisine")).toEqual(neighbour);
  });

  test("taken out again, it is what it was, but for what differs on purpose", async () => {
    const before = manifestOf(await entriesOf(path)).tables;
    const after = manifestOf(await entriesOf(await van.load(here, "thotis"))).tables;
    const hashes = (tables: Manifest["tables"]) =>
      Object.fromEntries(tables.map(({ name, rows, sha256 }) => [name, `${rows} ${sha256}`]));
    const [was, is] = [hashes(before), hashes(after)];
    const differ = Object.keys(was).filter((name) => was[name] !== is[name]);
    expect(differ.toSorted()).toEqual(["audit_entry", "audit_seal", "domain"]);
    expect(Object.keys(is)).toEqual(Object.keys(was));
  });

  test("its log is whole, goes on, and says that it came; the integrity check passes", async () => {
    const owner = await signsInByReset(here, "direction@thotis.example");
    const params = { businessId };
    await owner.call("dismissChecklist", { params, body: { dismissed: true } });
    const verified = (await owner.call("verifyAudit", { params })).body;
    expect(verified).toMatchObject({ intact: true });
    const { items } = (await owner.call("listAuditEntries", { params })).body;
    expect(items.map(({ subject }) => subject).slice(0, 3)).toContain("checklist");
    expect(items.map(({ subject }) => subject)).toContain("arrival");
    expect((await owner.call("runIntegrityChecks", { params })).body.report).toMatchObject({ ok: true });
    // A planted change of what came is seen.
    await here.owner.query(
      "update audit_entry set act = 'nothing' where business_id = $1 and era = -1 and seq = (select min(seq) from audit_entry where business_id = $1)",
      [businessId],
    );
    expect((await owner.call("verifyAudit", { params })).body.intact).toBe(false);
  });

  test("a member comes in by a reset link: no password came along", async () => {
    const { rows } = await here.owner.query(
      "select password_hash from account where id in (select account_id from member where business_id = $1)",
      [businessId],
    );
    expect(rows.length).toBeGreaterThan(5);
    const mentor = new Person(here);
    const refused = await mentor.call("signIn", {
      body: { email: "lea.martin@thotis.example", password: DEMO_PASSWORD },
    });
    expect(refused.problem.code).toBe("WRONG_CREDENTIALS");
    await signsInByReset(here, "lea.martin@thotis.example");
  });

  test("a person is found by their address; slots are the same, and a booking is possible", async () => {
    const { rows } = await there.owner.query<{ id: string }>(
      "select id from contact where business_id = $1 order by id limit 1",
      [businessId],
    );
    const line = String((await entriesOf(path)).get("tables/contact.jsonl"))
      .split("\n")
      .find((one) => one.includes(rows[0]?.id ?? "-"));
    const { email, id } = JSON.parse(line ?? "{}") as { email: string; id: string };
    for (const world of [there, here]) {
      const scope = await scopeOf(world, "thotis");
      expect((await world.db.inTenant(scope, (tx) => findContactByEmail(tx, scope, email)))?.id).toBe(id);
    }
    const slotsIn = async (world: World) =>
      (
        await new Person(world).call("listPublicSlots", {
          params: { business: "thotis", professional: "lea-martin" },
          query: { from: "2027-03-08", to: "2027-03-12" },
        })
      ).body.days;
    const days = await slotsIn(here);
    expect(days).toEqual(await slotsIn(there));
    const startsAt = days.flatMap(({ slots }) => slots)[0]?.startsAt ?? "";
    const body = {
      professional: "lea-martin",
      service: "orientation-15min",
      startsAt,
      name: "Zoé",
      email: "zoe@lycee.example",
    };
    const made = await new Person(here).call("bookSession", { params: { business: "thotis" }, body });
    expect(made.status).toBe(201);
    await here.settle();
    expect(here.mailer.to("zoe@lycee.example")).toHaveLength(1);
  });

  test("domains are to be verified again, with another word; keys did not come", async () => {
    const state = (world: World) =>
      world.owner.query<{ state: string; token: string }>("select state, token from domain where business_id = $1", [
        businessId,
      ]);
    const [was, is] = [(await state(there)).rows[0], (await state(here)).rows[0]];
    expect(is?.state).toBe("pending");
    expect(is?.token).not.toBe(was?.token);
    const { rowCount } = await here.owner.query("select from api_key where business_id = $1", [businessId]);
    expect(rowCount).toBe(0);
  });

  test("it comes once", async () => {
    expect(await refusalOf(here, path)).toBe("id-taken");
  });
});

describe("what was waiting to be sent", () => {
  test.for([true, false])("told to send from here: %s", async (withMessages) => {
    const [from, to] = [await worldOfThisTest(), await otherInstallation()];
    const house = await createHouse(from);
    await booked(new Person(from), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "lou@lycee.example" });
    await from.settle();
    const report = await van.unload(to, await van.load(from, house.slug), { withMessages });
    expect(report.messages).toEqual(withMessages ? { resumed: 5, withdrawn: 0 } : { resumed: 0, withdrawn: 5 });
    to.clock.goTo("2027-03-08T10:00:00Z");
    await to.settle();
    expect(to.mailer.to("lou@lycee.example")).toHaveLength(withMessages ? 1 : 0);
    await to.close();
  });
});

describe("with a passphrase", () => {
  const passphrase = "cinq petites chèvres bleues";

  test("the file is opened by it, and by nothing else", async () => {
    const [from, to] = [await worldOfThisTest(), await otherInstallation()];
    const house = await createHouse(from);
    const path = await van.load(from, house.slug, passphrase);
    const bytes = await readFile(path);
    expect(bytes.includes("manifest.json")).toBe(false);
    expect(await refusalOf(to, path)).toBe("passphrase-needed");
    expect(await refusalOf(to, path, { passphrase: "cinq petites chèvres vertes" })).toBe("wrong-passphrase");
    const changed = Buffer.from(bytes);
    changed[bytes.length - 20] = (changed[bytes.length - 20] ?? 0) ^ 1;
    expect(await refusalOf(to, await van.keep(changed), { passphrase })).toMatch(/wrong-passphrase|cut-off/);
    expect(await refusalOf(to, await van.keep(bytes.subarray(0, -1)), { passphrase })).toMatch(
      /wrong-passphrase|cut-off/,
    );
    expect((await van.unload(to, path, { passphrase })).slug).toBe(house.slug);
    await to.close();
  });
});

describe("an address that is taken", () => {
  test("another is proposed, and taken when it is asked for", async () => {
    const from = await worldOfThisTest();
    const house = await createHouse(from, { slug: "voisine" });
    const path = await van.load(from, house.slug);
    const refusal = await van.unload(here, path).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "slug-taken", facts: { what: "voisine", suggestion: "voisine-2" } });
    const report = await van.unload(here, path, { slug: "voisine-2" });
    expect(report.slug).toBe("voisine-2");
    expect((await new Person(here).call("getPublicBusiness", { params: { business: "voisine-2" } })).status).toBe(200);
  });
});

describe("a file that is not what it says", () => {
  let from: World;
  let house: House;
  let path: string;
  let entries: Entries;

  beforeAll(async () => {
    from = await createWorld();
    house = await createHouse(from);
    await booked(new Person(from), house, { startsAt: "2027-03-09T10:00:00+01:00" });
    const params = { businessId: house.scope.businessId };
    const [main] = (await house.owner.call("listBrands", { params })).body.items;
    await house.owner.call("putLogo", { params: { ...params, brandId: main?.id ?? "" }, body: { base64: logo } });
    path = await van.load(from, house.slug);
    entries = await entriesOf(path);
  });
  afterAll(() => from.close());

  const nothingComesOf = async (bytes: Buffer | Entries, code: RefusalCode | RegExp): Promise<void> => {
    const before = await allRows(here);
    const found = await refusalOf(here, await van.keep(bytes instanceof Map ? await zipOf(bytes) : bytes));
    if (code instanceof RegExp) expect(found).toMatch(code);
    else expect(found).toBe(code);
    expect(await allRows(here)).toEqual(before);
  };

  /** Changes lines of a table, and everything that is counted of them: as somebody who means it would. */
  const forged = (table: string, change: (lines: string[]) => string[]): Entries => {
    const lines = String(entries.get(`tables/${table}.jsonl`))
      .trimEnd()
      .split("\n");
    const changed = change(lines);
    return retold(
      (manifest) => manifest,
      new Map(entries).set(`tables/${table}.jsonl`, Buffer.from(changed.map((line) => `${line}\n`).join(""))),
    );
  };

  const retold = (change: (manifest: Manifest) => Manifest, given: Entries = entries): Entries => {
    const manifest = manifestOf(given);
    const tables = manifest.tables.map((table) => {
      const content = given.get(`tables/${table.name}.jsonl`) ?? Buffer.alloc(0);
      const sha256 = createHash("sha256").update(content).digest("hex");
      return { ...table, bytes: content.length, rows: content.toString("utf8").split("\n").length - 1, sha256 };
    });
    const files = manifest.files.map((file) => {
      const content = given.get(file.path) ?? Buffer.alloc(0);
      return { ...file, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex") };
    });
    const told = change({ ...manifest, tables, files });
    const digest = digestOf(contentsOf(told)).toString("hex");
    return new Map(given).set("manifest.json", Buffer.from(JSON.stringify({ ...told, digest })));
  };

  const oneRow = (table: string, change: (row: Record<string, unknown>) => object): Entries =>
    forged(table, ([first = "{}", ...rest]) => [
      JSON.stringify(change(JSON.parse(first) as Record<string, unknown>)),
      ...rest,
    ]);

  test("as it is, forged by nobody, it would come in", async () => {
    const other = await otherInstallation();
    expect((await van.unload(other, await van.keep(await zipOf(retold((manifest) => manifest))))).slug).toBe(
      house.slug,
    );
    await other.close();
  });

  test("a byte that changed on the way", async () => {
    const bytes = await readFile(path);
    const places = await placesOf(path);
    expect(places.length).toBeGreaterThan(20);
    for (const at of places) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      await nothingComesOf(
        changed,
        /not-an-export|hash-differs|manifest-unreadable|digest-differs|line-unreadable|value-wrong/,
      );
    }
  });

  test("a file cut off", async () => {
    const bytes = await readFile(path);
    for (const part of [0.1, 0.5, 0.99])
      await nothingComesOf(bytes.subarray(0, Math.floor(bytes.length * part)), "not-an-export");
    const cut = await van.keep(bytes);
    await truncate(cut, 0);
    expect(await refusalOf(here, cut)).toBe("not-an-export");
  });

  test("something that is no export at all", async () => {
    await nothingComesOf(Buffer.from("Bonjour"), "not-an-export");
    await nothingComesOf(new Map([["README.txt", Buffer.from("Bonjour")]]), "not-an-export");
  });

  test("a manifest that was changed", async () => {
    const manifest = manifestOf(entries);
    const changed = { ...manifest, business: { ...manifest.business, name: "Autre" } };
    await nothingComesOf(new Map(entries).set("manifest.json", Buffer.from(JSON.stringify(changed))), "digest-differs");
    await nothingComesOf(new Map(entries).set("manifest.json", Buffer.from("{")), "manifest-unreadable");
    const newer = JSON.stringify({ ...manifest, version: 2 });
    await nothingComesOf(new Map(entries).set("manifest.json", Buffer.from(newer)), "newer-format");
  });

  test("a table whose lines are not those that were counted", async () => {
    const contacts = String(entries.get("tables/contact.jsonl"));
    const other = Buffer.from(contacts.replace('"locale":"fr"', '"locale":"en"'));
    await nothingComesOf(new Map(entries).set("tables/contact.jsonl", other), "hash-differs");
  });

  test("a row of another business", async () => {
    await nothingComesOf(
      oneRow("contact", (row) => ({ ...row, business_id: newId() })),
      "other-business",
    );
    const neighbour = await idOf(here, "voisine");
    await nothingComesOf(
      oneRow("booking", (row) => ({ ...row, business_id: neighbour })),
      "other-business",
    );
    await nothingComesOf(
      oneRow("business", (row) => ({ ...row, id: neighbour })),
      "other-business",
    );
  });

  test("the id of a business that is here", async () => {
    const neighbour = await idOf(here, "voisine");
    const own = house.scope.businessId;
    const all = new Map(
      [...entries].map(([name, bytes]) => [name, Buffer.from(bytes.toString("utf8").replaceAll(own, neighbour))]),
    );
    await nothingComesOf(
      retold((manifest) => manifest, all),
      "id-taken",
    );
  });

  test("a table, or a column, that nobody knows, or nobody may bring", async () => {
    const extra = (name: string): Entries => {
      const with1 = new Map(entries).set(`tables/${name}.jsonl`, Buffer.from(""));
      const table = { name, columns: [{ name: "id", type: "uuid" }], rows: 0, bytes: 0, sha256: "0".repeat(64) };
      return retold(
        (manifest) => ({
          ...manifest,
          tables: [...manifest.tables, { ...table, sha256: createHash("sha256").digest("hex") }],
        }),
        with1,
      );
    };
    for (const name of ["session", "plan", "api_key", "feature_override", "nothing"])
      await nothingComesOf(extra(name), "table-unknown");
    await nothingComesOf(
      oneRow("contact", (row) => ({ ...row, admin: true })),
      "column-unknown",
    );
  });

  test("a value that is not of its column's kind, a row that breaks a rule", async () => {
    await nothingComesOf(
      oneRow("booking", (row) => ({ ...row, starts_at: "yesterday" })),
      "value-wrong",
    );
    await nothingComesOf(
      oneRow("booking", (row) => ({ ...row, version: 1.5 })),
      "value-wrong",
    );
    await nothingComesOf(
      oneRow("contact", ({ name: _, ...row }) => row),
      "value-wrong",
    );
    await nothingComesOf(
      oneRow("booking", (row) => ({ ...row, status: "postponed" })),
      "row-refused",
    );
    await nothingComesOf(
      oneRow("booking", (row) => ({ ...row, contact_id: newId() })),
      "row-refused",
    );
    await nothingComesOf(
      forged("contact", (lines) => ["[]", ...lines]),
      "line-unreadable",
    );
  });

  test("a log that its seals do not match", async () => {
    await nothingComesOf(
      oneRow("audit_entry", (row) => ({ ...row, act: "nothing" })),
      "audit-differs",
    );
    await nothingComesOf(
      forged("audit_entry", ([, ...rest]) => rest),
      "audit-differs",
    );
  });

  test("looks that would run something are made again, or refused", async () => {
    const script = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
    const [file] = manifestOf(entries).files;
    const with1 = new Map(entries).set(file?.path ?? "", script);
    const rows = String(entries.get("tables/file.jsonl")).replace(/"size_bytes":\d+/, `"size_bytes":${script.length}`);
    await nothingComesOf(
      retold((manifest) => manifest, with1.set("tables/file.jsonl", Buffer.from(rows))),
      "file-refused",
    );
    await nothingComesOf(
      oneRow("business", (row) => ({ ...row, brand: { primary: "</style>" } })),
      "value-wrong",
    );

    const other = await otherInstallation();
    const styled = oneRow("business", (row) => ({ ...row, brand_css: "</style><script>alert(1)</script>" }));
    const dressed = new Map(styled);
    const brands = String(dressed.get("tables/brand.jsonl")).replace('"safe_css":""', '"safe_css":"</style><script>"');
    dressed.set("tables/brand.jsonl", Buffer.from(brands));
    await van.unload(other, await van.keep(await zipOf(retold((manifest) => manifest, dressed))));
    const { rows: kept } = await other.owner.query(
      "select brand_css, (select string_agg(safe_css, '') from brand) as safe from business",
    );
    expect(kept).toEqual([{ brand_css: "", safe: "" }]);
    await other.close();
  });

  test("names that lead elsewhere, twice the same, links", async () => {
    await nothingComesOf(
      new Map(entries).set("tables/../../x.jsonl".replace("../../", "..").replace("..", "zz"), Buffer.from("")),
      "entry-not-allowed",
    );
    const bytes = await zipOf(new Map(entries).set("tables/zzzzzzzzzz.jsonl", Buffer.from("")));
    const renamed = (name: string): Buffer =>
      Buffer.from(bytes.toString("latin1").replaceAll("tables/zzzzzzzzzz.jsonl", name), "latin1");
    for (const name of [
      "../../../../etc/cronjob",
      "/etc/passwd/jjjjjjjjjjj",
      "tables/../../zzzz.jsonl",
      String.raw`C:\windows\jjjjjjjjjjjj`,
    ])
      await nothingComesOf(renamed(name.padEnd(23, "z").slice(0, 23)), /entry-not-allowed|not-an-export/);
    const twice = await zipOf(new Map(entries).set("tables/schedulz.jsonl", Buffer.from("")));
    await nothingComesOf(
      Buffer.from(twice.toString("latin1").replaceAll("tables/schedulz.jsonl", "tables/schedule.jsonl"), "latin1"),
      "entry-not-allowed",
    );
    await nothingComesOf(await zipOf(entries, 0o120777), "entry-not-allowed");
  });

  test("bombs: what grows beyond measure, what lies about its size", async () => {
    const bomb = new Map(entries).set("tables/contact.jsonl", Buffer.alloc(40 * 1024 * 1024, " "));
    await nothingComesOf(bomb, "swollen");
    await nothingComesOf(
      liar("tables/contact.jsonl", Buffer.alloc(3_000_000, " "), 1000),
      /not-an-export|hash-differs|swollen/,
    );
    const long = Buffer.concat([Buffer.from('{"a":"'), noise(6 * 1024 * 1024), Buffer.from('"}\n')]);
    await nothingComesOf(
      retold((manifest) => manifest, new Map(entries).set("tables/contact.jsonl", long)),
      "line-too-long",
    );
  });

  /** Letters that don't pack well. */
  const noise = (length: number): Buffer => {
    const blocks: Buffer[] = [];
    for (let at = 0; at * 64 < length; at++)
      blocks.push(Buffer.from(createHash("sha256").update(String(at)).digest("hex")));
    return Buffer.concat(blocks).subarray(0, length);
  };

  /** A zip of one entry more honest than it should be: the size it tells is not the size it has. */
  const liar = (name: string, content: Buffer, told: number): Buffer => {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(30 + name.length);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(8, 8);
    head.writeUInt32LE(crc32(content), 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(told, 22);
    head.writeUInt16LE(name.length, 26);
    head.write(name, 30);
    const central = Buffer.alloc(46 + name.length);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    head.copy(central, 10, 8, 30);
    central.write(name, 46);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(central.length, 12);
    end.writeUInt32LE(head.length + packed.length, 16);
    return Buffer.concat([head, packed, central, end]);
  };
});

describe("a kill in the middle", () => {
  test("of an import: nothing of it is there, and it comes in the next time", async () => {
    const [from, to] = [await worldOfThisTest(), await otherInstallation()];
    const house = await createHouse(from);
    const path = await van.load(from, house.slug);
    const before = await allRows(to);
    await to.owner.query("create function pg_temp.x() returns int language sql as 'select 1'");
    // The connection dies while rows are being written, as with the process.
    await to.owner.query(
      `create function die() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`,
    );
    await to.owner.query("alter function die() security definer");
    await to.owner.query("create trigger die before insert on schedule for each row execute function die()");
    await expect(van.unload(to, path)).rejects.toThrow();
    await to.owner.query("drop trigger die on schedule");
    expect(await allRows(to)).toEqual(before);
    expect((await van.unload(to, path)).slug).toBe(house.slug);
    await to.close();
  });
});

describe("what arrives is written without the log, and nothing else is", () => {
  test("the setting alone hides nothing; a business that is there does not arrive; no log is brought to it", async () => {
    const house = await createHouse(here);
    const { scope } = house;
    const logged = async (): Promise<number> =>
      Number(
        (
          await here.owner.query<{ n: string }>("select count(*) as n from audit_entry where business_id = $1", [
            scope.businessId,
          ])
        ).rows[0]?.n,
      );
    const before = await logged();
    await here.db.inTenant(scope, async (tx) => {
      await tx.run(sql`select set_config('app.arriving', 'yes', true)`);
      await tx.run(sql`update business set tagline = 'Sans trace' where id = ${scope.businessId}`);
    });
    expect(await logged()).toBe(before + 1);
    const state = (query: ReturnType<typeof sql>) =>
      here.db
        .inTenant(scope, (tx) => tx.run(query))
        .then(
          () => "done",
          (error: unknown) => sqlStateOf(error),
        );
    expect(await state(sql`select begin_arrival(now(), 'x', sha256('x'))`)).toBe("23505");
    expect(await state(sql`select arrive_audit('[]')`)).toBe("42501");
    expect(
      await state(
        sql`insert into arrival (business_id, made_at, slug, digest) values (${scope.businessId}, now(), 'x', sha256('x'))`,
      ),
    ).toBe("42501");
    expect(await state(sql`select is_arriving(${scope.businessId})`)).toBe("42501");
    expect(await logged()).toBe(before + 1);
  });
});

async function rowsOf(world: World, slug: string): Promise<unknown> {
  const { rows } = await world.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
  );
  const id = await idOf(world, slug);
  const found: unknown[] = [];
  for (const { name } of rows)
    found.push([
      name,
      (
        await world.owner.query(
          `select count(*), md5(string_agg(t::text, ',' order by t::text)) from ${name} t where business_id = $1`,
          [id],
        )
      ).rows,
    ]);
  return found;
}

async function scopeOf(world: World, slug: string) {
  const { mintTenantScope } = await import("../../platform/database/scope.ts");
  return mintTenantScope(await idOf(world, slug));
}

const refusalOf = (world: World, path: string, options = {}): Promise<RefusalCode | "none"> =>
  van.unload(world, path, options).then(
    () => "none" as const,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

/** As somebody who forgot their password does. */
async function signsInByReset(world: World, email: string): Promise<Person> {
  const person = new Person(world);
  await person.call("requestPasswordReset", { body: { email } });
  await world.settle();
  const body = { token: tokenIn(world, email), password: "une autre phrase bien longue" };
  expect((await person.call("resetPassword", { body })).status).toBe(201);
  return person;
}
