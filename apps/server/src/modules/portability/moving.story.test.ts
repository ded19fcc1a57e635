import { runTaskListOnce, Logger } from "graphile-worker";
import pg from "pg";
/** The same in the product: an owner takes their business out, and brings it in elsewhere. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mintTenantScope } from "../../platform/database/scope.ts";
import { otherInstallation, Van, entriesOf } from "../../testing/installations.ts";
import { booked, createHouse, PASSWORD, Person, type House } from "../../testing/people.ts";
import { allRows } from "../../testing/rows.ts";
import { createWorld, worldOfThisTest, type World } from "../../testing/world.ts";
import { registerAccount } from "../identity/index.ts";
import { rangeOf } from "./exports/parts.ts";
import { lastExportAt } from "./index.ts";

let there: World;
let here: World;
let van: Van;

beforeAll(async () => {
  [there, here, van] = await Promise.all([createWorld(), otherInstallation(), Van.open()]);
});
afterAll(() => Promise.all([there.close(), here.close(), van.close()]));

async function exported(world: World, { owner, scope }: House, body: object = {}): Promise<string> {
  const params = { businessId: scope.businessId };
  const { id } = (await owner.call("startExport", { params, body })).body;
  await world.settle();
  return id;
}

/** Another account of the same installation that asks for nothing. */
async function somebody(world: World, email: string): Promise<Person> {
  await registerAccount(world.db, world.clock, {
    email,
    name: "Sam",
    locale: "fr",
    password: PASSWORD,
    emailVerified: true,
  });
  return new Person(world).signsIn(email);
}

/** The bytes that a download gives. */
async function download(world: World, person: Person, house: House, exportId: string, range?: string) {
  const cookie = [...person.cookies].map((pair) => pair.join("=")).join("; ");
  const answer = await world.server.inject({
    url: `/v1/businesses/${house.scope.businessId}/exports/${exportId}/file`,
    headers: { cookie, ...(range === undefined ? {} : { range }) },
  });
  return { status: answer.statusCode, headers: answer.headers, bytes: answer.rawPayload };
}

async function brings(person: Person, bytes: Buffer, body: object = {}) {
  const asked = (await person.call("openImport", { body: { fileName: "export.zip", sizeBytes: bytes.length } })).body;
  for (let number = 0; number * asked.partBytes < bytes.length; number++) {
    const part = bytes.subarray(number * asked.partBytes, (number + 1) * asked.partBytes);
    const sent = await person.call("sendImportPart", {
      params: { importId: asked.id, number: String(number) },
      body: { base64: part.toString("base64") },
    });
    expect(sent.status).toBe(204);
  }
  await person.call("startImport", { params: { importId: asked.id }, body });
  return asked.id;
}

describe("out", () => {
  test("asked for, made in the background, downloaded whole or from anywhere; the log tells of each", async () => {
    const house = await createHouse(there);
    const params = { businessId: house.scope.businessId };
    const started = await house.owner.call("startExport", { params, body: {} });
    expect(started.body).toMatchObject({ state: "waiting", by: "Odile Owner", sizeBytes: null });
    const again = await house.owner.call("startExport", { params, body: {} });
    expect(again.problem.code).toBe("EXPORT_UNDER_WAY");
    await there.settle();
    const exportId = started.body.id;
    const ready = (await house.owner.call("getExport", { params: { ...params, exportId } })).body;
    expect(ready).toMatchObject({ state: "ready", rowsDone: ready.rowsTotal, expiresAt: "2027-03-08T08:00:00.000Z" });
    const taken = await house.owner.call("takeExport", { params: { ...params, exportId } });
    expect(taken.status).toBe(204);
    const { status, headers, bytes } = await download(there, house.owner, house, exportId);
    expect([status, headers["content-type"], headers["accept-ranges"]]).toEqual([200, "application/zip", "bytes"]);
    expect(bytes.length).toBe(ready.sizeBytes);
    expect((await entriesOf(await van.keep(bytes))).has("manifest.json")).toBe(true);
    const rest = await download(there, house.owner, house, exportId, "bytes=1000-");
    expect([rest.status, rest.headers["content-range"]]).toEqual([
      206,
      `bytes 1000-${bytes.length - 1}/${bytes.length}`,
    ]);
    expect(rest.bytes.equals(bytes.subarray(1000))).toBe(true);
    expect((await download(there, house.owner, house, exportId, `bytes=${bytes.length}-`)).status).toBe(416);
    const log = (await house.owner.call("listAuditEntries", { params, query: { subject: "business_export" } })).body
      .items;
    expect(log.map(({ act }) => act)).toEqual([
      "takeExport",
      "portability.export",
      "portability.export",
      "startExport",
    ]);
    const scope = mintTenantScope(params.businessId);
    expect(await there.db.inTenant(scope, (tx) => lastExportAt(tx, scope))).toBe(there.clock.now());
  });

  test("what lies in the database meanwhile is sealed", async () => {
    const house = await createHouse(there);
    await booked(new Person(there), house, { startsAt: "2027-03-09T10:00:00+01:00", email: "lou@lycee.example" });
    const id = await exported(there, house);
    const { rows } = await there.owner.query<{ bytes: Buffer }>(
      "select bytes from business_export_part where export_id = $1",
      [id],
    );
    const { bytes } = await download(there, house.owner, house, id);
    expect(rows).toHaveLength(1);
    expect(bytes.includes("manifest.json")).toBe(true);
    expect(rows[0]?.bytes.includes("manifest.json")).toBe(false);
    await there.owner.query(
      "update business_export_part set bytes = set_byte(bytes, 10, 255 - get_byte(bytes, 10)) where export_id = $1",
      [id],
    );
    expect((await download(there, house.owner, house, id)).status).toBe(500);
  });

  test("only an owner may, and proves who they are", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    const exportId = await exported(world, house);
    const params = { businessId: house.scope.businessId, exportId };
    const mentor = await new Person(world).signsIn(house.mentors[0]?.email ?? "");
    for (const name of ["listExports", "startExport", "getExport", "takeExport", "downloadExport"] as const)
      expect([name, (await mentor.call(name, { params, body: {} })).problem.code]).toEqual([name, "FORBIDDEN"]);
    world.clock.passMinutes(30);
    for (const name of ["startExport", "takeExport", "downloadExport"] as const)
      expect([
        name,
        (await house.owner.call(name, { params, ...(name === "downloadExport" ? {} : { body: {} }) })).problem.code,
      ]).toEqual([name, "STEP_UP_REQUIRED"]);
  });

  test("after seven days nothing is left of it but that it was", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    const exportId = await exported(world, house);
    world.clock.passMinutes(7 * 24 * 60 + 1);
    await tidied(world);
    const owner = await new Person(world).signsIn(house.ownerEmail);
    const params = { businessId: house.scope.businessId, exportId };
    expect((await owner.call("getExport", { params })).body.state).toBe("expired");
    expect((await owner.call("downloadExport", { params })).status).toBe(404);
    expect((await world.owner.query("select from business_export_part")).rowCount).toBe(0);
  });

  test("killed amid it, the next attempt begins anew, and no half file is offered", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    const params = { businessId: house.scope.businessId };
    await world.owner.query(`create function die() returns trigger language plpgsql security definer as $$
      begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`);
    await world.owner.query(
      "create trigger die before insert on business_export_part for each row execute function die()",
    );
    const { id: exportId } = (await house.owner.call("startExport", { params, body: {} })).body;
    await oneAttempt(world);
    expect((await house.owner.call("getExport", { params: { ...params, exportId } })).body.state).toBe("making");
    expect((await house.owner.call("downloadExport", { params: { ...params, exportId } })).status).toBe(404);
    await world.owner.query("drop trigger die on business_export_part");
    world.clock.passMinutes(5);
    await world.settle();
    const { bytes } = await download(world, house.owner, house, exportId);
    expect((await entriesOf(await van.keep(bytes))).has("manifest.json")).toBe(true);
  });

  test.each([
    [undefined, undefined],
    ["bytes=0-9", { from: 0, until: 10 }],
    ["bytes=90-", { from: 90, until: 100 }],
    ["bytes=-10", { from: 90, until: 100 }],
    ["bytes=-1000", { from: 0, until: 100 }],
    ["bytes=5-1000", { from: 5, until: 100 }],
    ["bytes=100-", "unsatisfiable"],
    ["bytes=-0", "unsatisfiable"],
    ["bytes=9-5", undefined],
    ["bytes=0-1,5-6", undefined],
    ["lines=0-1", undefined],
  ])("of a hundred bytes, %s", (header, span) => expect(rangeOf(header, 100)).toEqual(span));
});

describe("in", () => {
  test("whoever brings it owns it, and brings nobody else along", async () => {
    const house = await createHouse(there, { mentors: [{}, {}] });
    await booked(new Person(there), house, { startsAt: "2027-03-09T10:00:00+01:00" });
    const { bytes } = await download(there, house.owner, house, await exported(there, house));
    // One of the mentors has an account here, and is not asked.
    await somebody(here, house.mentors[0]?.email ?? "");
    const before = await here.owner.query("select id from account");
    const sam = await somebody(here, "sam@ailleurs.example");
    const importId = await brings(sam, bytes);
    await here.settle();
    const done = (await sam.call("getImport", { params: { importId } })).body;
    expect(done).toMatchObject({
      state: "done",
      refusal: null,
      report: { slug: house.slug, membersLeft: 3, equal: true },
    });
    expect((await here.owner.query("select from account")).rowCount).toBe((before.rowCount ?? 0) + 1);
    const members = await here.owner.query("select role, status from member where business_id = $1", [
      house.scope.businessId,
    ]);
    expect(members.rows).toEqual([{ role: "owner", status: "active" }]);
    const params = { businessId: house.scope.businessId };
    expect((await sam.call("listProfessionals", { params })).body.items).toHaveLength(2);
    expect((await sam.call("runIntegrityChecks", { params })).body.report.ok).toBe(true);
    expect((await here.owner.query("select from business_import_part")).rowCount).toBe(0);
  });

  test("an owner of the same address is linked; a file with a passphrase, another address, in parts", async () => {
    const house = await createHouse(there);
    const id = await exported(there, house, { passphrase: "cinq petites chèvres bleues" });
    const { bytes } = await download(there, house.owner, house, id);
    expect(bytes.includes("manifest.json")).toBe(false);
    const owner = await somebody(here, house.ownerEmail);
    const importId = await brings(owner, bytes);
    await here.settle();
    const refused = (await owner.call("getImport", { params: { importId } })).body;
    expect(refused).toMatchObject({ state: "refused", refusal: { code: "passphrase-needed" } });
    const body = { passphrase: "cinq petites chèvres bleues", slug: `ailleurs-${house.slug}` };
    await owner.call("startImport", { params: { importId }, body });
    await here.settle();
    const done = (await owner.call("getImport", { params: { importId } })).body;
    expect(done).toMatchObject({ state: "done", report: { slug: body.slug, membersLeft: 1 } });
  });

  test("the plan of this installation holds, unlike at the command line", async () => {
    const small = await otherInstallation({ settings: { CRENEAU_PLAN: "starter" } });
    const house = await createHouse(there, { mentors: Array.from({ length: 6 }, () => ({})) });
    const { bytes } = await download(there, house.owner, house, await exported(there, house));
    const sam = await somebody(small, "sam@ailleurs.example");
    const before = await small.owner.query("select from business");
    const importId = await brings(sam, bytes);
    await small.settle();
    const { state, refusal } = (await sam.call("getImport", { params: { importId } })).body;
    expect([state, refusal?.code]).toEqual(["refused", "beyond-plan"]);
    expect((await small.owner.query("select from business")).rowCount).toBe(before.rowCount);
    await small.close();
  });

  test("what is not an export is refused with a sentence, and nobody else sees it", async () => {
    const sam = await somebody(here, "sam2@ailleurs.example");
    const importId = await brings(sam, Buffer.from("Bonjour"));
    const before = await allRows(here);
    await here.settle();
    const { refusal } = (await sam.call("getImport", { params: { importId } })).body;
    expect(refusal?.sentence).toBe("Ce fichier n’est pas un export de Creneau, ou il est abîmé.");
    const changed = Object.entries(await allRows(here)).filter(([name, held]) => before[name] !== held);
    expect(changed.map(([name]) => name)).toEqual(["graphile_worker._private_jobs", "public.business_import"]);
    const lou = await somebody(here, "lou2@ailleurs.example");
    for (const name of ["getImport", "startImport", "dropImport"] as const)
      expect(
        (await lou.call(name, { params: { importId }, ...(name === "startImport" ? { body: {} } : {}) })).status,
      ).toBe(404);
    expect((await lou.call("listImports")).body.items).toEqual([]);
    expect((await sam.call("dropImport", { params: { importId } })).status).toBe(204);
  });

  test("too large, a part that is missing or too long, started too early", async () => {
    const sam = await somebody(here, "sam3@ailleurs.example");
    const large = await sam.call("openImport", { body: { fileName: "a.zip", sizeBytes: 201 * 1024 * 1024 } });
    expect(large.problem.fields).toEqual([{ path: "sizeBytes", message: expect.stringMatching(/taille/) }]);
    const { id: importId, partBytes } = (
      await sam.call("openImport", { body: { fileName: "a.zip", sizeBytes: 5_000_000 } })
    ).body;
    expect((await sam.call("startImport", { params: { importId }, body: {} })).problem.code).toBe("IMPORT_NOT_READY");
    const send = (number: number, length: number) =>
      sam.call("sendImportPart", {
        params: { importId, number: String(number) },
        body: { base64: Buffer.alloc(length).toString("base64") },
      });
    expect((await send(0, 10)).problem.code).toBe("INVALID_INPUT");
    expect((await send(2, 10)).problem.code).toBe("INVALID_INPUT");
    expect((await send(0, partBytes)).status).toBe(204);
    // Sent again, since the answer was lost: it counts once.
    expect((await send(0, partBytes)).status).toBe(204);
    expect((await sam.call("getImport", { params: { importId } })).body.receivedBytes).toBe(partBytes);
  });
});

/** The jobs that are due, once each: what fails is not tried again. */
async function oneAttempt(world: World): Promise<void> {
  const pool = new pg.Pool({ connectionString: world.addresses.jobsUrl, max: 1 });
  const client = await pool.connect();
  await runTaskListOnce({ logger: new Logger(() => () => undefined), noHandleSignals: true }, world.jobs.tasks, client);
  client.release();
  await pool.end();
}

async function tidied(world: World): Promise<void> {
  await world.owner.query("select graphile_worker.add_job('global:portability.tidy', '{\"payload\":{}}')");
  await world.settle();
}
