/** What a form books: the service, with whom, when and on what terms, as the address and the reader say. */
import { plainDate, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { zoneOf } from "./answer.tsx";
import type {
  BookingForm,
  OfferedConsent,
  ProfessionalProfile,
  PublicBusiness,
  PublicPolicy,
  PublicService,
  PublicServiceDetail,
  SlotAsk,
} from "./calls.ts";
import { ProblemError } from "./problem.ts";
import { seatingAt, seatsIn, type Seating } from "./seating.ts";
import { lengthIn, modeIn, type Mode, type Terms } from "./terms.ts";
import type { SamePeople } from "./view/ForWhom.tsx";
import type { Visit } from "./visit.ts";

/** Whom the address names, or which service; of a person, the query says which. */
export interface Where {
  readonly slug: string;
  readonly who?: string | undefined;
  readonly service?: string;
}

export interface Choice {
  readonly business: PublicBusiness;
  /** Null: whoever is free. */
  readonly professional: ProfessionalProfile | null;
  readonly service: PublicService;
  /** Of services in a row. */
  readonly parts: PublicServiceDetail["parts"];
  readonly startsAt: Instant;
  /** Of the session, when it is not the usual length. */
  readonly minutes: number | undefined;
  /** Where people share a session, and may take several places in it. */
  readonly seating: Seating | null;
  readonly policy: PublicPolicy;
  /** What the form asks beside: each box is optional, and unticked. */
  readonly consents: readonly OfferedConsent[];
  /** Reasons to choose from, and questions of the business's own. */
  readonly form: BookingForm;
  /** Of an earlier booking, to book for again. */
  readonly people: SamePeople | undefined;
}

export const serviceIn = (visit: Visit, where: Where): string | null =>
  where.service ?? visit.url.searchParams.get("service");

/** Null when the time can't be read or there is nothing to book. */
export async function choiceOf(visit: Visit, where: Where, startsAt: Instant | undefined): Promise<Choice | null> {
  const { slug } = where;
  const [business, offer, consents] = await Promise.all([
    visit.calls.business(slug),
    offerOf(visit, where),
    visit.calls.offeredConsents(slug),
  ]);
  if (!offer || startsAt === undefined) return null;
  const { service } = offer;
  const asked = lengthIn(service, visit.url.searchParams.get("duree"));
  const minutes = asked === service.durationMinutes ? undefined : asked;
  const zone = zoneOf(visit, business);
  const professional = offer.professional?.slug;
  const [form, people, policy, seating] = await Promise.all([
    visit.calls.form(slug, service.slug),
    peopleOf(visit, slug),
    visit.calls.policy(slug, service.slug),
    professional ? seatingAt(visit, { business: slug, professional, service: service.slug, startsAt, zone }) : null,
  ]);
  return { business, ...offer, startsAt, minutes, consents, form, people, policy, seating };
}

/** Null when the person does not offer it. */
async function offerOf(visit: Visit, where: Where): Promise<Pick<Choice, "professional" | "service" | "parts"> | null> {
  const { slug, who } = where;
  const wanted = serviceIn(visit, where);
  if (who === undefined) {
    const service = await visit.calls.service(slug, wanted ?? "");
    return { professional: null, service, parts: service.parts };
  }
  const professional = await visit.calls.professional(slug, who);
  const service =
    professional.services.find((one) => one.slug === wanted) ?? (wanted ? undefined : professional.services[0]);
  return service ? { professional, service, parts: [] } : null;
}

/** Whom the link in the address was booked for; a link that is over says nobody, and the form asks. */
async function peopleOf(visit: Visit, slug: string): Promise<SamePeople | undefined> {
  const link = visit.url.searchParams.get("de");
  if (link === null || !/^[A-Za-z0-9_-]{1,200}$/.test(link)) return undefined;
  try {
    const { business, contactName, bookedByName } = await visit.calls.booking(link);
    return business.slug === slug ? { link, contactName, bookedByName } : undefined;
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** What went off line while the form was filled in, and with whom one can still book. */
export interface GoneSince {
  readonly gone: "person" | "service";
  readonly professional: ProfessionalProfile | null;
}

export async function choiceStillThere(
  visit: Visit,
  where: Where,
  startsAt: Instant | undefined,
): Promise<Choice | GoneSince | null> {
  const { slug, who } = where;
  if (startsAt === undefined) return null;
  try {
    const choice = await choiceOf(visit, where, startsAt);
    if (choice || who === undefined) return choice;
    return { gone: "service", professional: await visit.calls.professional(slug, who) };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "NOT_FOUND")
      return { gone: who === undefined ? "service" : "person", professional: null };
    throw error;
  }
}

export const askOf = ({ professional, service, startsAt, minutes }: Choice): SlotAsk => ({
  professional: professional?.slug,
  service: service.slug,
  startsAt,
  durationMinutes: minutes,
});

/** How the session takes place, and what it costs by what is known of it so far. */
export async function termsOf(
  visit: Visit,
  { business, service, startsAt, minutes, seating }: Choice,
  said: { readonly mode: string; readonly birthDate: string; readonly seats: string; readonly firstVisit?: boolean },
): Promise<Terms> {
  const mode = modeIn(service, said.mode) ?? "in-person";
  const durationMinutes = minutes ?? service.durationMinutes;
  const birthDate = isDate(said.birthDate) ? said.birthDate : "";
  const ask = { startsAt, durationMinutes, birthDate: birthDate || undefined, firstVisit: said.firstVisit ?? false };
  const priceOf = async (one: Mode) =>
    [one, service.price && (await visit.calls.price(business.slug, service.slug, { ...ask, mode: one }))] as const;
  const prices = new Map(await Promise.all((service.modes.length > 0 ? service.modes : [mode]).map(priceOf)));
  const seats = seatsIn(said.seats, seating);
  return { durationMinutes, mode, birthDate, seats, price: prices.get(mode) ?? null, prices };
}

/** "2009-02-31" is none. */
function isDate(text: string): boolean {
  try {
    return plainDate(text) === text;
  } catch {
    return false;
  }
}

/** The price as the API told it just now: it knows more than the page did, such as that they never came before. */
export async function withPrice(visit: Visit, choice: Choice, terms: Terms, { code, price }: Problem): Promise<Terms> {
  if (code !== "PRICE_CHANGED" || price === undefined) return terms;
  const { mode, birthDate, seats } = terms;
  const first = await termsOf(visit, choice, { mode, birthDate, seats: String(seats), firstVisit: true });
  const others = first.price?.amountMinor === price?.amountMinor ? first.prices : terms.prices;
  return { ...terms, price, prices: new Map([...others, [mode, price]]) };
}
