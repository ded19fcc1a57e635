/** `/{business}/{professional}/reserver?service=&start=`: the form, and what becomes of it. */
import type { Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import type { BookingForm, OfferedConsent, ProfessionalProfile, PublicBusiness, PublicService } from "../calls.ts";
import { formScript } from "../form-script.ts";
import { forgetHold, holdOfForm, keepSlot } from "../hold.ts";
import { bookingPath, profilePath } from "../paths.ts";
import { knownInstant, readForm, type Form } from "../read.ts";
import { answersOf, healthFields, saidIn } from "../said.ts";
import { boxName } from "../view/ConsentBoxes.tsx";
import { isLostSlot } from "../view/Notice.tsx";
import { ReserveForm, type Draft } from "../view/ReserveForm.tsx";
import { knownZone, type Visit } from "../visit.ts";

interface Choice {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly service: PublicService;
  readonly startsAt: Instant;
  /** What the form asks beside: each box is optional, and unticked. */
  readonly consents: readonly OfferedConsent[];
  /** Reasons to choose from, and questions of the business's own. */
  readonly form: BookingForm;
}

const blank = { name: "", email: "", note: "", agreed: [], reason: "", said: {}, noticed: [], seen: false };

/** Opening the form keeps the time. */
export async function reservePage(visit: Visit, slug: string, who: string): Promise<Response> {
  const choice = await choiceOf(visit, slug, who, knownInstant(visit.url.searchParams.get("start")));
  if (!choice) return redirect(visit, profilePath(slug, who)); // No time in the address: there is one to choose.
  const { service, startsAt } = choice;
  const kept = await keepSlot(visit, slug, { professional: who, service: service.slug, startsAt });
  if ("lost" in kept) return answerForm(visit, choice, { ...blank, held: null, typed: false }, kept.lost);
  return answerForm(visit, choice, { ...blank, held: kept.held, typed: false });
}

export async function reserve(visit: Visit, slug: string, who: string): Promise<Response> {
  const field = await readForm(visit.request);
  const startsAt = knownInstant(field("start") || visit.url.searchParams.get("start"));
  const choice = await choiceOf(visit, slug, who, startsAt);
  if (!choice) return redirect(visit, profilePath(slug, who));
  const draft = draftOf(field, choice);
  // Once: whoever sends it again has read it.
  if (draft.noticed.length > 0 && choice.form.health === "warn" && !draft.seen)
    return answerForm(visit, choice, { ...draft, seen: true });
  const booked = await visit.calls.book(slug, {
    professional: who,
    service: choice.service.slug,
    startsAt: choice.startsAt,
    idempotencyKey: field("key") || visit.options.randomToken(),
    name: draft.name,
    email: draft.email,
    note: draft.note,
    consents: draft.agreed,
    reasonId: draft.reason || undefined,
    questionnaire: readBefore(field("asked")),
    answers: answersOf(draft.said, choice.form.questionnaire?.questions ?? []),
    zone: knownZone(field("zone")) ?? zoneOf(visit, choice.business),
    hold: field("start") ? undefined : draft.held?.hold, // The hold is of the first choice, not of an alternative.
  });
  if (!booked.ok) return answerForm(visit, choice, draft, booked.problem);
  forgetHold(visit);
  return redirect(visit, bookingPath(booked.data.link, "nouveau"));
}

function draftOf(field: Form, { consents, form }: Choice): Draft {
  const said = saidIn(field, form.questionnaire?.questions ?? []);
  const note = field("note");
  return {
    name: field("name"),
    email: field("email"),
    note,
    agreed: consents.flatMap(({ textId }) => (field(boxName(textId)) ? [textId] : [])),
    reason: field("reason"),
    said,
    noticed: healthFields(form, said, note),
    seen: field("seen") === "1",
    held: holdOfForm(field),
    typed: true,
  };
}

/** The questions that the form had when it was opened: other ones may be asked by now. */
function readBefore(text: string): { questionnaireId: string; edition: number } | undefined {
  const { id, edition } = /^(?<id>[0-9a-f-]{36}) (?<edition>\d{1,9})$/.exec(text)?.groups ?? {};
  return id !== undefined && edition !== undefined ? { questionnaireId: id, edition: Number(edition) } : undefined;
}

/** Null when the time can't be read or there is nothing to book. */
async function choiceOf(
  visit: Visit,
  slug: string,
  who: string,
  startsAt: Instant | undefined,
): Promise<Choice | null> {
  const [business, professional, consents] = await Promise.all([
    visit.calls.business(slug),
    visit.calls.professional(slug, who),
    visit.calls.offeredConsents(slug),
  ]);
  const wanted = visit.url.searchParams.get("service");
  const service =
    professional.services.find((one) => one.slug === wanted) ?? (wanted ? undefined : professional.services[0]);
  if (!service || startsAt === undefined) return null;
  return { business, professional, service, startsAt, consents, form: await visit.calls.form(slug, service.slug) };
}

function answerForm(visit: Visit, choice: Choice, draft: Draft, problem?: Problem): Promise<Response> {
  const { business, professional } = choice;
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.booking.title(professional.displayName)} · ${business.name}` },
    showsHours: true,
    secret: true,
    script: formScript,
    status: problem?.status ?? 200,
    body: (
      <ReserveForm
        {...choice}
        draft={problem && isLostSlot(problem) ? { ...draft, held: null } : draft}
        problem={problem}
        idempotencyKey={visit.options.randomToken()} // Each form its own: what is sent may differ.
      />
    ),
  });
}
