import type { z } from "zod";
import type { Permission } from "./permissions.ts";
import type { ProblemCode } from "./problems.ts";

/**
 * Who may call: `public` anybody (rate limited); `link` whoever has the signed link; `account` whoever is signed in;
 * a permission (`permissions.ts`): members of the business in the path who hold it, and API keys that were given it. `own` narrows it to a member's own professional
 * unless their role sees all.
 */
export type Access = "public" | "link" | "account" | Permission;

type Shape = z.ZodObject;

/** That an operation is going: announced in the document and in each of its answers (RFC 9745, RFC 8594). */
export interface Deprecation {
  /** The day it was announced, `2027-03-01`. */
  readonly since: string;
  /** The day from which it may be gone: a year after `since`, or more. */
  readonly sunset: string;
  /** The path of what does its work from now on. */
  readonly instead?: `/v1/${string}`;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** As in OpenAPI: `/v1/public/businesses/{business}`. */
  readonly path: `/v1/${string}`;
  readonly tag: "Public" | "Me" | "Business";
  readonly summary: string;
  readonly description?: string;
  readonly access: Access;
  readonly params?: Shape;
  readonly query?: Shape;
  readonly body?: Shape;
  /** Most bytes of a body; 64 KiB when absent. */
  readonly mostBodyBytes?: number;
  /** Needs an `Idempotency-Key` header: the same key gives the same answer, once. */
  readonly idempotent?: true;
  /** Dangerous: asks for a proof of who it is that is not older than ten minutes (STEP_UP_REQUIRED). */
  readonly fresh?: true;
  readonly status: 200 | 201 | 202 | 204;
  /** Absent with 204 and with `media`. */
  readonly answer?: z.ZodType;
  /** An answer that is a file: its media type. */
  readonly media?: string;
  readonly deprecated?: Deprecation;
  /** Beside those any route may give (INVALID_INPUT, NOT_FOUND, TOO_MANY_REQUESTS, INTERNAL, …). */
  readonly problems?: readonly ProblemCode[];
}

/** Keeps the literal types of a route. */
export const route = <const R extends Route>(definition: R): R => definition;
