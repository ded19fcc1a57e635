/** What ../README.md shows in its first lines. */
import { expect, test } from "vitest";
import { explainSlot, instant, judgeSlot, offeredSlots, plainDate, toIso, zone, type SlotFacts } from "./index.ts";

const paris = zone("Europe/Paris");

const facts: SlotFacts = {
  now: instant("2026-01-04T10:00:00+01:00"),
  rules: {
    durationMinutes: 60,
    stepMinutes: 30,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 15,
    noticeMinutes: 120,
    horizon: { kind: "days", days: 30 },
  },
  hosts: [
    {
      id: "camille",
      hours: { zone: paris, weekly: { 1: [{ startMinute: 540, endMinute: 720 }] }, overrides: [] },
      busy: [{ startsAt: instant("2026-01-05T10:00Z"), endsAt: instant("2026-01-05T11:15Z"), kind: "booking" }],
    },
  ],
};

test("the starts of that Monday", () => {
  const monday = { from: instant("2026-01-05T00:00+01:00"), until: instant("2026-01-06T00:00+01:00") };
  expect(offeredSlots({ ...facts, ...monday }).map((start) => toIso(start, paris))).toEqual([
    "2026-01-05T09:00:00+01:00",
    "2026-01-05T09:30:00+01:00",
  ]);
});

test("free until 11:00, but not for the quarter of an hour after", () => {
  const [busy] = facts.hosts[0]?.busy ?? [];
  const ten = instant("2026-01-05T10:00:00+01:00");
  expect(judgeSlot(facts, ten)).toMatchObject({
    offered: false,
    because: "buffer",
    refusals: [{ hostId: "camille", because: "buffer", busy }],
  });
  expect(explainSlot(facts, ten).hosts[0]?.reasons).toMatchObject([
    { remedy: { do: "shorten-buffers", beforeMinutes: 0, afterMinutes: 0 } },
  ]);
});

test("an override without ranges closes a Monday", () => {
  const hosts = facts.hosts.map((host) => {
    return { ...host, hours: { ...host.hours, overrides: [{ on: plainDate("2026-01-12"), ranges: [] }] } };
  });
  expect(judgeSlot({ ...facts, hosts }, instant("2026-01-12T09:00+01:00"))).toMatchObject({
    because: "closed-day",
    refusals: [{ byOverride: true }],
  });
});
