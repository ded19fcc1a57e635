import { describe, expect, test } from "vitest";
import { clockIn, hours, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  explainSlot,
  instant,
  judgeSlot,
  judgeSlots,
  offeredSlots,
  zone,
  type Busy,
  type Host,
  type Role,
  type SlotFacts,
  type SlotRules,
} from "./index.ts";

const utc = zone("UTC");
const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);
const TEN = monday("10:00");

function anyone(id: string, some: Partial<Host> = {}): Host {
  return { id, hours: alwaysOpen(utc), busy: [], ...some };
}

const taken = (from = "10:00", until = "11:00", some: Partial<Busy> = {}): Busy => {
  return { startsAt: monday(from), endsAt: monday(until), kind: "booking", ...some };
};

function facts(hosts: readonly Host[], roles: readonly Role[], some: Partial<SlotRules> = {}): SlotFacts {
  return { now: instant("2026-01-01T00:00Z"), rules: rules(some), hosts, roles };
}

function clocks(asked: SlotFacts): string[] {
  return offeredSlots({ ...asked, from: monday("08:00"), until: monday("18:00") }).map((start) =>
    clockIn(utc, start).slice(11),
  );
}

const [a, b, c, d] = [anyone("a"), anyone("b"), anyone("c"), anyone("d")];
const closed = (id: string) => anyone(id, { hours: hours("UTC", "") });
const busyAt = (id: string) => anyone(id, { busy: [taken()] });

describe("an offer", () => {
  test("names who could take which role, in the order given; its hosts are those of the first", () => {
    const roles: Role[] = [
      { id: "doctor", anyOf: ["b", "a"] },
      { id: "room", anyOf: ["c", "d"], count: 2 },
    ];
    expect(judgeSlot(facts([a, b, c, d], roles), TEN)).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: true,
      hostIds: ["b", "a"],
      roles: [
        { roleId: "doctor", count: 1, hostIds: ["b", "a"] },
        { roleId: "room", count: 2, hostIds: ["c", "d"] },
      ],
    });
    expect(judgeSlot(facts([busyAt("a"), b, c, d], roles), TEN)).toMatchObject({
      hostIds: ["b"],
      roles: [{ hostIds: ["b"] }, { hostIds: ["c", "d"] }],
    });
  });

  test("no roles, or none in the list: any of the hosts, and no roles in the answer", () => {
    for (const asked of [facts([a, b], []), { now: instant("2026-01-01T00:00Z"), rules: rules(), hosts: [a, b] }]) {
      expect(judgeSlot(asked, TEN)).toEqual({
        startsAt: TEN,
        endsAt: monday("11:00"),
        offered: true,
        hostIds: ["a", "b"],
      });
    }
  });

  test("without names anyone with all the skills, and no skills are all one asks of anyone", () => {
    const nurse = anyone("nurse", { skills: ["care", "english"] });
    const asked = (skills: readonly string[]) => judgeSlot(facts([a, nurse], [{ id: "r", skills }]), TEN);
    expect(asked(["care"])).toMatchObject({ offered: true, hostIds: ["nurse"] });
    expect(asked([])).toMatchObject({ offered: true, hostIds: ["a", "nurse"] });
    expect(asked(["english", "care", "spanish"])).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: false,
      because: "no-skill",
      refusals: [
        { hostId: "a", roleId: "r", because: "no-skill", missing: ["english", "care", "spanish"] },
        { hostId: "nurse", roleId: "r", because: "no-skill", missing: ["spanish"] },
      ],
    });
  });

  test("so many of the first role: one leads, the others need only be free", () => {
    const pairs: Role[] = [{ id: "pair", count: 2 }];
    expect(judgeSlot(facts([a, b, busyAt("c")], pairs), TEN)).toMatchObject({
      offered: true,
      hostIds: ["a", "b"],
      roles: [{ roleId: "pair", count: 2, hostIds: ["a", "b"] }],
    });
    expect(judgeSlot(facts([a, anyone("later", { hours: hours("UTC", "09:40-18:00") })], pairs), TEN)).toMatchObject({
      hostIds: ["a"],
      roles: [{ roleId: "pair", count: 2, hostIds: ["a", "later"] }],
    });
    const half = anyone("half", { hours: hours("UTC", "09:30-18:00") });
    expect(clocks(facts([anyone("full", { hours: hours("UTC", "09:00-12:00") }), half], pairs))).toEqual([
      "09:30",
      "10:00",
      "10:30",
      "11:00",
    ]);
  });

  test("all of them: each, and whoever lacks a skill is none of them", () => {
    const all: Role = { id: "all", anyOf: ["b", "a"], count: "all" };
    expect(judgeSlot(facts([a, b, c], [all]), TEN)).toMatchObject({
      hostIds: ["b"],
      roles: [{ roleId: "all", count: 2, hostIds: ["b", "a"] }],
    });
    expect(judgeSlot(facts([busyAt("a"), b, c], [all]), TEN)).toMatchObject({
      offered: false,
      because: "already-busy",
    });
    const late = anyone("a", { hours: hours("UTC", "09:40-18:00") });
    const early = anyone("b", { hours: hours("UTC", "09:00-18:00") });
    expect(judgeSlot(facts([late, early], [all]), TEN)).toMatchObject({ offered: true, hostIds: ["b"] });
    expect(judgeSlot(facts([late, early], [all]), monday("10:40"))).toMatchObject({ because: "not-on-grid" });
    const skilled = anyone("skilled", { skills: ["s"] });
    const bySkill: Role = { id: "all", count: "all", skills: ["s"] };
    for (const hosts of [
      [a, skilled],
      [skilled, a],
    ]) {
      expect(judgeSlot(facts(hosts, [bySkill]), TEN)).toMatchObject({ offered: true, hostIds: ["skilled"] });
    }
    expect(judgeSlot(facts([a], [bySkill]), TEN)).toMatchObject({ offered: false, because: "no-skill" });
  });

  test("substitutes are named after the others, and only where they are needed", () => {
    const two: Role[] = [{ id: "team", anyOf: ["a", "b"], count: 2, substitutes: ["d", "c"] }];
    expect(judgeSlot(facts([a, b, c, d], two), TEN)).toMatchObject({
      hostIds: ["a", "b"],
      roles: [{ hostIds: ["a", "b"] }],
    });
    expect(judgeSlot(facts([busyAt("a"), b, c, d], two), TEN)).toMatchObject({
      hostIds: ["b"],
      roles: [{ hostIds: ["b", "d", "c"] }],
    });
    expect(judgeSlot(facts([busyAt("a"), busyAt("b"), c, d], two), TEN)).toMatchObject({ hostIds: ["d", "c"] });
    const lead: Role[] = [{ id: "r", anyOf: ["a"], substitutes: ["b"] }];
    expect(
      clocks(
        facts(
          [
            { ...a, busy: [taken("08:00", "16:00")] },
            { ...b, busy: [taken("08:00", "15:00")] },
          ],
          lead,
        ),
      ),
    ).toEqual(["15:00", "16:00", "17:00"]);
  });

  test("of all, a substitute may stand in for any", () => {
    const all: Role[] = [{ id: "all", anyOf: ["a", "b"], count: "all", substitutes: ["c"] }];
    expect(judgeSlot(facts([a, b, closed("c")], all), TEN)).toMatchObject({
      offered: true,
      hostIds: ["a"],
      roles: [{ count: 2 }],
    });
    expect(judgeSlot(facts([a, busyAt("b"), c], all), TEN)).toMatchObject({
      offered: true,
      hostIds: ["a"],
      roles: [{ hostIds: ["a", "c"] }],
    });
    expect(judgeSlot(facts([busyAt("a"), b, c], all), TEN)).toMatchObject({ offered: true, hostIds: ["c"] });
    expect(judgeSlot(facts([busyAt("a"), busyAt("b"), c], all), TEN)).toMatchObject({ offered: false });
  });
});

describe("who leads", () => {
  test("gives the grid, the notice and the horizon; the others need only be open and free", () => {
    const doctor = anyone("doctor", { hours: hours("UTC", "09:00-12:00") });
    const room = anyone("room", { hours: hours("UTC", "08:25-11:15") });
    const roles: Role[] = [
      { id: "who", anyOf: ["doctor"] },
      { id: "where", anyOf: ["room"] },
    ];
    expect(clocks(facts([doctor, room], roles))).toEqual(["09:00", "10:00"]);
    expect(clocks(facts([doctor, room], roles.toReversed()))).toEqual(["09:25"]);
    expect(judgeSlot(facts([doctor, room], roles), monday("09:25"))).toMatchObject({
      because: "not-on-grid",
      refusals: [{ hostId: "doctor", roleId: "who", because: "not-on-grid" }],
    });
    for (const clock of ["09:00", "10:00"]) {
      expect(judgeSlot(facts([doctor, room], roles, { noticeMinutes: 5760 }), monday(clock)).offered).toBe(true);
    }
    expect(judgeSlot(facts([doctor, room], roles.toReversed()), monday("09:25")).offered).toBe(true);
    const auckland = anyone("room", { hours: alwaysOpen(zone("Pacific/Auckland")) });
    const today = { horizon: { kind: "days", days: 0 } } as const;
    const late = { ...facts([doctor, auckland], roles, today), now: monday("08:00") };
    expect(clocks(late)).toEqual(["09:00", "10:00", "11:00"]); // in Auckland, some of it is tomorrow
  });

  test("is nobody, when a first role for all has no candidates: not the next role", () => {
    const roles: Role[] = [{ id: "none", anyOf: [], count: "all" }, { id: "r" }];
    const asked = facts([a], roles, { noticeMinutes: 30 * 1440 });
    expect(judgeSlot(asked, monday("10:17"))).toMatchObject({ offered: false, because: "no-host" });
    expect(clocks(asked)).toEqual([]);
    expect(judgeSlot(facts([], [{ id: "all", count: "all" }]), TEN)).toMatchObject({
      because: "no-host",
      refusals: [],
    });
  });
});

describe("overlapping roles", () => {
  const either: Role[] = [
    { id: "one", anyOf: ["a", "b"] },
    { id: "other", anyOf: ["a"] },
  ];

  test("nobody takes two: the first role is offered to whoever leaves the second filled", () => {
    expect(judgeSlot(facts([a, b], either), TEN)).toMatchObject({
      offered: true,
      hostIds: ["b"],
      roles: [
        { roleId: "one", hostIds: ["a", "b"] },
        { roleId: "other", hostIds: ["a"] },
      ],
    });
  });

  test("too few: each role has somebody, but the same somebody; nobody refuses", () => {
    expect(judgeSlot(facts([a, busyAt("b")], either), TEN)).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: false,
      because: "too-few",
      refusals: [{ hostId: "b", roleId: "one", because: "already-busy", busy: taken() }],
    });
    const same: Role[] = [
      { id: "one", anyOf: ["a"] },
      { id: "other", anyOf: ["a"] },
    ];
    expect(judgeSlot(facts([a], same), TEN)).toMatchObject({ because: "too-few", refusals: [] });
    expect(clocks(facts([a], same))).toEqual([]);
    expect(judgeSlots({ ...facts([a], same), from: TEN, until: monday("10:01") })).toMatchObject([
      { because: "too-few" },
    ]);
  });

  test("more than there are is too few as well", () => {
    expect(judgeSlot(facts([a, b], [{ id: "r", count: 3 }]), TEN)).toMatchObject({ offered: false, refusals: [] });
    expect(clocks(facts([a, b], [{ id: "r" }, { id: "s", anyOf: ["a"], count: 2 }]))).toEqual([]);
  });
});

describe("a refusal", () => {
  test("of a role is that of whoever came closest; of several roles, that of the farthest", () => {
    const roles: Role[] = [
      { id: "who", anyOf: ["a", "b"] },
      { id: "where", anyOf: ["c", "d"] },
    ];
    const verdict = judgeSlot(
      facts([closed("a"), busyAt("b"), closed("c"), anyone("d", { hours: hours("UTC", "14:00-18:00") })], roles),
      TEN,
    );
    expect(verdict).toEqual({
      startsAt: TEN,
      endsAt: monday("11:00"),
      offered: false,
      because: "outside-hours",
      refusals: [
        { hostId: "a", roleId: "who", because: "closed-day", on: "2026-01-05", byOverride: false },
        { hostId: "b", roleId: "who", because: "already-busy", busy: taken() },
        { hostId: "c", roleId: "where", because: "closed-day", on: "2026-01-05", byOverride: false },
        {
          hostId: "d",
          roleId: "where",
          because: "outside-hours",
          on: "2026-01-05",
          openings: [{ startsAt: monday("14:00"), endsAt: monday("18:00") }],
          needed: { startsAt: TEN, endsAt: monday("11:00") },
        },
      ],
    });
  });

  test("does not depend on the order of hosts or roles", () => {
    const roles: Role[] = [
      { id: "who", anyOf: ["b", "a"] },
      { id: "where", anyOf: ["d", "c"] },
    ];
    const hosts = [busyAt("b"), closed("a"), anyone("d", { hours: hours("UTC", "14:00-18:00") }), closed("c")];
    for (const some of [roles, roles.toReversed()]) {
      expect(judgeSlot(facts(hosts, some), TEN)).toMatchObject({ because: "outside-hours" });
    }
  });

  test("comes of the roles that lack somebody only, with everyone's reasons", () => {
    const roles: Role[] = [
      { id: "who", anyOf: ["a", "b"] },
      { id: "where", anyOf: ["c"] },
    ];
    expect(judgeSlot(facts([closed("a"), b, busyAt("c")], roles), TEN)).toMatchObject({
      because: "already-busy",
      refusals: [
        { hostId: "a", roleId: "who", because: "closed-day" },
        { hostId: "c", roleId: "where", because: "already-busy" },
      ],
    });
    expect(
      judgeSlot(
        facts(
          [a, b, c],
          [
            { id: "who", anyOf: ["a"] },
            { id: "nobody", anyOf: [] },
          ],
        ),
        TEN,
      ),
    ).toMatchObject({ because: "no-host" });
  });

  test("is told once for each role and host, for several places too; in the explanation as well", () => {
    const asked = facts(
      [busyAt("a"), b],
      [
        { id: "pair", count: 2 },
        { id: "third", anyOf: ["a"] },
      ],
    );
    expect(judgeSlot(asked, TEN)).toMatchObject({
      refusals: [
        { hostId: "a", roleId: "pair" },
        { hostId: "a", roleId: "third" },
      ],
    });
    const explained = explainSlot(asked, TEN);
    expect(explained.hosts.map(({ hostId, roleId, reasons }) => [hostId, roleId, reasons.length])).toEqual([
      ["a", "pair", 1],
      ["b", "pair", 0],
      ["a", "third", 1],
    ]);
  });

  test("names what is missing, and granting it opens", () => {
    const asked = facts([a], [{ id: "r", skills: ["care"] }]);
    expect(explainSlot(asked, TEN).hosts).toEqual([
      {
        hostId: "a",
        roleId: "r",
        reasons: [{ because: "no-skill", missing: ["care"], remedy: { do: "grant-skills", skills: ["care"] } }],
      },
    ]);
    expect(judgeSlot({ ...asked, hosts: [{ ...a, skills: ["care"] }] }, TEN).offered).toBe(true);
  });
});

describe("roles over a day", () => {
  test("starts are those at which every role has somebody: counted, and one by one where hosts are shared", () => {
    const hosts = [
      anyone("a", { busy: [taken("09:00", "10:00")] }),
      anyone("b", { busy: [taken("10:00", "11:00")] }),
      anyone("c", { busy: [taken("11:00", "12:00"), taken("13:00", "14:00")] }),
    ];
    const of = (roles: readonly Role[]) =>
      clocks(facts(hosts, roles)).filter((clock) => clock >= "09:00" && clock <= "13:00");
    expect(
      of([
        { id: "one", anyOf: ["a"] },
        { id: "two", anyOf: ["b", "c"], count: 2 },
      ]),
    ).toEqual(["12:00"]);
    expect(
      of([
        { id: "one", anyOf: ["a"] },
        { id: "two", anyOf: ["b", "c"] },
      ]),
    ).toEqual(["10:00", "11:00", "12:00", "13:00"]);
    expect(
      of([
        { id: "one", anyOf: ["a", "b"] },
        { id: "two", anyOf: ["b", "c"] },
      ]),
    ).toEqual(["09:00", "10:00", "11:00", "12:00", "13:00"]);
    expect(
      of([
        { id: "one", anyOf: ["a", "c"] },
        { id: "two", anyOf: ["c"] },
      ]),
    ).toEqual(["10:00", "12:00"]);
    expect(of([{ id: "one" }, { id: "two", count: 2 }])).toEqual(["12:00"]);
  });

  test("with firstOnly and packed, for each who could lead", () => {
    const hosts = [
      anyone("a", { hours: hours("UTC", "09:00-12:00"), busy: [taken("09:00", "09:20")] }),
      anyone("room", { hours: hours("UTC", "09:00-12:00"), busy: [taken("10:20", "10:30")] }),
    ];
    const roles: Role[] = [
      { id: "who", anyOf: ["a"] },
      { id: "where", anyOf: ["room"] },
    ];
    expect(clocks(facts(hosts, roles, { packed: true }))).toEqual(["09:20", "10:30"]);
    expect(clocks(facts(hosts, roles, { packed: true, firstOnly: true }))).toEqual(["09:20"]);
    expect(clocks(facts(hosts, roles, { firstOnly: true, stepMinutes: 30 }))).toEqual(["10:30"]);
  });

  test("packed, starts are counted anew after any time at which nobody else could, however short", () => {
    const roles: Role[] = [
      { id: "who", anyOf: ["a"] },
      { id: "where", anyOf: ["early", "late"] },
    ];
    const withLate = (from: string) => {
      const a = anyone("a", { hours: hours("UTC", "09:00-10:45") });
      const early = anyone("early", { hours: hours("UTC", "09:00-10:00") }); // the last start is at 09:30
      const late = anyone("late", { hours: hours("UTC", `${from}-12:00`) });
      return clocks(facts([a, early, late], roles, { packed: true, durationMinutes: 30, stepMinutes: 20 }));
    };
    expect(withLate("09:30")).toEqual(["09:00", "09:20", "09:40", "10:00"]);
    expect(withLate("09:31")).toEqual(["09:00", "09:20", "09:31", "09:51", "10:11"]);
  });

  test("packed, starts are counted anew where one lane ends before the other begins", () => {
    const lanes = (freeFrom: string) => {
      const first = taken("10:00", "12:00", { lane: 0 });
      const second = taken("09:00", freeFrom, { lane: 1 });
      const pair = anyone("pair", { hours: hours("UTC", "09:00-10:45"), capacity: 2, busy: [first, second] });
      return clocks(facts([pair], [], { packed: true, durationMinutes: 30, stepMinutes: 20 }));
    };
    expect(lanes("09:30")).toEqual(["09:00", "09:20", "09:40", "10:00"]);
    expect(lanes("09:31")).toEqual(["09:00", "09:20", "09:31", "09:51", "10:11"]);
  });
});

describe("what makes no sense is refused by name", () => {
  test.each<[readonly Role[], string]>([
    [[{ id: "r", anyOf: ["gone"] }], "The role r names a host that is not there: gone"],
    [[{ id: "r", anyOf: ["a", "a"] }], "The role r names a host twice: a"],
    [[{ id: "r", anyOf: ["a"], substitutes: ["a"] }], "The role r names a host twice: a"],
    [[{ id: "r", anyOf: ["a"], substitutes: ["gone"] }], "The role r names a host that is not there: gone"],
    [[{ id: "r", count: 0 }], "The count of the role r must be a whole number from 1"],
    [[{ id: "one" }, { id: "r", count: 1.5 }], "The count of the role r must be a whole number from 1"],
    [[{ id: "r" }, { id: "r" }], "called r"],
  ])("%j", (roles, sentence) => {
    expect(() => judgeSlot(facts([a, b], roles), TEN)).toThrow(sentence);
    expect(() => clocks(facts([a, b], roles))).toThrow(sentence);
  });

  test("two hosts with one name", () => {
    expect(() => judgeSlot(facts([a, b, a], [{ id: "r" }]), TEN)).toThrow("called a");
  });
});
