/** Several sessions at once: how many, and then every date, with other times for those that are taken. Whole without script. */
import { dateOf, instant, plainDate } from "@creneau/scheduling";
import { carried, choiceName, free, SKIP, waiting, type Occurrence, type SeriesDraft } from "../series.ts";
import { priceWords } from "../terms.ts";
import { capital, clock, day } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  /** How many may be booked at once; fewer than two: one at a time. */
  readonly most: number;
  readonly draft: SeriesDraft | undefined;
}

export function SeriesPart({ most, draft }: Props) {
  const { t } = usePage();
  if (most < 2) return null;
  const shown = draft?.shown ?? null;
  return (
    <details className="question repeat" open={shown !== null}>
      <summary>
        <Icon name="calendar" /> {t.repeat.open}
      </summary>
      <p className="hint">{t.repeat.lead}</p>
      <HowOften most={most} draft={draft} />
      <button className="button quiet" name="act" value="dates" formNoValidate>
        {shown === null ? t.repeat.show : t.repeat.showAgain}
      </button>
      {draft && shown && <Dates draft={{ ...draft, shown }} />}
    </details>
  );
}

function HowOften({ most, draft }: Props) {
  const { t } = usePage();
  const { count = 1, everyWeeks = 1, skipHolidays = true } = draft?.said ?? {};
  return (
    <>
      <div className="often">
        <label>
          {t.repeat.howMany}
          <select name="times" defaultValue={count}>
            <option value="1">{t.repeat.once}</option>
            {Array.from({ length: most - 1 }, (_, index) => (
              <option key={index} value={index + 2}>
                {t.repeat.times(index + 2)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t.repeat.howOften}
          <select name="weeks" defaultValue={everyWeeks}>
            {[1, 2, 3, 4].map((weeks) => (
              <option key={weeks} value={weeks}>
                {t.repeat.every(weeks)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="box">
        <input type="checkbox" name="holidays" value="skip" defaultChecked={skipHolidays} />
        <span>{t.repeat.holidays}</span>
      </label>
    </>
  );
}

interface DatesProps {
  readonly draft: SeriesDraft & { readonly shown: NonNullable<SeriesDraft["shown"]> };
}

/** What the reader is looking for after the button: the page opens here, with or without script. */
const START_HERE = { tabIndex: -1, autoFocus: true };

function Dates({ draft }: DatesProps) {
  const { shown, missing } = draft;
  const { t, locale } = usePage();
  const left = waiting(shown);
  return (
    <section className="dates" aria-label={t.repeat.dates} {...START_HERE}>
      {carried(draft).map(([name, value]) => (
        <input key={name} type="hidden" {...{ name, value }} />
      ))}
      {left > 0 && (
        <p className={missing ? "error" : "hint"} role={missing ? "alert" : undefined}>
          <Icon name="alert" /> {t.repeat.left(left)}
        </p>
      )}
      <ol>
        {shown.occurrences.map((one) => (
          <DateRow key={one.on} one={one} missing={missing} />
        ))}
      </ol>
      <p>
        <b>{t.repeat.sessions(free(shown))}</b>
        {shown.price && ` · ${t.repeat.total(priceWords(shown.price, locale))}`}
      </p>
    </section>
  );
}

function DateRow({ one, missing }: { readonly one: Occurrence; readonly missing: boolean }) {
  const { t, zone, locale } = usePage();
  const at = instant(one.startsAt);
  const on = plainDate(one.on);
  const name = choiceName(one.on);
  const date = capital(day(dateOf(at, zone), "long", locale));
  const carried = <input type="hidden" name="dates" value={one.on} />;
  if (one.state === "conflict")
    return (
      <li className={missing ? "taken missing" : "taken"}>
        {carried}
        <Taken one={one} name={name} date={date} />
      </li>
    );
  if (one.state === "holiday")
    return (
      <li className="out">
        <span>
          <s>{date}</s> <small>{t.repeat.holiday(one.holiday ?? "")}</small>
        </span>
      </li>
    );
  const skipped = one.state === "skipped";
  return (
    <li className={skipped ? "out" : undefined}>
      {carried}
      <span>
        {skipped ? <s>{date}</s> : date}{" "}
        {skipped ? (
          <small>{t.repeat.skipped}</small>
        ) : (
          <>
            <b>{clock(at, zone, locale)}</b>
            {one.chosen && (
              <small>
                {" "}
                {dateOf(at, zone) === on ? t.repeat.otherTime : t.repeat.insteadOf(day(on, "short", locale))}
              </small>
            )}
          </>
        )}
      </span>
      {(skipped || one.chosen) && (
        <>
          <input type="hidden" name={name} value={skipped ? SKIP : one.startsAt} />
          <button className="link" name="undo" value={one.on} formNoValidate aria-label={t.repeat.changeWhat(date)}>
            {t.repeat.change}
          </button>
        </>
      )}
    </li>
  );
}

const MOST_OTHERS = 4;

/** Some of the same day and some of others, in their order: more would be hard to choose from. */
function few({ startsAt, alternatives }: Occurrence): Occurrence["alternatives"] {
  const isSameDay = (one: Occurrence["alternatives"][number]) => one.startsAt.slice(0, 10) === startsAt.slice(0, 10);
  const same = alternatives.filter(isSameDay);
  const others = alternatives.filter((one) => !isSameDay(one));
  const half = MOST_OTHERS / 2;
  return [
    ...same.slice(0, MOST_OTHERS - Math.min(others.length, half)),
    ...others.slice(0, MOST_OTHERS - Math.min(same.length, half)),
  ].toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
}

/** The time of that week is not free: another one, or none. */
function Taken({ one, name, date }: { readonly one: Occurrence; readonly name: string; readonly date: string }) {
  const { t, zone, locale } = usePage();
  const usual = dateOf(instant(one.startsAt), zone);
  return (
    <fieldset>
      <legend>
        <s>
          {date} {clock(instant(one.startsAt), zone, locale)}
        </s>{" "}
        <small>{t.repeat.taken}</small>
      </legend>
      <div className="others">
        {few(one).map(({ startsAt }) => {
          const at = instant(startsAt);
          const on = dateOf(at, zone);
          return (
            <label key={startsAt} className="slot">
              <input type="radio" name={name} value={startsAt} />
              {on === usual ? t.repeat.sameDay : day(on, "short", locale)} {clock(at, zone, locale)}
            </label>
          );
        })}
        <label className="slot">
          <input type="radio" name={name} value={SKIP} />
          {t.repeat.skip}
        </label>
      </div>
    </fieldset>
  );
}
