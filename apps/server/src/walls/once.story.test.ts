/** Every route that takes a key, asked twice under one: the same answer, and nothing written the second time. */
import { routes, type Route } from "@creneau/contract";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerAccount } from "../modules/identity/index.ts";
import { addMember } from "../modules/tenancy/index.ts";
import { newId } from "../platform/chance.ts";
import { PASSWORD, Person, type House } from "../testing/people.ts";
import { everythingAbout, rowVersions } from "../testing/rows.ts";
import { createWorld, type World } from "../testing/world.ts";
import { asks, inWalkingOrder, rowsOf, type Rows } from "./asks.ts";
import { furnishedHouse } from "./furnished.ts";

let world: World;
let house: House;
let rows: Rows;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await furnishedHouse(world);
  rows = await rowsOf(world, house);
}, 180_000);
afterAll(() => world.close());

const once = inWalkingOrder().filter((name) => (routes[name] satisfies Route as Route).idempotent);

test.for(once)("%s: the same again is answered the same, and does nothing more", async (name) => {
  const { params, ...parts } = asks[name](rows);
  const headers = { "idempotency-key": newId() };
  const ask = { ...parts, params: { businessId: rows.businessId, ...params }, headers };
  const first = await house.owner.call(name, ask);
  if (first.status >= 400) expect(first.problem).toBeUndefined();
  const before = await rowVersions(world);
  const second = await house.owner.call(name, ask);
  expect(second.body).toEqual(first.body);
  expect(await rowVersions(world)).toEqual(before);
});

const key = { name: "Site", permissions: ["business.read"], days: 30 };
const path = () => ({ businessId: rows.businessId });

test("two presses at once make one", async () => {
  const headers = { "idempotency-key": newId() };
  const body = { name: "Motif", hint: "", online: true, serviceIds: [] };
  const both = await Promise.all([1, 2].map(() => house.owner.call("addReason", { params: path(), headers, body })));
  expect(new Set(both.map((answer) => answer.body.id)).size).toBe(1);
});

test("a lost API key is told again to whoever asked for it, and lies nowhere in the database", async () => {
  const headers = { "idempotency-key": newId() };
  const first = (await house.owner.call("createApiKey", { params: path(), headers, body: key })).body;
  const again = (await house.owner.call("createApiKey", { params: path(), headers, body: key })).body;
  expect(again.secret).toBe(first.secret);
  const read = await new Person(world).withKey(again.secret).call("getBusiness", { params: path() });
  expect(read.status).toBe(200);
  expect(await everythingAbout(world, [first.secret, first.secret.slice("cr_live_".length)])).toEqual({});
  const other = (await house.owner.call("createApiKey", { params: path(), body: key })).body;
  expect(other.secret).not.toBe(first.secret);
});

test("what one person was answered is told to nobody else under the same key", async () => {
  const email = `second-${newId()}@example.org`;
  const who = { email, name: "Second", locale: "fr", password: PASSWORD } as const;
  const accountId = await registerAccount(world.db, world.clock, who);
  await addMember(world.db, world.clock, house.scope, { accountId, role: "manager" });
  const second = await new Person(world).signsIn(email);
  const headers = { "idempotency-key": newId() };
  const body = { name: `Rôle ${newId()}`, permissions: ["business.read"], sees: "own" };
  expect((await house.owner.call("createRole", { params: path(), headers, body })).status).toBe(201);
  const asked = await second.call("addSkill", { params: path(), headers, body: { name: "Lecture" } });
  expect(asked.status).toBe(201);
  const same = { params: path(), headers: { "idempotency-key": newId() }, body: { name: "Écriture" } };
  expect((await house.owner.call("addSkill", same)).status).toBe(201);
  expect((await second.call("addSkill", same)).problem).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED" });
});
