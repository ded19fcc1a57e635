/** Asking for a place on the waiting list: what for, when it would suit, and who asks. */
import { plainDate, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { OfferedConsent, PublicBusiness } from "../calls.ts";
import { waitingFormPath } from "../paths.ts";
import { capital, day } from "../time/format.ts";
import { ConsentBoxes } from "./ConsentBoxes.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { RefusalNotice } from "./Notice.tsx";
import { useMoment } from "./PolicyNote.tsx";

export const PARTS = ["all", "morning", "afternoon", "evening"] as const;
export type Part = (typeof PARTS)[number];
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What the reader has typed so far. */
export interface Typed {
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

interface WaitingFormProps {
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

export function WaitingForm(props: WaitingFormProps) {
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

function TextMessages({ texts, typed, noPhone, problem }: WaitingFormProps) {
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
  // The first of January 2024 was a Monday.
  const nameOf = (weekday: number) => capital(day(plainDate(`2024-01-0${weekday}`), "weekdayLong", locale));
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
      <Field name="from" type="date" label={t.waiting.from} value={typed.from} error={wrong.get("from")} />
      <Field name="until" type="date" label={t.waiting.until} value={typed.until} error={wrong.get("until")} />
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
        {PARTS.map((part) => (
          <label key={part} className="box">
            <input type="radio" name="part" value={part} defaultChecked={typed.part === part} />
            <span>{t.waiting.parts[part]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
