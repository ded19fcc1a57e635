import { plainDate, zone } from "@creneau/scheduling";
import { expect, test } from "vitest";
import type { JudgedSlot } from "../api/slots.ts";
import { slotDays } from "./slot-days.ts";

const slot = (startsAt: string, because: JudgedSlot["because"] = null): JudgedSlot => ({
  startsAt,
  endsAt: startsAt,
  offered: because === null,
  because,
  reasons: [],
});

test("slots fall on the days of the zone, and days without any are there too", () => {
  const days = slotDays(
    [slot("2027-03-09T23:30:00Z"), slot("2027-03-09T22:30:00Z")],
    plainDate("2027-03-09"),
    3,
    zone("Europe/Paris"),
  );
  expect(days.map(({ on, freeCount }) => [on, freeCount])).toEqual([
    ["2027-03-09", 1],
    ["2027-03-10", 1],
    ["2027-03-11", 0],
  ]);
});

test("refusals that tell something stay, the dull ones go", () => {
  const slots = [slot("2027-03-09T09:00:00Z", "already-busy"), slot("2027-03-09T03:00:00Z", "outside-hours")];
  const [full, closed] = slotDays(
    [...slots, slot("2027-03-10T09:00:00Z", "closed-day")],
    plainDate("2027-03-09"),
    2,
    zone("Europe/Paris"),
  );
  expect(full).toMatchObject({ freeCount: 0, closed: false });
  expect(full?.slots).toHaveLength(1);
  expect(closed).toMatchObject({ freeCount: 0, closed: true, slots: [] });
});
