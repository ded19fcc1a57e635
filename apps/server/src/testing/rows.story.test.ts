/** What proves elsewhere that nothing was written would itself notice any write. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { allRows, rowVersions } from "./rows.ts";
import { createWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await world.owner.query("create table noted as select 1 as id, 'one' as text");
});
afterAll(() => world.close());

/** The tables that are not what they were, by each of the two looks. */
async function changedBy(query: string): Promise<{ readonly rows: string[]; readonly versions: string[] }> {
  const looks = async () => ({ rows: await allRows(world), versions: await rowVersions(world) });
  const before = await looks();
  await world.owner.query(query);
  const after = await looks();
  const differing = (which: "rows" | "versions") =>
    Object.keys(before[which]).filter((table) => before[which][table] !== after[which][table]);
  return { rows: differing("rows"), versions: differing("versions") };
}

test("a row that comes, changes, is written as it was, or goes, is noticed; one that is locked or read is not", async () => {
  const noted = ["public.noted"];
  const both = { rows: noted, versions: noted };
  const neither = { rows: [], versions: [] };
  expect(await changedBy("insert into noted values (2, 'another')")).toEqual(both);
  expect(await changedBy("update noted set text = 'changed' where id = 2")).toEqual(both);
  expect(await changedBy("update noted set text = text where id = 2")).toEqual({ rows: [], versions: noted });
  expect(await changedBy("delete from noted where id = 2")).toEqual(both);
  expect(await changedBy("select from noted for update")).toEqual(neither);
  expect(await changedBy("select from noted")).toEqual(neither);
});
