/** What is older than its term goes, that and nothing else, also when the purge is killed halfway. */
import { describe, expect, test } from "vitest";
import { booked, createHouse, Person, type House } from "../../testing/people.ts";
import { tableNames } from "../../testing/rows.ts";
import { worldOfThisTest, type World } from "../../testing/world.ts";

const paramsOf = ({ scope }: House) => ({ businessId: scope.businessId });
const preview = async (house: House) =>
  (await house.owner.call("previewRetention", { params: paramsOf(house) })).body.kinds;
const countOf = async (house: House, kind: string) => (await preview(house)).find(({ code }) => code === kind);
const purges = async (house: House) => (await house.owner.call("listPurges", { params: paramsOf(house) })).body.items;
const kindOf = async (house: House, kind: string) =>
  (await house.owner.call("getRetention", { params: paramsOf(house) })).body.kinds.find(({ code }) => code === kind);

/** The nightly purge, of all businesses. */
async function night(world: World): Promise<void> {
  await world.owner.query("select graphile_worker.add_job('global:privacy.purge-all', '{}')");
  await world.settle();
}

/** Years later; the owner signs in again. */
async function later(world: World, house: House, time: string): Promise<void> {
  world.clock.goTo(time);
  await house.owner.signsIn(house.ownerEmail);
}

const contacts = async (world: World, house: House): Promise<unknown[]> =>
  (
    await world.owner.query<{ erased: boolean; nameless: boolean }>(
      "select erased_at is not null as erased, email_index is null as nameless from contact where business_id = $1 order by erased_at",
      [house.scope.businessId],
    )
  ).rows;

/** A fingerprint of every table of the product but these. */
async function others(world: World, but: readonly string[]): Promise<Record<string, string>> {
  const names = (await tableNames(world)).filter(
    (name) => !but.some((one) => name === `public.${one}`) && name.startsWith("public."),
  );
  const parts = names.map(
    (name) =>
      `select '${name}' as name, coalesce(md5(string_agg(t::text, ',' order by t::text)), '') as held from ${name} t`,
  );
  const { rows } = await world.owner.query<{ name: string; held: string }>(parts.join(" union all "));
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

const oldEvents = (world: World, house: House, count: number) =>
  world.owner.query(
    `insert into event select $1, gen_random_uuid(), 'test.old', '{}', timestamptz '2026-01-01' + n * interval '1 minute'
     from generate_series(1, $2::int) n`,
    [house.scope.businessId, count],
  );

describe("people", () => {
  test("who gave no sign of life for three years are forgotten; who is expected is not, nor who came lately", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    const at = { startsAt: "2027-03-09T10:00:00+01:00", note: "Un secret" };
    await booked(new Person(world), house, { ...at, email: "gone@lycee.example" });
    await booked(new Person(world), house, {
      ...at,
      startsAt: "2027-03-09T11:00:00+01:00",
      email: "back@lycee.example",
    });
    await world.settle();
    await later(world, house, "2030-03-08T08:00:00Z");
    expect(await countOf(house, "contacts")).toMatchObject({ count: 0 });
    await later(world, house, "2030-03-11T08:00:00Z");
    expect(await countOf(house, "contacts")).toMatchObject({ count: 2 });
    await booked(new Person(world), house, { startsAt: "2030-03-20T10:00:00+01:00", email: "back@lycee.example" });
    expect(await countOf(house, "contacts")).toMatchObject({
      count: 1,
      automaticCount: 1,
      oldestAt: "2027-03-09T09:15:00.000Z",
    });
    await night(world);
    expect(await contacts(world, house)).toEqual([
      { erased: true, nameless: true },
      { erased: false, nameless: false },
    ]);
    expect(await countOf(house, "contacts")).toMatchObject({ count: 0 });
  });

  test("after the term of bookings nobody knows with whom they were, also of a client who still comes", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    const email = "loyal@lycee.example";
    await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00", email, note: "Un secret" });
    await world.settle();
    await later(world, house, "2032-03-20T08:00:00Z");
    await booked(new Person(world), house, { startsAt: "2032-03-25T10:00:00+01:00", email, note: "Récent" });
    await world.settle();
    await night(world);
    const { rows } = await world.owner.query(
      `select b.contact_id = b.business_id as nobodys, b.note_sealed is null as silent, k.email_sealed is null as nameless
       from booking b join contact k on k.business_id = b.business_id and k.id = b.contact_id
       where b.business_id = $1 order by b.starts_at`,
      [house.scope.businessId],
    );
    expect(rows).toEqual([
      { nobodys: true, silent: true, nameless: true },
      { nobodys: false, silent: false, nameless: false },
    ]);
    await night(world);
    expect((await purges(house)).filter(({ kind }) => kind === "bookings")).toHaveLength(1);
  });
});

describe("a purge", () => {
  test("removes of each kind exactly what the preview counted, and is written down", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    const params = paramsOf(house);
    for (const [index, email] of ["a@lycee.example", "b@lycee.example", "c@lycee.example"].entries())
      await booked(new Person(world), house, {
        startsAt: `2027-03-09T1${index}:00:00+01:00`.replace("12:", "14:"),
        email,
        note: "Mot",
      });
    await house.owner.call("inviteByMail", { params, body: { email: "new@example.org", role: "consultant" } });
    const link = (await house.owner.call("createInvitationLink", { params, body: { role: "consultant", mostUses: 5 } }))
      .body;
    const invitation = decodeURIComponent(link.url?.split("#jeton=")[1] ?? "");
    await new Person(world).call("askInvitationByMail", { params: { invitation }, body: { email: "lou@example.org" } });
    await world.settle();
    await oldEvents(world, house, 130);
    world.clock.goTo("2027-03-10T08:00:00Z");
    await world.settle();
    await later(world, house, "2030-06-01T08:00:00Z");
    const counted = (await preview(house)).filter(({ count }) => count > 0);
    expect(counted.map(({ code }) => code).toSorted()).toEqual([
      "answers",
      "booking-notes",
      "contacts",
      "deliveries",
      "events",
      "invitations",
      "messages",
      "notices",
    ]);
    expect(counted.find(({ code }) => code === "invitations")).toMatchObject({ count: 3 });
    await night(world);
    const removed = (await purges(house)).map(({ kind, removed: count, byName }) => [kind, count, byName]);
    expect(removed.toSorted()).toEqual(counted.map(({ code, count }) => [code, count, null]).toSorted());
    const left = (await preview(house)).filter(({ count }) => count > 0).map(({ code }) => code);
    // To forget a person is itself told of.
    expect(left.filter((code) => code !== "events")).toEqual([]);
    expect((await house.owner.call("getRetention", { params })).body.checkedAt).toBe("2030-06-01T08:00:00.000Z");
  });

  test("killed between two batches goes on where it was, up to the same moment, and nothing else went", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    await oldEvents(world, house, 250);
    const before = await others(world, [
      "event",
      "purge_run",
      "retention_check",
      "audit_entry",
      "session",
      "sign_in",
      "known_device",
      "attempt",
    ]);
    await world.owner.query(`create function killed() returns trigger language plpgsql as $$ begin
      if new.removed = 200 then raise exception 'killed'; end if; return new; end $$`);
    await world.owner.query("create trigger killed before update on purge_run for each row execute function killed()");
    await night(world);
    expect(await purges(house)).toMatchObject([{ kind: "events", removed: 100, finishedAt: null }]);
    await world.owner.query("drop trigger killed on purge_run");
    const { before: upTo } = (await purges(house))[0] ?? { before: "" };
    world.clock.passMinutes(60);
    await night(world);
    const { rows } = await world.owner.query("select count(*)::int from event where type = 'test.old'");
    expect(rows).toEqual([{ count: 0 }]);
    expect(await purges(house)).toMatchObject([
      { kind: "events", removed: 250, before: upTo, finishedAt: "2027-03-01T09:00:00.000Z" },
    ]);
    expect(
      await others(world, [
        "event",
        "purge_run",
        "retention_check",
        "audit_entry",
        "session",
        "sign_in",
        "known_device",
        "attempt",
      ]),
    ).toEqual(before);
  });

  test("of one business leaves the others' data alone", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const [house, other] = [await createHouse(world), await createHouse(world)];
    for (const one of [house, other]) await oldEvents(world, one, 5);
    await house.owner.call("purgeNow", { params: paramsOf(house), body: { kinds: ["events"] } });
    await world.settle();
    expect(await countOf(house, "events")).toMatchObject({ count: 0 });
    expect(await countOf(other, "events")).toMatchObject({ count: 5 });
  });

  test("an event that still has something to do stays, however old", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    await booked(new Person(world), house, { startsAt: "2027-03-09T10:00:00+01:00" });
    await later(world, house, "2027-08-01T08:00:00Z");
    expect(await countOf(house, "events")).toMatchObject({ count: 0 });
    await world.settle();
    // That somebody new was met, and that they booked.
    expect(await countOf(house, "events")).toMatchObject({ count: 2 });
  });
});

describe("a term", () => {
  const changes = (house: House, kind: string, days: number, version: number) =>
    house.owner.call("replaceRetentionTerm", { params: { ...paramsOf(house), kind }, body: { days, version } });

  test("shortened, purges nothing by itself for seven days; whoever proves who they are purges at once", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    await world.owner.query(
      "insert into event select $1, gen_random_uuid(), 'test.old', '{}', timestamptz '2027-01-01' from generate_series(1, 3)",
      [house.scope.businessId],
    );
    expect((await changes(house, "events", 30, 0)).body).toMatchObject({
      days: 30,
      held: { days: 90, until: "2027-03-08T08:00:00.000Z" },
      version: 1,
    });
    expect(await countOf(house, "events")).toMatchObject({ count: 3, automaticCount: 0 });
    await night(world);
    expect(await countOf(house, "events")).toMatchObject({ count: 3 });
    world.clock.passMinutes(11);
    const body = { kinds: ["events"] };
    const refused = await house.owner.call("purgeNow", { params: paramsOf(house), body });
    expect(refused.problem.code).toBe("STEP_UP_REQUIRED");
    await house.owner.signsIn(house.ownerEmail);
    const begun = (await house.owner.call("purgeNow", { params: paramsOf(house), body })).body;
    expect(begun.items).toMatchObject([
      { kind: "events", days: 30, removed: 0, finishedAt: null, byName: "Odile Owner" },
    ]);
    await world.settle();
    expect(await purges(house)).toMatchObject([{ removed: 3, byName: "Odile Owner" }]);
  });

  test("shortened, purges by itself once the seven days are over", async () => {
    const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
    const house = await createHouse(world);
    await world.owner.query(
      "insert into event values ($1, gen_random_uuid(), 'test.old', '{}', timestamptz '2027-01-20')",
      [house.scope.businessId],
    );
    await changes(house, "events", 30, 0);
    await later(world, house, "2027-03-08T08:00:01Z");
    expect(await kindOf(house, "events")).toMatchObject({ days: 30, held: null });
    await night(world);
    expect(await countOf(house, "events")).toMatchObject({ count: 0 });
  });

  test("stays within its bounds, is edited by one at a time, and what is kept has none", async () => {
    const world = await worldOfThisTest();
    const house = await createHouse(world);
    expect((await changes(house, "contacts", 364, 0)).problem).toMatchObject({ code: "INVALID_INPUT" });
    expect((await changes(house, "contacts", 1826, 0)).problem).toMatchObject({ code: "INVALID_INPUT" });
    expect((await changes(house, "contacts", 365, 0)).status).toBe(200);
    expect((await changes(house, "contacts", 400, 0)).problem.code).toBe("EDITED_MEANWHILE");
    for (const kind of ["audit", "suppressions", "sign-ins", "nothing"])
      expect((await changes(house, kind, 365, 0)).problem.code).toBe("NOT_FOUND");
    const never = await house.owner.call("purgeNow", { params: paramsOf(house), body: { kinds: ["audit"] } });
    expect(never.problem.code).toBe("INVALID_INPUT");
  });
});

test("the server's role can't delete by itself what only the purge may", async () => {
  const world = await worldOfThisTest();
  const { rows } = await world.owner.query(
    `select t from unnest(array['event', 'message', 'invitation', 'consent', 'purge_run', 'booking', 'contact']) t
     where has_table_privilege('creneau_app', t, 'delete')`,
  );
  expect(rows).toEqual([]);
});
