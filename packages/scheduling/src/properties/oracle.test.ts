/** The engine and the oracle, which shares no code with it, answer alike. */
import * as fc from "fast-check";
import { expect } from "vitest";
import { CODES, firstOf, oracleFor, type Code, type Oracle } from "../../testing/oracle.ts";
import { always } from "../../testing/property.ts";
import { onCallWorlds, worlds } from "../../testing/worlds.ts";
import {
  explainSlot,
  instant,
  judgeSlots,
  offeredSlots,
  type Instant,
  type Offered,
  type Refused,
  type SlotQuery,
} from "../index.ts";

const someMinutes = fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 8 });

const kinds = [
  { kind: "", some: worlds, share: 1 },
  { kind: ", on call", some: onCallWorlds, share: 0.5 },
];

for (const { kind, some, share } of kinds) {
  always(
    `offeredSlots offers what the oracle offers${kind}`,
    some,
    ({ question }) => {
      expect(offeredSlots(question)).toEqual(oracleFor(question).offered(question.from, question.until));
    },
    share,
  );

  always(
    `judgeSlots judges every candidate: who could, or who came how close to a yes${kind}`,
    some,
    ({ question }) => {
      const oracle = oracleFor(question);
      const verdicts = judgeSlots(question);
      expect(verdicts.map(({ startsAt }) => startsAt)).toEqual(oracle.candidates(question.from, question.until));
      for (const verdict of verdicts) {
        expect(verdict.offered).toBe(oracle.isOffered(verdict.startsAt));
        if (verdict.offered) expectWho(question, oracle, verdict);
        else expectWhyNot(question, oracle, verdict);
      }
    },
    0.6 * share,
  );

  always(
    `explainSlot names exactly the rules that refuse, for each host and role, at any minute${kind}`,
    fc.tuple(some, someMinutes),
    ([{ question, centreMs }, minutes]) => {
      const oracle = oracleFor(question);
      const groups = question.hosts.flatMap(({ busy }) => busy.flatMap(({ group }) => group?.startsAt ?? []));
      const candidates = oracle.candidates(question.from, question.until).filter((_, index) => index % 10 === 0);
      const any = minutes.map((minute) => centreMs + minute * 60_000);
      for (const start of [...any, ...groups, ...candidates]) expectReasons(question, oracle, instant(start));
    },
    0.6 * share,
  );
}

function expectWho(question: SlotQuery, oracle: Oracle, { startsAt, hostIds, roles = [], joins = [] }: Offered): void {
  // A host may have two groups to join.
  expect(new Set(joins.map(({ hostId }) => hostId))).toEqual(new Set(oracle.joins(startsAt).map(({ id }) => id)));
  if (!question.roles) {
    const free = question.hosts.filter((host) => oracle.reasons(host, 0, startsAt).size === 0);
    expect(hostIds).toEqual(free.map(({ id }) => id));
    return;
  }
  const joined = joins.map(({ hostId }) => hostId);
  const fillings = oracle.fillings(startsAt).map((filling) => filling.map((hosts) => hosts.map(({ id }) => id)));
  const couldLead = (id: string) => joined.includes(id) || fillings.some(([first = []]) => first.includes(id));
  expect(hostIds.filter((id) => !couldLead(id))).toEqual([]);
  const isListed = (filling: readonly (readonly string[])[]) =>
    filling.every((ids, index) => ids.every((id) => roles[index]?.hostIds.includes(id)));
  expect(joined.length > 0 || fillings.some(isListed)).toBe(true);
}

function expectWhyNot(question: SlotQuery, oracle: Oracle, { startsAt, because, refusals }: Refused): void {
  if (question.roles) return;
  const firsts = question.hosts.map((host) => firstOf(coarse(oracle.reasons(host, 0, startsAt))));
  expect(refusals.map(({ because: first }) => coarsely(first))).toEqual(firsts);
  const latest = (codes: readonly (Code | undefined)[]) => CODES.findLast((code) => codes.includes(code));
  expect(because === "no-host" || because === "too-few" ? because : coarsely(because)).toBe(
    latest(firsts) ?? "no-host",
  );
}

/** Why nothing is open, and whether a group stands in somebody's way as a group, is told apart by examples. */
function coarsely(code: Code): Code {
  if (code === "closed-day" || code === "closure") return "outside-hours";
  return code === "full" ? "already-busy" : code;
}

function coarse(codes: ReadonlySet<Code>): ReadonlySet<Code> {
  return new Set([...codes].map(coarsely));
}

function expectReasons(question: SlotQuery, oracle: Oracle, start: Instant): void {
  const explanation = explainSlot(question, start);
  expect(explanation.offered).toBe(oracle.isOffered(start));
  for (const { hostId, roleId, reasons } of explanation.hosts) {
    const host = question.hosts.find(({ id }) => id === hostId);
    const roleIndex = question.roles?.findIndex(({ id }) => id === roleId) ?? 0;
    if (!host) throw new Error(`${hostId} is none of the hosts`);
    const expected = coarse(oracle.reasons(host, roleIndex, start));
    const codes = coarse(new Set(reasons.map(({ because }) => because)));
    // Who lacks a skill never leads: whether they would have been first is idle.
    if (expected.has("no-skill")) expect(codes.has("no-skill")).toBe(true);
    else
      expect([start, hostId, roleId, [...codes]]).toEqual([
        start,
        hostId,
        roleId,
        CODES.filter((code) => expected.has(code)),
      ]);
  }
}
