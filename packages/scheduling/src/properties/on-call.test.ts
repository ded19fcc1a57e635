/** Hours on call: what is displayed can be booked, and what concerns others changes nothing. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { always } from "../../testing/property.ts";
import { onCallWorlds } from "../../testing/worlds.ts";
import { withHosts } from "../../testing/worlds/changes.ts";
import { explainSlot, judgeSlot, judgeSlots, offeredSlots, type Host, type SlotQuery } from "../index.ts";

const DAY_MINUTES = 1440;
const aFew = <T>(list: readonly T[]): readonly T[] =>
  list.filter((_, index) => index % Math.ceil(list.length / 12) === 0);
const withHours = (question: SlotQuery, change: (hours: Host["hours"]) => Host["hours"]): SlotQuery =>
  withHosts(question, (host) => ({ ...host, hours: change(host.hours) }));

always(
  "what is displayed is bookable, and nothing else is",
  onCallWorlds,
  ({ question }) => {
    const offered = offeredSlots(question);
    for (const start of aFew(offered)) expect(judgeSlot(question, start).offered).toBe(true);
    const refused = judgeSlots(question).filter((verdict) => !verdict.offered);
    for (const { startsAt } of aFew(refused)) expect(explainSlot(question, startsAt).offered).toBe(false);
    expect(refused.filter(({ startsAt }) => offered.includes(startsAt))).toEqual([]);
  },
  0.5,
);

always(
  "hours reserved for other services change nothing",
  onCallWorlds,
  ({ question }) => {
    const { serviceId = "" } = question.rules;
    const mine = withHours(question, ({ reserved = [], ...hours }) => ({
      ...hours,
      reserved: reserved.filter(({ serviceIds }) => serviceIds.includes(serviceId)),
    }));
    expect(offeredSlots(mine)).toEqual(offeredSlots(question));
  },
  0.5,
);

always(
  "of what is given on call alone, the ordinary hours do not matter, nor what they are kept within",
  onCallWorlds,
  ({ question }) => {
    const rules = { ...question.rules, reservedOnly: true };
    const asked = { ...question, rules };
    const all = [{ startMinute: 0, endMinute: DAY_MINUTES }];
    const always = { 1: all, 2: all, 3: all, 4: all, 5: all, 6: all, 7: all };
    const bare = (weekly: Host["hours"]["weekly"]) =>
      withHours(asked, ({ rotation: _, seasons: __, recurring: ___, within: ____, ...hours }) => ({
        ...hours,
        weekly,
      }));
    expect(offeredSlots(bare({}))).toEqual(offeredSlots(asked));
    expect(offeredSlots(bare(always))).toEqual(offeredSlots(asked));
  },
  0.5,
);

test("these worlds are worth asking about: on call alone, slots are offered in many of them, and refused", () => {
  const judged = fc
    .sample(onCallWorlds, { numRuns: 200, seed: 6 })
    .filter(({ question }) => question.rules.reservedOnly)
    .map(({ question }) => judgeSlots(question));
  const offering = judged.filter((verdicts) => verdicts.some(({ offered }) => offered));
  const refusing = judged.filter((verdicts) => verdicts.some(({ offered }) => !offered));
  expect(judged.length).toBeGreaterThan(60);
  expect(offering.length / judged.length).toBeGreaterThan(0.3);
  expect(refusing.length / judged.length).toBeGreaterThan(0.3);
});
