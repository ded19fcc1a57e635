import { businessIdsAfter } from "../modules/tenancy/index.ts";
/** Fills an empty database with the demo businesses, by the product's own commands. */
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database/database.ts";
import { demoCoaches } from "./coaches.ts";
import { seedCoach, seedThotis } from "./seed.ts";

export const DEMO_PASSWORD = "creneau-demo";

/** The public addresses to show. */
export const SHOWCASE: readonly string[] = ["thotis", ...demoCoaches.map(({ slug }) => slug)];

export const demoAccounts = [
  { email: "direction@thotis.example", password: DEMO_PASSWORD, is: "Thotis, owner: sees all mentors" },
  { email: "lea.martin@thotis.example", password: DEMO_PASSWORD, is: "Thotis, Léa Martin, mentor in law" },
  ...demoCoaches.map(({ name, coach }) => ({
    email: coach.email,
    password: DEMO_PASSWORD,
    is: `${name}, ${coach.name}`,
  })),
] as const;

export const isEmpty = async (db: Database): Promise<boolean> =>
  (await db.inGlobal((tx) => businessIdsAfter(tx, ""))).length === 0;

export async function seedDemo(db: Database, clock: Clock): Promise<void> {
  await seedThotis(db, clock, { password: DEMO_PASSWORD });
  for (const coach of demoCoaches) await seedCoach(db, clock, coach, DEMO_PASSWORD);
}
