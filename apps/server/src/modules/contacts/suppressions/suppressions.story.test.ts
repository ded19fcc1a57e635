/** Whom the business writes to no more: by whose word, on which channel, and what goes all the same. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../../platform/chance.ts";
import { booked, createHouse, Person, type House } from "../../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../../testing/world.ts";
import { mayBeSent } from "../index.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
});
afterAll(() => world.close());

const paramsOf = ({ scope }: House) => ({ businessId: scope.businessId });
const add = async (house: House, address: string, more: object = {}) =>
  (await house.owner.call("addSuppression", { params: paramsOf(house), body: { address, reason: "manual", ...more } }))
    .body;
const listed = async (house: House, query: Record<string, string> = {}) =>
  (await house.owner.call("listSuppressions", { params: paramsOf(house), query })).body.items;
const may = (house: House, address: string, essential: boolean, channel: "email" | "sms" | "phone" = "email") =>
  world.db.inTenant(house.scope, (tx) => mayBeSent(tx, house.scope, { address, channel, essential }));

describe("the list", () => {
  test("an address is written to no more, whatever its capitals, in this business alone", async () => {
    const [house, other] = [await createHouse(world), await createHouse(world)];
    await add(house, "Juliette@Lycee.example");
    expect(await may(house, "juliette@lycee.EXAMPLE", false)).toBe(false);
    expect(await may(house, "other@lycee.example", false)).toBe(true);
    expect(await may(other, "juliette@lycee.example", false)).toBe(true);
  });

  test("on one channel, the others are open", async () => {
    const house = await createHouse(world);
    await add(house, "+33 6 12 34 56 78", { channel: "sms" });
    expect(await may(house, "+33612345678", false, "sms")).toBe(false);
    expect(await may(house, "+33612345678", false, "phone")).toBe(true);
  });

  test("found by the whole address, and by it alone; the newest first, page after page", async () => {
    const house = await createHouse(world);
    for (const name of ["anna", "bea", "cleo"]) await add(house, `${name}@lycee.example`);
    expect(await listed(house, { address: " BEA@lycee.example " })).toMatchObject([{ address: "bea@lycee.example" }]);
    expect(await listed(house, { address: "bea" })).toEqual([]);
    const params = paramsOf(house);
    const first = (await house.owner.call("listSuppressions", { params, query: { limit: "2" } })).body;
    const next = { limit: "2", cursor: first.nextCursor ?? "" };
    const second = (await house.owner.call("listSuppressions", { params, query: next })).body;
    expect([...first.items, ...second.items].map(({ address }) => address?.split("@")[0])).toEqual([
      "cleo",
      "bea",
      "anna",
    ]);
    expect(second.nextCursor).toBeNull();
  });

  test("nobody reads an address in the database or in the audit log", async () => {
    const house = await createHouse(world);
    await add(house, "secret@lycee.example", { note: "vu au guichet" });
    const { rows } = await world.owner.query(
      `select (select string_agg(s::text, ' ') from suppression s where business_id = $1) ||
        (select string_agg(a::text, ' ') from audit_entry a where business_id = $1 and subject = 'suppression') as all`,
      [house.scope.businessId],
    );
    expect(rows[0].all).toContain("manual");
    expect(rows[0].all).not.toContain("secret");
    expect(rows[0].all).not.toContain(Buffer.from("secret@lycee.example").toString("hex"));
  });

  test("taken off with a reason, which the audit log keeps; put back, it counts again", async () => {
    const house = await createHouse(world);
    const { id } = await add(house, "back@lycee.example");
    const params = { ...paramsOf(house), suppressionId: id };
    const silent = await house.owner.call("removeSuppression", { params, body: { why: " " } });
    expect(silent.problem).toMatchObject({ code: "INVALID_INPUT", fields: [{ path: "why" }] });
    await house.owner.call("removeSuppression", { params, body: { why: "L’a demandé par écrit" } });
    expect(await may(house, "back@lycee.example", false)).toBe(true);
    const log = await house.owner.call("listAuditEntries", {
      params: paramsOf(house),
      query: { subject: "suppression" },
    });
    expect(log.body.items[0]).toMatchObject({ operation: "delete", why: "L’a demandé par écrit", subjectId: id });
    await add(house, "back@lycee.example");
    expect(await may(house, "back@lycee.example", false)).toBe(false);
  });

  test("twice on the list is once: the first reason stays", async () => {
    const house = await createHouse(world);
    await add(house, "one@lycee.example", { reason: "complaint" });
    expect(await add(house, "one@lycee.example", { reason: "manual" })).toMatchObject({ reason: "complaint" });
    expect(await listed(house)).toHaveLength(1);
  });
});

describe("a file", () => {
  const sends = (house: House, lines: readonly string[], headers: Record<string, string> = {}) =>
    house.owner.call("importSuppressions", {
      params: paramsOf(house),
      body: { file: Buffer.from(lines.join("\n")).toString("base64"), reason: "unsubscribed" },
      headers,
    });

  test("is read as people's spreadsheets write it: heads, other columns, doubles and mistakes", async () => {
    const house = await createHouse(world);
    await add(house, "known@lycee.example");
    const lines = [
      "Nom;Adresse",
      "Anna;Anna@lycee.example",
      "Anna;anna@lycee.example",
      "Connue;known@lycee.example",
      "Personne;pas une adresse",
      "Tel;+33 6 12 34 56 78",
    ];
    expect((await sends(house, lines)).body).toMatchObject({
      lines: 5,
      done: 5,
      added: 2,
      known: 2,
      wrong: 1,
      wrongLines: [5],
      finished: true,
    });
    expect(await may(house, "anna@lycee.example", false)).toBe(false);
    expect(await may(house, "+33612345678", false, "sms")).toBe(false);
  });

  test("without an address is refused", async () => {
    const house = await createHouse(world);
    expect((await sends(house, ["Nom", "Anna"])).problem).toMatchObject({ fields: [{ path: "file" }] });
  });

  test("a long one is done by a job that goes on where it was killed, and the list is then gone from the row", async () => {
    const own = await worldOfThisTest();
    const house = await createHouse(own);
    const lines = Array.from({ length: 1200 }, (_, at) => `person${at}@lycee.example`);
    const begun = (await sends(house, lines)).body;
    expect(begun).toMatchObject({ lines: 1200, done: 0, finished: false });
    // Its second batch fails once.
    await own.owner.query(`create function fail_once() returns trigger language plpgsql as $$ begin
      if new.done = 1000 and current_setting('fail.off', true) is null then raise exception 'killed'; end if; return new; end $$`);
    await own.owner.query(
      "create trigger fail before update on suppression_import for each row execute function fail_once()",
    );
    await own.settle().catch(() => undefined);
    const { rows } = await own.owner.query<{ done: number }>("select done from suppression_import");
    expect(rows).toEqual([{ done: 500 }]);
    await own.owner.query("drop trigger fail on suppression_import");
    own.clock.passMinutes(60 * 24);
    await own.settle();
    const params = { ...paramsOf(house), importId: begun.id };
    expect((await house.owner.call("getSuppressionImport", { params })).body).toMatchObject({
      done: 1200,
      added: 1200,
      known: 0,
      finished: true,
    });
    const { rows: left } = await own.owner.query("select lines_sealed from suppression_import");
    expect(left).toEqual([{ lines_sealed: null }]);
  });
});

describe("what concerns a booking", () => {
  const booksAs = (house: House, email: string) =>
    booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email });

  test("goes to whoever wants nothing else: they booked", async () => {
    const house = await createHouse(world);
    await add(house, "quiet@lycee.example", { reason: "unsubscribed" });
    await booksAs(house, "quiet@lycee.example");
    await world.settle();
    expect(world.mailer.to("quiet@lycee.example")).toHaveLength(1);
  });

  test("does not go to an address that bounced for good; the planning says that it failed", async () => {
    const house = await createHouse(world);
    await add(house, "gone@lycee.example", { reason: "bounce" });
    await booksAs(house, "gone@lycee.example");
    await world.settle();
    expect(world.mailer.to("gone@lycee.example")).toEqual([]);
    const { rows } = await world.owner.query(
      "select distinct status from message where business_id = $1 and recipient = 'contact' and kind = 'confirmation'",
      [house.scope.businessId],
    );
    expect(rows).toEqual([{ status: "failed" }]);
  });
});

test("a mentor neither reads nor changes the list", async () => {
  const house = await createHouse(world);
  const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
  const params = { ...paramsOf(house), suppressionId: newId() };
  expect((await mentor.call("listSuppressions", { params })).problem.code).toBe("FORBIDDEN");
  const body = { address: "a@b.example", reason: "manual" };
  expect((await mentor.call("addSuppression", { params, body })).problem.code).toBe("FORBIDDEN");
  expect((await mentor.call("removeSuppression", { params, body: { why: "x" } })).problem.code).toBe("FORBIDDEN");
});
