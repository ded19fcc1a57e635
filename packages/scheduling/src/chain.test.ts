import { describe, expect, test } from "vitest";
import { cpuMs } from "../../../tools/cpu-time.ts";
import { busy, hours, rules } from "../testing/build.ts";
import {
  alwaysOpen,
  instant,
  offeredChains,
  offeredSlots,
  toIso,
  zone,
  type Busy,
  type ChainOffer,
  type ChainQuery,
  type Host,
  type Link,
  type SlotRules,
} from "./index.ts";

const utc = zone("UTC");
const MIDNIGHT = instant("2026-01-05T00:00Z"); // a Monday

const monday = (clock: string) => instant(`2026-01-05T${clock}Z`);
const taken = (from: string, until: string): Busy => busy(`2026-01-05T${from}Z`, `2026-01-05T${until}Z`);

/** Open day and night, and free. */
function anyone(id: string, some: Partial<Host> = {}): Host {
  return { id, hours: alwaysOpen(utc), busy: [], ...some };
}

/** One of these hosts, for as long as the rules say. */
function link(
  id: string,
  anyOf: readonly string[],
  some: Partial<SlotRules> = {},
  gap?: [least: number, most: number],
): Link {
  return {
    id,
    rules: rules(some),
    roles: [{ id: "who", anyOf }],
    ...(gap ? { gap: { leastMinutes: gap[0], mostMinutes: gap[1] } } : {}),
  };
}

/** Asked on Monday at eight, for a first start at ten unless told otherwise. */
function chain(hosts: readonly Host[], links: readonly Link[], some: Partial<ChainQuery> = {}): ChainQuery {
  return { now: monday("08:00"), hosts, links, from: monday("10:00"), until: monday("10:01"), ...some };
}

/** "10:00 A x, 11:00 B y + room" */
function plan(offer: ChainOffer | undefined): string | undefined {
  return offer?.links
    .map(({ id, startsAt, hosts }) => {
      return `${toIso(startsAt).slice(11, 16)} ${id} ${hosts.map(({ hostId }) => hostId).join(" + ")}`;
    })
    .join(", ");
}

function plans(query: ChainQuery): readonly (string | undefined)[] {
  return offeredChains(query).map(plan);
}

describe("several services in a row", () => {
  const [x, y, room] = [anyone("x"), anyone("y"), anyone("room")];

  test("each with who, where and when: a gap to wait, and a room for the second", () => {
    const colour = link("colour", ["x"], { durationMinutes: 45 });
    const wash: Link = {
      id: "wash",
      rules: rules({ durationMinutes: 15, stepMinutes: 5 }),
      roles: [
        { id: "who", anyOf: ["y"] },
        { id: "where", anyOf: ["room"] },
      ],
      gap: { leastMinutes: 20, mostMinutes: 40 },
    };
    const cut = link("cut", ["x", "y"], { durationMinutes: 30 });
    const roomTaken = { ...room, busy: [taken("10:30", "11:12")] };
    const [offer] = offeredChains(chain([x, y, roomTaken], [colour, wash, cut]));
    expect(offer).toEqual({
      startsAt: monday("10:00"),
      endsAt: monday("12:00"),
      links: [
        {
          id: "colour",
          startsAt: monday("10:00"),
          endsAt: monday("10:45"),
          hosts: [{ roleId: "who", hostId: "x", lane: 0 }],
        },
        {
          id: "wash",
          startsAt: monday("11:15"),
          endsAt: monday("11:30"),
          hosts: [
            { roleId: "who", hostId: "y", lane: 0 },
            { roleId: "where", hostId: "room", lane: 0 },
          ],
        },
        {
          id: "cut",
          startsAt: monday("11:30"),
          endsAt: monday("12:00"),
          hosts: [{ roleId: "who", hostId: "x", lane: 0 }],
        },
      ],
    });
  });

  test("all or nothing: a start from which one link can't be held is not offered", () => {
    const until = { until: monday("13:00") };
    const links = [link("A", ["x"]), link("B", ["y"])];
    expect(plans(chain([x, y], links, until))).toEqual([
      "10:00 A x, 11:00 B y",
      "11:00 A x, 12:00 B y",
      "12:00 A x, 13:00 B y",
    ]);
    expect(plans(chain([x, { ...y, busy: [taken("12:30", "12:45")] }], links, until))).toEqual([
      "10:00 A x, 11:00 B y",
      "12:00 A x, 13:00 B y",
    ]);
    expect(plans(chain([x, { ...y, hours: hours("UTC", "09:00-10:30") }], links, until))).toEqual([]);
    expect(plans(chain([x], [link("A", ["x"])], until))).toEqual(["10:00 A x", "11:00 A x", "12:00 A x"]);
  });

  test("without roles, any host; of several, in the order given", () => {
    const links: Link[] = [
      { id: "A", rules: rules({ bufferAfterMinutes: 1 }) },
      { id: "B", rules: rules() },
    ];
    expect(plans(chain([x, y], links))).toEqual(["10:00 A x, 11:00 B y"]);
    expect(plans(chain([y, x], links))).toEqual(["10:00 A y, 11:00 B x"]);
    expect(offeredChains(chain([x, y], links))[0]?.links[0]?.hosts).toEqual([{ roleId: "", hostId: "x", lane: 0 }]);
    expect(plans(chain([], links))).toEqual([]);
  });

  test("roles take different hosts, so many of each", () => {
    const pair: Link = {
      id: "pair",
      rules: rules(),
      roles: [
        { id: "two", anyOf: ["x", "y", "room"], count: 2 },
        { id: "one", anyOf: ["x"] },
      ],
    };
    expect(plans(chain([x, y, room], [link("A", ["x"]), pair]))).toEqual(["10:00 A x, 11:00 pair y + room + x"]);
    const second: Link = {
      ...pair,
      roles: [
        { id: "one", anyOf: ["x", "y"] },
        { id: "two", count: 2 },
      ],
    };
    expect(plans(chain([x, y, room], [link("A", ["x"]), second]))).toEqual(["10:00 A x, 11:00 pair x + y + room"]);
    const last: Link = {
      ...pair,
      roles: [
        { id: "one", anyOf: ["room"] },
        { id: "two", count: 2 },
      ],
    };
    expect(plans(chain([x, y, room], [link("A", ["x"]), last]))).toEqual(["10:00 A x, 11:00 pair room + x + y"]);
    const tired = link("A", ["x"], { bufferAfterMinutes: 1 });
    expect(plans(chain([x, y, room], [tired, second]))).toEqual([]);
    expect(plans(chain([x, y, room, anyone("z")], [tired, second]))).toEqual(["10:00 A x, 11:00 pair y + room + z"]);
    expect(plans(chain([x, y], [link("A", ["x"]), { ...pair, roles: [{ id: "all", count: "all" }] }]))).toEqual([
      "10:00 A x, 11:00 pair x + y",
    ]);
  });

  test("a chain that nobody can hold is given up in time", () => {
    const began = cpuMs();
    const rested: Host = { ...x, caps: [{ per: "day", of: "sessions", most: 9 }] };
    const links = Array.from({ length: 10 }, () => link("L", ["x"], { durationMinutes: 15, stepMinutes: 5 }, [0, 60]));
    expect(offeredChains(chain([rested], links))).toEqual([]);
    expect(offeredChains(chain([rested], links.slice(1)))).toHaveLength(1);
    const others = Array.from({ length: 20 }, (_, index) => anyone(`aide ${index}`));
    const helped: Link = {
      id: "A",
      rules: rules(),
      roles: [
        { id: "who", anyOf: ["x"] },
        { id: "aides", anyOf: others.map(({ id }) => id), count: 5 },
      ],
    };
    const once: Host = { ...x, caps: [{ per: "day", of: "sessions", most: 1 }] };
    expect(offeredChains(chain([once, ...others], [helped, link("B", ["x"])]))).toEqual([]);
    expect(cpuMs() - began).toBeLessThan(10_000);
  });

  test("twenty links at most", () => {
    const many = (count: number) => Array.from({ length: count }, () => link("L", ["x"], { durationMinutes: 10 }));
    expect(offeredChains(chain([x], many(20)))[0]?.endsAt).toBe(monday("13:20"));
    expect(() => offeredChains(chain([x], many(21)))).toThrow(
      /^The number of links must be a whole number from [01] to 20, not 21$/,
    );
    expect(() => offeredChains(chain([x], []))).toThrow(/at least one link|from 1 to 20, not 0/);
  });
});

describe("times", () => {
  const [x, y] = [anyone("x"), anyone("y")];

  test("the first link starts on its grid; the others its step apart from the earliest that the gap allows", () => {
    const office = { ...x, hours: hours("UTC", "09:15-18:00") };
    const later = { ...y, busy: [taken("11:00", "11:35")] };
    const links = [link("A", ["x"], { durationMinutes: 30 }), link("B", ["y"], { stepMinutes: 20 }, [5, 100])];
    const offers = offeredChains(chain([office, later], links, { until: monday("12:00") }));
    expect(offers.map(plan)).toEqual(["10:15 A x, 11:50 B y", "11:15 A x, 11:50 B y"]);
  });

  test("a gap is kept from the least to the most", () => {
    const before = (least: number, most: number) =>
      plans(
        chain(
          [x, { ...y, busy: [taken("11:00", "11:30")] }],
          [link("A", ["x"]), link("B", ["y"], { stepMinutes: 10 }, [least, most])],
        ),
      );
    expect(before(0, 29)).toEqual([]);
    expect(before(0, 30)).toEqual(["10:00 A x, 11:30 B y"]);
    expect(before(5, 34)).toEqual([]);
    expect(before(5, 35)).toEqual(["10:00 A x, 11:35 B y"]);
    expect(before(50, 50)).toEqual(["10:00 A x, 11:50 B y"]);
  });

  test("without a gap, a link follows at once", () => {
    const minute = { ...y, busy: [taken("11:00", "11:01")] };
    expect(plans(chain([x, minute], [link("A", ["x"]), link("B", ["y"], { stepMinutes: 1 })]))).toEqual([]);
  });

  test("what is long after the first link is known as well", () => {
    const short = { durationMinutes: 10, stepMinutes: 10 };
    const stretches = [
      taken("10:10", "11:00"),
      taken("11:05", "12:00"),
      taken("12:05", "13:00"),
      taken("13:05", "15:00"),
    ];
    const links = [link("A", ["x"], short), link("B", ["y"], short, [0, 300]), link("C", ["z"], short, [120, 300])];
    const hosts = [
      x,
      { ...y, busy: stretches },
      anyone("z", { busy: [taken("17:10", "17:30"), taken("17:35", "18:00")] }),
    ];
    expect(plans(chain(hosts, links))).toEqual(["10:00 A x, 15:00 B y, 18:00 C z"]);
  });

  test("a host who opens for the last link alone is enough", () => {
    const links = [link("A", ["x"]), link("B", ["x"]), link("C", ["y"])];
    const late = { ...y, hours: hours("UTC", "12:00-13:00") };
    expect(plans(chain([x, late], links))).toEqual(["10:00 A x, 11:00 B x, 12:00 C y"]);
    const early = { ...y, hours: hours("UTC", "10:00-11:00") };
    expect(plans(chain([x, early], [link("A", ["y"]), link("B", ["x"]), link("C", ["x"])]))).toEqual([
      "10:00 A y, 11:00 B x, 12:00 C x",
    ]);
  });

  test("the gap of the first link does not count: nothing comes before it", () => {
    expect(plans(chain([x], [link("A", ["x"], {}, [30, 60])]))).toEqual(["10:00 A x"]);
  });

  test("notice, horizon and grid are asked of the first link alone", () => {
    const deaf: Partial<SlotRules> = {
      noticeMinutes: 600,
      horizon: { kind: "days", days: 0 },
      alignMinutes: 60,
      packed: true,
      firstOnly: true,
    };
    const first = { durationMinutes: 50 };
    expect(plans(chain([x, y], [link("A", ["x"], first), link("B", ["y"], deaf)]))).toEqual(["10:00 A x, 10:50 B y"]);
    expect(plans(chain([x, y], [link("A", ["x"], deaf), link("B", ["y"])]))).toEqual([]);
    const tomorrow = { ...y, busy: [taken("00:00", "23:59")] };
    const overnight = link("B", ["y"], { horizon: { kind: "days", days: 0 }, stepMinutes: 30 }, [0, 1440]);
    const [offer] = offeredChains(chain([x, tomorrow], [link("A", ["x"]), overnight]));
    expect(plan(offer)).toBe("10:00 A x, 00:00 B y");
  });

  test("packed, first only and bookable days hold for the first link as for offeredSlots", () => {
    const [partly, free] = [{ ...x, busy: [taken("08:00", "09:25")] }, y];
    for (const some of [
      { packed: true },
      { firstOnly: true },
      { horizon: { kind: "bookable-days", days: 1 } as const },
    ]) {
      const links = [link("A", ["x"], some), link("B", ["y"])];
      const week = { from: MIDNIGHT, until: instant("2026-01-12T00:00Z") };
      const alone = {
        now: monday("08:00"),
        hosts: [partly, free],
        rules: rules(some),
        roles: [{ id: "who", anyOf: ["x"] }],
      };
      expect(offeredChains(chain([partly, free], links, week)).map(({ startsAt }) => startsAt)).toEqual(
        offeredSlots({ ...alone, ...week }),
      );
    }
  });

  test("from and until are about the first link", () => {
    const links = [link("A", ["x"]), link("B", ["y"], {}, [0, 600])];
    const late = { ...y, busy: [taken("00:00", "16:00")] };
    expect(plans(chain([x, late], links))).toEqual(["10:00 A x, 16:00 B y"]);
    expect(plans(chain([x, late], links, { from: monday("10:01"), until: monday("11:00") }))).toEqual([]);
    expect(plans(chain([x, late], links, { until: monday("10:00") }))).toEqual([]);
  });

  test("the earliest for the links after the first, whoever takes it for that", () => {
    const quarter = { stepMinutes: 15 };
    const links = [link("A", ["x", "y"], { bufferAfterMinutes: 15, ...quarter }), link("B", ["x"], quarter, [0, 60])];
    expect(plans(chain([x, y], links))).toEqual(["10:00 A y, 11:00 B x"]);
  });
});

describe("the same person twice", () => {
  const x = anyone("x");
  const quarters = { stepMinutes: 5, durationMinutes: 30 };

  test("needs the buffers of both, with preparation and cleaning", () => {
    const after = link("A", ["x"], { ...quarters, bufferAfterMinutes: 10, cleaningMinutes: 5 });
    const before = (most: number) => link("B", ["x"], { ...quarters, bufferBeforeMinutes: 10 }, [0, most]);
    expect(plans(chain([x], [after, before(60)]))).toEqual(["10:00 A x, 10:55 B x"]);
    expect(plans(chain([x], [after, before(24)]))).toEqual([]);
    const other = link("B", ["y"], { ...quarters, bufferBeforeMinutes: 10 });
    expect(plans(chain([x, anyone("y")], [after, other]))).toEqual(["10:00 A x, 10:30 B y"]);
  });

  test("needs the buffers of a link before the last as well", () => {
    const links = [
      link("A", ["x"], { ...quarters, bufferAfterMinutes: 60 }),
      link("B", ["y"], quarters),
      link("C", ["x"], quarters, [0, 60]),
    ];
    expect(plans(chain([x, anyone("y")], links))).toEqual(["10:00 A x, 10:30 B y, 11:30 C x"]);
  });

  test("counts both for caps and limits", () => {
    const y = anyone("y");
    const links = [link("A", ["x"]), link("B", ["x", "y"])];
    const planFor = (some: Partial<Host>, itsLinks = links) => plans(chain([{ ...x, ...some }, y], itsLinks));
    expect(planFor({})).toEqual(["10:00 A x, 11:00 B x"]);
    expect(planFor({ caps: [{ per: "day", of: "sessions", most: 1 }] })).toEqual(["10:00 A x, 11:00 B y"]);
    expect(planFor({ caps: [{ per: "week", of: "minutes", most: 119 }] })).toEqual(["10:00 A x, 11:00 B y"]);
    expect(planFor({ caps: [{ per: "week", of: "minutes", most: 120 }] })).toEqual(["10:00 A x, 11:00 B x"]);
    expect(planFor({ labour: { dayMinutes: 90 } })).toEqual(["10:00 A x, 11:00 B y"]);
    expect(planFor({ caps: [{ per: "day", of: "sessions", most: 0 }] })).toEqual([]);
  });

  test("counts the first towards caps of a service when it is the same service", () => {
    const caps = [{ per: "day", of: "sessions", most: 1, counts: "service" }] as const;
    const links = (second: string) => [
      link("A", ["x"], { serviceId: "cut" }),
      link("B", ["x"], { serviceId: second, caps }),
    ];
    expect(plans(chain([x], links("cut")))).toEqual([]);
    expect(plans(chain([x], links("dye")))).toEqual(["10:00 A x, 11:00 B x"]);
  });

  test("has to come from one place to the other", () => {
    const places = (from: string, to: string) => [
      link("A", ["x"], { ...quarters, placeId: from }),
      link("B", ["x"], { ...quarters, placeId: to }, [0, 120]),
    ];
    const travelTimes = [
      { from: "north", to: "south", minutes: 40 },
      { from: "south", to: "north", minutes: 25 },
      { from: "west", to: "north", minutes: 10 },
    ];
    const way = (from: string, to: string) => plans(chain([x], places(from, to), { travelTimes }));
    expect(way("north", "south")).toEqual(["10:00 A x, 11:10 B x"]);
    expect(way("south", "north")).toEqual(["10:00 A x, 10:55 B x"]);
    expect(way("north", "west")).toEqual(["10:00 A x, 10:40 B x"]);
    expect(way("north", "north")).toEqual(["10:00 A x, 10:30 B x"]);
    expect(way("south", "west")).toEqual(["10:00 A x, 10:30 B x"]);
    const two = [link("A", ["x"], { placeId: "north" }), link("B", ["y"], { placeId: "south" })];
    expect(plans(chain([x, anyone("y")], two, { travelTimes }))).toEqual(["10:00 A x, 11:00 B y"]);
  });

  test("may use another lane", () => {
    const double = { ...x, capacity: 2 };
    const long = link("A", ["x"], { bufferAfterMinutes: 30 });
    const lanes = (hosts: readonly Host[], links: readonly Link[]) =>
      offeredChains(chain(hosts, links)).flatMap((offer) => offer.links.map(({ hosts: each }) => each[0]?.lane));
    expect(lanes([double], [long, link("B", ["x"])])).toEqual([0, 1]);
    expect(lanes([double], [link("A", ["x"]), link("B", ["x"])])).toEqual([0, 0]);
    expect(lanes([x], [long, link("B", ["x"])])).toEqual([]);
    const second = { ...taken("11:30", "13:00"), lane: 1 };
    expect(lanes([{ ...double, busy: [second] }], [long, link("B", ["x"])])).toEqual([1, 0]);
  });
});

describe("who", () => {
  const [x, y] = [anyone("x"), anyone("y")];

  test("a substitute takes a link where nobody else can hold the chain, the first as well as the others", () => {
    const first: Link = {
      ...link("A", ["x"], { bufferAfterMinutes: 15 }),
      roles: [{ id: "who", anyOf: ["x"], substitutes: ["y"] }],
    };
    expect(plans(chain([x, y], [first, link("B", ["y"])]))).toEqual(["10:00 A x, 11:00 B y"]);
    expect(plans(chain([x, y], [first, link("B", ["x"])]))).toEqual(["10:00 A y, 11:00 B x"]);
    const second: Link = { ...link("B", ["x"]), roles: [{ id: "who", anyOf: ["x"], substitutes: ["y"] }] };
    expect(plans(chain([x, y], [link("A", ["x"], { bufferAfterMinutes: 15 }), second]))).toEqual([
      "10:00 A x, 11:00 B y",
    ]);
  });

  test("a substitute takes none where all could be held without", () => {
    const pair: Link = {
      id: "A",
      rules: rules(),
      roles: [{ id: "one" }, { id: "other", anyOf: ["x"], substitutes: ["y"] }],
    };
    expect(plans(chain([x, y], [pair]))).toEqual(["10:00 A y + x"]);
  });

  test("one's own holds are free, those of others are not", () => {
    const hold = { ...taken("11:00", "12:00"), kind: "hold", holderId: "me" } as const;
    const links = [link("A", ["x"]), link("B", ["x"])];
    expect(plans(chain([{ ...x, busy: [hold] }], links))).toEqual([]);
    expect(plans(chain([{ ...x, busy: [hold] }], links, { holderId: "me" }))).toEqual(["10:00 A x, 11:00 B x"]);
  });

  test("a group to join is no start of a chain", () => {
    const group = { startsAt: monday("10:00"), endsAt: monday("11:00"), seatsTaken: 1, seats: 5 };
    const links = [link("A", ["x"]), link("B", ["y"])];
    expect(plans(chain([{ ...x, busy: [{ ...taken("10:00", "11:00"), group }] }, y], links))).toEqual([]);
  });
});

describe("what makes no sense is refused by name", () => {
  test.each<[[least: number, most: number], string]>([
    [[-1, 0], "gap.leastMinutes must be a whole number from 0"],
    [[0.5, 1], "gap.leastMinutes must be a whole number from 0"],
    [[10, 9], "gap.mostMinutes must be a whole number from 10"],
    [[0, 1e9], "gap.mostMinutes must be a whole number from 0"],
  ])("a gap of %j", (gap, sentence) => {
    expect(() => offeredChains(chain([anyone("x")], [link("A", ["x"]), link("B", ["x"], {}, gap)]))).toThrow(sentence);
  });

  test("rules and roles of any link", () => {
    const wrong = (some: Partial<SlotRules>) => () =>
      offeredChains(chain([anyone("x")], [link("A", ["x"]), link("B", ["x"], some)]));
    expect(wrong({ durationMinutes: 0 })).toThrow("durationMinutes must be a whole number from 1");
    expect(wrong({ horizon: { kind: "days", days: -1 } })).toThrow("horizon.days must be a whole number");
    expect(() => offeredChains(chain([anyone("x")], [link("A", ["x"]), link("B", ["y"])]))).toThrow(
      "names a host that is not there: y",
    );
  });
});
