import {
  bookingActs,
  bookingStatuses,
  lifeSteps,
  planningStatus,
  planningStatuses,
  type BookingAct as Act,
} from "@creneau/contract";
import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import {
  actsOf,
  afterAct,
  finalAt,
  holdEnd,
  isTaken,
  linkEnd,
  respondBy as until,
  statusNow,
  stepsDue,
  type Life,
  type Status,
} from "./rules.ts";
import { refusalSentences, unchangeableSentences } from "./texts.ts";

const DAY_MS = 86_400_000;
const startsAt = instant("2027-03-09T09:00:00Z");
const endsAt = instant("2027-03-09T09:15:00Z");

const respondBy = instant("2027-03-08T09:00:00Z");

/** When somebody acts, in the order of time. */
const moments = {
  "while it waits": instant(respondBy - 1),
  "once it waited too long": respondBy,
  "right before": instant(startsAt - 1),
  "at the start": startsAt,
  "right before the end": instant(endsAt - 1),
  "at the end": endsAt,
  "a week later": instant(endsAt + 7 * DAY_MS - 1),
  "later still": instant(endsAt + 7 * DAY_MS),
} as const;

/** As it is written; the clock may be ahead. A no-show was noted at the end. */
const written = (status: Status): Life => ({
  status,
  startsAt,
  endsAt,
  respondBy: status === "requested" ? respondBy : null,
  statusAt: status === "no-show" ? endsAt : null,
});

/** c: whoever booked, b: the business, s: the clock's own hand. */
const people = { c: "contact", b: "business", s: "system" } as const;

/** Who may, at each moment, and what becomes of it. What is not here nobody may, ever. */
const expected: Partial<Record<Status, Partial<Record<Act, readonly [to: Status, who: readonly string[]]>>>> = {
  requested: {
    move: ["requested", ["c", "", "", "", "", "", "", ""]],
    cancel: ["cancelled", ["cbs", "", "", "", "", "", "", ""]],
    approve: ["confirmed", ["b", "", "", "", "", "", "", ""]],
    decline: ["cancelled", ["b", "", "", "", "", "", "", ""]],
    propose: ["requested", ["bs", "", "", "", "", "", "", ""]],
    choose: ["confirmed", ["c", "", "", "", "", "", "", ""]],
  },
  confirmed: {
    move: ["confirmed", ["cbs", "cbs", "cbs", "bs", "bs", "", "", ""]],
    cancel: ["cancelled", ["cbs", "cbs", "cbs", "bs", "bs", "", "", ""]],
    propose: ["confirmed", ["bs", "bs", "bs", "", "", "", "", ""]],
    choose: ["confirmed", ["c", "c", "c", "", "", "", "", ""]],
    complete: ["completed", ["", "", "", "b", "b", "", "", ""]],
    "no-show": ["no-show", ["", "", "", "b", "b", "b", "b", ""]],
  },
  "in-progress": {
    move: ["confirmed", ["bs", "bs", "bs", "bs", "bs", "", "", ""]],
    cancel: ["cancelled", ["bs", "bs", "bs", "bs", "bs", "", "", ""]],
    complete: ["completed", ["b", "b", "b", "b", "b", "", "", ""]],
    "no-show": ["no-show", ["b", "b", "b", "b", "b", "b", "b", ""]],
  },
  completed: { "no-show": ["no-show", ["b", "b", "b", "b", "b", "b", "b", ""]] },
  "no-show": { attended: ["completed", ["b", "b", "b", "b", "b", "b", "", ""]] },
};

describe("the lifecycle, whole", () => {
  const cells = bookingStatuses.flatMap((status) => bookingActs.map((act) => [status, act] as const));

  test.for(cells)("%s: %s", ([status, act]) => {
    const [to, who] = expected[status]?.[act] ?? [status, Object.keys(moments).map(() => "")];
    for (const [index, [name, at]] of Object.entries(moments).entries())
      for (const [letter, by] of Object.entries(people)) {
        const after = afterAct(written(status), act, by, at);
        const may = who[index]?.includes(letter) ?? false;
        expect(["status" in after, by, name], `${act} by ${by}, ${name}`).toEqual([may, by, name]);
        if ("status" in after) expect(after.status).toBe(to);
      }
  });

  test("what one may do is told as it is judged", () => {
    expect(actsOf(written("requested"), "business", moments["while it waits"])).toEqual([
      "cancel",
      "approve",
      "decline",
      "propose",
    ]);
    expect(actsOf(written("confirmed"), "contact", moments["right before"])).toEqual(["move", "cancel", "choose"]);
    for (const status of ["cancelled", "expired"] as const)
      for (const by of Object.values(people)) expect(actsOf(written(status), by, startsAt)).toEqual([]);
  });
});

describe("what the clock does, whether or not a job ran", () => {
  test.for([
    ["requested", ["requested", "expired", "expired", "expired", "expired", "expired", "expired", "expired"]],
    [
      "confirmed",
      ["confirmed", "confirmed", "confirmed", "in-progress", "in-progress", "completed", "completed", "completed"],
    ],
    ["cancelled", Object.keys(moments).map(() => "cancelled")],
    ["no-show", Object.keys(moments).map(() => "no-show")],
  ] as const)("%s", ([status, seen]) => {
    expect(Object.values(moments).map((at) => statusNow(written(status), at))).toEqual(seen);
  });

  test("a job that comes late writes each step at its own moment", () => {
    expect(stepsDue(written("confirmed"), instant(endsAt + DAY_MS))).toEqual([
      { step: "started", to: "in-progress", at: startsAt },
      { step: "completed", to: "completed", at: endsAt },
    ]);
  });

  test("the outcome is final once nobody can say any more that somebody did not come, or did after all", () => {
    expect(finalAt({ endsAt }) - endsAt).toBe(8 * DAY_MS);
  });

  test("a request waits as long as the business takes to answer, and not beyond the start", () => {
    const now = instant(startsAt - 3_600_000);
    expect(until(now, startsAt, 30)).toBe(instant(now + 1_800_000));
    expect(until(now, startsAt, 2880)).toBe(startsAt);
  });
});

test("each state is one of the five that a plain planning knows, and each of those is one of ours", () => {
  expect(planningStatus).toEqual({
    requested: "pending",
    confirmed: "scheduled",
    "in-progress": "scheduled",
    completed: "completed",
    cancelled: "cancelled",
    "no-show": "no_show",
    expired: "cancelled",
  });
  expect(Object.keys(planningStatus)).toEqual([...bookingStatuses]);
  expect([...new Set(Object.values(planningStatus))].toSorted()).toEqual([...planningStatuses].toSorted());
});

test("each step of a booking's life, as people tell it, is one state", () => {
  expect(Object.entries(lifeSteps).map(([step, status]) => `${step} ${planningStatus[status]}`)).toEqual([
    "requested pending",
    "optimised pending",
    "confirmed scheduled",
    "upcoming scheduled",
    "in-progress scheduled",
    "completed completed",
    "reviewed completed",
    "analysed completed",
    "cancelled cancelled",
    "no-show no_show",
    "expired cancelled",
  ]);
});

test("four refusals mean that somebody was faster, the others that it was never offered", () => {
  const codes = Object.keys(refusalSentences.fr) as (keyof typeof refusalSentences.fr)[];
  expect(codes.filter(isTaken).toSorted()).toEqual(["already-busy", "buffer", "full", "held"]);
});

test("a hold lasts ten minutes, a link a month after the session", () => {
  expect(holdEnd(startsAt) - startsAt).toBe(600_000);
  expect(linkEnd(endsAt) - endsAt).toBe(30 * 86_400_000);
});

test("each reason is said in both languages", () => {
  for (const sentences of [refusalSentences, unchangeableSentences]) {
    expect(Object.keys(sentences.fr)).toEqual(Object.keys(sentences.en));
    for (const language of ["fr", "en"] as const)
      for (const sentence of Object.values(sentences[language])) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  }
});
