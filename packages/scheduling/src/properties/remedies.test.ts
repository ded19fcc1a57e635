/** Each remedy opens what it says it opens, and where it names a value, a little less does not. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { host, rules } from "../../testing/build.ts";
import { always } from "../../testing/property.ts";
import { carryOut } from "../../testing/remedy.ts";
import { worlds } from "../../testing/worlds.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlots,
  toIso,
  zone,
  type Cap,
  type ExplainedReason,
  type Instant,
  type SlotFacts,
  type SlotQuery,
} from "../index.ts";

const someMinutes = fc.array(fc.integer({ min: -3000, max: 3000 }), { maxLength: 4 });

always(
  "a remedy makes its reason vanish; a little less does not",
  fc.tuple(worlds, someMinutes),
  ([world, minutes]) => {
    const { question, centreMs } = world;
    for (const start of [...minutes.map((minute) => instant(centreMs + minute * 60_000)), ...refused(question)]) {
      expectRemedies(question, start);
    }
  },
  0.5,
);

test("caps of one kind: each is raised by its own remedy, and may be raised to where another stands", () => {
  const start = instant("2026-01-05T12:00Z");
  const sessions = [9, 10, 11].map((hour) => {
    const startsAt = instant(start - (12 - hour) * 3_600_000);
    return { startsAt, endsAt: instant(startsAt + 3_600_000) };
  });
  const cap = (most: number): Cap => ({ per: "day", of: "sessions", most });
  for (const caps of [[0], [3], [0, 3], [0, 0]]) {
    const hosts = [{ ...host("h", alwaysOpen(zone("UTC"))), sessions, caps: caps.map(cap) }];
    expectRemedies({ now: start, rules: rules({ caps: [cap(3)] }), hosts }, start);
  }
});

function expectRemedies(facts: SlotFacts, start: Instant): void {
  for (const { hostId, roleId, reasons } of explainSlot(facts, start).hosts) {
    for (const reason of reasons) expectRemedy(facts, { hostId, roleId, start }, reason);
  }
}

interface Place {
  readonly hostId: string;
  readonly roleId: string | undefined;
  readonly start: Instant;
}

function expectRemedy(facts: SlotFacts, place: Place, reason: ExplainedReason): void {
  if (reason.remedy.do === "choose-start") {
    for (const start of reason.remedy.starts) {
      expect(reasonsAt(facts, { ...place, start }).map(({ because }) => because)).not.toContain("not-on-grid");
    }
    return;
  }
  const done = carryOut(facts, place.hostId, reason);
  if (!done) return;
  const remaining = (after: SlotFacts) => reasonsAt(after, place).filter((one) => done.isSame(one));
  const told = { ...place, at: toIso(place.start), reason };
  expect({ ...told, remaining: remaining(done.enough) }).toEqual({ ...told, remaining: [] });
  // Of lanes that refuse alike the first one speaks, though another might ask for less.
  const { capacity = 1 } = facts.hosts.find(({ id }) => id === place.hostId) ?? {};
  if (capacity > 1) return;
  const holds = done.tooLittle.map((tooLittle) => remaining(tooLittle).length > 0);
  expect({ ...told, holds }).toEqual({ ...told, holds: holds.map(() => true) });
}

function reasonsAt(facts: SlotFacts, { hostId, roleId, start }: Place): readonly ExplainedReason[] {
  const explained = explainSlot(facts, start).hosts.find((one) => one.hostId === hostId && one.roleId === roleId);
  return explained?.reasons ?? [];
}

/** A few starts that are refused, from all over the stretch. */
function refused(question: SlotQuery): readonly Instant[] {
  const starts = judgeSlots(question).flatMap(({ offered, startsAt }) => (offered ? [] : [startsAt]));
  return starts.filter((_, index) => index % Math.ceil(starts.length / 6) === 0);
}
