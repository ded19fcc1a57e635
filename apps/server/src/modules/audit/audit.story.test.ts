/** The audit log: it holds what was done, by whom and from where; nobody can change it; a change behind its back is found. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { networkOf } from "../../platform/acting.ts";
import { sqlStateOf } from "../../platform/database/errors.ts";
import { booked, createHouse, idOf, Person, type House } from "../../testing/people.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";

/** Tables of a business that the log leaves out, and why. */
const NOT_AUDITED: Readonly<Record<string, string>> = {
  answer_file_part: "sealed bytes of a file, which is audited",
  api_key_use: "is when a key was last used; what it did is in the log",
  audit_entry: "is the log",
  audit_seal: "seals the log",
  booking_visit: "is what a visitor booked, for an hour; the booking is audited",
  booking_change: "is the history of a booking, written with it and never rewritten",
  booking_part: "says who took which part of a booking, written with it; who gives it is on the booking",
  bookings_reader_contact: "says where to look for whose bookings, and follows the addresses of contacts",
  business_export_part: "sealed bytes of an export, which is audited",
  carrier_door: "is an unguessable name, made with the first carrier of a channel and never changed",
  carrier_test: "is a trial, kept for a while with what came of it",
  message_template_version: "is the history of a template, written with it and never rewritten",
  delivery: "says what became of a message, as its provider reports it",
  event: "tells what the log tells",
  hold: "is kept for minutes, for a visitor who is nobody yet",
  idempotency: "is the answer to a request, for a day",
  leave_change: "is the history of an absence, written with it and never rewritten",
  notice: "is what a member was told of; what happened is in the log",
  occupancy: "follows bookings and holds",
  proposal_option: "is written with its proposal, which is audited, and never rewritten",
  purge_run: "is itself the record of a purge: what went, how much, by whom",
  received_text: "tells one text that came from another, for a month",
  retention_check: "says when the terms were last looked at",
  series_change: "is the history of a series, written with it and never rewritten",
  series_change_booking: "says which bookings an act of that history reached",
  served_host: "follows the domains of businesses, which are in the log",
  webhook_attempt: "says what an endpoint answered, for a month",
  webhook_delivery: "says what was sent to which endpoint, for a month; endpoints are audited",
  webhook_health: "says how an endpoint does; that it was switched off is in the log",
  webhook_tally: "counts what a week of attempts came to",
  webhook_message: "is what endpoints are told, for a month",
  message_retry_run: "says how far a job is; who asked for it stands in the log",
  webhook_replay: "is itself the record of what was sent again, by whom",
  upload: "is a file that waits for its booking, for hours; the file is audited",
};

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld();
  house = await createHouse(world);
});
afterAll(() => world.close());

function mentor() {
  const [first] = house.mentors;
  if (!first) throw new Error("the house has no mentor");
  return first;
}

const path = (inside: House = house) => ({ businessId: inside.scope.businessId });

/** Verifies until every entry is sealed, so often at once: a transaction of another database on the server holds sealing back. */
async function allSealed(own: World, there: House, atOnce = 1): Promise<void> {
  const { rows } = await own.owner.query<{ n: number }>(
    "select count(*)::int as n from audit_entry where business_id = $1",
    [there.scope.businessId],
  );
  const verify = () => there.owner.call("verifyAudit", { params: path(there) });
  await expect
    .poll(async () => (await Promise.all(Array.from({ length: atOnce }, verify))).at(-1)?.body)
    .toMatchObject({ intact: true, entries: rows[0]?.n });
}

test("every table of a business is audited, or listed with why not", async () => {
  const { rows } = await world.owner.query<{ table: string; audited: boolean }>(`
    select c.relname as table, exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'audit') as audited
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity`);
  const left = rows.filter(({ audited }) => !audited).map(({ table }) => table);
  expect(left.toSorted()).toEqual(Object.keys(NOT_AUDITED).toSorted());
});

describe("what it holds", () => {
  test("an act of a member: who, by which operation, from where, what it was and became", async () => {
    const professionalId = mentor().id;
    const schedule = await house.owner.call("getSchedule", { params: { ...path(), professionalId } });
    const { version, zone } = schedule.body;
    await house.owner.call("replaceWeeklyHours", {
      params: { ...path(), professionalId },
      body: { zone, version, weekly: [{ weekday: 2, ranges: [{ start: "10:00", end: "11:00" }] }] },
    });
    const page = await house.owner.call("listAuditEntries", {
      params: path(),
      query: { subject: "schedule", act: "replaceWeeklyHours", limit: "1" },
    });
    const [entry] = page.body.items;
    expect(entry).toMatchObject({
      actor: { kind: "account", name: expect.any(String) },
      act: "replaceWeeklyHours",
      origin: "127.0.0.0/24",
      operation: "update",
      subject: "schedule",
      subjectId: professionalId,
      before: { version },
      after: { version: version + 1, tuesday: expect.anything() },
    });
    expect(entry?.before).not.toHaveProperty("zone"); // which stayed
  });

  test("a visitor's booking: no name, no address, no note; that there is one, shows", async () => {
    await booked(new Person(world), house, { startsAt: "2027-03-02T09:00:00Z", note: "Je suis dyslexique" });
    const page = await house.owner.call("listAuditEntries", { params: path(), query: { act: "bookSession" } });
    const bySubject = new Map(page.body.items.map((entry) => [entry.subject, entry]));
    expect(bySubject.get("booking")).toMatchObject({ actor: { kind: "public", id: null }, after: { note: "•" } });
    expect(bySubject.get("contact")?.after).toMatchObject({ name: "•", email: "•" });
    expect(JSON.stringify(page.body)).not.toMatch(/_index|_sealed|dyslexique/);
  });

  test("a job is named, and so is somebody at the database itself", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    await own.owner.query("begin");
    await own.owner.query(`select set_config('app.business_id', $1, false)`, [there.scope.businessId]);
    await own.owner.query("update business set tagline = 'by hand' where id = $1", [there.scope.businessId]);
    await own.owner.query("commit");
    const page = await there.owner.call("listAuditEntries", {
      params: path(there),
      query: { subject: "business", limit: "1" },
    });
    expect(page.body.items[0]).toMatchObject({ actor: { kind: "owner" }, after: { tagline: "by hand" } });
  });

  test("a member's reason is kept; a contact's is not, for it may say what is nobody's business", async () => {
    const there = await createHouse(world);
    const visitor = new Person(world);
    const [mine, theirs] = [
      await booked(visitor, there, { startsAt: "2027-03-03T09:00:00Z", email: "un@lycee.example" }),
      await booked(visitor, there, { startsAt: "2027-03-03T10:00:00Z", email: "deux@lycee.example" }),
    ];
    const bookingId = await idOf(there, mine);
    await there.owner.call("cancelBooking", {
      params: { ...path(there), bookingId },
      body: { reason: "Salle fermée" },
    });
    await visitor.call("cancelBookingByLink", { params: { link: theirs.link }, body: { reason: "Je suis malade" } });
    const page = await there.owner.call("listAuditEntries", {
      params: path(there),
      query: { subject: "booking", limit: "2" },
    });
    expect(page.body.items.map(({ actor, why }) => [actor.kind, why])).toEqual([
      ["link", null],
      ["account", "Salle fermée"],
    ]);
  });

  test("pages go on where they stopped, newest first, and days are those of the business", async () => {
    const all = await house.owner.call("listAuditEntries", { params: path(), query: { limit: "200" } });
    const seqs = all.body.items.map(({ seq }) => seq);
    expect(seqs).toEqual(seqs.toSorted((a, b) => b - a));
    const first = await house.owner.call("listAuditEntries", { params: path(), query: { limit: "3" } });
    const second = await house.owner.call("listAuditEntries", {
      params: path(),
      query: { limit: "3", cursor: first.body.nextCursor ?? "" },
    });
    expect([...first.body.items, ...second.body.items].map(({ seq }) => seq)).toEqual(seqs.slice(0, 6));
    const none = await house.owner.call("listAuditEntries", {
      params: path(),
      query: { from: "2020-01-01", to: "2020-01-02" },
    });
    expect(none.body.items).toEqual([]);
  });

  test("networks, not addresses", () => {
    expect(networkOf("203.0.113.77")).toBe("203.0.113.0/24");
    expect(networkOf("::ffff:203.0.113.77")).toBe("203.0.113.0/24");
    expect(networkOf("2001:db8:1:2::77")).toBe("2001:db8:1::/48");
    expect(networkOf("::1")).toBe("::/48");
    expect(networkOf("unknown")).toBeUndefined();
  });
});

describe("nobody changes it", () => {
  test.each([
    "update audit_entry set act = 'x'",
    "delete from audit_entry",
    "update audit_seal set entries = 1",
    "delete from audit_seal",
  ])("the server's role can't: %s", async (statement) => {
    const refused = await world.db
      .inTenant(house.scope, (tx) => tx.run({ compile: () => ({ sql: statement, parameters: [] }) } as never))
      .catch(sqlStateOf);
    expect(refused).toBe("42501");
  });

  test("sealed, verified, exported: an auditor recounts the chain alone", async () => {
    const verified = await house.owner.call("verifyAudit", { params: path() });
    expect(verified.body).toMatchObject({ intact: true, brokenSeal: null });
    const file = await house.owner.call("exportAudit", { params: path() });
    const Row = z.union([
      z.object({ line: z.string() }),
      z.object({ seal: z.int(), entries: z.int(), hash: z.string() }),
    ]);
    let hash = createHash("sha256").update(Buffer.alloc(32));
    let last = "";
    let entries = 0;
    for (const text of file.body.trim().split("\n")) {
      const row = Row.parse(JSON.parse(text));
      if ("line" in row) {
        hash.update(row.line).update("\n");
        entries += 1;
      } else {
        last = hash.digest("hex");
        expect(row.hash).toBe(last);
        hash = createHash("sha256").update(Buffer.from(last, "hex"));
      }
    }
    expect({ hash: last, entries }).toEqual({ hash: verified.body.hash, entries: verified.body.entries });
  });

  test.each([
    ["an entry that was changed", "update audit_entry set why = 'forged' where seq = $1"],
    ["an entry that was taken out", "delete from audit_entry where seq = $1"],
  ])("%s behind its back is found", async (_, statement) => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    await allSealed(own, there);
    const { rows } = await own.owner.query<{ seq: number }>("select min(seq) as seq from audit_entry");
    await own.owner.query(`select set_config('app.business_id', $1, false)`, [there.scope.businessId]);
    await own.owner.query(statement, [rows[0]?.seq]);
    const verified = await there.owner.call("verifyAudit", { params: path(there) });
    expect(verified.body).toMatchObject({ intact: false, brokenSeal: 1 });
  });

  test("sealing twice at once seals once", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    await allSealed(own, there, 4);
  });
});

test("an employee does not read it, a stranger does not know it is there", async () => {
  const employee = await new Person(world).signsIn(mentor().email);
  const refused = await employee.call("listAuditEntries", { params: path() });
  expect(refused.problem.code).toBe("FORBIDDEN");
  const stranger = await new Person(world).call("listAuditEntries", { params: path() });
  expect(stranger.problem.code).toBe("NOT_SIGNED_IN");
});
