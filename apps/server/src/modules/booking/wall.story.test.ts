/** The wall against double booking: the constraint alone, with nobody deciding before it. */
import { instant, zone, type Instant } from "@creneau/scheduling";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId, newReference } from "../../platform/chance.ts";
import { Database, type Tx } from "../../platform/database/database.ts";
import { sqlStateOf } from "../../platform/database/errors.ts";
import { ProblemError } from "../../platform/problem.ts";
import { booked, books, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, findsDeadlocksAtOnce, worldOfThisTest, type World } from "../../testing/world.ts";
import { meetContact } from "../contacts/index.ts";
import { insertBooking, moveOccupancy, occupy, type Span } from "./store.ts";

let world: World;
/** Eight connections that find a deadlock at once instead of after a second. */
let db: Database;
let house: House;

beforeAll(async () => {
  world = await createWorld();
  await findsDeadlocksAtOnce(world);
  const { vault, addresses } = world;
  db = new Database({ connectionString: addresses.appUrl, poolSize: 8, onIdleError: () => undefined, vault });
  house = await createHouse(world, { mentors: [{}, {}, {}] });
});
afterAll(async () => {
  await db.close();
  await world.close();
});

const professionalOf = (of: House, index: number): string => of.mentors[index]?.id ?? "";
const dawn = Date.parse("2027-03-09T00:00:00Z");
const spanOf = (startMinute: number, minutes: number): Span => ({
  startsAt: instant(dawn + startMinute * 60_000),
  endsAt: instant(dawn + (startMinute + minutes) * 60_000),
});

/** A booking's row and nothing else: no look at what is taken, no lock, no decision. */
async function bareBooking(
  tx: Tx,
  { scope, serviceId }: House,
  professionalId: string,
  session: Span,
): Promise<string> {
  const now = world.clock.now();
  const id = newId();
  // Each another contact: one contact's row would make all of them wait for one another.
  const person = { name: "Ada", email: `${id}@lycee.example`, locale: "fr", zone: zone("Europe/Paris") } as const;
  const contactId = await meetContact(tx, scope, person, now);
  const row = {
    id,
    reference: newReference(),
    status: "confirmed",
    serviceId,
    professionalId,
    contactId,
    ...session,
    note: "",
    reasonId: null,
    reasonName: null,
    editionId: null,
    mode: "video",
    priceMinor: null,
    priceCurrency: null,
    version: 0,
  } as const;
  await insertBooking(tx, scope, row, now);
  return id;
}

/** Takes the span with nothing but the store between it and the table. */
const takes = (inside: { readonly db: Database }, of: House, professionalId: string, span: Span): Promise<string> =>
  inside.db.inTenant(of.scope, async (tx) => {
    const bookingId = await bareBooking(tx, of, professionalId, span);
    await occupy(tx, of.scope, professionalId, span, { bookingId });
    return bookingId;
  });

const problemCode = (error: unknown): string =>
  error instanceof ProblemError ? error.code : (sqlStateOf(error) ?? String(error));
const outcomeOf = (work: Promise<unknown>): Promise<string> => work.then(() => "kept", problemCode);

async function keptSpans(inside: World, professionalId: string): Promise<Span[]> {
  const { rows } = await inside.owner.query<{ starts_at: Date; ends_at: Date }>(
    "select starts_at, ends_at from occupancy where resource_id = $1 order by starts_at, ends_at",
    [professionalId],
  );
  return rows.map((row) => ({ startsAt: instant(row.starts_at.getTime()), endsAt: instant(row.ends_at.getTime()) }));
}

/** By counting minutes, where the constraint compares ends. */
const minutesOf = ({ startsAt, endsAt }: Span): Instant[] =>
  Array.from({ length: (endsAt - startsAt) / 60_000 }, (_, minute) => instant(startsAt + minute * 60_000));

/** The minutes that more than one kept span covers. */
function doubleBooked(spans: readonly Span[]): number {
  const all = spans.flatMap(minutesOf);
  return all.length - new Set(all).size;
}

describe("the constraint", () => {
  test("two overlapping times of one person: the second is told that it is taken", async () => {
    const professionalId = professionalOf(house, 0);
    expect(await outcomeOf(takes(world, house, professionalId, spanOf(600, 30)))).toBe("kept");
    for (const [start, minutes] of [
      [600, 30],
      [590, 11],
      [629, 5],
      [610, 5],
      [500, 300],
    ] as const) {
      expect(await outcomeOf(takes(world, house, professionalId, spanOf(start, minutes)))).toBe("SLOT_TAKEN");
    }
    // Half-open: what touches does not overlap. Another person is free.
    expect(await outcomeOf(takes(world, house, professionalId, spanOf(590, 10)))).toBe("kept");
    expect(await outcomeOf(takes(world, house, professionalId, spanOf(630, 10)))).toBe("kept");
    expect(await outcomeOf(takes(world, house, professionalOf(house, 1), spanOf(600, 30)))).toBe("kept");
    expect(doubleBooked(await keptSpans(world, professionalId))).toBe(0);
  });

  test("a refused one leaves nothing behind, and a moved one meets the same wall", async () => {
    const professionalId = professionalOf(house, 1);
    await takes(world, house, professionalId, spanOf(800, 30));
    const second = await takes(world, house, professionalId, spanOf(900, 30));
    const move = world.db.inTenant(house.scope, (tx) => moveOccupancy(tx, house.scope, second, spanOf(820, 30)));
    expect(await outcomeOf(move)).toBe("SLOT_TAKEN");
    const before = await keptSpans(world, professionalId);
    expect(before).toContainEqual(spanOf(900, 30));
    const { rows } = await world.owner.query("select from booking where professional_id = $1", [professionalId]);
    expect(rows.length).toBe(before.length);
  });

  test("only the wall's own word is taken for 'taken': other failures pass as they are", async () => {
    const nobody = takes(world, house, professionalOf(house, 2), spanOf(600, 0));
    expect(await outcomeOf(nobody)).toBe("23514");
    const endless = world.db.inTenant(house.scope, (tx) =>
      occupy(tx, house.scope, professionalOf(house, 2), spanOf(600, 49 * 60), { bookingId: newId() }),
    );
    expect(await outcomeOf(endless)).toBe("23514");
  });

  test("whatever eight transactions at once try to take, no two kept times share a minute, and no free one is refused", async () => {
    const wishes = fc.array(
      fc.record({ start: fc.integer({ min: 0, max: 180 }), minutes: fc.integer({ min: 1, max: 45 }) }),
      {
        minLength: 16,
        maxLength: 32,
      },
    );
    await fc.assert(
      fc.asyncProperty(wishes, async (asked) => {
        const professionalId = professionalOf(house, 2);
        await world.owner.query("delete from occupancy where resource_id = $1", [professionalId]);
        const outcomes = await Promise.all(
          asked.map(async ({ start, minutes }) => ({
            span: spanOf(start, minutes),
            outcome: await outcomeOf(takes({ db }, house, professionalId, spanOf(start, minutes))),
          })),
        );
        const kept = await keptSpans(world, professionalId);
        expect(doubleBooked(kept)).toBe(0);
        expect(kept.length).toBe(outcomes.filter(({ outcome }) => outcome === "kept").length);
        expect(kept.length).toBeGreaterThan(0);
        const taken = new Set(kept.flatMap(minutesOf));
        for (const { span, outcome } of outcomes) {
          // 40P01: of two that wait for one another the database stops one, and gives up after some tries.
          expect(["kept", "SLOT_TAKEN", "40P01"]).toContain(outcome);
          if (outcome === "SLOT_TAKEN") expect(minutesOf(span).some((minute) => taken.has(minute))).toBe(true);
        }
      }),
      { seed: 20_270_309, numRuns: 12 },
    );
  });
});

describe("take the wall away, and see red", () => {
  test("without the constraint the same two inserts double-book; with the decision alone, the API does not", async () => {
    const doomed = await worldOfThisTest();
    const open = await createHouse(doomed);
    const professionalId = professionalOf(open, 0);
    await doomed.owner.query("alter table occupancy drop constraint occupancy_no_overlap");
    expect(await outcomeOf(takes(doomed, open, professionalId, spanOf(600, 30)))).toBe("kept");
    expect(await outcomeOf(takes(doomed, open, professionalId, spanOf(615, 30)))).toBe("kept");
    expect(doubleBooked(await keptSpans(doomed, professionalId))).toBe(15);

    // The first wall still stands: whoever decides has locked the person, and sees what is taken.
    const wish = { startsAt: "2027-03-16T10:00:00+01:00" };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) =>
        books(new Person(doomed), open, { ...wish, email: `pupil${n}@lycee.example` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  test("with the constraint, what the API has booked is kept from whoever does not ask", async () => {
    const kept = await booked(new Person(world), house, { startsAt: "2027-03-17T10:00:00+01:00" });
    const span = { startsAt: instant(kept.startsAt), endsAt: instant(kept.endsAt) };
    expect(await outcomeOf(takes(world, house, professionalOf(house, 0), span))).toBe("SLOT_TAKEN");
  });
});
