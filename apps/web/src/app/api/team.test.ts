import { expect, test } from "vitest";
import { byName, type Professional } from "./team.ts";

test("people come in the order of a dictionary, not of bytes", () => {
  const team = ["Zoé", "Élodie", "émile", "Adam"].map((displayName) => ({ displayName }) as Professional);
  expect(byName(team, "fr").map(({ displayName }) => displayName)).toEqual(["Adam", "Élodie", "émile", "Zoé"]);
});
