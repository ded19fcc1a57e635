/** Drawn portraits, for who has no photograph: the same for the same name. */
import { createAvatar } from "@dicebear/core";
import * as notionists from "@dicebear/notionists";
import type { FastifyInstance } from "fastify";
import { ProblemError } from "../platform/problem.ts";

const BACKGROUNDS = ["fde68a", "fed7aa", "bae6fd", "c7d2fe", "bbf7d0", "fecdd3", "e9d5ff", "99f6e4"];
const MOST_KEPT = 500;
const kept = new Map<string, string>();

function draw(seed: string): string {
  const known = kept.get(seed);
  if (known) return known;
  const svg = createAvatar(notionists, {
    seed,
    size: 256,
    backgroundColor: BACKGROUNDS,
    gestureProbability: 0,
    beardProbability: 0,
  }).toString();
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(seed, svg);
  return svg;
}

export function mountAvatars(server: FastifyInstance): void {
  server.get<{ Params: { file: string } }>("/avatars/:file", async (request, reply) => {
    const seed = /^([a-z0-9-]{1,64})\.svg$/.exec(request.params.file)?.[1];
    if (!seed) throw new ProblemError("NOT_FOUND");
    return reply
      .type("image/svg+xml; charset=utf-8")
      .header("cache-control", "public, max-age=31536000, immutable")
      .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .send(draw(seed));
  });
}
