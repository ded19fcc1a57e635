/** Every call the public pages make to the API. Reads throw a ProblemError; writes answer with both cases. */
import { toIso, type Instant, type PlainDate } from "@creneau/scheduling";
import type { CreneauClient, Schema } from "@creneau/sdk";
import { need, outcome, type Outcome } from "./problem.ts";
import type { Mode, Money } from "./terms.ts";
import type { Locale } from "./time/format.ts";

export type PublicBusiness = Schema<"PublicBusiness">;
export type LegalPage = Schema<"PublicLegalPage">;
export type LegalPageName = Schema<"LegalPageName">;
export type PublicService = Schema<"PublicService">;
export type PublicServicePage = Schema<"PublicServicePage">;
export type PublicServiceDetail = Schema<"PublicServiceDetail">;
export type ProfessionalCard = Schema<"ProfessionalCard">;
export type ProfessionalProfile = Schema<"ProfessionalProfile">;
export type ProfessionalPage = Schema<"ProfessionalPage">;
export type SlotDays = Schema<"SlotDays">;
export type Hold = Schema<"Hold">;
export type LinkedBooking = Schema<"LinkedBooking">;
export type PublicPolicy = Schema<"PublicPolicy">;
export type LinkedProposal = Schema<"LinkedProposal">;
export type OfferedConsent = Schema<"OfferedConsent">;
export type MyData = Schema<"MyData">;
export type LinkedExport = Schema<"LinkedExport">;
export type PersonalChoices = Schema<"PersonalChoices">;
export type MailWishes = Schema<"MailWishes">;

export type BookingForm = Schema<"BookingForm">;
export type AskedQuestion = Schema<"AskedQuestion">;
export type GivenAnswer = Schema<"GivenAnswer">;

export interface DirectoryAsk {
  readonly field?: string | undefined;
  /** Those who give it, with their next time for it. */
  readonly service?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface SlotsAsk {
  readonly service: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly zone: string;
  readonly durationMinutes?: number | undefined;
  /** Link of the booking to move: its own time counts as free. */
  readonly moving?: string | undefined;
}

export interface SlotAsk {
  /** Whoever is free when absent. */
  readonly professional?: string | undefined;
  readonly service: string;
  readonly startsAt: Instant;
  /** The service's usual length when absent. */
  readonly durationMinutes?: number | undefined;
}

export interface BookingAsk extends SlotAsk {
  readonly idempotencyKey: string;
  readonly name?: string;
  readonly email?: string;
  /** Whom it is for, when that is somebody else. */
  readonly forWhom?: Schema<"ForWhom"> | undefined;
  /** Link of an earlier booking, for the same people; in place of name and address. */
  readonly again?: string;
  readonly note: string;
  readonly zone: string;
  /** One, when absent. */
  readonly seats?: number | undefined;
  readonly hold: string | undefined;
  readonly visitor: string;
  readonly mode: Mode;
  readonly birthDate: string | undefined;
  /** What the reader was told. */
  readonly priceSeen: Money | undefined;
  /** To be reminded by text message, for whoever agreed to that. */
  readonly phone?: string;
  /** Texts that were agreed to. */
  readonly consents: readonly string[];
  readonly reasonId: string | undefined;
  /** What was read, and what was said to it. */
  readonly questionnaire: { readonly questionnaireId: string; readonly edition: number } | undefined;
  readonly answers: readonly GivenAnswer[];
}

export interface PriceAsk {
  readonly startsAt: Instant;
  readonly durationMinutes: number;
  readonly mode: Mode;
  readonly birthDate: string | undefined;
  readonly firstVisit: boolean;
}

export interface FileAsk {
  readonly visitor: string;
  readonly questionId: string;
  readonly name: string;
  readonly base64: string;
}

const business = "/v1/public/businesses/{business}";
const professional = `${business}/professionals/{professional}` as const;
const booking = "/v1/public/bookings/{link}";
const choices = "/v1/public/choices/{link}";
const mailWishes = "/v1/public/mail-wishes/{link}";
const proposal = "/v1/public/proposals/{link}";

export type Calls = ReturnType<typeof callsOf>;

/** Who asks, and where. */
interface Asking {
  readonly api: CreneauClient;
  readonly locale: Locale;
  readonly host: string | null;
  /** The reader's choice, which a cookie may have changed. */
  readonly headers: { readonly "accept-language": Locale };
}

/** @param host the host of its own that a business is asked at: it may wear another brand there. */
export function callsOf(api: CreneauClient, locale: Locale, host: string | null = null) {
  const asking = { api, locale, host, headers: { "accept-language": locale } };
  return { ...houseCalls(asking), ...timeCalls(asking), ...bookingCalls(asking), ...personCalls(asking) };
}

/** A business: what it is, who is there, what it offers. */
const houseCalls = ({ api, host, headers }: Asking) => ({
  business: async (slug: string): Promise<PublicBusiness> =>
    need(
      await api.GET(business, {
        params: { path: { business: slug }, query: host === null ? {} : { host } },
        headers,
      }),
    ),

  legalPage: async (slug: string, page: LegalPageName): Promise<LegalPage> =>
    need(await api.GET(`${business}/legal-pages/{page}`, { params: { path: { business: slug, page } }, headers })),

  professionals: async (
    slug: string,
    { field, service, search, cursor, limit }: DirectoryAsk,
  ): Promise<ProfessionalPage> => {
    const query = {
      limit,
      ...(field && { field }),
      ...(service && { service }),
      ...(search && { search }),
      ...(cursor && { cursor }),
    };
    return need(await api.GET(`${business}/professionals`, { params: { path: { business: slug }, query }, headers }));
  },

  services: async (
    slug: string,
    ask: Pick<DirectoryAsk, "search" | "cursor" | "limit">,
  ): Promise<PublicServicePage> => {
    const { search, cursor, limit } = ask;
    const query = { limit, ...(search && { search }), ...(cursor && { cursor }) };
    return need(await api.GET(`${business}/services`, { params: { path: { business: slug }, query }, headers }));
  },

  service: async (slug: string, service: string): Promise<PublicServiceDetail> =>
    need(await api.GET(`${business}/services/{service}`, { params: { path: { business: slug, service } }, headers })),

  professional: async (slug: string, who: string): Promise<ProfessionalProfile> =>
    need(await api.GET(professional, { params: { path: { business: slug, professional: who } }, headers })),

  offeredConsents: async (slug: string): Promise<readonly OfferedConsent[]> =>
    need(await api.GET(`${business}/consents`, { params: { path: { business: slug } }, headers })).items,

  form: async (slug: string, service: string): Promise<BookingForm> =>
    need(
      await api.GET(`${business}/services/{service}/form`, {
        params: { path: { business: slug, service } },
        headers,
      }),
    ),

  policy: async (slug: string, service: string): Promise<PublicPolicy> =>
    need(
      await api.GET(`${business}/services/{service}/policy`, {
        params: { path: { business: slug, service } },
        headers,
      }),
    ),
});

/** Free times: what there is, why not, what it costs, and keeping one. */
const timeCalls = ({ api, headers }: Asking) => ({
  slots: async (slug: string, who: string, { moving, durationMinutes, ...range }: SlotsAsk): Promise<SlotDays> => {
    const query = { ...range, ...(durationMinutes && { durationMinutes }), ...(moving && { moving }) };
    return need(
      await api.GET(`${professional}/slots`, {
        params: { path: { business: slug, professional: who }, query },
        headers,
      }),
    );
  },

  serviceSlots: async (
    slug: string,
    service: string,
    { durationMinutes, from, to, zone }: Omit<SlotsAsk, "service" | "moving">,
  ): Promise<SlotDays> => {
    const query = { from, to, zone, ...(durationMinutes && { durationMinutes }) };
    const params = { path: { business: slug, service }, query };
    return need(await api.GET(`${business}/services/{service}/slots`, { params, headers }));
  },

  why: async (
    slug: string,
    { service, startsAt, professional: who, durationMinutes }: SlotAsk,
  ): Promise<Schema<"PublicSlotExplanation">> => {
    const query = {
      startsAt: toIso(startsAt),
      ...(who && { professional: who }),
      ...(durationMinutes && { durationMinutes }),
    };
    const params = { path: { business: slug, service }, query };
    return need(await api.GET(`${business}/services/{service}/why`, { params, headers }));
  },

  hold: async (
    slug: string,
    { startsAt, durationMinutes, professional: who, service }: SlotAsk,
    visitor: string,
  ): Promise<Outcome<Hold>> => {
    const whom = { ...(who && { professional: who }), ...(durationMinutes && { durationMinutes }) };
    const body = { service, ...whom, startsAt: toIso(startsAt), visitor };
    return outcome(await api.POST(`${business}/holds`, { params: { path: { business: slug } }, body, headers }));
  },

  /** Best effort: a hold that stays ends by itself. */
  release: async (slug: string, hold: string): Promise<void> => {
    await api.DELETE(`${business}/holds/{hold}`, { params: { path: { business: slug, hold } }, headers });
  },

  visit: async (slug: string, visitor: string): Promise<Schema<"Visit">> =>
    need(await api.GET(`${business}/visitors/{visitor}`, { params: { path: { business: slug, visitor } }, headers })),

  price: async (slug: string, service: string, ask: PriceAsk): Promise<Schema<"QuotedPrice">["price"]> => {
    const { startsAt, birthDate, firstVisit, ...more } = ask;
    const query = {
      ...more,
      startsAt: toIso(startsAt),
      firstVisit: firstVisit ? ("true" as const) : ("false" as const),
      ...(birthDate && { birthDate }),
    };
    const params = { path: { business: slug, service }, query };
    return need(await api.GET(`${business}/services/{service}/price`, { params, headers })).price;
  },
});

/** A booking: made, and by its link looked at, moved, cancelled, proposed another time. */
const bookingCalls = ({ api, locale, headers }: Asking) => ({
  upload: async (slug: string, service: string, file: FileAsk): Promise<Outcome<Schema<"UploadedFile">>> =>
    outcome(
      await api.POST(`${business}/services/{service}/files`, {
        params: { path: { business: slug, service } },
        body: file,
        headers,
      }),
    ),

  book: async (
    slug: string,
    { idempotencyKey, hold, startsAt, consents, reasonId, questionnaire, answers, ...more }: BookingAsk,
  ): Promise<Outcome<LinkedBooking>> => {
    const params = { path: { business: slug }, header: { "Idempotency-Key": idempotencyKey } };
    const said = { ...(reasonId && { reasonId }), ...(questionnaire && { questionnaire }), answers: [...answers] };
    const { durationMinutes, birthDate, priceSeen, forWhom, professional: who, seats, ...ask } = more;
    const body = {
      ...ask,
      ...(who && { professional: who }),
      ...(durationMinutes && { durationMinutes }),
      ...(seats && { seats }),
      ...(birthDate && { birthDate }),
      ...(forWhom && { forWhom }),
      ...(priceSeen && { priceSeen }),
      ...said,
      startsAt: toIso(startsAt),
      locale,
      consents: [...consents],
      ...(hold && { hold }),
    };
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

  proposal: async (link: string): Promise<LinkedProposal> =>
    need(await api.GET(proposal, { params: { path: { link } }, headers })),

  chooseTime: async (link: string, optionId: string): Promise<Outcome<LinkedProposal>> =>
    outcome(await api.POST(`${proposal}/choice`, { params: { path: { link } }, body: { optionId }, headers })),

  keepTime: async (link: string): Promise<Outcome<LinkedProposal>> =>
    outcome(await api.POST(`${proposal}/keeping`, { params: { path: { link } }, body: {}, headers })),
});

/** What a person decides about themselves, by a link of theirs. */
const personCalls = ({ api, headers }: Asking) => ({
  choices: async (link: string): Promise<PersonalChoices> =>
    need(await api.GET(choices, { params: { path: { link } }, headers })),

  choose: async (link: string, body: { textId: string; agreed: boolean }): Promise<PersonalChoices> =>
    need(await api.POST(choices, { params: { path: { link } }, body, headers })),

  stop: async (link: string, stopped: boolean): Promise<PersonalChoices> =>
    need(await api.POST(`${choices}/stop`, { params: { path: { link } }, body: { stopped }, headers })),

  mailWishes: async (link: string): Promise<MailWishes> =>
    need(await api.GET(mailWishes, { params: { path: { link } }, headers })),

  setMailWish: async (
    link: string,
    body: { about?: MailWishes["about"]; wanted: boolean; textId?: string },
  ): Promise<MailWishes> => need(await api.POST(mailWishes, { params: { path: { link } }, body, headers })),

  myData: async (link: string): Promise<MyData> =>
    need(await api.GET(`${booking}/data`, { params: { path: { link } }, headers })),

  askExport: async (link: string): Promise<Outcome<MyData>> =>
    outcome(await api.POST(`${booking}/data/export`, { params: { path: { link } }, headers })),

  askErasure: async (link: string): Promise<Outcome<MyData>> =>
    outcome(await api.POST(`${booking}/data/erasure`, { params: { path: { link } }, headers })),

  exported: async (link: string): Promise<LinkedExport> =>
    need(await api.GET("/v1/public/exports/{link}", { params: { path: { link } }, headers })),
});
