/** What a handler is given: input already parsed, and proof of who calls. */
import type { Readable } from "node:stream";
import type { Access, Permission, RouteName, Routes } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { TenantScope } from "../database/scope.ts";
import type { Language } from "./language.ts";

export interface AccountCaller {
  readonly accountId: string;
  readonly sessionId: string;
  /** When this session last proved who it is; a key never does. */
  readonly provenAt?: Instant;
}

/** A member of the business in the path, or a key of theirs, allowed to do what the route names. */
export interface MemberCaller {
  /** The member's; with a key, of whom it acts for. */
  readonly accountId: string;
  /** Without one, it is a key that calls. */
  readonly sessionId: string | undefined;
  readonly keyId: string | undefined;
  readonly provenAt?: Instant;
  readonly scope: TenantScope;
  readonly can: (permission: Permission) => boolean;
  /** The professional this member is. */
  readonly professionalId: string | undefined;
  /** False: sees and changes only what concerns their own professional. */
  readonly seesAll: boolean;
}

/** How the modules that know people answer "who is this?". They throw problems. */
export interface Guards {
  account(request: FastifyRequest, reply: FastifyReply): Promise<AccountCaller>;
  /** @throws ProblemError STEP_UP_REQUIRED when the caller did not prove who they are lately. */
  fresh(caller: Pick<AccountCaller, "provenAt">): void;
  /** `reply` takes what a caller should know of its limits. */
  member(
    request: FastifyRequest,
    businessId: string,
    permission: Permission,
    reply: FastifyReply,
  ): Promise<MemberCaller>;
}

type CallerOf<A extends Access> = A extends "public" | "link"
  ? undefined
  : A extends "account"
    ? AccountCaller
    : MemberCaller;

type Parsed<R, Part extends "params" | "query" | "body"> =
  R extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;

/** What a handler returns; undefined with 204; with a file its text, or a stream of it. */
export type AnswerOf<N extends RouteName> =
  Routes[N] extends Readonly<{ answer: infer Schema extends z.ZodType }>
    ? z.input<Schema>
    : Routes[N] extends Readonly<{ media: string }>
      ? string | Readable
      : undefined;

/** The caller's own name for this request, and a hash of what it asks. */
export interface Once {
  readonly key: string;
  readonly operation: RouteName;
  readonly requestHash: Buffer;
}

export interface Call<N extends RouteName> {
  readonly params: Parsed<Routes[N], "params">;
  readonly query: Parsed<Routes[N], "query">;
  readonly body: Parsed<Routes[N], "body">;
  readonly caller: CallerOf<Routes[N]["access"]>;
  readonly once: Routes[N] extends Readonly<{ idempotent: true }> ? Once : undefined;
  readonly language: Language;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

export type Handler<N extends RouteName> = (call: Call<N>) => Promise<AnswerOf<N>>;
