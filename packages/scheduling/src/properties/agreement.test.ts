/** What is shown can be booked: all questions are answered from the same sets. */
import * as fc from "fast-check";
import { expect } from "vitest";
import { CODES } from "../../testing/oracle.ts";
import { always } from "../../testing/property.ts";
import { worlds } from "../../testing/worlds.ts";
import {
  explainSlot,
  explainSlots,
  instant,
  judgeSlot,
  judgeSlots,
  nearestOffered,
  nextOffered,
  nextOfferedEach,
  offeredSlots,
  type Explanation,
  type SlotQuery,
  type Verdict,
} from "../index.ts";

const DAY_MS = 86_400_000;

always(
  "offeredSlots = judgeSlots = judgeSlot",
  worlds,
  ({ question }) => {
    const verdicts = judgeSlots(question);
    expect(verdicts.filter(({ offered }) => offered).map(({ startsAt }) => startsAt)).toEqual(offeredSlots(question));
    for (const verdict of aFew(verdicts)) expect(judgeSlot(question, verdict.startsAt)).toEqual(verdict);
  },
  0.5,
);

always(
  "judgeSlots = explainSlots = explainSlot, but for how much they say",
  worlds,
  ({ question }) => {
    const verdicts = judgeSlots(question);
    const explanations = explainSlots(question);
    expect(explanations.map(({ startsAt }) => startsAt)).toEqual(verdicts.map(({ startsAt }) => startsAt));
    for (const [index, verdict] of verdicts.entries()) {
      const explanation = explanations[index];
      if (explanation) expectSame(explanation, verdict);
    }
    for (const explanation of aFew(explanations)) {
      expect(explainSlot(question, explanation.startsAt)).toEqual(explanation);
    }
  },
  0.5,
);

const anyMinute = fc.integer({ min: -5000, max: 5000 });

always(
  "nextOffered, nextOfferedEach and nearestOffered agree with the whole list",
  fc.tuple(worlds, anyMinute, fc.integer({ min: 1, max: 40 })),
  ([{ question, centreMs }, minute, count]) => {
    const wishedAt = instant(centreMs + minute * 60_000);
    const all = offeredSlots(aroundAll(question, centreMs));
    expect(nextOffered(question, wishedAt)).toBe(all.find((start) => start >= wishedAt));
    const away = (start: number) => Math.abs(start - wishedAt);
    const nearest = all.toSorted((a, b) => away(a) - away(b) || a - b).slice(0, count);
    expect(nearestOffered(question, wishedAt, count)).toEqual(nearest);
  },
  0.7,
);

always(
  "nextOfferedEach is nextOffered of each host alone",
  fc.tuple(worlds, anyMinute),
  ([
    {
      question: { roles: _, ...question },
      centreMs,
    },
    minute,
  ]) => {
    const from = instant(centreMs + minute * 60_000);
    const each = nextOfferedEach(question, from);
    const alone = question.hosts.flatMap((host) => {
      const next = nextOffered({ ...question, hosts: [host] }, from);
      return next === undefined ? [] : [[host.id, next] as const];
    });
    expect(new Map(each)).toEqual(new Map(alone));
  },
);

/** The same answer; of each host, the reason that a verdict gives is the first of those explained. */
function expectSame(explanation: Explanation, verdict: Verdict): void {
  expect(explanation).toMatchObject({ offered: verdict.offered, endsAt: verdict.endsAt });
  for (const { reasons } of explanation.hosts) {
    const ranks = reasons.map(({ because }) => CODES.indexOf(because));
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  }
  if (verdict.offered) return;
  const firsts = explanation.hosts.flatMap(({ hostId, reasons: [first] }) => (first ? [[hostId, first.because]] : []));
  expect(verdict.refusals.map(({ hostId, because }) => [hostId, because])).toEqual(firsts);
}

/** Horizons of the worlds end before. */
function aroundAll(question: SlotQuery, centreMs: number): SlotQuery {
  return { ...question, from: instant(centreMs - 60 * DAY_MS), until: instant(centreMs + 800 * DAY_MS) };
}

/** At most a dozen of a list, from all over it. */
function aFew<T>(list: readonly T[]): readonly T[] {
  const step = Math.ceil(list.length / 12);
  return list.filter((_, index) => index % step === 0);
}
