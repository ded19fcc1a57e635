/** Asking for a place on the waiting list. */
import { addDays, dateOf, instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { phoneIn } from "../../phone.ts";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import type { PublicBusiness } from "../calls.ts";
import { directoryPath, profilePath, waitingFormPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { readForm, type Form } from "../read.ts";
import { boxName, isByPhone } from "../view/ConsentBoxes.tsx";
import { Icon } from "../view/Icon.tsx";
import { PARTS, WaitingForm, WEEKDAYS, type Part, type Typed } from "../view/WaitingForm.tsx";
import type { Visit } from "../visit.ts";
import { waitingCalls } from "../waiting-calls.ts";

/** Parts of the day, as the API says them. */
const partHours: Readonly<Record<Part, readonly [from: string, until: string]>> = {
  all: ["00:00", "24:00"],
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "18:00"],
  evening: ["18:00", "24:00"],
};

export async function waitingFormPage(visit: Visit, slug: string): Promise<Response> {
  const business = await visit.calls.business(slug);
  const asked = visit.url.searchParams;
  if (asked.has("envoye")) return sentPage(visit, business);
  const today = dateOf(visit.now, zoneOf(visit, business));
  const on = /^\d{4}-\d{2}-\d{2}$/.test(asked.get("du") ?? "") ? (asked.get("du") ?? today) : today;
  return formPage(visit, business, {
    service: asked.get("service") ?? "",
    professional: asked.get("avec") ?? "",
    group: asked.get("seance") ?? "",
    from: on < today ? today : on,
    until: addDays(today, 60),
    weekdays: [],
    part: "all",
    anyone: false,
    name: "",
    email: "",
    agreed: "",
    phone: "",
    key: visit.options.randomToken(),
  });
}

export async function askToWait(visit: Visit, slug: string): Promise<Response> {
  const business = await visit.calls.business(slug);
  const typed = typedIn(await readForm(visit.request), visit);
  const { professional, anyone, group, part, key, agreed, phone: given, ...rest } = typed;
  const phone = agreed === "" ? undefined : phoneIn(given, business.zone);
  if (agreed !== "" && phone === undefined) return formPage(visit, business, typed);
  const [startsFrom, startsUntil] = partHours[part];
  const asked = await waitingCalls(visit).join(slug, key, {
    ...rest,
    startsFrom,
    startsUntil,
    professional: anyone ? undefined : professional,
    group: group || undefined,
    ...(phone !== undefined && { textMessages: { phone, textId: agreed } }),
  });
  if (asked.ok) return redirect(visit, waitingFormPath(slug, { sent: true, professional, service: typed.service }));
  if (asked.problem.code === "NOT_FOUND") throw new ProblemError(asked.problem);
  return formPage(visit, business, { ...typed, key: visit.options.randomToken() }, asked.problem);
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function typedIn(field: Form, visit: Visit): Typed {
  const key = field("key");
  return {
    service: field("service"),
    professional: field("professional"),
    group: field("group"),
    from: field("from"),
    until: field("until"),
    weekdays: WEEKDAYS.filter((weekday) => field.all("weekday").includes(String(weekday))),
    part: PARTS.find((one) => one === field("part")) ?? "all",
    anyone: field("anyone") === "1",
    name: field("name"),
    email: field("email"),
    agreed: UUID.test(field("texts")) && field(boxName(field("texts"))) ? field("texts") : "",
    phone: field("phone"),
    key: /^[A-Za-z0-9_-]{16,64}$/.test(key) ? key : visit.options.randomToken(),
  };
}

async function formPage(visit: Visit, business: PublicBusiness, typed: Typed, problem?: Problem): Promise<Response> {
  const { slug } = business;
  const t = textsOf(visit, business);
  const person = typed.professional ? await visit.calls.professional(slug, typed.professional) : null;
  const services = person?.services ?? business.services;
  const service = services.find((one) => one.slug === typed.service) ?? services[0];
  const group =
    person && service && typed.group
      ? (
          await waitingCalls(visit).groups(slug, person.slug, {
            service: service.slug,
            from: typed.from,
            to: typed.from,
            zone: zoneOf(visit, business),
          })
        ).items.find(({ id }) => id === typed.group)
      : undefined;
  const noPhone = typed.agreed !== "" && phoneIn(typed.phone, business.zone) === undefined;
  return answerPage(visit, {
    business,
    meta: { title: `${t.waiting.title} · ${business.name}` },
    secret: true,
    status: problem?.status ?? (noPhone ? 400 : 200),
    body: (
      <WaitingForm
        business={business}
        typed={{ ...typed, service: service?.slug ?? "", group: group?.id ?? "" }}
        serviceName={service?.name ?? ""}
        person={person?.displayName ?? ""}
        hasOthers={await hasOthers(visit, slug, service?.slug)}
        groupAt={group && instant(group.startsAt)}
        texts={(await visit.calls.offeredConsents(slug)).filter(isByPhone)}
        noPhone={noPhone}
        problem={problem}
      />
    ),
  });
}

/** Whether somebody else gives it too. */
async function hasOthers(visit: Visit, slug: string, service: string | undefined): Promise<boolean> {
  return (await visit.calls.professionals(slug, { service, limit: 2 })).items.length > 1;
}

function sentPage(visit: Visit, business: PublicBusiness): Promise<Response> {
  const t = textsOf(visit, business);
  const who = visit.url.searchParams.get("avec");
  return answerPage(visit, {
    business,
    meta: { title: `${t.waiting.sentTitle} · ${business.name}` },
    secret: true,
    body: (
      <article className="card narrow">
        <header className="mood calm">
          <span className="seal">
            <Icon name="check" />
          </span>
          <h1>{t.waiting.sentTitle}</h1>
          <p className="lead">{t.waiting.sent}</p>
        </header>
        <a
          className="button quiet wide"
          href={
            who && /^[a-z0-9-]+$/.test(who)
              ? profilePath(business.slug, who, { service: visit.url.searchParams.get("service") ?? undefined })
              : directoryPath(business.slug)
          }
        >
          {t.waiting.back}
        </a>
      </article>
    ),
  });
}
