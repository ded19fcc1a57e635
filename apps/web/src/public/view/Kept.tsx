/** The times that a reader keeps, while they hesitate: told on the board, chosen from in the form. */
import { dateOf, type Instant } from "@creneau/scheduling";
import type { PublicBusiness, PublicService } from "../calls.ts";
import { pickOf, type Kept, type Picked } from "../keeping.ts";
import { reservePath } from "../paths.ts";
import { capital, clock, day } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

/** What people are called, by slug. */
export type Names = Readonly<Record<string, string>>;

function useWhen() {
  const { t, zone, locale } = usePage();
  return (at: Instant): string => t.manage.at(capital(day(dateOf(at, zone), "long", locale)), clock(at, zone, locale));
}

interface ChoiceProps {
  readonly kept: readonly Kept[];
  /** The time of this form, which may be kept or not. */
  readonly own: Picked;
  readonly names: Names;
}

/** Which of the kept times it shall be. Nothing to choose from: nothing is asked. */
export function KeptChoice({ kept, own, names }: ChoiceProps) {
  const { t, zone, locale } = usePage();
  const when = useWhen();
  const mine = kept.find(
    ({ professional, startsAt }) =>
      startsAt === own.startsAt && (own.professional === undefined || professional === own.professional),
  );
  const all = [
    ...kept.map((one) => ({ ...one, pick: one === mine ? own : one })),
    ...(mine ? [] : [{ ...own, pick: own, until: null }]),
  ];
  if (all.length < 2) return <input type="hidden" name="pick" value={pickOf(own)} />;
  return (
    <fieldset className="question boxes">
      <legend>{t.keep.choose}</legend>
      {all.map((one) => (
        <label key={pickOf(one)} className="box">
          <input type="radio" name="pick" value={pickOf(one.pick)} defaultChecked={one.pick === own} />
          <span>
            {when(one.startsAt)}
            {one.professional !== undefined &&
              one.professional !== own.professional &&
              ` · ${names[one.professional] ?? one.professional}`}
            <small className="under">
              {" "}
              {one.until === null ? t.keep.not : t.keep.until(clock(one.until, zone, locale))}
            </small>
          </span>
        </label>
      ))}
      <p className="hint">{t.keep.others}</p>
    </fieldset>
  );
}

interface BoardProps {
  readonly kept: readonly Kept[];
  readonly business: PublicBusiness;
  readonly service: PublicService;
}

/** Above the free times: what is kept already, and the way back to the form. */
export function KeptNotice({ kept, business, service }: BoardProps) {
  const { t, zone, locale } = usePage();
  const when = useWhen();
  const last = kept.findLast((one) => one.service === service.slug) ?? kept.at(-1);
  if (!last) return null;
  return (
    <div className="notice">
      <Icon name="clock" />
      <div>
        <h3>{t.keep.heading(kept.length)}</h3>
        <ul>
          {kept.map((one) => (
            <li key={pickOf(one)}>
              {when(one.startsAt)} <small>{t.keep.until(clock(one.until, zone, locale))}</small>
            </li>
          ))}
        </ul>
        <p className="hint">{kept.length < 3 ? t.keep.pick : t.keep.full}</p>
        <a
          href={reservePath(business.slug, last.professional, last.startsAt, last.service, { also: true })}
          rel="nofollow"
        >
          {t.keep.back}
        </a>
      </div>
    </div>
  );
}
