/** A professional in the directory: who they are and, above all, when they are free. */
import { dateOf, instant } from "@creneau/scheduling";
import type { ProfessionalCard } from "../calls.ts";
import { profilePath, reservePath, type DirectoryAddress } from "../paths.ts";
import { capital, clock, nearDay } from "../time/format.ts";
import { usePage } from "./context.ts";
import { Facts } from "./Facts.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly business: string;
  readonly person: ProfessionalCard;
  /** That the next time is for; their main one when absent. */
  readonly service?: string;
  /** How they were found in the directory: their page leads back there. */
  readonly found?: DirectoryAddress;
  /** On the first screen: its picture is loaded at once. */
  readonly eager: boolean;
}

export function PersonCard({ business, person, service, found, eager }: Props) {
  const { theirs } = usePage();
  return (
    <li className="card person">
      <img src={person.avatarUrl} alt="" width={64} height={64} loading={eager ? "eager" : "lazy"} />
      <div>
        <h3>
          <a href={profilePath(business, person.slug, { service, found })}>{person.displayName}</a>
        </h3>
        <p lang={theirs}>{person.headline}</p>
      </div>
      <Facts organisation={person.organisation} languages={person.languages} />
      <NextSlot business={business} person={person} {...(service !== undefined && { service })} />
    </li>
  );
}

function NextSlot({ business, person, service }: Omit<Props, "eager" | "found">) {
  const { t, zone, today, locale } = usePage();
  if (!person.nextSlot) return <p className="next none">{t.directory.noSlot}</p>;
  const at = instant(person.nextSlot.startsAt);
  return (
    <a className="next slot" href={reservePath(business, person.slug, at, service)} rel="nofollow">
      <small>{t.directory.next}</small>
      <span>
        {capital(nearDay(dateOf(at, zone), today, t, "short", locale))}, {clock(at, zone, locale)}
      </span>
      <Icon name="forward" />
    </a>
  );
}
