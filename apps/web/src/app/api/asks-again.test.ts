import { QueryObserver } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { AsksAgain } from "./asks-again.ts";

const queryKey = ["exports"];

/** A page that shows a list, and the answers to its questions, each given when the test says so. */
function shownList(client: AsksAgain) {
  const asked: ((items: readonly string[]) => void)[] = [];
  const queryFn = () => new Promise<readonly string[]>((resolve) => void asked.push(resolve));
  const leave = new QueryObserver(client, { queryKey, queryFn }).subscribe(() => undefined);
  return { asked, leave };
}

test("what is written while the first answer is on its way is asked for once that came", async () => {
  const client = new AsksAgain();
  const { asked, leave } = shownList(client);
  expect(asked).toHaveLength(1);
  const anew = client.invalidateQueries({ queryKey });
  expect(asked).toHaveLength(1);
  asked[0]?.([]);
  await expect.poll(() => asked.length).toBe(2);
  asked[1]?.(["written"]);
  await anew;
  expect(client.getQueryData(queryKey)).toEqual(["written"]);
  leave();
});

test("of what is shown already, one more question is enough; of something else, none", async () => {
  const client = new AsksAgain();
  client.setQueryData(queryKey, ["known"]);
  const { asked, leave } = shownList(client);
  await client.invalidateQueries({ queryKey: ["other"] });
  const before = asked.length;
  const anew = client.invalidateQueries({ queryKey });
  asked.at(-1)?.(["written"]);
  await anew;
  expect([asked.length - before, client.getQueryData(queryKey)]).toEqual([1, ["written"]]);
  leave();
});
