/** A business with something in every table moves: all of it is there, and what was planned goes on where it came to. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { entriesOf, otherInstallation, Van } from "../../testing/installations.ts";
import { createWorld, type World } from "../../testing/world.ts";
import { furnishedHouse } from "../../walls/furnished.ts";
import { Manifest } from "./format.ts";

let there: World;
let here: World;
let van: Van;
beforeAll(async () => {
  [there, here, van] = await Promise.all([createWorld(), otherInstallation(), Van.open()]);
});
afterAll(() => Promise.all([there.close(), here.close(), van.close()]));

/** What must not be lost of booking in full. */
const ofBookings = [
  ["asset", "skill", "service_role", "service_role_skill", "service_role_candidate", "service_part"],
  ["service_policy", "service_group", "service_category", "business_hours", "leave_kind", "waiting_rule"],
  ["booking_part", "booking_chain", "group_session", "series", "series_change", "proposal", "proposal_option"],
  [
    "hours_request",
    "leave",
    "leave_change",
    "reaccommodation",
    "reaccommodation_item",
    "waiting_entry",
    "contact_relation",
  ],
  ["answer_file", "answer_file_part"],
].flat();

async function tablesIn(path: string): Promise<Map<string, { rows: number; sha256: string }>> {
  const entries = await entriesOf(path);
  const { tables } = Manifest.parse(JSON.parse(String(entries.get("manifest.json"))));
  return new Map(tables.map(({ name, rows, sha256 }) => [name, { rows, sha256 }]));
}

/** The jobs of bookings that wait, with how many. */
const planned = async (world: World) =>
  (
    await world.owner.query<{ task: string; n: number }>(
      `select t.identifier as task, count(*)::int as n from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier ~ '^tenant:(booking\\.(step|proposal|lapse-reaccommodation|plan-reaccommodation)|groups|waiting\\.sweep)'
       group by 1 order by 1`,
    )
  ).rows;

test("out and in: every table equal, none of bookings empty, and the clock goes on", async () => {
  const house = await furnishedHouse(there);
  const path = await van.load(there, house.slug);
  const was = await tablesIn(path);
  expect(ofBookings.filter((name) => (was.get(name)?.rows ?? 0) === 0)).toEqual([]);

  const report = await van.unload(here, path, { withMessages: true });
  expect(
    report.tables
      .filter(({ same }) => !same)
      .map(({ name }) => name)
      .filter((name) => ofBookings.includes(name)),
  ).toEqual([]);
  const is = await tablesIn(await van.load(here, house.slug));
  for (const name of ofBookings) expect([name, is.get(name)]).toEqual([name, was.get(name)]);

  const waits = await planned(here);
  expect(waits.map(({ task }) => task)).toEqual((await planned(there)).map(({ task }) => task));
  const steps = waits.find(({ task }) => task === "tenant:booking.step")?.n;
  const { rows } = await here.owner.query<{ n: number }>(
    `select count(*)::int as n from booking where status in ('requested', 'confirmed', 'in-progress', 'no-show')`,
  );
  expect(steps).toBe(rows[0]?.n);
});

test("brought to be looked at, without its messages, it does nothing by itself", async () => {
  const house = await furnishedHouse(there);
  const other = await otherInstallation();
  await van.unload(other, await van.load(there, house.slug));
  expect(await planned(other)).toEqual([]);
  await other.close();
});
