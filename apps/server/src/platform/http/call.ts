/** What a handler is given: input already parsed, and proof of who calls. */
import type { Access, Permission, RouteName, Routes } from "@creneau/contract";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import type { TenantScope } from "../database/scope.ts";
import type { Language } from "./language.ts";

export interface AccountCaller {
  readonly accountId: string;
  readonly sessionId: string;
}

/** A member of the business in the path, allowed to do what the route names. */
export interface MemberCaller extends AccountCaller {
  readonly scope: TenantScope;
  readonly can: (permission: Permission) => boolean;
  /** The professional this member is. */
  readonly professionalId: string | undefined;
  /** False: sees and changes only what concerns their own professional. */
  readonly seesAll: boolean;
}

/** How the modules that know people answer "who is this?". They throw problems. */
export interface Guards {
  account(request: FastifyRequest): Promise<AccountCaller>;
  member(request: FastifyRequest, businessId: string, permission: Permission): Promise<MemberCaller>;
}

type CallerOf<A extends Access> = A extends "public" | "link"
  ? undefined
  : A extends "account"
    ? AccountCaller
    : MemberCaller;

type Parsed<R, Part extends "params" | "query" | "body"> =
  R extends Readonly<Record<Part, infer Schema extends z.ZodType>> ? z.output<Schema> : undefined;

/** What a handler returns; undefined with 204, text with a file. */
export type AnswerOf<N extends RouteName> =
  Routes[N] extends Readonly<{ answer: infer Schema extends z.ZodType }>
    ? z.input<Schema>
    : Routes[N] extends Readonly<{ media: string }>
      ? string
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
