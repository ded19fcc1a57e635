/** Puts the contract's routes on the server: parse, authorize, call, present. */
import { createHash } from "node:crypto";
import { routes, type Permission, type Route, type RouteName } from "@creneau/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import { actingAs, networkOf, type Actor } from "../acting.ts";
import { ProblemError } from "../problem.ts";
import type { AccountCaller, AnswerOf, Call, Guards, Handler, MemberCaller, Once } from "./call.ts";
import { deprecationHeaders } from "./deprecation.ts";
import { languageOf, type Language } from "./language.ts";
import type { Limits } from "./limits.ts";
import { note } from "./noted.ts";
import { schemaWords } from "./schema-words.ts";

const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"] as const;

/** As the router writes it: `/v1/businesses/:businessId`. */
const urlOf = ({ path }: Route): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Bytes have no charset. */
const BYTES: ReadonlySet<string> = new Set(["application/zip", "application/octet-stream"]);
const typeOf = (media: string): string => (BYTES.has(media) ? media : `${media}; charset=utf-8`);

function parse(schema: z.ZodType, input: unknown, language: Language): unknown {
  const parsed = schema.safeParse(input, { error: schemaWords[language] });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  throw new ProblemError("INVALID_INPUT", { fields });
}

/** @param parts what is asked, and by whom: what was answered is told again to nobody else. */
function onceOf(name: RouteName, request: FastifyRequest, parts: unknown, language: Language): Once {
  const key = parse(
    z.object({ "Idempotency-Key": z.string().min(8).max(128) }),
    { "Idempotency-Key": request.headers["idempotency-key"] },
    language,
  );
  const requestHash = createHash("sha256").update(JSON.stringify(parts)).digest();
  return { key: (key as { "Idempotency-Key": string })["Idempotency-Key"], operation: name, requestHash };
}

async function callerOf(route: Route, guards: Guards, request: FastifyRequest, reply: FastifyReply, params: unknown) {
  if (route.access === "public" || route.access === "link") return undefined;
  if (route.access === "account") return guards.account(request, reply);
  const { businessId } = params as { businessId: string };
  note(request, { business: businessId });
  return guards.member(request, businessId, route.access satisfies Permission, reply);
}

type Caller = AccountCaller | MemberCaller;

/** Who the audit log says it was. */
function actorOf(name: RouteName, route: Route, request: FastifyRequest, caller: Caller | undefined): Actor {
  const origin = networkOf(request.ip);
  const keyId = caller && "keyId" in caller ? caller.keyId : undefined;
  return {
    kind: keyId !== undefined ? "key" : caller ? "account" : route.access === "link" ? "link" : "public",
    ...(caller ? { id: keyId ?? caller.accountId } : {}),
    act: name,
    requestId: request.id,
    ...(origin ? { origin } : {}),
  };
}

export class Api {
  readonly implemented = new Set<RouteName>();
  readonly #server: FastifyInstance;
  readonly #guards: Guards;
  readonly #limits: Limits;

  constructor(server: FastifyInstance, guards: Guards, limits: Limits) {
    this.#server = server;
    this.#guards = guards;
    this.#limits = limits;
    this.#refuseOtherMethods();
  }

  /** An address of the contract, asked with a method it does not have, says which it has (RFC 9110 §15.5.6). */
  #refuseOtherMethods(): void {
    const byUrl = Map.groupBy(Object.values(routes), (route: Route) => urlOf(route));
    for (const [url, listed] of byUrl) {
      const allowed: string[] = listed.map(({ method }: Route) => method);
      this.#server.route({
        method: METHODS.filter((method) => !allowed.includes(method)),
        url,
        // Before the body is looked at: whatever it is, it is not wanted.
        onRequest: async (_request, reply) => {
          reply.header("allow", allowed.join(", "));
          throw new ProblemError("METHOD_NOT_ALLOWED");
        },
        handler: async () => undefined,
      });
    }
  }

  /** Implements one route of the contract. */
  implement<N extends RouteName>(name: N, handler: Handler<N>): void {
    if (this.implemented.has(name)) throw new Error(`${name} is implemented twice`);
    this.implemented.add(name);
    const route: Route = routes[name];
    const going = deprecationHeaders(route);
    this.#server.route({
      method: route.method,
      url: urlOf(route),
      config: { rateLimit: this.#limits.of(name, route) },
      ...(route.mostBodyBytes === undefined ? {} : { bodyLimit: route.mostBodyBytes }),
      handler: async (request, reply) => {
        reply.headers(going);
        const call = await this.#callOf(name, route, request, reply);
        // The one place where the parsed parts, made from the route's own schemas, get their types back.
        const answer: AnswerOf<N> = await actingAs(actorOf(name, route, request, call.caller), () =>
          handler(call as Call<N>),
        );
        // A stream has its reply to itself.
        if (reply.sent) return reply;
        // Unless it is a part of a file.
        if (reply.statusCode !== 206) reply.code(route.status);
        if (route.status === 204) return reply.send();
        if (!reply.hasHeader("cache-control")) reply.header("cache-control", "no-store");
        return route.media ? reply.type(typeOf(route.media)).send(answer) : reply.send(answer);
      },
    });
  }

  /** Who may, first; what exactly, then: a stranger learns nothing about the input we expect inside a business. */
  async #callOf(name: RouteName, route: Route, request: FastifyRequest, reply: FastifyReply) {
    const language = languageOf(request.headers["accept-language"]);
    const params = route.params && parse(route.params, request.params, language);
    const caller = await callerOf(route, this.#guards, request, reply, params);
    if (route.fresh && caller) this.#guards.fresh(caller);
    const query = route.query && parse(route.query, request.query, language);
    const body = route.body && parse(route.body, request.body ?? {}, language);
    const by = caller && ("keyId" in caller && caller.keyId !== undefined ? caller.keyId : caller.accountId);
    const once = route.idempotent && onceOf(name, request, { params, body, by }, language);
    return { params, query, body, caller, once, language, request, reply };
  }
}
