/** The best-known open peer's scenarios: the same answers. Its cases are in peer-cases.test.ts, its defects in peer-defects.test.ts. */
import { expect, test } from "vitest";
import { isoAll, peerScenario, type ScenarioName } from "../testing/build.ts";
import { judgeSlots, offeredSlots } from "./index.ts";

test.each<ScenarioName>(["a", "c", "e"])("scenario %s: the same slots, byte for byte", (name) => {
  const { question, expected } = peerScenario(name);
  expect(JSON.stringify(isoAll(offeredSlots(question)))).toBe(JSON.stringify(expected));
  expect(
    isoAll(
      judgeSlots(question)
        .filter(({ offered }) => offered)
        .map(({ startsAt }) => startsAt),
    ),
  ).toEqual(expected);
});
