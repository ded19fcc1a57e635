/** Every call the public pages make to the API. Reads throw a ProblemError; writes answer with both cases. */
import { toIso, type Instant, type PlainDate } from "@creneau/scheduling";
import type { CreneauClient, Schema } from "@creneau/sdk";
import { need, outcome, type Outcome } from "./problem.ts";
import type { Locale } from "./time/format.ts";

export type PublicBusiness = Schema<"PublicBusiness">;
export type LegalPage = Schema<"PublicLegalPage">;
export type LegalPageName = Schema<"LegalPageName">;
export type PublicService = Schema<"PublicService">;
export type ProfessionalCard = Schema<"ProfessionalCard">;
export type ProfessionalProfile = Schema<"ProfessionalProfile">;
export type ProfessionalPage = Schema<"ProfessionalPage">;
export type SlotDays = Schema<"SlotDays">;
export type Hold = Schema<"Hold">;
export type LinkedBooking = Schema<"LinkedBooking">;

export interface DirectoryAsk {
  readonly field?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface SlotsAsk {
  readonly service: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly zone: string;
  /** Link of the booking to move: its own time counts as free. */
  readonly moving?: string | undefined;
}

export interface SlotAsk {
  readonly professional: string;
  readonly service: string;
  readonly startsAt: Instant;
}

export interface BookingAsk extends SlotAsk {
  readonly idempotencyKey: string;
  readonly name: string;
  readonly email: string;
  readonly note: string;
  readonly zone: string;
  readonly hold: string | undefined;
}

const business = "/v1/public/businesses/{business}";
const professional = `${business}/professionals/{professional}` as const;
const booking = "/v1/public/bookings/{link}";

export type Calls = ReturnType<typeof callsOf>;

/** @param host the host of its own that a business is asked at: it may wear another brand there. */
export function callsOf(api: CreneauClient, locale: Locale, host: string | null = null) {
  const headers = { "accept-language": locale }; // The reader's choice, which a cookie may have changed.
  return {
    business: async (slug: string): Promise<PublicBusiness> =>
      need(
        await api.GET(business, {
          params: { path: { business: slug }, query: host === null ? {} : { host } },
          headers,
        }),
      ),

    legalPage: async (slug: string, page: LegalPageName): Promise<LegalPage> =>
      need(await api.GET(`${business}/legal-pages/{page}`, { params: { path: { business: slug, page } }, headers })),

    professionals: async (slug: string, { field, search, cursor, limit }: DirectoryAsk): Promise<ProfessionalPage> => {
      const query = { limit, ...(field && { field }), ...(search && { search }), ...(cursor && { cursor }) };
      return need(await api.GET(`${business}/professionals`, { params: { path: { business: slug }, query }, headers }));
    },

    professional: async (slug: string, who: string): Promise<ProfessionalProfile> =>
      need(await api.GET(professional, { params: { path: { business: slug, professional: who } }, headers })),

    slots: async (slug: string, who: string, { moving, ...range }: SlotsAsk): Promise<SlotDays> => {
      const query = { ...range, ...(moving && { moving }) };
      return need(
        await api.GET(`${professional}/slots`, {
          params: { path: { business: slug, professional: who }, query },
          headers,
        }),
      );
    },

    hold: async (slug: string, { startsAt, ...ask }: SlotAsk, visitor: string): Promise<Outcome<Hold>> => {
      const body = { ...ask, startsAt: toIso(startsAt), visitor };
      return outcome(await api.POST(`${business}/holds`, { params: { path: { business: slug } }, body, headers }));
    },

    /** Best effort: a hold that stays ends by itself. */
    release: async (slug: string, hold: string): Promise<void> => {
      await api.DELETE(`${business}/holds/{hold}`, { params: { path: { business: slug, hold } }, headers });
    },

    book: async (
      slug: string,
      { idempotencyKey, hold, startsAt, ...ask }: BookingAsk,
    ): Promise<Outcome<LinkedBooking>> => {
      const params = { path: { business: slug }, header: { "Idempotency-Key": idempotencyKey } };
      const body = { ...ask, startsAt: toIso(startsAt), locale, ...(hold && { hold }) };
      return outcome(await api.POST(`${business}/bookings`, { params, body, headers }));
    },

    booking: async (link: string): Promise<LinkedBooking> =>
      need(await api.GET(booking, { params: { path: { link } }, headers })),

    cancel: async (link: string, reason: string): Promise<Outcome<LinkedBooking>> =>
      outcome(await api.POST(`${booking}/cancellation`, { params: { path: { link } }, body: { reason }, headers })),

    move: async (link: string, startsAt: Instant, reason: string): Promise<Outcome<LinkedBooking>> => {
      const body = { startsAt: toIso(startsAt), reason };
      return outcome(await api.POST(`${booking}/move`, { params: { path: { link } }, body, headers }));
    },
  };
}
