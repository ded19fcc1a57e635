import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { randomToken } from "../../platform/chance.ts";
import { books, createHouse, Person, type House } from "../../testing/people.ts";
import { createWorld, type World } from "../../testing/world.ts";

let world: World;
let house: House;

beforeAll(async () => {
  world = await createWorld({ now: "2027-03-01T08:00:00Z" });
  house = await createHouse(world, { service: { stepMinutes: 5 }, mentors: [{}, {}, {}] });
});
afterAll(() => world.close());

const occupancies = async (professionalId: string | undefined) =>
  (
    await world.owner.query<{ starts_at: Date; ends_at: Date }>(
      `select starts_at, ends_at from occupancy where resource_id = $1 order by starts_at`,
      [professionalId],
    )
  ).rows;

describe("one winner", () => {
  test("fifty people at once for one slot: one has it, forty-nine are told why and what is near", async () => {
    const mentor = house.mentors[0];
    const wish = { startsAt: "2027-03-09T10:00:00+01:00", ...(mentor ? { mentor } : {}) };
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        books(new Person(world), house, { ...wish, email: `pupil${n}@lycee.example` }),
      ),
    );
    const won = answers.filter((answer) => answer.status === 201);
    const lost = answers.filter((answer) => answer.status === 409);
    expect([won.length, lost.length]).toEqual([1, 49]);
    for (const { problem } of lost) {
      expect(problem.code).toBe("SLOT_TAKEN");
      expect(problem.alternatives?.[0]).toEqual({
        startsAt: "2027-03-09T08:35:00.000Z",
        endsAt: "2027-03-09T08:50:00.000Z",
      });
      expect(problem.alternatives).toHaveLength(5);
    }
    expect(await occupancies(mentor?.id)).toHaveLength(1);
  });

  test("two hundred overlapping times at once: no two kept ones overlap, and what is free could be had", async () => {
    const mentor = house.mentors[1];
    const first = Date.parse("2027-03-10T09:00:00+01:00");
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        books(new Person(world), house, {
          startsAt: new Date(first + (n % 34) * 5 * 60_000).toISOString(),
          email: `pupil${n}@lycee.example`,
          ...(mentor ? { mentor } : {}),
        }),
      ),
    );
    const kept = await occupancies(mentor?.id);
    expect(kept.length).toBe(answers.filter((answer) => answer.status === 201).length);
    expect(kept.length).toBeGreaterThan(5);
    for (const [index, row] of kept.entries()) {
      const next = kept[index + 1];
      if (next) expect(row.ends_at.getTime()).toBeLessThanOrEqual(next.starts_at.getTime());
    }
  });

  test("the same key twice, at once and later: one booking, the same answer", async () => {
    const mentor = house.mentors[2];
    const wish = { startsAt: "2027-03-11T10:00:00+01:00", ...(mentor ? { mentor } : {}) };
    const headers = { "idempotency-key": randomToken() };
    const both = await Promise.all([
      books(new Person(world), house, wish, headers),
      books(new Person(world), house, wish, headers),
    ]);
    const later = await books(new Person(world), house, wish, headers);
    const [a, b, c] = [...both, later].map((answer) => answer.body);
    expect(a).toEqual(b);
    expect(c).toEqual(a);
    expect(await occupancies(mentor?.id)).toHaveLength(1);
    const other = await books(new Person(world), house, { ...wish, name: "Quelqu’un d’autre" }, headers);
    expect(other.problem.code).toBe("IDEMPOTENCY_KEY_REUSED");
  });
});
