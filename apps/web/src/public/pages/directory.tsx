/** `/{business}`: everybody's card with the next free time; a business of one shows that person at once. */
import { answerPage, textsOf } from "../answer.tsx";
import type { ProfessionalPage, PublicBusiness } from "../calls.ts";
import { directoryAskOf, SEARCH_MAX } from "../directory-ask.ts";
import { directoryPath, servicesPath, type DirectoryAddress } from "../paths.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { PersonCard } from "../view/PersonCard.tsx";
import { SearchForm } from "../view/SearchForm.tsx";
import type { Visit } from "../visit.ts";
import { answerProfile } from "./profile.tsx";

const CARDS_A_PAGE = 24;

export async function directoryPage(visit: Visit, slug: string): Promise<Response> {
  const ask = directoryAskOf(visit.url);
  const [business, people] = await Promise.all([
    visit.calls.business(slug),
    visit.calls.professionals(slug, { ...ask, limit: CARDS_A_PAGE }),
  ]);
  const filtered = isFiltered(ask);
  const [only, ...others] = people.items;
  if (only && others.length === 0 && !filtered) {
    return answerProfile(visit, business, await visit.calls.professional(slug, only.slug), { alone: true });
  }
  const t = textsOf(visit, business);
  const field = business.fields.find((one) => one.slug === ask.field);
  return answerPage(visit, {
    business,
    meta: {
      title: field ? t.directory.fieldTitle(field.label, business.name) : t.directory.title(business.name),
      description: business.tagline,
      // What a search or a later page shows changes too often to be worth finding.
      ...(ask.search || ask.cursor ? {} : { canonical: directoryPath(slug, { field: field?.slug }) }),
    },
    showsHours: true,
    body: <Directory business={business} people={people} ask={ask} />,
  });
}

const isFiltered = ({ field, search, cursor }: DirectoryAddress): boolean => Boolean(field ?? search ?? cursor);

interface Props {
  readonly business: PublicBusiness;
  readonly people: ProfessionalPage;
  readonly ask: DirectoryAddress;
}

function Directory({ business, people: { items, nextCursor }, ask }: Props) {
  const { t, theirs } = usePage();
  const { slug } = business;
  const filtered = isFiltered(ask);
  const deserted = items.length === 0 && !filtered;
  return (
    <>
      <section className="card hero">
        <h1 lang={theirs}>{business.tagline}</h1>
        <p className="lead" lang={theirs}>
          {business.about}
        </p>
        {business.services.length > 1 && (
          <p>
            <a href={servicesPath(slug)}>{t.services.link}</a>
          </p>
        )}
        {!deserted && (
          <SearchForm
            action={directoryPath(slug)}
            label={t.directory.search}
            hint={t.directory.searchHint}
            button={t.directory.searchButton}
            value={ask.search}
            maxLength={SEARCH_MAX}
          >
            {ask.field && <input type="hidden" name="field" value={ask.field} />}
          </SearchForm>
        )}
        {!deserted && <FieldTabs business={business} current={ask.field} />}
      </section>
      <section>
        <h2 className={ask.search ? "found" : "hidden"}>
          {ask.search ? (nextCursor ? t.directory.foundMore : t.directory.found)(items.length) : t.directory.list}
        </h2>
        {items.length === 0 && (filtered ? <NobodyFound slug={slug} /> : <NobodyYet />)}
        <ul className="cards">
          {items.map((person, index) => (
            <PersonCard key={person.slug} business={slug} person={person} found={ask} eager={index < 3} />
          ))}
        </ul>
        <p className="row pages">
          {ask.cursor && <a href={directoryPath(slug, { ...ask, cursor: undefined })}>{t.directory.back}</a>}
          {nextCursor && (
            <a className="button quiet" href={directoryPath(slug, { ...ask, cursor: nextCursor })} rel="next">
              {t.directory.more}
            </a>
          )}
        </p>
      </section>
    </>
  );
}

function FieldTabs({ business, current }: { readonly business: PublicBusiness; readonly current: string | undefined }) {
  const { t, theirs } = usePage();
  if (business.fields.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t.directory.fields}>
      <a href={directoryPath(business.slug)} aria-current={current ? undefined : "page"}>
        {t.directory.all}
      </a>
      {business.fields.map(({ slug, label, professionalCount }) => (
        <a
          key={slug}
          href={directoryPath(business.slug, { field: slug })}
          aria-current={slug === current ? "page" : undefined}
        >
          <span lang={theirs}>{label}</span> <small>{professionalCount}</small>
        </a>
      ))}
    </nav>
  );
}

function NobodyYet() {
  const { t } = usePage();
  return (
    <div className="card blank">
      <Icon name="calendar" />
      <p>
        <strong>{t.directory.nobodyTitle}</strong>
      </p>
      <p>{t.directory.nobody}</p>
    </div>
  );
}

function NobodyFound({ slug }: { readonly slug: string }) {
  const { t } = usePage();
  return (
    <div className="card blank">
      <Icon name="search" />
      <p>
        <strong>{t.directory.emptyTitle}</strong>
      </p>
      <p>{t.directory.empty}</p>
      <a className="button quiet" href={directoryPath(slug)}>
        {t.directory.clear}
      </a>
    </div>
  );
}
