/** The calls about the waiting list and about group sessions. */
import type { Schema } from "@creneau/sdk";
import { need, outcome, type Outcome } from "./problem.ts";
import type { Visit } from "./visit.ts";

export type LinkedWaiting = Schema<"LinkedWaiting">;
export type LinkedOffer = Schema<"LinkedOffer">;
export type PublicGroup = Schema<"PublicGroup">;

export interface WaitingAsk {
  readonly service: string;
  readonly professional?: string | undefined;
  readonly group?: string | undefined;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly number[];
  readonly startsFrom: string;
  readonly startsUntil: string;
  readonly name: string;
  readonly email: string;
  readonly textMessages?: { readonly phone: string; readonly textId: string };
}

const business = "/v1/public/businesses/{business}";
const place = "/v1/public/waiting/{link}";
const offer = "/v1/public/waiting-offers/{link}";

export function waitingCalls(visit: Visit) {
  const api = visit.options.api(visit.request);
  const headers = { "accept-language": visit.locale };
  const at = (link: string) => ({ params: { path: { link } }, headers });
  return {
    join: async (slug: string, key: string, { professional, group, weekdays, ...ask }: WaitingAsk) =>
      outcome(
        await api.POST(`${business}/waiting`, {
          params: { path: { business: slug }, header: { "Idempotency-Key": key } },
          body: {
            ...ask,
            seats: 1,
            weekdays: [...weekdays],
            locale: visit.locale,
            ...(visit.zone && { zone: visit.zone }),
            ...(professional && { professional }),
            ...(group && { group }),
          },
          headers,
        }),
      ),
    place: async (link: string): Promise<LinkedWaiting> => need(await api.GET(place, at(link))),
    confirm: async (link: string): Promise<Outcome<LinkedWaiting>> =>
      outcome(await api.POST(`${place}/confirmation`, { ...at(link), body: {} })),
    leave: async (link: string): Promise<Outcome<LinkedWaiting>> =>
      outcome(await api.POST(`${place}/departure`, { ...at(link), body: {} })),
    offer: async (link: string): Promise<LinkedOffer> => need(await api.GET(offer, at(link))),
    accept: async (link: string): Promise<Outcome<LinkedOffer>> =>
      outcome(await api.POST(`${offer}/acceptance`, { ...at(link), body: {} })),
    decline: async (link: string): Promise<Outcome<LinkedOffer>> =>
      outcome(await api.POST(`${offer}/refusal`, { ...at(link), body: {} })),
    /** None when they can't be told: the free times stand without them. `seatsPerBooking` null: no groups. */
    groups: async (
      slug: string,
      who: string,
      query: { service: string; from: string; to: string; zone: string },
    ): Promise<Schema<"PublicGroups">> => {
      const params = { path: { business: slug, professional: who }, query };
      const found = outcome(await api.GET(`${business}/professionals/{professional}/groups`, { params, headers }));
      return found.ok ? found.data : { seatsPerBooking: null, items: [] };
    },
  };
}
