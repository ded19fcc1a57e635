import { expect, test } from "vitest";
import { newId } from "./chance.ts";
import { mintTenantScope } from "./database/scope.ts";
import { Gathered } from "./gathered.ts";
import { remembering } from "./once.ts";

const [one, other] = [mintTenantScope(newId()), mintTenantScope(newId())];

/** Doubles numbers, refuses thirteen, and notes what it was asked together. */
function doubling(most = 10) {
  const rounds: (readonly number[])[] = [];
  const gathered = new Gathered<number, number>({
    most,
    answer: async (_scope, asks) => {
      rounds.push(asks);
      if (asks.includes(13)) throw new Error("not that one");
      return asks.map((n) => n * 2);
    },
  });
  return { gathered, rounds };
}

test("asks of one moment are answered together, each with its own answer", async () => {
  const { gathered, rounds } = doubling();
  expect(await Promise.all([1, 2, 3].map((n) => gathered.ask(one, n)))).toEqual([2, 4, 6]);
  expect(rounds).toEqual([[1, 2, 3]]);
});

test("no more at once than said; what comes meanwhile goes next", async () => {
  const { gathered, rounds } = doubling(2);
  const first = gathered.ask(one, 1);
  const rest = first.then(() => Promise.all([4, 5].map((n) => gathered.ask(one, n))));
  expect(await Promise.all([first, gathered.ask(one, 2), gathered.ask(one, 3)])).toEqual([2, 4, 6]);
  expect(await rest).toEqual([8, 10]);
  expect(rounds.every((asks) => asks.length <= 2)).toBe(true);
  expect(rounds.flat()).toEqual([1, 2, 3, 4, 5]);
});

test("businesses are never mixed", async () => {
  const { gathered, rounds } = doubling();
  await Promise.all([gathered.ask(one, 1), gathered.ask(other, 2)]);
  expect(rounds).toEqual([[1], [2]]);
});

test("one that can't be answered fails alone", async () => {
  const { gathered, rounds } = doubling();
  const asked = await Promise.allSettled([1, 13, 3].map((n) => gathered.ask(one, n)));
  expect(asked.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(rounds).toEqual([[1, 13, 3], [1], [13], [3]]);
  expect(await gathered.ask(one, 4)).toBe(8);
});

test("what is remembered is asked once for each key", async () => {
  const asked: string[] = [];
  const length = remembering(async (word: string) => {
    asked.push(word);
    return word.length;
  });
  expect(await Promise.all([length("a"), length("bcd"), length("a")])).toEqual([1, 3, 1]);
  expect(asked).toEqual(["a", "bcd"]);
});
