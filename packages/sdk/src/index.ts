/** Typed client of the Creneau API, for any JavaScript program. The types are generated from the OpenAPI document. */
import createClient, { type Client, type ClientOptions } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

export type CreneauClient = Client<paths>;

/** The shapes of the API by name: `Schema<"Booking">`. */
export type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];
export type Problem = Schema<"Problem">;

/**
 * A client for one server. Each call answers `{ data, error, response }`: `error` is a problem (RFC 9457) with a stable
 * `code`; a network failure throws.
 * @example const { data, error } = await creneau({ baseUrl: "https://rdv.example.org" }).GET("/v1/me");
 */
export function creneau(options: ClientOptions): CreneauClient {
  return createClient<paths>(options);
}
