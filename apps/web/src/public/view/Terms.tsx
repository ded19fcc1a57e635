/** What a form asks of the session itself: how it takes place, a date of birth where one is needed; and its price, when it changed. */
import type { PublicService } from "../calls.ts";
import { dependsOnMode, priceWords, pricesText, type Mode, type Money, type Terms } from "../terms.ts";
import type { Texts } from "../texts/index.ts";
import type { Locale } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly service: PublicService;
  readonly terms: Terms;
  readonly error: string | undefined;
}

export function TermFields({ service, terms, error }: Props) {
  const { t, locale } = usePage();
  const costs = dependsOnMode(terms.prices);
  const price = (mode: Mode) => terms.prices.get(mode);
  return (
    <>
      {terms.price && <input type="hidden" name="price" value={pricesText(terms.prices)} />}
      {service.modes.length > 1 && (
        <fieldset className="question boxes">
          <legend>{t.manage.how}</legend>
          {service.modes.map((mode) => (
            <label key={mode} className="box">
              <input type="radio" name="mode" value={mode} defaultChecked={mode === terms.mode} />
              <span>
                {t.mode[mode]}
                {costs && <small> · {wordsOf(price(mode) ?? null, t, locale)}</small>}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {service.asksBirthDate && (
        <div className={error ? "question wrong" : "question"}>
          <label htmlFor="birthDate">{t.terms.birthDate}</label>
          <p className="hint" id="birthDate-hint">
            {t.terms.birthDateHint}
          </p>
          {error && (
            <p className="error" id="birthDate-error">
              <Icon name="alert" /> {error}
            </p>
          )}
          <input
            id="birthDate"
            name="birthDate"
            type="date"
            autoComplete="bday"
            defaultValue={terms.birthDate}
            aria-describedby={error ? "birthDate-hint birthDate-error" : "birthDate-hint"}
            aria-invalid={error ? true : undefined}
            {...(error && { autoFocus: true })}
          />
        </div>
      )}
    </>
  );
}

const wordsOf = (price: Money | null, t: Texts, locale: Locale): string =>
  price === null ? t.terms.noPrice : price.amountMinor === 0 ? t.services.free : priceWords(price, locale);

interface PriceProps {
  readonly before: Money | null;
  readonly now: Money | null;
  /** How it comes about: the base, without a name, then what was added and taken away. */
  readonly lines: readonly { readonly name: string; readonly changeMinor: number }[];
}

/** Nothing is booked: one button agrees to the new price. */
export function PriceNotice({ before, now, lines }: PriceProps) {
  const { t, locale, theirs } = usePage();
  const isLower = before !== null && now !== null && now.amountMinor < before.amountMinor;
  const words = (price: Money | null) => wordsOf(price, t, locale);
  return (
    <div className="notice" role="alert">
      <Icon name="tag" />
      <div>
        <h2>{isLower ? t.terms.lower : t.terms.changed}</h2>
        <p>
          {t.terms.before} <s>{words(before)}</s> · {t.terms.now} <strong>{words(now)}</strong>
        </p>
        {now && lines.length > 1 && (
          <ul className="hint">
            {lines.map(({ name, changeMinor }) => (
              <li key={name}>
                {name === "" ? t.terms.base : <span lang={theirs}>{name}</span>}
                {" · "}
                {name !== "" && changeMinor > 0 && "+"}
                {priceWords({ amountMinor: changeMinor, currency: now.currency }, locale)}
              </li>
            ))}
          </ul>
        )}
        <p>{t.terms.changedText}</p>
      </div>
    </div>
  );
}
