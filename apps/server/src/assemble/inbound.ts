/**
 * Where providers report: their formats, so not of the API's contract. Bodies stay as bytes, since signatures are made over
 * them; who did not sign learns only that.
 */
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { reporters, takeReport, takeReturned, type ReportDeps } from "../modules/messages/index.ts";
import { actingAs } from "../platform/acting.ts";

const Params = z.object({ carrier: z.enum(reporters), door: z.string().min(1).max(64) });
const Returned = z.object({ secret: z.string() });
const ANSWERS = { taken: 204, "not-signed": 401, unreadable: 400, "not-ours": 404 } as const;
const Query = z.object({ ref: z.string().max(200).optional() });

/** Of events, a provider sends hundreds at once. */
const MOST_BYTES = 1024 * 1024;
const MOST_A_MINUTE = 3000;

export function mountInbound(server: FastifyInstance, deps: ReportDeps): void {
  void server.register(async (inside) => {
    inside.removeAllContentTypeParsers();
    inside.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
    inside.route({
      method: "POST",
      url: "/v1/inbound/returned/:secret",
      bodyLimit: MOST_BYTES,
      config: { rateLimit: { max: MOST_A_MINUTE, timeWindow: "1 minute", groupId: "inbound" } },
      handler: async (request, reply) => {
        const { secret } = Returned.parse(request.params);
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const outcome = await actingAs({ kind: "system", act: "inbound.returned" }, () =>
          takeReturned(deps, secret, body),
        );
        return reply.code(ANSWERS[outcome]).send();
      },
    });
    inside.route({
      method: "POST",
      url: "/v1/inbound/:carrier/:door",
      bodyLimit: MOST_BYTES,
      config: { rateLimit: { max: MOST_A_MINUTE, timeWindow: "1 minute", groupId: "inbound" } },
      handler: async (request, reply) => {
        const params = Params.safeParse(request.params);
        const query = Query.safeParse(request.query);
        if (!params.success || !query.success) return reply.code(404).send();
        const headers = Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
        );
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const report = { ...params.data, ref: query.data.ref, headers, body, path: request.url };
        const outcome = await actingAs({ kind: "system", act: `inbound.${params.data.carrier}` }, () =>
          takeReport(deps, report),
        );
        if (outcome === "not-signed") return reply.code(401).send();
        if (outcome === "unreadable") return reply.code(400).send();
        // Twilio reads an answer as what to text back: nothing.
        return params.data.carrier === "twilio"
          ? reply.code(200).type("text/xml").send("<Response/>")
          : reply.code(204).send();
      },
    });
  });
}
