/** The waiting list for whoever waits: asking for a place, and one's place. */
import { addDays, dateOf, instant, plainDate, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { phoneIn } from "../../phone.ts";
import { answerPage, redirect, textsOf, zoneOf } from "../answer.tsx";
import type { OfferedConsent, PublicBusiness } from "../calls.ts";
import { directoryPath, offerPath, profilePath, waitingFormPath, waitingPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { readForm, type Form } from "../read.ts";
import { capital, dayRange } from "../time/format.ts";
import { boxName, ConsentBoxes, isByPhone } from "../view/ConsentBoxes.tsx";
import { usePage } from "../view/context.ts";
import { Field } from "../view/Field.tsx";
import { Icon } from "../view/Icon.tsx";
import { RefusalNotice } from "../view/Notice.tsx";
import { useMoment } from "../view/PolicyNote.tsx";
import type { Visit } from "../visit.ts";
import { waitingCalls, type LinkedWaiting } from "../waiting-calls.ts";

/** Parts of the day, as the API says them. */
const parts = {
  all: ["00:00", "24:00"],
  morning: ["00:00", "12:00"],
  afternoon: ["12:00", "18:00"],
  evening: ["18:00", "24:00"],
} as const;
type Part = keyof typeof parts;
const isPart = (text: string): text is Part => text in parts;
const partNames = Object.keys(parts).filter(isPart);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

interface Typed {
  readonly service: string;
  readonly professional: string;
  readonly group: string;
  readonly from: string;
  readonly until: string;
  readonly weekdays: readonly number[];
  readonly part: Part;
  readonly anyone: boolean;
  readonly name: string;
  readonly email: string;
  /** The words of the text messages that were agreed to; none when empty. */
  readonly agreed: string;
  readonly phone: string;
  readonly key: string;
}

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
  const [startsFrom, startsUntil] = parts[part];
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
  const part = field("part");
  const key = field("key");
  return {
    service: field("service"),
    professional: field("professional"),
    group: field("group"),
    from: field("from"),
    until: field("until"),
    weekdays: WEEKDAYS.filter((weekday) => field.all("weekday").includes(String(weekday))),
    part: isPart(part) ? part : "all",
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

interface FormProps {
  readonly business: PublicBusiness;
  readonly typed: Typed;
  readonly serviceName: string;
  readonly person: string;
  readonly hasOthers: boolean;
  readonly groupAt: Instant | undefined;
  /** The words of the text messages, where the business sends any. */
  readonly texts: readonly OfferedConsent[];
  /** Text messages are wanted, and it is no telephone. */
  readonly noPhone: boolean;
  readonly problem: Problem | undefined;
}

function WaitingForm(props: FormProps) {
  const { business, typed, serviceName, person, hasOthers, groupAt, problem } = props;
  const { t, theirs } = usePage();
  const moment = useMoment();
  const wrong = new Map((problem?.fields ?? []).map(({ path, message }) => [path, message]));
  return (
    <form className="card narrow" method="post" action={waitingFormPath(business.slug)}>
      <h1>{t.waiting.title}</h1>
      <p className="lead">{groupAt === undefined ? t.waiting.lead : t.waiting.leadGroup(moment(groupAt))}</p>
      {problem && <RefusalNotice problem={problem} />}
      <input type="hidden" name="key" value={typed.key} />
      <input type="hidden" name="service" value={typed.service} />
      <input type="hidden" name="professional" value={typed.professional} />
      <input type="hidden" name="group" value={typed.group} />
      <dl className="choice">
        <div>
          <dt>{t.waiting.service}</dt>
          <dd lang={theirs}>{serviceName}</dd>
        </div>
        {person !== "" && !hasOthers && (
          <div>
            <dt>{t.waiting.with}</dt>
            <dd>{person}</dd>
          </div>
        )}
      </dl>
      {groupAt === undefined ? (
        <Wishes typed={typed} person={hasOthers ? person : ""} wrong={wrong} />
      ) : (
        <>
          <input type="hidden" name="from" value={typed.from} />
          <input type="hidden" name="until" value={typed.from} />
        </>
      )}
      <Field
        name="name"
        label={t.booking.name}
        value={typed.name}
        error={wrong.has("name") ? t.errors.name : undefined}
        autoComplete="name"
        maxLength={80}
      />
      <Field
        name="email"
        type="email"
        label={t.booking.email}
        value={typed.email}
        error={wrong.has("email") ? t.errors.email : undefined}
        autoComplete="email"
        maxLength={254}
      />
      <TextMessages {...props} />
      <button className="button wide">{t.waiting.submit}</button>
      <p className="hint">{t.waiting.fair}</p>
    </form>
  );
}

function TextMessages({ texts, typed, noPhone, problem }: FormProps) {
  const { t } = usePage();
  const [offered] = texts;
  if (!offered) return null;
  const refused = noPhone || (problem?.fields ?? []).some(({ path }) => path.startsWith("textMessages"));
  return (
    <>
      <input type="hidden" name="texts" value={offered.textId} />
      <ConsentBoxes
        offered={[offered]}
        agreed={[typed.agreed]}
        phone={typed.phone}
        phoneError={refused ? t.errors.phone : undefined}
        phoneHint={t.waiting.phoneHint}
      />
    </>
  );
}

interface WishesProps {
  readonly typed: Typed;
  readonly person: string;
  readonly wrong: ReadonlyMap<string, string>;
}

function Wishes({ typed, person, wrong }: WishesProps) {
  const { t, locale } = usePage();
  // A Monday, from which the days of the week take their names.
  const nameOf = (weekday: number) =>
    capital(
      new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(
        345_600_000 + (weekday - 1) * 86_400_000,
      ),
    );
  return (
    <>
      {person && (
        <fieldset className="question boxes">
          <legend>{t.waiting.with}</legend>
          {[false, true].map((anyone) => (
            <label key={String(anyone)} className="box">
              <input type="radio" name="anyone" value={anyone ? "1" : ""} defaultChecked={typed.anyone === anyone} />
              <span>{anyone ? t.waiting.anyone : t.waiting.only(person)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <DateField name="from" label={t.waiting.from} value={typed.from} error={wrong.get("from")} />
      <DateField name="until" label={t.waiting.until} value={typed.until} error={wrong.get("until")} />
      <fieldset className="question boxes" aria-describedby="days-hint">
        <legend>{t.waiting.days}</legend>
        <p className="hint" id="days-hint">
          {t.waiting.daysHint}
        </p>
        {WEEKDAYS.map((weekday) => (
          <label key={weekday} className="box">
            <input type="checkbox" name="weekday" value={weekday} defaultChecked={typed.weekdays.includes(weekday)} />
            <span>{nameOf(weekday)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className="question boxes">
        <legend>{t.waiting.part}</legend>
        {partNames.map((part) => (
          <label key={part} className="box">
            <input type="radio" name="part" value={part} defaultChecked={typed.part === part} />
            <span>{t.waiting.parts[part]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

interface DateProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
}

function DateField({ name, label, value, error }: DateProps) {
  return (
    <div className={error ? "question wrong" : "question"}>
      <label htmlFor={name}>{label}</label>
      {error && (
        <p className="error" id={`${name}-error`}>
          <Icon name="alert" /> {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="date"
        required
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${name}-error` : undefined}
      />
    </div>
  );
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

export async function waitingPage(visit: Visit, link: string): Promise<Response> {
  return showPlace(visit, link);
}

/** Only a form that was sent confirms or leaves: mail programs follow links by themselves. */
export async function answerWaiting(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const calls = waitingCalls(visit);
  const answered = field("leave") ? await calls.leave(link) : await calls.confirm(link);
  if (!answered.ok) throw new ProblemError(answered.problem);
  // Of a place that was never confirmed nothing is left to look at.
  return field("leave") ? showPlace(visit, link, answered.data) : redirect(visit, waitingPath(link));
}

async function showPlace(visit: Visit, link: string, known?: LinkedWaiting): Promise<Response> {
  const place = known ?? (await waitingCalls(visit).place(link));
  const business = await visit.calls.business(place.business.slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.waiting.placeTitle} · ${business.name}` },
    zone: visit.zone ?? place.zone,
    secret: true,
    body: <Place link={link} place={place} />,
  });
}

function Place({ link, place }: { readonly link: string; readonly place: LinkedWaiting }) {
  const { t } = usePage();
  const { state, rank, business, professional, serviceSlug, offerLink } = place;
  const open = state === "waiting" || state === "unconfirmed";
  const title = state === "unconfirmed" ? t.waiting.confirmTitle : t.waiting.placeTitle;
  return (
    <article className="card narrow">
      <header className="mood calm">
        <span className="seal">
          <Icon name={open ? "clock" : "check"} />
        </span>
        <h1>{rank === null ? title : t.waiting.rank(rank)}</h1>
        <p className="lead">
          {state === "waiting" ? t.waiting.rankHint : state === "unconfirmed" ? t.waiting.lead : t.waiting.state[state]}
        </p>
      </header>
      {offerLink && (
        <p className="row even">
          <strong>{t.waiting.hasOffer}</strong>
          <a className="button" href={offerPath(offerLink)}>
            {t.waiting.seeOffer}
          </a>
        </p>
      )}
      <PlaceFacts place={place} />
      {state === "unconfirmed" && (
        <form method="post" action={waitingPath(link)}>
          <button className="button wide" name="confirm" value="1">
            {t.waiting.confirm}
          </button>
        </form>
      )}
      {open ? (
        <form method="post" action={waitingPath(link)}>
          <button className="button quiet wide" name="leave" value="1">
            {t.waiting.leave}
          </button>
        </form>
      ) : (
        <a
          className="button wide"
          href={
            professional
              ? profilePath(business.slug, professional.slug, { service: serviceSlug })
              : directoryPath(business.slug)
          }
        >
          {t.waiting.again}
        </a>
      )}
    </article>
  );
}

function PlaceFacts({ place }: { readonly place: LinkedWaiting }) {
  const { t, theirs, locale } = usePage();
  const moment = useMoment();
  const { group, from, until, professional, serviceName, phoneEnd } = place;
  return (
    <dl className="choice">
      <div>
        <dt>{t.waiting.service}</dt>
        <dd lang={theirs}>{serviceName}</dd>
      </div>
      <div>
        <dt>{t.waiting.with}</dt>
        <dd>{professional?.displayName ?? t.waiting.anyone}</dd>
      </div>
      <div>
        <dt>{t.waiting.when}</dt>
        <dd>
          {group ? capital(moment(instant(group.startsAt))) : dayRange(plainDate(from), plainDate(until), locale)}
        </dd>
      </div>
      {phoneEnd !== null && (
        <div>
          <dt>{t.waiting.byText}</dt>
          <dd>{t.waiting.toNumber(phoneEnd)}</dd>
        </div>
      )}
    </dl>
  );
}
