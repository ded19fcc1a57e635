/** The registry of personal data and the database say the same: a table that leads to a person is in a part, or listed with a reason. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notOfPersons, personalParts } from "./assemble/personal-data.ts";
import { createWorld, worldOfThisTest, type World } from "./testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/**
 * Tables of a business that refer to a contact, also through others (bookings, their changes, their mails), that name one in
 * a column, or that hold something sealed: what is sealed is somebody's.
 */
async function tablesOfPersons({ owner }: World): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`
    with recursive tenant as (
      select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'business_id'
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')),
    reached as (
      select oid from tenant where relname = 'contact'
      union
      select k.conrelid from reached r join pg_constraint k on k.contype = 'f' and k.confrelid = r.oid),
    named as (
      select t.oid from tenant t join pg_attribute a on a.attrelid = t.oid and not a.attisdropped
      where a.attname in ('contact_id', 'booking_id') or a.attname ~ '_sealed$|^sealed_' and a.atttypid = 'bytea'::regtype)
    select relname as name from tenant where oid in (select oid from reached union select oid from named) order by 1`);
  return rows.map(({ name }) => name);
}

const declared = personalParts.flatMap(({ tables }) => tables);

describe("the registry of personal data", () => {
  test("every table that leads to a person is declared, or listed with its reason; and none that is not there", async () => {
    const found = await tablesOfPersons(world);
    expect([...declared, ...Object.keys(notOfPersons)].toSorted()).toEqual(found);
    expect(new Set(declared).size).toBe(declared.length);
    for (const reason of Object.values(notOfPersons)) expect(reason).toMatch(/\w+ \w+ \w+/);
  });

  test("a table that comes later is named until somebody answers for it", async () => {
    const later = await worldOfThisTest();
    await later.owner.query(`
      create table review (business_id uuid not null, id uuid not null, booking_id uuid not null, primary key (business_id, id),
        foreign key (business_id, booking_id) references booking);
      create table review_reply (business_id uuid not null, id uuid not null, review_id uuid not null, primary key (business_id, id),
        foreign key (business_id, review_id) references review);
      create table postcard (business_id uuid not null, id uuid not null, address_sealed bytea, primary key (business_id, id))`);
    const found = await tablesOfPersons(later);
    const known = [...declared, ...Object.keys(notOfPersons)];
    expect(found.filter((name) => !known.includes(name))).toEqual(["postcard", "review", "review_reply"]);
  });

  test("codes of parts and of sections are their own, and each field is said in both languages", () => {
    const sections = personalParts.flatMap((part) => part.sections);
    for (const codes of [personalParts.map(({ code }) => code), sections.map(({ code }) => code)])
      expect(new Set(codes).size).toBe(codes.length);
    for (const { name, fields } of sections)
      for (const { fr, en } of [name, ...fields.map(({ label }) => label)]) {
        expect(fr).toMatch(/^\p{Lu}/u);
        expect(en).toMatch(/^\p{Lu}/u);
      }
  });
});
