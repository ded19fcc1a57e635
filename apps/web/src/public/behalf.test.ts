/** The form for somebody else, and for the people of an earlier booking. */
import { expect, test } from "vitest";
import { fakeWorld, ORIGIN, siteOf } from "./testing.ts";

const START = "2026-11-24T13:30Z";

async function sends(fields: Record<string, string>) {
  const world = fakeWorld();
  const body = new URLSearchParams({ name: "Claire Martin", email: "claire@famille.example", ...fields });
  const request = new Request(`${ORIGIN}/thotis/lea-martin/reserver?service=orientation-15min&start=${START}`, {
    method: "POST",
    body,
  });
  const response = await siteOf(world)(request);
  const call = world.calls.find(({ method, path }) => method === "POST" && path.endsWith("/bookings"));
  return { response, body: call?.body };
}

test("for somebody else: whoever books stays who is written to", async () => {
  const { response, body } = await sends({ for: "other", forName: "Zoé Martin", relation: "parent" });
  expect(body).toMatchObject({ name: "Claire Martin", forWhom: { name: "Zoé Martin", relation: "parent" } });
  expect(response?.status).toBe(303);
});

test("for oneself nothing is said of anybody else, whatever stood in the hidden fields", async () => {
  const { body } = await sends({ for: "me", forName: "Zoé Martin", relation: "parent" });
  expect(body).not.toHaveProperty("forWhom");
});
