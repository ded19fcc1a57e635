/** The integrity check: fine in a sound house, finds each thing that is broken behind its back, and writes nothing. */
import { SignedIntegrityReport } from "@creneau/contract";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "../../platform/chance.ts";
import { behindItsBack, wrongIn, type Query } from "../../testing/faults.ts";
import { booked, createHouse, holds, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld();
  house = await soundHouse(world);
});
afterAll(() => world.close());

const path = (inside: House) => ({ businessId: inside.scope.businessId });

/** With a booking that was told of, a hold, and a log that is sealed. */
async function soundHouse(inside: World): Promise<House> {
  const made = await createHouse(inside);
  await booked(new Person(inside), made, { startsAt: "2027-03-02T09:00:00Z" });
  await holds(new Person(inside), made, { startsAt: "2027-03-02T10:00:00Z" });
  await inside.settle();
  await made.owner.call("verifyAudit", { params: path(made) });
  return made;
}

/** A house of its own, to which something is done behind its back. */
async function brokenHouse(act: (query: Query) => Promise<unknown>) {
  const own = await worldOfThisTest();
  const there = await soundHouse(own);
  expect(await wrongIn(there)).toEqual({});
  await behindItsBack(own, there, act);
  return { own, there };
}

test("a sound house: every check is fine, in the reader's language; nothing is written by asking", async () => {
  const before = await allRows(world);
  const french = (await house.owner.call("runIntegrityChecks", { params: path(house) })).body.report;
  const headers = { "accept-language": "en" };
  const english = (await house.owner.call("runIntegrityChecks", { params: path(house), headers })).body.report;
  await house.owner.call("downloadIntegrityReport", { params: path(house) });
  await house.owner.call("downloadIntegrityData", { params: path(house) });
  expect(await allRows(world)).toEqual(before);
  expect(french).toMatchObject({ ok: true, language: "fr", business: { id: house.scope.businessId } });
  expect(french.checks.map(({ code, found, ids }) => ({ code, found, ids }))).toEqual(
    [
      "booking-wall",
      "no-overlap",
      "occupancy-has-owner",
      "booking-has-occupancy",
      "group-seats",
      "chains-whole",
      "waiting-offers",
      "messages-sent",
      "contact-reached",
      "tenant-fences",
      "events-done",
      "jobs-done",
      "audit-chain",
    ].map((code) => ({ code, found: 0, ids: [] })),
  );
  expect([french.checks[1]?.name, english.checks[1]?.name]).toEqual(["Aucune double réservation", "No double booking"]);
  const verified = await house.owner.call("verifyAudit", { params: path(house) });
  expect(french.auditSeal.hash).toBe(verified.body.hash);
});

describe("finds", () => {
  test("the wall taken away, and the double booking that came through", async () => {
    const id = newId();
    const { there } = await brokenHouse(async (query) => {
      await query("alter table occupancy drop constraint occupancy_no_overlap");
      await query("drop index occupancy_business_id_booking_id_resource_id_lane_idx");
      await query(
        `insert into occupancy (business_id, id, resource_id, lane, starts_at, ends_at, booking_id)
         select business_id, $1, resource_id, lane, starts_at + interval '5 minutes', ends_at, booking_id
         from occupancy where booking_id is not null`,
        [id],
      );
    });
    expect(await wrongIn(there)).toEqual({
      "booking-wall": { found: 1, ids: ["occupancy_no_overlap"] },
      "no-overlap": { found: 1, ids: [id] },
    });
  });

  test("a booking whose time is free, or only half taken", async () => {
    let id: string | undefined;
    const { there } = await brokenHouse(async (query) => {
      id = (await query("select id from booking")).rows[0]?.id;
      await query("delete from occupancy where booking_id = $1", [id]);
    });
    expect(await wrongIn(there)).toEqual({ "booking-has-occupancy": { found: 1, ids: [id] } });
    const half = await brokenHouse((query) =>
      query("update occupancy set ends_at = ends_at - interval '1 minute' where booking_id is not null"),
    );
    expect(Object.keys(await wrongIn(half.there))).toEqual(["booking-has-occupancy"]);
  });

  test("a time that is taken by nothing, or by a cancelled booking", async () => {
    const { there } = await brokenHouse(async (query) => {
      await query("alter table occupancy drop constraint occupancy_business_id_hold_id_fkey");
      await query("delete from hold");
    });
    expect(await wrongIn(there)).toMatchObject({ "occupancy-has-owner": { found: 1 } });
    const cancelled = await brokenHouse((query) => query("update booking set status = 'cancelled'"));
    expect(await wrongIn(cancelled.there)).toMatchObject({ "occupancy-has-owner": { found: 1 } });
  });

  test.each([
    ["a policy that was dropped", "drop policy tenant on booking", "booking"],
    ["a fence that is open", "alter table contact disable row level security", "contact"],
    ["a fence that its owner may climb", "alter table contact no force row level security", "contact"],
    ["a fence with a hole", "alter policy tenant on member using (true)", "member"],
    ["a door beside the fence", "create policy door on service using (true)", "service: door"],
    [
      "a business that others may change",
      "alter policy changed_inside on business using (true)",
      "business: changed_inside",
    ],
    ["hosts that others may take", "alter table served_host disable row level security", "served_host"],
    ["a table without a fence", "create table leak (business_id uuid)", "leak"],
  ])("%s", async (_, statement, named) => {
    const { there } = await brokenHouse((query) => query(statement));
    expect(await wrongIn(there)).toMatchObject({ "tenant-fences": { found: 1, ids: [named] } });
  });

  test("a log that was rewritten", async () => {
    const { there } = await brokenHouse((query) =>
      query("update audit_entry set why = 'forged' where seq = (select min(seq) from audit_entry)"),
    );
    expect(await wrongIn(there)).toEqual({ "audit-chain": { found: 1, ids: ["1"] } });
  });

  test("a mail that is late by an hour, and not one that is late by less", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    await booked(new Person(own), there, { startsAt: "2027-03-02T09:00:00Z" });
    await own.settle();
    const { rows } = await own.owner.query<{ due: Date }>(
      "select min(due_at) as due from message where status = 'due' and business_id = $1",
      [there.scope.businessId],
    );
    const due = rows[0]?.due.toISOString() ?? "";
    own.clock.goTo(due);
    own.clock.passMinutes(60);
    expect(await wrongIn(there)).toEqual({});
    own.clock.passMinutes(1);
    expect(await wrongIn(there)).toMatchObject({
      "messages-sent": { ids: expect.arrayContaining([expect.any(String)]) },
    });
  });

  test("an event whose job waits for more than an hour, of this house alone", async () => {
    const own = await worldOfThisTest();
    const [there, other] = [await createHouse(own), await createHouse(own)];
    await booked(new Person(own), there, { startsAt: "2027-03-02T09:00:00Z" });
    expect(await wrongIn(there)).toEqual({});
    await own.owner.query("update graphile_worker._private_jobs set run_at = now() - interval '61 minutes'");
    // Somebody new was met, and booked.
    const { rows } = await own.owner.query<{ id: string; type: string }>(
      "select id, type from event where business_id = $1 order by id",
      [there.scope.businessId],
    );
    expect(rows.map(({ type }) => type)).toEqual(["contact.created", "booking.booked"]);
    expect(await wrongIn(there)).toMatchObject({ "events-done": { found: 2, ids: rows.map(({ id }) => id) } });
    expect(await wrongIn(other)).toEqual({});
  });

  test("a job that waits for more than an hour, and one that was given up, of this house alone", async () => {
    const own = await worldOfThisTest();
    const [there, other] = [await soundHouse(own), await createHouse(own)];
    const jobs = "graphile_worker._private_jobs";
    const { rows } = await own.owner.query<{ id: string }>(`select id from ${jobs} order by id`);
    expect(rows.length).toBeGreaterThan(1);
    expect(await wrongIn(there)).toEqual({});
    const [late, given] = [rows[0]?.id, rows[1]?.id];
    await own.owner.query(`update ${jobs} set run_at = now() - interval '61 minutes' where id = $1`, [late]);
    await own.owner.query(`update ${jobs} set attempts = max_attempts where id = $1`, [given]);
    const found = await wrongIn(there);
    expect(found["jobs-done"]?.ids.map((id) => id.split(" ").at(-1)).toSorted()).toEqual([late, given].toSorted());
    expect(await wrongIn(other)).toEqual({});
  });

  test("more than twenty are counted, twenty are named", async () => {
    const { there } = await brokenHouse(async (query) => {
      await query("alter table occupancy drop constraint occupancy_no_overlap");
      await query("drop index occupancy_business_id_booking_id_resource_id_lane_idx");
      await query(
        `insert into occupancy (business_id, id, resource_id, lane, starts_at, ends_at, booking_id)
         select business_id, gen_random_uuid(), resource_id, lane, starts_at, ends_at, booking_id
         from occupancy, generate_series(1, 30) where booking_id is not null`,
      );
    });
    const { "no-overlap": overlaps } = await wrongIn(there);
    expect([overlaps?.found, overlaps?.ids.length]).toEqual([30, 20]);
  });
});

describe("the report", () => {
  const read = (text: unknown) => SignedIntegrityReport.parse(typeof text === "string" ? JSON.parse(text) : text);
  const verified = async (person: Person, inside: House, body: unknown) =>
    (await person.call("verifyIntegrityReport", { params: path(inside), body })).body.genuine;

  test("is signed: as data and as a page it is genuine, and for another house, or changed, it is not", async () => {
    const data = read((await house.owner.call("downloadIntegrityData", { params: path(house) })).body);
    expect(await verified(house.owner, house, data)).toBe(true);
    const page = await house.owner.call("downloadIntegrityReport", { params: path(house), query: { language: "en" } });
    expect(page.headers["content-type"]).toMatch(/^text\/html/);
    expect(page.headers["content-disposition"]).toBe('attachment; filename="integrity-2027-03-01.html"');
    const inPage = read(/<script type="application\/json" id="report">(.*?)<\/script>/su.exec(page.body)?.[1]);
    expect(inPage.report.language).toBe("en");
    expect(await verified(house.owner, house, inPage)).toBe(true);

    const { report, signature } = data;
    const checks = report.checks.map((check) => ({ ...check, meaning: `${check.meaning} ` }));
    expect(await verified(house.owner, house, { report: { ...report, checks }, signature })).toBe(false);
    expect(await verified(house.owner, house, { report, signature: inPage.signature })).toBe(false);
    const other = await createHouse(world);
    expect(await verified(other.owner, other, data)).toBe(false);
  });

  test("as a page, it holds no markup of others", async () => {
    const own = await worldOfThisTest();
    const there = await createHouse(own);
    const name = "</script><script>alert(1)</script>";
    await own.owner.query(`select set_config('app.business_id', $1, false), set_config('app.actor', '', false)`, [
      there.scope.businessId,
    ]);
    await own.owner.query("update business set name = $2 where id = $1", [there.scope.businessId, name]);
    const page = await there.owner.call("downloadIntegrityReport", { params: path(there) });
    expect(page.body).not.toContain("<script>");
    expect(page.body.match(/<\/script>/gu)).toHaveLength(1);
    const inPage = read(/id="report">(.*?)<\/script>/su.exec(page.body)?.[1]);
    expect(inPage.report.business.name).toBe(name);
  });

  test("an employee does not get it", async () => {
    const [mentor] = house.mentors;
    const employee = await new Person(world).signsIn(mentor?.email ?? "");
    for (const name of ["runIntegrityChecks", "downloadIntegrityReport", "downloadIntegrityData"] as const)
      expect((await employee.call(name, { params: path(house) })).problem.code).toBe("FORBIDDEN");
  });
});
