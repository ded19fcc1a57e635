/** The public pages over a world in memory, for tests and previews. It is Monday 23 November 2026, 10:00 in Paris. */
import type { Instant } from "@creneau/scheduling";
import { creneau } from "@creneau/sdk";
import { createPublicSite, type PublicSite } from "./index.ts";
import { NOW } from "./testing/cast.ts";
import { fakeWorld, type World, type WorldOptions } from "./testing/world.ts";

export { coach, NOW, people, thotis } from "./testing/cast.ts";
export { fakeWorld, type Refusals, type World, type WorldOptions } from "./testing/world.ts";

export const ORIGIN = "https://rdv.example";

export function siteOf(world: World, now: () => Instant = () => NOW): PublicSite {
  let tokens = 0;
  return createPublicSite({
    api: () => creneau({ baseUrl: "http://test", fetch: world.fetch }),
    now,
    randomToken: () => `token-${String((tokens += 1)).padStart(16, "0")}`,
    sourceUrl: "https://git.example/creneau",
    showcase: ["thotis", "virtus", "absent"],
  });
}

export interface Ask {
  readonly world?: WorldOptions;
  readonly headers?: Record<string, string>;
  readonly method?: string;
}

/** One page of a fresh world. */
export async function open(path: string, { world = {}, headers = {}, method = "GET" }: Ask = {}) {
  const fake = fakeWorld(world);
  const response = await siteOf(fake, world.now)(new Request(ORIGIN + path, { method, headers }));
  if (!response) throw new Error(`${path} is not one of the public pages`);
  return { response, html: await response.text(), calls: fake.calls };
}

/** What a person reads: no tags, no code, spaces as written. */
export const words = (html: string): string =>
  html
    .replace(/<(style|script)[^>]*>.*?<\/\1>/gs, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .replace(/ +/g, " ");

/** Where a page leads. */
export const links = (html: string): (string | undefined)[] =>
  [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href?.replaceAll("&amp;", "&"));
