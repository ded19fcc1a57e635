/**
 * `/{business}/{professional}/reserver?service=&start=`, or `/{business}/prestations/{service}/reserver?start=` with whoever is free:
 * the form, and what becomes of it.
 */
import type { Problem } from "@creneau/sdk";
import { phoneIn } from "../../phone.ts";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import type { LinkedBooking, SlotAsk } from "../calls.ts";
import {
  askOf,
  choiceOf,
  choiceStillThere,
  serviceIn,
  termsOf,
  withPrice,
  type Choice,
  type GoneSince,
  type Where,
} from "../choice.ts";
import { formScript } from "../form-script.ts";
import {
  bookedAlready,
  holdOfForm,
  isSame,
  keepSlot,
  pickedIn,
  seenOf,
  type Keeping,
  type Kept,
  type Recent,
  type Seen,
} from "../keeping.ts";
import { bookingPath, profilePath, servicePath } from "../paths.ts";
import { type Outcome } from "../problem.ts";
import { knownInstant, readForm, type Form } from "../read.ts";
import { answersOf, healthFields, saidIn } from "../said.ts";
import { mostOf, refusedSeries, severalIn, type SeriesDraft } from "../series.ts";
import { bookingForm } from "../styles/booking-form.ts";
import { chainCss } from "../styles/chain.ts";
import { seriesCss } from "../styles/series.ts";
import { priceIn, type Terms } from "../terms.ts";
import { takeFiles } from "../uploads.ts";
import { Already, Gone } from "../view/Already.tsx";
import { boxName, isByPhone } from "../view/ConsentBoxes.tsx";
import { FOR_ME, forWhomOf, whomIn } from "../view/ForWhom.tsx";
import type { Names } from "../view/Kept.tsx";
import { isLostSlot } from "../view/Notice.tsx";
import { ReserveForm, type Draft } from "../view/ReserveForm.tsx";
import { knownVisitor, knownZone, visitorOf, type Visit } from "../visit.ts";

const blank = {
  name: "",
  email: "",
  whom: FOR_ME,
  note: "",
  agreed: [],
  phone: "",
  reason: "",
  said: {},
  noticed: [],
  seen: false,
  refused: {},
  typed: false,
};

/** Where one chooses another time. */
const boardOf = ({ slug, who, service }: Where): string =>
  who === undefined ? servicePath(slug, service ?? "") : profilePath(slug, who);

/** Opening the form keeps the time. */
export async function reservePage(visit: Visit, where: Where): Promise<Response> {
  const { slug } = where;
  const { searchParams } = visit.url;
  const choice = await choiceOf(visit, where, knownInstant(searchParams.get("start")));
  if (!choice) return redirect(visit, boardOf(where)); // No time in the address: there is one to choose.
  const { service } = choice;
  const ask = askOf(choice);
  const terms = await termsOf(visit, choice, { mode: "", birthDate: "", seats: "" });
  const seen = await seenOf(visit, slug);
  const also = searchParams.has("aussi");
  // A form with several times to choose from: once one is booked, none is kept any more.
  const oneOfThem = also && seen.kept.length === 0 ? seen.booked.find((one) => one.service === ask.service) : undefined;
  const booked = bookedAlready(seen, ask) ?? oneOfThem;
  if (booked && !searchParams.has("encore")) return answerAlready(visit, choice, booked);
  const kept = await (service.composition === "combined"
    ? stillFree(visit, slug, ask)
    : keepSlot(visit, slug, ask, { seen, also }));
  if ("lost" in kept) return answerForm(visit, choice, { ...blank, terms, held: null, kept: [] }, kept.lost);
  const { held, full } = kept;
  return answerForm(visit, choice, { ...blank, terms, held, full, kept: kept.kept });
}

/** Several in a row are not kept while the form is filled in, but nobody fills it in for nothing. */
async function stillFree(visit: Visit, slug: string, ask: SlotAsk): Promise<Keeping | { readonly lost: Problem }> {
  const { offered, alternatives, sentence } = await visit.calls.why(slug, ask);
  if (offered) return { held: null, kept: [], full: false };
  const lost = {
    type: "",
    title: "",
    status: 409,
    code: "SLOT_REFUSED",
    detail: sentence ?? "",
    requestId: "",
  } as const;
  return { lost: { ...lost, alternatives } };
}

export async function reserve(visit: Visit, where: Where): Promise<Response> {
  const { slug } = where;
  const field = await readForm(visit.request);
  const { searchParams } = visit.url;
  const picked = field("start") ? undefined : pickedIn(field("pick"));
  const who = picked?.professional ?? where.who;
  const startsAt = picked?.startsAt ?? knownInstant(field("start") || searchParams.get("start"));
  const seen = await seenOf(visit, slug, knownVisitor(visit, field("visitor")));
  const service = serviceIn(visit, where);
  const booked =
    service !== null && startsAt !== undefined
      ? bookedAlready(seen, { professional: who, service, startsAt })
      : undefined;
  // Sent again after the answer was lost, by two tabs, after going back: it is booked, once.
  if (booked && !searchParams.has("encore")) return redirect(visit, bookingPath(booked.link, "deja"));
  const choice = await choiceStillThere(visit, { ...where, who }, startsAt);
  if (!choice) return redirect(visit, boardOf({ ...where, who }));
  if ("gone" in choice) return answerGone(visit, slug, choice, field);
  return sendForm(visit, choice, field, seen);
}

async function sendForm(visit: Visit, choice: Choice, field: Form, seen: Seen): Promise<Response> {
  const { business, professional, service, startsAt } = choice;
  const { slug } = business;
  const visitor = visitorOf(visit, field("visitor"));
  const questions = choice.form.questionnaire?.questions ?? [];
  const files = await takeFiles(visit, field, { business: slug, service: service.slug, visitor, questions });
  const asked = { professional: professional?.slug, service: service.slug, startsAt };
  const held = seen.kept.find((one) => isSame(one, asked));
  const terms = await termsOf(visit, choice, {
    mode: field("mode"),
    birthDate: field("birthDate"),
    seats: field("seats"),
  });
  const told = priceIn(field("price"), terms.mode);
  const typed = { ...draftOf(field, choice), terms };
  const draft: Draft = {
    ...typed,
    ...files,
    said: { ...typed.said, ...files.said },
    kept: seen.kept,
    held: held ?? (field("start") ? null : typed.held), // A hold that a form carries is of its own time, not of an alternative.
  };
  const several = professional
    ? await severalIn(visit, field, sessionOf(professional.slug, choice, terms, visitor), mostIn(choice))
    : undefined;
  if (several && "problem" in several) return answerForm(visit, choice, draft, several.problem);
  if (several?.ask || field("act") === "dates") return answerForm(visit, choice, { ...draft, series: several?.draft });
  if (Object.keys(files.refused).length > 0) return answerForm(visit, choice, draft);
  const phone = wantedPhone(choice, draft);
  if (phone === undefined) return answerForm(visit, choice, { ...draft, series: several?.draft });
  // Once: whoever sends it again has read it.
  if (draft.noticed.length > 0 && choice.form.health === "warn" && !draft.seen)
    return answerForm(visit, choice, { ...draft, seen: true, series: several?.draft });
  const rest = {
    idempotencyKey: field("key") || visit.options.randomToken(),
    ...(choice.people
      ? { again: choice.people.link }
      : { name: draft.name, email: draft.email, forWhom: forWhomOf(draft.whom) }),
    note: draft.note,
    consents: draft.agreed,
    ...(phone !== "" && { phone }),
    reasonId: draft.reason || undefined,
    questionnaire: readBefore(field("asked")),
    answers: answersOf(draft.said, questions),
    zone: knownZone(field("zone")) ?? zoneOf(visit, business),
  };
  if (several)
    return sendSeries(visit, choice, { ...draft, told: several.told, series: several.draft }, several.book(rest));
  const booked = await visit.calls.book(slug, {
    ...asked,
    ...rest,
    hold: draft.held?.hold,
    visitor,
    durationMinutes: choice.minutes,
    mode: terms.mode,
    seats: terms.seats > 1 ? terms.seats : undefined,
    birthDate: terms.birthDate || undefined,
    priceSeen: told,
  });
  if (booked.ok) return redirect(visit, bookingPath(booked.data.link, "nouveau"));
  return answerRefused(visit, choice, { ...draft, told: told ?? null }, booked.problem);
}

/** Where text messages go; empty when none are wanted, undefined when they are and it is no telephone. */
const wantedPhone = ({ consents, business }: Choice, { agreed, phone }: Draft): string | undefined =>
  consents.some((one) => isByPhone(one) && agreed.includes(one.textId)) ? phoneIn(phone, business.zone) : "";

const sessionOf = (
  professional: string,
  { business, service, startsAt, minutes }: Choice,
  terms: Terms,
  visitor: string,
) => ({
  business: business.slug,
  professional,
  service: service.slug,
  startsAt,
  durationMinutes: minutes,
  mode: terms.mode,
  birthDate: terms.birthDate || undefined,
  visitor,
});

const mostIn = ({ service, professional, form }: Choice): number =>
  mostOf(service, professional, form.questionnaire?.questions ?? []);

/** All of them, or none: then the dates, and the sum, as they are by now. */
async function sendSeries(
  visit: Visit,
  choice: Choice,
  draft: Draft & { readonly series: SeriesDraft },
  booking: Promise<Outcome<LinkedBooking>>,
): Promise<Response> {
  const booked = await booking;
  if (booked.ok) return redirect(visit, bookingPath(booked.data.link, "nouveau"));
  const { problem } = booked;
  return answerForm(visit, choice, { ...draft, series: refusedSeries(draft.series, problem) }, problem);
}

/** Two tabs may have sent at the same moment: whoever came second looks once more whether it is theirs. */
async function answerRefused(visit: Visit, choice: Choice, draft: Draft, problem: Problem): Promise<Response> {
  const { business, professional, service, startsAt } = choice;
  if (isLostSlot(problem) || problem.code === "IDEMPOTENCY_KEY_REUSED") {
    const seen = await seenOf(visit, business.slug, visit.made ?? knownVisitor(visit));
    const mine = bookedAlready(seen, { professional: professional?.slug, service: service.slug, startsAt });
    if (mine && !visit.url.searchParams.has("encore")) return redirect(visit, bookingPath(mine.link, "deja"));
  }
  return answerForm(visit, choice, { ...draft, terms: await withPrice(visit, choice, draft.terms, problem) }, problem);
}

function draftOf(field: Form, { consents, form }: Choice): Omit<Draft, "terms"> {
  const said = saidIn(field, form.questionnaire?.questions ?? []);
  const note = field("note");
  return {
    ...blank,
    name: field("name"),
    email: field("email"),
    whom: whomIn(field),
    note,
    agreed: consents.flatMap(({ textId }) => (field(boxName(textId)) ? [textId] : [])),
    phone: field("phone"),
    reason: field("reason"),
    said,
    noticed: healthFields(form, said, note),
    seen: field("seen") === "1",
    held: holdOfForm(field),
    kept: [],
    typed: true,
  };
}

/** The questions that the form had when it was opened: other ones may be asked by now. */
function readBefore(text: string): { questionnaireId: string; edition: number } | undefined {
  const { id, edition } = /^(?<id>[0-9a-f-]{36}) (?<edition>\d{1,9})$/.exec(text)?.groups ?? {};
  return id !== undefined && edition !== undefined ? { questionnaireId: id, edition: Number(edition) } : undefined;
}

async function answerGone(
  visit: Visit,
  slug: string,
  { gone, professional }: GoneSince,
  field: Form,
): Promise<Response> {
  const business = await visit.calls.business(slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.gone[gone]} · ${business.name}` },
    secret: true,
    status: 410,
    body: <Gone business={business} gone={gone} professional={professional} typed={[field("note")]} />,
  });
}

async function answerAlready(visit: Visit, choice: Choice, booked: Recent): Promise<Response> {
  const { business } = choice;
  const professional =
    booked.professional === choice.professional?.slug
      ? choice.professional
      : await visit.calls.professional(business.slug, booked.professional);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.already.title} · ${business.name}` },
    showsHours: true,
    secret: true,
    body: <Already {...choice} professional={professional} anyone={choice.professional === null} booked={booked} />,
  });
}

/** What those are called with whom times are kept. */
async function namesOf(visit: Visit, { business, professional }: Choice, kept: readonly Kept[]): Promise<Names> {
  const others = new Set(kept.map((one) => one.professional).filter((who) => who !== professional?.slug));
  const found = await Promise.all(
    [...others].map(async (who) => [who, (await visit.calls.professional(business.slug, who)).displayName] as const),
  );
  return Object.fromEntries(found);
}

async function answerForm(visit: Visit, choice: Choice, draft: Draft, problem?: Problem): Promise<Response> {
  const { business, professional, service } = choice;
  const t = textsOf(visit, business);
  const isRefused = Object.keys(draft.refused).length > 0;
  const kept = draft.kept.filter((one) => one.service === service.slug);
  const why = problem?.code === "SLOT_REFUSED" ? (await visit.calls.why(business.slug, askOf(choice))).sentence : null;
  return answerPage(visit, {
    business,
    meta: {
      title: `${professional ? t.booking.title(professional.displayName) : t.anyone.title(service.name)} · ${business.name}`,
    },
    showsHours: true,
    secret: true,
    script: formScript,
    css: bookingForm + (choice.parts.length > 0 ? chainCss : "") + (mostIn(choice) > 1 ? seriesCss : ""),
    status: problem?.status ?? (isRefused ? 400 : 200),
    body: (
      <ReserveForm
        {...choice}
        draft={problem && isLostSlot(problem) ? { ...draft, kept, held: null } : { ...draft, kept }}
        names={await namesOf(visit, choice, kept)}
        problem={problem}
        why={why}
        visitor={visit.made ?? knownVisitor(visit)}
        again={visit.url.searchParams.has("encore")}
        mostSeries={mostIn(choice)}
        idempotencyKey={visit.options.randomToken()} // Each form its own: what is sent may differ.
      />
    ),
  });
}
