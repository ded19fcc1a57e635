import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RUNS } from "../testing/build.ts";
import { oracleFor, type OracleReason } from "../testing/oracle.ts";
import { busyAround, worlds } from "../testing/worlds.ts";
import {
  explainSlot,
  instant,
  judgeSlot,
  judgeSlots,
  nearestOffered,
  nextOffered,
  offeredSlots,
  zone,
  type Host,
  type Instant,
  type Reason,
  type SlotQuery,
} from "./index.ts";

const DAY_MS = 86_400_000;
const options = { numRuns: RUNS };
const timeout = 30_000 + RUNS * 60;

test("offeredSlots agrees with the oracle that counts minutes", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question, centreMs }) => {
      const oracle = oracleFor(question, centreMs);
      const offered = question.hosts.flatMap((host) =>
        oracle
          .candidates(host)
          .filter(
            (start) => start >= question.from && start < question.until && oracle.reasons(host, start).size === 0,
          ),
      );
      expect(offeredSlots(question)).toEqual([...new Set(offered)].toSorted((a, b) => a - b));
    }),
    options,
  );
});

test("judgeSlots judges every candidate of the oracle, and offers it to the same hosts", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question, centreMs }) => {
      const oracle = oracleFor(question, centreMs);
      const candidates = question.hosts
        .flatMap((host) => oracle.candidates(host))
        .filter((start) => start >= question.from && start < question.until);
      const verdicts = judgeSlots(question);
      expect(verdicts.map(({ startsAt }) => startsAt)).toEqual([...new Set(candidates)].toSorted((a, b) => a - b));
      for (const verdict of verdicts) {
        const free = question.hosts
          .filter((host) => oracle.reasons(host, verdict.startsAt).size === 0)
          .map(({ id }) => id);
        expect(verdict.offered ? verdict.hostIds : []).toEqual(free);
      }
    }),
    options,
  );
});

test("what is shown can be booked: offeredSlots = judgeSlots = judgeSlot = explainSlot", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question }) => {
      const verdicts = judgeSlots(question);
      expect(verdicts.filter(({ offered }) => offered).map(({ startsAt }) => startsAt)).toEqual(offeredSlots(question));
      for (const verdict of verdicts) {
        expect(judgeSlot(question, verdict.startsAt)).toEqual(verdict);
        const explained = explainSlot(question, verdict.startsAt);
        expect(explained).toMatchObject({
          offered: verdict.offered,
          startsAt: verdict.startsAt,
          endsAt: verdict.endsAt,
        });
        const first = explained.hosts.flatMap(({ hostId, reasons }) =>
          reasons.slice(0, 1).map((reason) => ({ ...reason, hostId })),
        );
        expect(verdict.offered ? first.length < question.hosts.length : first).toEqual(
          verdict.offered || verdict.refusals,
        );
      }
    }),
    options,
  );
});

test("explainSlot names exactly the rules that the oracle finds, at any minute", { timeout }, () => {
  fc.assert(
    fc.property(
      worlds,
      fc.array(fc.integer({ min: -3000, max: 3000 }), { minLength: 1, maxLength: 12 }),
      ({ question, centreMs }, offsets) => {
        const oracle = oracleFor(question, centreMs);
        for (const offset of offsets) {
          const start = instant(centreMs + offset * 60_000);
          const explained = explainSlot(question, start);
          question.hosts.forEach((host, index) => {
            const reasons = explained.hosts[index]?.reasons ?? [];
            expect(new Set(reasons.map(coarse))).toEqual(oracle.reasons(host, start));
          });
        }
      },
    ),
    options,
  );
});

test("nextOffered and nearestOffered agree with the whole list", { timeout }, () => {
  fc.assert(
    fc.property(
      worlds,
      fc.integer({ min: -5000, max: 5000 }),
      fc.integer({ min: 1, max: 40 }),
      ({ question, centreMs }, offset, count) => {
        const wishedAt = instant(centreMs + offset * 60_000);
        const all = offeredSlots({
          ...question,
          from: instant(centreMs - 60 * DAY_MS),
          until: instant(centreMs + 60 * DAY_MS),
        });
        expect(nextOffered(question, wishedAt)).toBe(all.find((start) => start >= wishedAt));
        const away = (start: number) => Math.abs(start - wishedAt);
        expect(nearestOffered(question, wishedAt, count)).toEqual(
          all.toSorted((a, b) => away(a) - away(b) || a - b).slice(0, count),
        );
      },
    ),
    options,
  );
});

test("a busy stretch more never adds a slot", { timeout }, () => {
  fc.assert(
    fc.property(
      worlds.chain((world) => fc.tuple(fc.constant(world), busyAround(world.centreMs))),
      ([{ question }, busy]) => {
        const before = new Set(offeredSlots(question));
        const after = offeredSlots(withHosts(question, (host) => ({ ...host, busy: [busy, ...host.busy] })));
        expect(after.filter((start) => !before.has(start))).toEqual([]);
      },
    ),
    options,
  );
});

test("splitting a range, splitting a busy stretch, or the order of either changes nothing", { timeout }, () => {
  fc.assert(
    fc.property(worlds, fc.double({ min: 0.1, max: 0.9, noNaN: true }), ({ question }, where) => {
      const split = withHosts(question, ({ id, hours, busy }) => ({
        id,
        hours: {
          ...hours,
          weekly: Object.fromEntries(
            Object.entries(hours.weekly).map(([day, ranges]) => [
              day,
              ranges.flatMap((range) => halves(range, where)).toReversed(),
            ]),
          ),
        },
        busy: busy.flatMap(({ startsAt, endsAt, kind }) => {
          const middle = instant(startsAt + Math.floor((endsAt - startsAt) * where));
          return [
            { startsAt: middle, endsAt, kind },
            { startsAt, endsAt: middle, kind },
          ];
        }),
      }));
      expect(offeredSlots(split)).toEqual(offeredSlots(question));
    }),
    options,
  );
});

test("several hosts offer what each offers alone, in whatever order", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question }) => {
      const alone = question.hosts.flatMap((host) => offeredSlots({ ...question, hosts: [host] }));
      expect(offeredSlots({ ...question, hosts: question.hosts.toReversed() })).toEqual(
        [...new Set(alone)].toSorted((a, b) => a - b),
      );
    }),
    options,
  );
});

test(
  "asking for two halves gives the whole: no slot lost or doubled where days, months or clocks meet",
  { timeout },
  () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0, max: 1, noNaN: true }), ({ question }, where) => {
        const middle = instant(question.from + Math.floor((question.until - question.from) * where));
        const halvesTogether = [
          ...offeredSlots({ ...question, until: middle }),
          ...offeredSlots({ ...question, from: middle }),
        ];
        expect(halvesTogether).toEqual(offeredSlots(question));
      }),
      options,
    );
  },
);

test("where the clock does not change, a week later is the same a week later", { timeout }, () => {
  fc.assert(
    fc.property(worlds, ({ question }) => {
      const shiftedBy = (weeks: number): SlotQuery => {
        const shift = (at: Instant) => instant(at + weeks * 7 * DAY_MS);
        const hosts = question.hosts.map((host) => ({
          id: host.id,
          hours: { ...host.hours, zone: zone("Indian/Reunion"), overrides: [] },
          busy: host.busy.map((busy) => ({ ...busy, startsAt: shift(busy.startsAt), endsAt: shift(busy.endsAt) })),
        }));
        return {
          ...question,
          hosts,
          now: shift(question.now),
          from: shift(question.from),
          until: shift(question.until),
        };
      };
      expect(offeredSlots(shiftedBy(1))).toEqual(offeredSlots(shiftedBy(0)).map((start) => start + 7 * DAY_MS));
    }),
    options,
  );
});

function coarse({ because }: Reason): OracleReason {
  return because === "closed-day" || because === "outside-hours" ? "hours" : because;
}

function withHosts(question: SlotQuery, change: (host: Host) => Host): SlotQuery {
  return { ...question, hosts: question.hosts.map(change) };
}

function halves({ startMinute, endMinute }: { startMinute: number; endMinute: number }, where: number) {
  const middle = startMinute + Math.floor((endMinute - startMinute) * where);
  if (middle === startMinute || middle > 1439) return [{ startMinute, endMinute }];
  return [
    { startMinute, endMinute: middle },
    { startMinute: middle, endMinute },
  ];
}
