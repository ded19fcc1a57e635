import { dateOf, instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import type { MyBooking, MyBookings, MyPerson } from "../mine-calls.ts";
import { againPath, bookingPath, cancelPath, minePath, movePath } from "../paths.ts";
import { capital, clock, day } from "../time/format.ts";
import { AddToCalendar } from "./AddToCalendar.tsx";
import { usePage } from "./context.ts";
import { Field } from "./Field.tsx";
import { Icon } from "./Icon.tsx";
import { RefusalNotice } from "./Notice.tsx";
import { ZoneBar } from "./ZoneBar.tsx";

interface Props {
  readonly token: string | undefined;
  readonly past: boolean;
  readonly page: MyBookings;
  readonly people: readonly MyPerson[];
  /** Whom the reader has just taken from the list. */
  readonly removed: MyPerson | undefined;
}

export function MineView({ token, past, page, people, removed }: Props) {
  const { t } = usePage();
  return (
    <div className="middle">
      <section className="card hero">
        <h1>{t.mine.title}</h1>
        <p className="lead">{t.mine.lead}</p>
        <nav className="tabs" aria-label={t.mine.title}>
          <a href={minePath({ token })} aria-current={past ? undefined : "page"}>
            {t.mine.coming}
          </a>
          <a href={minePath({ token, past: true })} aria-current={past ? "page" : undefined}>
            {t.mine.past}
          </a>
        </nav>
        <ZoneBar />
      </section>
      {page.state === "searching" && (
        <p className="notice" role="status">
          <Icon name="clock" /> {t.mine.searching}
        </p>
      )}
      {removed && <Removed token={token} person={removed} />}
      {page.items.length === 0 ? (
        <Empty past={past} />
      ) : (
        <ul className="mine">
          {page.items.map((booking) => (
            <Item key={`${booking.business.slug} ${booking.reference}`} booking={booking} />
          ))}
        </ul>
      )}
      {page.nextCursor !== null && (
        <p className="row">
          <a className="button quiet wide" href={minePath({ token, past, cursor: page.nextCursor })}>
            {t.mine.more}
          </a>
        </p>
      )}
      <People token={token} people={people.filter(({ ended }) => !ended)} />
    </div>
  );
}

function Empty({ past }: Pick<Props, "past">) {
  const { t } = usePage();
  return (
    <section className="card empty">
      <h2>{past ? t.mine.nonePast : t.mine.none}</h2>
      {!past && <p className="muted">{t.mine.noneLead}</p>}
    </section>
  );
}

const OFF = new Set<MyBooking["status"]>(["cancelled", "expired"]);

function Item({ booking }: { readonly booking: MyBooking }) {
  const { t, zone, locale } = usePage();
  const startsAt = instant(booking.startsAt);
  const date = capital(day(dateOf(startsAt, zone), "long", locale));
  const when = t.manage.at(date, clock(startsAt, zone, locale));
  return (
    <li className={OFF.has(booking.status) ? "card off" : "card"}>
      <div className="head">
        <img src={booking.professional.avatarUrl} alt="" width={56} height={56} />
        <div>
          <h2>{when}</h2>
          <p>
            {booking.service.name} · {booking.professional.displayName}
          </p>
          <p className="where">
            {booking.business.name} · {t.minutes(booking.service.durationMinutes)} · {t.mine.status[booking.status]}
          </p>
          {booking.forName !== null && <p className="whom">{t.mine.for(booking.forName)}</p>}
        </div>
      </div>
      {booking.link !== null && <Actions booking={booking} link={booking.link} when={when} />}
    </li>
  );
}

function Actions({
  booking,
  link,
  when,
}: {
  readonly booking: MyBooking;
  readonly link: string;
  readonly when: string;
}) {
  const { t, now } = usePage();
  const isComing = ["requested", "confirmed"].includes(booking.status) && instant(booking.startsAt) > now;
  const isChangeable = isComing && instant(booking.changeableUntil) > now;
  return (
    <div className="row" role="group" aria-label={t.mine.actions(when)}>
      <a className="button quiet" href={bookingPath(link)}>
        {t.mine.open}
      </a>
      {isChangeable && (
        <>
          <a className="button quiet" href={movePath(link)}>
            {t.mine.move}
          </a>
          <a className="button quiet" href={cancelPath(link)}>
            {t.mine.cancel}
          </a>
        </>
      )}
      {isComing && booking.status === "confirmed" && <AddToCalendar link={link} booking={booking} quiet />}
      {!isComing && booking.canBookAgain && (
        <a className="button" href={againPath(link)}>
          {t.mine.again}
        </a>
      )}
    </div>
  );
}

function Removed({ token, person }: { readonly token: string | undefined; readonly person: MyPerson }) {
  const { t } = usePage();
  return (
    <form className="notice" method="post" action={minePath({ token })}>
      <Icon name="check" />
      <div role="status">
        <p>{t.mine.removed(person.name)}</p>
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="version" value={person.version} />
        <p className="row">
          <button className="button quiet" name="act" value="restore">
            {t.mine.undo}
          </button>
        </p>
      </div>
    </form>
  );
}

function People({ token, people }: Pick<Props, "token" | "people">) {
  const { t } = usePage();
  if (people.length === 0) return null;
  return (
    <section className="card persons" aria-labelledby="persons">
      <h2 id="persons">{t.mine.people}</h2>
      <p className="muted">{t.mine.peopleLead}</p>
      <ul>
        {people.map(({ id, name, kind, version, business, renamable }) => (
          <li key={id}>
            <div>
              <b>{name}</b>
              <br />
              <small>{[t.mine.kinds[kind], business.name].filter(Boolean).join(" · ")}</small>
              {renamable && <Rename {...{ token, id, name, version }} />}
            </div>
            <form method="post" action={minePath({ token })}>
              <input type="hidden" name="person" value={id} />
              <input type="hidden" name="version" value={version} />
              <button className="button quiet" name="act" value="remove" aria-label={t.mine.removeWho(name)}>
                {t.mine.remove}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RenameProps extends Pick<MyPerson, "id" | "name" | "version"> {
  readonly token: string | undefined;
}

/** A misspelt name is put right where it is read. */
function Rename({ token, id, name, version }: RenameProps) {
  const { t } = usePage();
  return (
    <details>
      <summary aria-label={t.mine.renameWho(name)}>{t.mine.rename}</summary>
      <form method="post" action={minePath({ token })}>
        <input type="hidden" name="person" value={id} />
        <input type="hidden" name="version" value={version} />
        <input name="name" aria-label={t.mine.newName} defaultValue={name} maxLength={80} required autoComplete="off" />
        <button className="button quiet" name="act" value="rename">
          {t.mine.save}
        </button>
      </form>
    </details>
  );
}

interface AskProps {
  readonly email?: string;
  readonly problem?: Problem;
  readonly unverified?: boolean;
}

export function AskLink({ email = "", problem, unverified = false }: AskProps) {
  const { t } = usePage();
  const wrong = problem?.code === "INVALID_INPUT";
  return (
    <form className="card narrow" method="post" action={minePath()} noValidate>
      <h1>{t.mine.askTitle}</h1>
      <p className="lead">{t.mine.askLead}</p>
      {unverified && (
        <p className="notice">
          <Icon name="alert" /> {t.mine.unverified}
        </p>
      )}
      {problem && !wrong && <RefusalNotice problem={problem} />}
      <Field
        name="email"
        type="email"
        label={t.mine.email}
        hint={t.mine.emailHint}
        value={email}
        error={wrong ? t.mine.emailError : undefined}
        autoComplete="email"
        maxLength={254}
        startHere={wrong}
      />
      <button className="button wide" name="act" value="link">
        {t.mine.ask}
      </button>
      {!unverified && (
        <p className="hint">
          <a href="/app/connexion" data-hard="1">
            {t.mine.signIn}
          </a>
        </p>
      )}
    </form>
  );
}

export function LinkSent({ email }: { readonly email: string }) {
  const { t } = usePage();
  return (
    <article className="card narrow">
      <h1>{t.mine.sentTitle}</h1>
      <p className="lead" role="status">
        {t.mine.sent(email)}
      </p>
      <p className="hint">{t.mine.sentHint}</p>
      <a className="button quiet wide" href={minePath()}>
        {t.mine.otherAddress}
      </a>
    </article>
  );
}
