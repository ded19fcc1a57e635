/** How answers move when facts do: what may only take slots away, what only add, what changes nothing. */
import * as fc from "fast-check";
import { expect } from "vitest";
import { always } from "../../testing/property.ts";
import { worlds, type World } from "../../testing/worlds.ts";
import { busyAround, sessionAround, someCap } from "../../testing/worlds/busy.ts";
import { inReunion, renamed, shifted, split, withHosts } from "../../testing/worlds/changes.ts";
import { hoursAround } from "../../testing/worlds/hours.ts";
import {
  dateOf,
  explainSlot,
  instant,
  judgeSlots,
  offeredSlots,
  zone,
  type Busy,
  type Role,
  type SlotQuery,
  type SlotRules,
} from "../index.ts";

const WEEK_MS = 7 * 86_400_000;

/**
 * Worlds where one start does not depend on another: `packed` counts from what is busy, so a stretch more begins a grid
 * behind it; `firstOnly` offers the next when the first is gone; of bookable days, the next date comes when one has
 * nothing left.
 */
const independent = worlds.filter(
  ({ question: { rules } }) => !rules.packed && !rules.firstOnly && rules.horizon.kind !== "bookable-days",
);

always(
  "a busy stretch more never adds a slot",
  independent.chain((world) => fc.tuple(fc.constant(world), busyAround(world.centreMs))),
  ([{ question }, { lane: _, ...busy }]) => {
    expectFewer(
      question,
      withHosts(question, (host) => ({ ...host, busy: [busy, ...host.busy] })),
    );
  },
);

always("raising the capacity never removes a slot", independent, ({ question }) => {
  expectFewer(
    withHosts(question, (host) => ({ ...host, capacity: (host.capacity ?? 1) + 1 })),
    question,
  );
});

always("a cap more never adds a slot", fc.tuple(independent, someCap), ([{ question }, cap]) => {
  expectFewer(question, withRules(question, { caps: [cap, ...(question.rules.caps ?? [])] }));
});

always(
  "longer notice, buffers, preparation or cleaning never adds a slot",
  fc.tuple(
    independent,
    fc.constantFrom(
      "noticeMinutes",
      "bufferBeforeMinutes",
      "bufferAfterMinutes",
      "preparationMinutes",
      "cleaningMinutes",
    ),
    fc.integer({ min: 1, max: 200 }),
  ),
  ([{ question }, name, more]) => {
    expectFewer(question, withRules(question, { [name]: (question.rules[name] ?? 0) + more }));
  },
);

always(
  "a session more never adds a slot",
  independent.chain((world) => fc.tuple(fc.constant(world), sessionAround(world.centreMs))),
  ([{ question }, session]) => {
    expectFewer(
      question,
      withHosts(question, (host) => ({ ...host, sessions: [session, ...(host.sessions ?? [])] })),
    );
  },
);

always("a candidate more in a role never removes a slot", independent, ({ question }) => {
  question.roles?.forEach(({ anyOf, substitutes = [], count }, index) => {
    const more = question.hosts.find(({ id }) => !anyOf?.includes(id) && !substitutes.includes(id));
    if (!anyOf || !more || count === "all") return;
    const roles = question.roles?.map((role, at): Role =>
      at === index ? { ...role, anyOf: [...anyOf, more.id] } : role,
    );
    expectFewer({ ...question, ...(roles ? { roles } : {}) }, question);
  });
});

always(
  "hours to keep within never add a slot, but where starts are counted from them",
  independent.chain(withMoreHours),
  ([{ roles: _, ...question }, hours]) => {
    const narrowed = withHosts(question, (host) => ({
      ...host,
      hours: { ...host.hours, within: [...(host.hours.within ?? []), hours] },
    }));
    for (const start of offeredSlots(narrowed)) {
      const { offered, hosts } = explainSlot(question, start);
      // Where a full group begins, the group is the reason told, whether or not the grid has that start.
      const offTheGrid = hosts.some(({ reasons }) =>
        reasons.every(({ because }) => because === "not-on-grid" || because === "full"),
      );
      expect(offered || offTheGrid).toBe(true);
    }
  },
);

always("a hold that expired, or is the asker's own, is as none", worlds, ({ question }) => {
  const counts = ({ kind, expiresAt, holderId }: Busy) =>
    kind !== "hold" ||
    ((expiresAt === undefined || expiresAt > question.now) &&
      (holderId === undefined || holderId !== question.holderId));
  const without = withHosts(question, (host) => ({ ...host, busy: host.busy.filter(counts) }));
  expect(offeredSlots(without)).toEqual(offeredSlots(question));
});

always(
  "splitting ranges or busy stretches changes nothing",
  fc.tuple(worlds, fc.double({ min: 0.1, max: 0.9, noNaN: true })),
  ([{ question }, where]) => {
    expect(offeredSlots(split(question, where))).toEqual(offeredSlots(question));
  },
);

always("the order of busy stretches, sessions, caps, ways and roles changes nothing", worlds, ({ question }) => {
  const turned = withHosts(question, ({ sessions, caps, ...host }) => ({
    ...host,
    busy: host.busy.toReversed(),
    ...(sessions ? { sessions: sessions.toReversed() } : {}),
    ...(caps ? { caps: caps.toReversed() } : {}),
  }));
  const { roles: [first, ...others] = [], travelTimes, ...rest } = turned;
  const reordered: SlotQuery = {
    ...rest,
    ...(first ? { roles: [first, ...others.toReversed()] } : {}),
    ...(travelTimes ? { travelTimes: travelTimes.toReversed() } : {}),
  };
  expect(offeredSlots(reordered)).toEqual(offeredSlots(question));
});

always(
  "asking for two halves gives the whole: no slot lost or doubled where days, months or clocks meet",
  fc.tuple(worlds, fc.double({ min: 0, max: 1, noNaN: true })),
  ([{ question }, where]) => {
    const middle = instant(question.from + Math.floor((question.until - question.from) * where));
    const halves = [...offeredSlots({ ...question, until: middle }), ...offeredSlots({ ...question, from: middle })];
    expect(halves).toEqual(offeredSlots(question));
  },
);

always("without roles, hosts offer together what each offers alone, in whatever order", worlds, (world) => {
  const { roles: _, ...question } = world.question;
  // Bookable days are counted for all together, on the calendar of the first.
  if (question.rules.horizon.kind === "bookable-days") return;
  const alone = question.hosts.flatMap((host) => offeredSlots({ ...question, hosts: [host] }));
  const expected = [...new Set(alone)].toSorted((a, b) => a - b);
  expect(offeredSlots(question)).toEqual(expected);
  expect(offeredSlots({ ...question, hosts: question.hosts.toReversed() })).toEqual(expected);
});

always("hosts by other names are the same hosts", worlds, ({ question }) => {
  const newNames = JSON.stringify(judgeSlots(question)).replaceAll(/"host-(\d)"/g, '"$1th-of-all"');
  const asked = renamed(question, (id) => `${id.slice(5)}th-of-all`);
  expect(JSON.stringify(judgeSlots(asked))).toBe(newNames);
});

always("where the clock does not change, a week later is the same a week later", worlds, ({ question }) => {
  const here = inReunion(question);
  expect(offeredSlots(shifted(here, 1))).toEqual(offeredSlots(here).map((start) => start + WEEK_MS));
});

/** Each start that is offered then was offered before. */
function expectFewer(before: SlotQuery, then: SlotQuery): void {
  const known = new Set(offeredSlots(before));
  expect(offeredSlots(then).filter((start) => !known.has(start))).toEqual([]);
}

function withRules(question: SlotQuery, some: Partial<SlotRules>): SlotQuery {
  return { ...question, rules: { ...question.rules, ...some } };
}

function withMoreHours({ question, centreMs }: World) {
  const today = dateOf(instant(centreMs), zone("UTC"));
  return fc.tuple(fc.constant(question), hoursAround(today, ["Europe/Paris", "UTC", "America/Toronto"], true));
}
