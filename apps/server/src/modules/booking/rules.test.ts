import { instant } from "@creneau/scheduling";
import { describe, expect, test } from "vitest";
import { afterAct, holdEnd, isTaken, linkEnd, type Act, type By, type Status } from "./rules.ts";
import { refusalSentences, unchangeableSentences } from "./texts.ts";

const startsAt = instant("2027-03-09T09:00:00Z");
const endsAt = instant("2027-03-09T09:15:00Z");

const moments = {
  before: instant(startsAt - 1),
  "at the start": startsAt,
  during: instant(endsAt - 1),
  "at the end": endsAt,
} as const;

const outcome = (status: Status, act: Act, by: By, moment: keyof typeof moments): string => {
  const after = afterAct({ status, startsAt, endsAt }, act, by, moments[moment]);
  return "refused" in after ? `no: ${after.refused}` : after.status;
};

describe("the lifecycle, whole", () => {
  const acts = ["move", "cancel", "complete"] as const;
  const people = ["contact", "business", "system"] as const;

  test.for(["cancelled", "completed"] as const)("%s is the end: nobody does anything with it, ever", (status) => {
    for (const act of acts) {
      for (const by of people) {
        for (const moment of Object.keys(moments) as (keyof typeof moments)[])
          expect(outcome(status, act, by, moment)).toBe(`no: ${status}`);
      }
    }
  });

  test.for([
    // act, by, before, at the start, during, at the end
    ["move", "contact", "confirmed", "no: past", "no: past", "no: past"],
    ["move", "business", "confirmed", "confirmed", "confirmed", "no: past"],
    ["move", "system", "confirmed", "confirmed", "confirmed", "no: past"],
    ["cancel", "contact", "cancelled", "no: past", "no: past", "no: past"],
    ["cancel", "business", "cancelled", "cancelled", "cancelled", "no: past"],
    ["cancel", "system", "cancelled", "cancelled", "cancelled", "no: past"],
    ["complete", "contact", "no: not-over", "no: not-over", "no: not-over", "completed"],
    ["complete", "business", "no: not-over", "no: not-over", "no: not-over", "completed"],
    ["complete", "system", "no: not-over", "no: not-over", "no: not-over", "completed"],
  ] as const)("confirmed, to %s by %s", ([act, by, ...expected]) => {
    expect(
      (Object.keys(moments) as (keyof typeof moments)[]).map((moment) => outcome("confirmed", act, by, moment)),
    ).toEqual(expected);
  });
});

test("three refusals mean that somebody was faster, the others that it was never offered", () => {
  const codes = Object.keys(refusalSentences.fr) as (keyof typeof refusalSentences.fr)[];
  expect(codes.filter(isTaken).toSorted()).toEqual(["already-busy", "buffer", "held"]);
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
