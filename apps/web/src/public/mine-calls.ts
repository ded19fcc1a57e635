/** The calls about one's own bookings: as the account of the reader's session, or by the link that was mailed to them. */
import type { Schema } from "@creneau/sdk";
import { need, outcome, type Outcome } from "./problem.ts";
import type { Visit } from "./visit.ts";

export type MyBooking = Schema<"MyBooking">;
export type MyBookings = Schema<"MyBookings">;
export type MyPerson = Schema<"MyPerson">;

interface Listing {
  readonly when: "coming" | "past";
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface PersonChange {
  readonly name?: string;
  readonly ended: boolean;
  readonly version: number;
}

const byLink = "/v1/public/my-bookings/{link}";

export interface MineCalls {
  readonly bookings: (ask: Listing) => Promise<Outcome<MyBookings>>;
  readonly people: () => Promise<readonly MyPerson[]>;
  readonly change: (id: string, change: PersonChange) => Promise<Outcome<MyPerson>>;
}

const queryOf = ({ when, cursor, limit }: Listing) => ({ when, limit, ...(cursor && { cursor }) });
const MOST_PEOPLE = 100;

/** @param token of the mailed link; without one the reader's session says who asks. */
export function mineCalls(visit: Visit, token: string | undefined): MineCalls {
  const api = visit.options.api(visit.request);
  const language = { "accept-language": visit.locale };
  if (token !== undefined) {
    const path = { link: token };
    return {
      bookings: async (ask) =>
        outcome(await api.GET(`${byLink}/bookings`, { params: { path, query: queryOf(ask) }, headers: language })),
      people: async () =>
        need(await api.GET(`${byLink}/people`, { params: { path, query: { limit: MOST_PEOPLE } }, headers: language }))
          .items,
      change: async (id, body) =>
        outcome(
          await api.PUT(`${byLink}/people/{personId}`, {
            params: { path: { ...path, personId: id } },
            body,
            headers: language,
          }),
        ),
    };
  }
  const headers = { ...language, cookie: visit.request.headers.get("cookie") ?? "" };
  return {
    bookings: async (ask) => outcome(await api.GET("/v1/me/bookings", { params: { query: queryOf(ask) }, headers })),
    people: async () =>
      need(await api.GET("/v1/me/people", { params: { query: { limit: MOST_PEOPLE } }, headers })).items,
    change: async (id, body) =>
      outcome(
        await api.PUT("/v1/me/people/{personId}", {
          params: { path: { personId: id } },
          body,
          headers,
        }),
      ),
  };
}

export const askMineLink = async (visit: Visit, email: string): Promise<Outcome<{ sentTo: string }>> =>
  outcome(
    await visit.options.api(visit.request).POST("/v1/public/my-bookings", {
      body: { email, locale: visit.locale },
      headers: { "accept-language": visit.locale },
    }),
  );
