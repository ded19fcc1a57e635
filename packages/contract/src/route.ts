import type { z } from "zod";
import type { ProblemCode } from "./problems.ts";

/** What a member of a business may do. Roles grant these; each tenant route names one. */
export const permissions = {
  "business.read": "See the business and its settings",
  "team.read": "See the professionals",
  "catalogue.read": "See the services",
  "schedule.read": "See opening hours",
  "schedule.edit": "Change opening hours",
  "booking.read": "See bookings",
  "booking.create": "Book for somebody",
  "booking.change": "Move and cancel bookings",
  "contact.read": "See the contact data of the people who book",
} as const;
export type Permission = keyof typeof permissions;

/**
 * Who may call: `public` anybody (rate limited); `link` whoever has the signed link; `account` whoever is signed in;
 * a permission: members of the business in the path who hold it. `own` narrows it to a member's own professional
 * unless their role sees all.
 */
export type Access = "public" | "link" | "account" | Permission;

type Shape = z.ZodObject;

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
  /** Needs an `Idempotency-Key` header: the same key gives the same answer, once. */
  readonly idempotent?: true;
  readonly status: 200 | 201 | 202 | 204;
  /** Absent with 204 and with `media`. */
  readonly answer?: z.ZodType;
  /** An answer that is a file: its media type. */
  readonly media?: string;
  /** Beside those any route may give (INVALID_INPUT, NOT_FOUND, TOO_MANY_REQUESTS, INTERNAL, …). */
  readonly problems?: readonly ProblemCode[];
}

/** Keeps the literal types of a route. */
export const route = <const R extends Route>(definition: R): R => definition;
