import { toIso, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { phoneIn } from "../../phone.ts";
import type {
  BookingForm,
  OfferedConsent,
  ProfessionalProfile,
  PublicBusiness,
  PublicPolicy,
  PublicService,
  PublicServiceDetail,
} from "../calls.ts";
import type { HeldSlot, Kept } from "../keeping.ts";
import { privacyPath, profilePath, reservePath, serviceBoardPath } from "../paths.ts";
import { answersOf, fieldOf, refusedFields, type Said } from "../said.ts";
import type { Seating } from "../seating.ts";
import { free, waiting, type SeriesDraft } from "../series.ts";
import { dependsOnMode, type Money, type Terms } from "../terms.ts";
import type { Texts } from "../texts/index.ts";
import { clock } from "../time/format.ts";
import { AnyoneSeal } from "./Anyone.tsx";
import { Parts } from "./Chain.tsx";
import { ChoiceFacts } from "./Choice.tsx";
import { ConsentBoxes, isByPhone } from "./ConsentBoxes.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { ForWhomFields, SamePeopleNote, whomErrors, type SaidWhom, type SamePeople } from "./ForWhom.tsx";
import { Icon } from "./Icon.tsx";
import { KeptChoice, type Names } from "./Kept.tsx";
import { FullNotice, HealthNotice, isLostSlot, OfflineNotice, LostSlot, RefusalNotice } from "./Notice.tsx";
import { PolicyNote } from "./PolicyNote.tsx";
import { HealthNote, QuestionField } from "./QuestionField.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { SeatsField } from "./SeatsField.tsx";
import { SeriesPart } from "./SeriesPart.tsx";
import { PriceNotice, TermFields } from "./Terms.tsx";

/** What the reader has typed so far, and the time kept for them. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly whom: SaidWhom;
  readonly note: string;
  /** Texts of the boxes that were ticked. */
  readonly agreed: readonly string[];
  /** To be reminded by text message; empty when none was given. */
  readonly phone: string;
  /** The reason chosen; empty when none is. */
  readonly reason: string;
  readonly said: Said;
  /** Fields whose text looks like data about health. */
  readonly noticed: readonly string[];
  /** The reader was told so. */
  readonly seen: boolean;
  readonly terms: Terms;
  /** The price that the form had told, when it was sent. */
  readonly told?: Money | null;
  readonly held: HeldSlot | null;
  /** All times of this service that the reader keeps, this one too. */
  readonly kept: readonly Kept[];
  /** Three are kept, and this one is not. */
  readonly full?: boolean;
  /** Why a file was not taken, by field. */
  readonly refused: Readonly<Record<string, string>>;
  /** The form was sent before: what is in it is the reader's. */
  readonly typed: boolean;
  /** Several sessions at once; absent: one. */
  readonly series?: SeriesDraft | undefined;
}

interface Props {
  readonly business: PublicBusiness;
  /** Null: whoever is free. */
  readonly professional: ProfessionalProfile | null;
  readonly service: PublicService;
  readonly parts: PublicServiceDetail["parts"];
  readonly startsAt: Instant;
  readonly minutes: number | undefined;
  readonly seating: Seating | null;
  readonly policy: PublicPolicy;
  readonly consents: readonly OfferedConsent[];
  readonly form: BookingForm;
  readonly draft: Draft;
  readonly names: Names;
  readonly problem: Problem | undefined;
  /** Why the time can't be had, when a rule closes it. */
  readonly why: string | null;
  /** The reader's own name, for browsers that keep no cookies. */
  readonly visitor: string | undefined;
  /** They booked this very time already, and mean it. */
  readonly again: boolean;
  /** For the people of an earlier booking: nothing to say of them. */
  readonly people: SamePeople | undefined;
  /** How many sessions may be booked at once. */
  readonly mostSeries: number;
  readonly idempotencyKey: string;
}

export function ReserveForm(props: Props) {
  const { business, professional, service, startsAt, consents, form, draft, problem, idempotencyKey } = props;
  const { t, zone } = usePage();
  const lost = problem !== undefined && isLostSlot(problem);
  const { names, visitor, again, minutes } = props;
  const { people, why } = props;
  const address = { again, minutes, of: people?.link };
  const slotPath = (at: Instant) => reservePath(business.slug, professional?.slug, at, service.slug, address);
  const board = (also: boolean) =>
    professional
      ? profilePath(business.slug, professional.slug, { service: service.slug, minutes, also })
      : serviceBoardPath(business.slug, service.slug, { minutes, also });
  const [allHref, moreHref] = [board(false), board(true)];
  const repriced = problem?.code === "PRICE_CHANGED";
  const sendsFiles = form.questionnaire?.questions.some(({ kind }) => kind === "file") ?? false;
  if (lost && !draft.typed) {
    return (
      <div className="narrow">
        <h1 className="card hero">
          {professional ? t.booking.title(professional.displayName) : t.anyone.title(service.name)}
        </h1>
        <LostSlot problem={problem} why={why} href={slotPath} allHref={allHref} />
      </div>
    );
  }
  return (
    <div className="split form-first">
      <Summary {...{ professional, service, parts: props.parts, startsAt, draft, allHref, moreHref, lost }} />
      <form
        className="card"
        method="post"
        action={slotPath(startsAt)}
        noValidate
        data-form="1"
        {...(sendsFiles && { encType: "multipart/form-data" })}
      >
        <h1>{t.booking.heading}</h1>
        <p className="lead">{service.requiresApproval ? t.life.requestLead : t.booking.lead}</p>
        {problem &&
          (lost ? (
            <LostSlot problem={problem} why={why} allHref={allHref} />
          ) : repriced ? null : (
            <RefusalNotice problem={problem} />
          ))}
        {repriced && (
          <PriceNotice
            before={draft.told ?? null}
            now={(draft.series?.shown ?? draft.terms).price}
            lines={problem?.price?.lines ?? []}
          />
        )}
        {!problem && draft.typed && draft.seen && <HealthNotice />}
        {draft.full && <FullNotice />}
        <OfflineNotice />
        <input type="hidden" name="seen" value={draft.seen ? "1" : ""} />
        {form.questionnaire && (
          <input
            type="hidden"
            name="asked"
            value={`${form.questionnaire.questionnaireId} ${form.questionnaire.edition}`}
          />
        )}
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name="zone" value={zone} />
        {draft.held && (
          <>
            <input type="hidden" name="hold" value={draft.held.hold} />
            <input type="hidden" name="until" value={toIso(draft.held.until)} />
          </>
        )}
        {visitor !== undefined && <input type="hidden" name="visitor" value={visitor} />}
        {!lost && <KeptChoice kept={draft.kept} own={{ professional: professional?.slug, startsAt }} names={names} />}
        <TermFields service={service} terms={draft.terms} error={birthDateError(problem, draft.terms, t)} />
        {!lost && <SeriesPart most={props.mostSeries} draft={draft.series} />}
        <SeatsField seating={props.seating} seats={draft.terms.seats} />
        <Questions
          {...{ draft, form, people }}
          whom={whomErrors(problem?.fields ?? [])}
          errors={errorsOf(problem, draft, form, t)}
          name={professional?.displayName ?? t.anyone.person}
          otherwise={reservePath(business.slug, professional?.slug, startsAt, service.slug, { again, minutes })}
        />
        <ConsentBoxes
          offered={consents}
          agreed={draft.agreed}
          phone={draft.phone}
          phoneError={phoneError(draft, props, t)}
        />
        <PolicyNote policy={props.policy} />
        {!lost && (
          <div className="bar">
            <button className="button wide">{repriced ? t.terms.agree : submitText(service, draft, t)}</button>
          </div>
        )}
        <p className="hint">
          {consents.length > 0 ? t.booking.privacyChoices : t.booking.privacy}{" "}
          <a href={privacyPath(business.slug)}>{t.booking.privacyLink}</a>
        </p>
      </form>
    </div>
  );
}

function submitText({ requiresApproval }: PublicService, { series }: Draft, t: Texts): string {
  if (series?.shown) return waiting(series.shown) > 0 ? t.repeat.some : t.repeat.submit(free(series.shown));
  return requiresApproval ? t.life.requestSend : t.booking.submit;
}

type Errors = Readonly<Record<string, string | undefined>>;

type WhoProps = Pick<QuestionsProps, "draft" | "errors" | "whom" | "people" | "otherwise"> & {
  /** The first wrong field. */
  readonly first: string | undefined;
};

interface QuestionsProps {
  readonly draft: Draft;
  readonly form: BookingForm;
  readonly errors: Errors;
  readonly whom: ReturnType<typeof whomErrors>;
  readonly name: string;
  readonly people: SamePeople | undefined;
  /** Where one says who it is. */
  readonly otherwise: string;
}

function Who({ draft, errors, whom, people, otherwise, first }: WhoProps) {
  const { t } = usePage();
  if (people) return <SamePeopleNote people={people} otherwise={otherwise} />;
  const common = (field: "name" | "email") => ({
    name: field,
    value: draft[field],
    error: errors[field],
    startHere: field === first,
  });
  return (
    <>
      <Field {...common("name")} label={t.booking.name} hint={t.booking.nameHint} autoComplete="name" maxLength={80} />
      <Field
        {...common("email")}
        type="email"
        label={t.booking.email}
        hint={t.booking.emailHint}
        autoComplete="email"
        maxLength={254}
      />
      <ForWhomFields said={draft.whom} errors={whom} />
    </>
  );
}

function Questions(props: QuestionsProps) {
  const { draft, form, errors, name } = props;
  const { t } = usePage();
  const questions = form.questionnaire?.questions ?? [];
  const fields = ["name", "email", "reason", ...questions.map(({ questionId }) => fieldOf(questionId)), "note"];
  const firstWrong = fields.find((field) => errors[field]);
  return (
    <>
      <Who {...props} first={firstWrong} />
      <ReasonField form={form} chosen={draft.reason} error={errors["reason"]} startHere={firstWrong === "reason"} />
      {questions.map((question) => {
        const field = fieldOf(question.questionId);
        return (
          <QuestionField
            key={field}
            {...{ question, questions }}
            said={draft.said[question.questionId] ?? []}
            error={errors[field]}
            health={form.health}
            noticed={draft.noticed.includes(field)}
            startHere={field === firstWrong}
            professional={name}
          />
        );
      })}
      <Field
        name="note"
        value={draft.note}
        error={errors["note"]}
        startHere={firstWrong === "note"}
        label={t.booking.note(name)}
        multiline
        maxLength={1000}
      />
      {form.health !== "off" && <HealthNote name="note" noticed={draft.noticed.includes("note")} />}
    </>
  );
}

interface SummaryProps extends Pick<Props, "professional" | "service" | "parts" | "startsAt" | "draft"> {
  readonly allHref: string;
  /** Where another time is kept beside this one. */
  readonly moreHref: string;
  readonly lost: boolean;
}

function Summary({ professional, service, parts, startsAt, draft, allHref, moreHref, lost }: SummaryProps) {
  const { t, zone, locale } = usePage();
  return (
    <aside className={lost ? "card summary lost" : "card summary"} aria-label={t.booking.choice}>
      {professional ? <img src={professional.avatarUrl} alt="" width={56} height={56} /> : <AnyoneSeal />}
      <ChoiceFacts
        startsAt={startsAt}
        person={professional}
        service={service}
        mode={service.modes.length > 1 ? draft.terms.mode : undefined}
        minutes={draft.terms.durationMinutes}
        // Where each mode has its own, the form tells them beside the modes.
        price={dependsOnMode(draft.terms.prices) ? null : draft.terms.price}
      />
      <Parts parts={parts} />
      {draft.held && !lost && (
        <p className="held">
          <Icon name="clock" /> {t.booking.held(clock(draft.held.until, zone, locale))}
        </p>
      )}
      <p className="row">
        <a href={allHref}>{t.booking.change}</a>
        {draft.held && !lost && draft.kept.length < 3 && <a href={moreHref}>{t.keep.more}</a>}
      </p>
    </aside>
  );
}

/** Whoever wants text messages says where to. */
const phoneError = ({ agreed, phone, typed }: Draft, { consents, business }: Props, t: Texts): string | undefined =>
  typed && consents.some((one) => isByPhone(one) && agreed.includes(one.textId)) && !phoneIn(phone, business.zone)
    ? t.errors.phone
    : undefined;

/** Why it is not for this age is the API's to say. */
function birthDateError(problem: Problem | undefined, { birthDate }: Terms, t: Texts): string | undefined {
  const wrong = problem?.fields?.find(({ path }) => path === "birthDate");
  return wrong && (birthDate === "" ? t.terms.birthDateWrong : wrong.message);
}

/** The API names the fields that are wrong. Of name and address the sentences are ours; of what the business asks, its. */
function errorsOf(
  problem: Problem | undefined,
  { said, note, refused }: Draft,
  { questionnaire }: BookingForm,
  t: Texts,
): Errors {
  const wrong = problem?.fields ?? [];
  const own = (name: "name" | "email" | "note") => wrong.find(({ path }) => path.split("/").at(-1) === name);
  const say = (name: "name" | "email" | "note") => (own(name) ? t.errors[name] : undefined);
  const isLong = note.length > 1000;
  return {
    ...refused,
    ...refusedFields(wrong, answersOf(said, questionnaire?.questions ?? [])),
    name: say("name"),
    email: say("email"),
    note: isLong ? say("note") : own("note")?.message,
  };
}
