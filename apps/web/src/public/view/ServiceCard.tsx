/** A service as the public sees it: what it is, how long, how, for whom, and what it costs. */
import type { PublicService } from "../calls.ts";
import { servicePath } from "../paths.ts";
import { priceWords } from "../terms.ts";
import { usePage } from "./context.ts";
import { Icon, iconOfMode } from "./Icon.tsx";

interface Props {
  readonly business: string;
  readonly service: PublicService;
}

export function ServiceCard({ business, service }: Props) {
  const { theirs } = usePage();
  const { colour, price } = service;
  return (
    <li className={`card service${colour === null ? "" : ` ${tintClass(colour)}`}`}>
      <h3>
        <a href={servicePath(business, service.slug)} lang={theirs}>
          {service.name}
        </a>
      </h3>
      {service.description && (
        <p className="text" lang={theirs}>
          {service.description}
        </p>
      )}
      <ServiceFacts service={service} />
      <p className="price">
        <span>{price && <Price amountMinor={price.fromMinor} isFrom={price.isFrom} currency={price.currency} />}</span>
        <Icon name="forward" />
      </p>
    </li>
  );
}

interface PriceProps {
  readonly amountMinor: number;
  readonly currency: string;
  readonly isFrom: boolean;
}

function Price({ amountMinor, currency, isFrom }: PriceProps) {
  const { t, locale } = usePage();
  if (amountMinor === 0 && !isFrom) return t.services.free;
  const words = priceWords({ amountMinor, currency }, locale);
  return isFrom ? t.services.from(words) : words;
}

/** The policy of the pages allows no style in an attribute: a colour is a class, whose rule comes with the page's CSS. */
const tintClass = (colour: string): string => `of-${colour.slice(1).toLowerCase()}`;

export const tintsOf = (services: readonly PublicService[]): string =>
  [...new Set(services.flatMap(({ colour }) => (colour !== null && /^#[0-9A-Fa-f]{6}$/.test(colour) ? [colour] : [])))]
    .map((colour) => `.${tintClass(colour)}{border-top:4px solid ${colour}}`)
    .join("");

/** The price of one length, as far as it is known before a time is chosen. */
export function PriceOf({ service: { price }, minutes }: Pick<Props, "service"> & { readonly minutes: number }) {
  const amount = price?.amounts.find((one) => one.minutes === minutes);
  return price && amount ? (
    <Price amountMinor={amount.fromMinor} isFrom={amount.isFrom} currency={price.currency} />
  ) : null;
}

/** For whom it is, when, and that it has to be agreed to. */
export function ServiceNotes({ service }: Pick<Props, "service">) {
  const { t, locale } = usePage();
  const { visits, minimumAge, maximumAge, prerequisite, requiresApproval, validFrom, validUntil } = service;
  const date = (day: string | null) =>
    day === null
      ? null
      : new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(`${day}T00:00:00Z`));
  const notes = [
    visits === "first" && t.services.first,
    visits === "again" && t.services.again,
    (minimumAge !== null || maximumAge !== null) && t.services.ages(minimumAge, maximumAge),
    prerequisite !== null && t.services.after(prerequisite),
    (validFrom !== null || validUntil !== null) && t.services.season(date(validFrom), date(validUntil)),
    requiresApproval && t.services.onRequest,
  ].filter((note) => note !== false);
  if (notes.length === 0) return null;
  return (
    <p className="row notes">
      {notes.map((note) => (
        <span key={note} className="who">
          {note}
        </span>
      ))}
    </p>
  );
}

export function ServiceFacts({ service }: Pick<Props, "service">) {
  const { t } = usePage();
  const { durations, modes } = service;
  return (
    <>
      <p className="facts">
        <span>
          <Icon name="clock" /> {t.services.lengths(durations.join(t.services.or))}
        </span>
        {modes.map((mode) => (
          <span key={mode}>
            <Icon name={iconOfMode(mode)} /> {t.mode[mode]}
          </span>
        ))}
      </p>
      <ServiceNotes service={service} />
    </>
  );
}

export function LengthsAndPrices({ service }: Pick<Props, "service">) {
  const { t } = usePage();
  const { price } = service;
  if (!price) return null;
  return (
    <table className="lengths">
      <caption className="hidden">{t.services.prices}</caption>
      <tbody>
        {price.amounts.map(({ minutes, fromMinor, isFrom }) => (
          <tr key={minutes}>
            <th scope="row">{t.minutes(minutes)}</th>
            <td>
              <Price amountMinor={fromMinor} isFrom={isFrom} currency={price.currency} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
