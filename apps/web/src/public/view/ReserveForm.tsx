import { toIso, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { ProfessionalProfile, PublicBusiness, PublicService } from "../calls.ts";
import type { HeldSlot } from "../hold.ts";
import { privacyPath, profilePath, reservePath } from "../paths.ts";
import type { Texts } from "../texts/index.ts";
import { clock } from "../time/format.ts";
import { ChoiceFacts } from "./Choice.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { isLostSlot, LostSlot, RefusalNotice } from "./Notice.tsx";

/** What the reader has typed so far, and the time kept for them. */
export interface Draft {
  readonly name: string;
  readonly email: string;
  readonly note: string;
  readonly held: HeldSlot | null;
  /** The form was sent before: what is in it is the reader's. */
  readonly typed: boolean;
}

interface Props {
  readonly business: PublicBusiness;
  readonly professional: ProfessionalProfile;
  readonly service: PublicService;
  readonly startsAt: Instant;
  readonly draft: Draft;
  readonly problem: Problem | undefined;
  readonly idempotencyKey: string;
}

export function ReserveForm({ business, professional, service, startsAt, draft, problem, idempotencyKey }: Props) {
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
      <form className="card" method="post" action={slotPath(startsAt)} noValidate>
        <h1>{t.booking.heading}</h1>
        <p className="lead">{t.booking.lead}</p>
        {problem && (lost ? <LostSlot problem={problem} allHref={allHref} /> : <RefusalNotice problem={problem} />)}
        <input type="hidden" name="key" value={idempotencyKey} />
        <input type="hidden" name="zone" value={zone} />
        {draft.held && (
          <>
            <input type="hidden" name="hold" value={draft.held.hold} />
            <input type="hidden" name="until" value={toIso(draft.held.until)} />
          </>
        )}
        <Questions draft={draft} errors={errorsOf(problem, t)} name={professional.displayName} />
        {!lost && (
          <div className="bar">
            <button className="button wide">{t.booking.submit}</button>
          </div>
        )}
        <p className="hint">
          {t.booking.privacy} <a href={privacyPath(business.slug)}>{t.booking.privacyLink}</a>
        </p>
      </form>
    </div>
  );
}

interface QuestionsProps {
  readonly draft: Draft;
  readonly errors: Readonly<Record<"name" | "email" | "note", string | undefined>>;
  readonly name: string;
}

function Questions({ draft, errors, name }: QuestionsProps) {
  const { t } = usePage();
  const firstWrong = errors.name ? "name" : errors.email ? "email" : "note";
  const focus = (name: string) => name === firstWrong && Object.values(errors).some(Boolean);
  return (
    <>
      <Field
        name="name"
        label={t.booking.name}
        hint={t.booking.nameHint}
        value={draft.name}
        error={errors.name}
        autoComplete="name"
        startHere={focus("name")}
        maxLength={80}
      />
      <Field
        name="email"
        type="email"
        label={t.booking.email}
        hint={t.booking.emailHint}
        value={draft.email}
        error={errors.email}
        autoComplete="email"
        startHere={focus("email")}
        maxLength={254}
      />
      <Field
        name="note"
        label={t.booking.note(name)}
        value={draft.note}
        error={errors.note}
        startHere={focus("note")}
        multiline
        maxLength={1000}
      />
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

/** The API names the fields that are wrong; the sentences are ours, in the reader's words. */
function errorsOf(problem: Problem | undefined, t: Texts): QuestionsProps["errors"] {
  const wrong = new Set(problem?.fields?.map(({ path }) => path.split(/[./]/).at(-1)));
  const say = (name: "name" | "email" | "note") => (wrong.has(name) ? t.errors[name] : undefined);
  return { name: say("name"), email: say("email"), note: say("note") };
}
