/** Records that outlive all terms keep whom they are about. */
import { instant } from "@creneau/scheduling";
import { sql, type RawBuilder } from "kysely";
import { expect, test } from "vitest";
import { booked, createHouse, Person } from "../../testing/people.ts";
import { worldOfThisTest } from "../../testing/world.ts";
import { findContactByEmail } from "../contacts/index.ts";
import { bookingKinds } from "./retention.ts";

test("somebody on a record that lasts is neither forgotten nor taken off their bookings; others are", async () => {
  const world = await worldOfThisTest({ now: "2027-03-01T08:00:00Z" });
  const house = await createHouse(world);
  for (const [email, startsAt] of [
    ["billed@lycee.example", "2027-03-09T10:00:00+01:00"],
    ["other@lycee.example", "2027-03-09T11:00:00+01:00"],
  ] as const)
    await booked(new Person(world), house, { startsAt, email });
  const { scope } = house;
  const billed = await world.db.inTenant(scope, (tx) => findContactByEmail(tx, scope, "billed@lycee.example"));
  const invoices = {
    code: "invoices",
    keepsContact: (contactId: RawBuilder<unknown>) => sql<boolean>`${contactId} = ${billed?.id ?? ""}::uuid`,
  };
  const moment = { before: instant("2035-01-01T00:00:00Z"), now: instant("2040-01-01T00:00:00Z") };
  const found = async (records: Parameters<typeof bookingKinds>[0]["records"]) => {
    const kinds = bookingKinds({ erase: async () => undefined, records }).filter(
      ({ code }) => code !== "booking-notes",
    );
    return world.db.inTenant(scope, async (tx) => {
      const counts: [string, number][] = [];
      for (const kind of kinds) counts.push([kind.code, (await tx.all(kind.find(scope, moment))).length]);
      return Object.fromEntries(counts);
    });
  };
  expect(await found([])).toMatchObject({ bookings: 2, contacts: 2 });
  expect(await found([invoices])).toMatchObject({ bookings: 1, contacts: 1 });
});
