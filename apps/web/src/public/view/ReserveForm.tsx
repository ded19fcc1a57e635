import { toIso, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { BookingForm, OfferedConsent, ProfessionalProfile, PublicBusiness, PublicService } from "../calls.ts";
import type { HeldSlot } from "../hold.ts";
import { privacyPath, profilePath, reservePath } from "../paths.ts";
import { answersOf, fieldOf, refusedFields, type Said } from "../said.ts";
import type { Texts } from "../texts/index.ts";
import { clock } from "../time/format.ts";
import { ChoiceFacts } from "./Choice.tsx";
import { ConsentBoxes } from "./ConsentBoxes.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { HealthNotice, isLostSlot, LostSlot, RefusalNotice } from "./Notice.tsx";
import { HealthNote, QuestionField } from "./QuestionField.tsx";
import { ReasonField } from "./ReasonField.tsx";

/** What the reader has typed so far, and the time kept for them. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly note: string;
  /** Texts of the boxes that were ticked. */
  readonly agreed: readonly string[];
  /** The reason chosen; empty when none is. */
  readonly reason: string;
  readonly said: Said;
  /** Fields whose text looks like data about health. */
  readonly noticed: readonly string[];
  /** The reader was told so. */
  readonly seen: boolean;
  readonly held: HeldSlot | null;
  /** The form was sent before: what is in it is the reader's. */
  readonly typed: boolean;
}

interface Props {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly service: PublicService;
  readonly startsAt: Instant;
  readonly consents: readonly OfferedConsent[];
  readonly form: BookingForm;
  readonly draft: Draft;
  readonly problem: Problem | undefined;
  readonly idempotencyKey: string;
}

export function ReserveForm(props: Props) {
  const { business, professional, service, startsAt, consents, form, draft, problem, idempotencyKey } = props;
  const { t, zone } = usePage();
  const lost = problem !== undefined && isLostSlot(problem);
  const slotPath = (at: Instant) => reservePath(business.slug, professional.slug, at, service.slug);
  const allHref = profilePath(business.slug, professional.slug, { service: service.slug });
  if (lost && !draft.typed) {
    return (
      <div className="narrow">
        <h1 className="card hero">{t.booking.title(professional.displayName)}</h1>
        <LostSlot problem={problem} href={slotPath} allHref={allHref} />
      </div>
    );
  }
  return (
    <div className="split form-first">
      <Summary {...{ professional, service, startsAt, draft, allHref, lost }} />
      <form className="card" method="post" action={slotPath(startsAt)} noValidate data-form="1">
        <h1>{t.booking.heading}</h1>
        <p className="lead">{t.booking.lead}</p>
        {problem && (lost ? <LostSlot problem={problem} allHref={allHref} /> : <RefusalNotice problem={problem} />)}
        {!problem && draft.typed && draft.seen && <HealthNotice />}
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
        <Questions {...{ draft, form }} errors={errorsOf(problem, draft, form, t)} name={professional.displayName} />
        <ConsentBoxes offered={consents} agreed={draft.agreed} />
        {!lost && (
          <div className="bar">
            <button className="button wide">{t.booking.submit}</button>
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

type Errors = Readonly<Record<string, string | undefined>>;

interface QuestionsProps {
  readonly draft: Draft;
  readonly form: BookingForm;
  readonly errors: Errors;
  readonly name: string;
}

function Questions({ draft, form, errors, name }: QuestionsProps) {
  const { t } = usePage();
  const questions = form.questionnaire?.questions ?? [];
  const fields = ["name", "email", "reason", ...questions.map(({ questionId }) => fieldOf(questionId)), "note"];
  const firstWrong = fields.find((field) => errors[field]);
  const common = (field: "name" | "email" | "note") => ({
    name: field,
    value: draft[field],
    error: errors[field],
    startHere: field === firstWrong,
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
      <Field {...common("note")} label={t.booking.note(name)} multiline maxLength={1000} />
      {form.health !== "off" && <HealthNote name="note" noticed={draft.noticed.includes("note")} />}
    </>
  );
}

interface SummaryProps extends Pick<Props, "professional" | "service" | "startsAt" | "draft"> {
  readonly allHref: string;
  readonly lost: boolean;
}

function Summary({ professional, service, startsAt, draft, allHref, lost }: SummaryProps) {
  const { t, zone, locale } = usePage();
  return (
    <aside className={lost ? "card summary lost" : "card summary"} aria-label={t.booking.choice}>
      <img src={professional.avatarUrl} alt="" width={56} height={56} />
      <ChoiceFacts startsAt={startsAt} person={professional} service={service} />
      {draft.held && !lost && (
        <p className="held">
          <Icon name="clock" /> {t.booking.held(clock(draft.held.until, zone, locale))}
        </p>
      )}
      <a href={allHref}>{t.booking.change}</a>
    </aside>
  );
}

/** The API names the fields that are wrong. Of name and address the sentences are ours; of what the business asks, its. */
function errorsOf(
  problem: Problem | undefined,
  { said, note }: Draft,
  { questionnaire }: BookingForm,
  t: Texts,
): Errors {
  const wrong = problem?.fields ?? [];
  const own = (name: "name" | "email" | "note") => wrong.find(({ path }) => path.split("/").at(-1) === name);
  const say = (name: "name" | "email" | "note") => (own(name) ? t.errors[name] : undefined);
  const isLong = note.length > 1000;
  return {
    ...refusedFields(wrong, answersOf(said, questionnaire?.questions ?? [])),
    name: say("name"),
    email: say("email"),
    note: isLong ? say("note") : own("note")?.message,
  };
}
