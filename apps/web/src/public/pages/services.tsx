/** `/{business}/prestations`: what can be booked, category by category. */
import { answerPage, textsOf } from "../answer.tsx";
import type { PublicServicePage } from "../calls.ts";
import { servicesPath, type ServicesAddress } from "../paths.ts";
import { servicesCss } from "../styles/services.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import { SearchForm } from "../view/SearchForm.tsx";
import { ServiceCard, tintsOf } from "../view/ServiceCard.tsx";
import type { Visit } from "../visit.ts";

const CARDS_A_PAGE = 60;
const SEARCH_MAX = 80;

export async function servicesPage(visit: Visit, slug: string): Promise<Response> {
  const ask = askOf(visit.url);
  const [business, page] = await Promise.all([
    visit.calls.business(slug),
    visit.calls.services(slug, { ...ask, limit: CARDS_A_PAGE }),
  ]);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    css: servicesCss + tintsOf(page.items),
    meta: {
      title: t.services.title(business.name),
      description: t.services.lead,
      ...(ask.search || ask.cursor ? {} : { canonical: servicesPath(slug) }),
    },
    body: <Services slug={slug} page={page} ask={ask} />,
  });
}

/** Addresses are typed by anybody: what cannot be words or a cursor is left out. */
function askOf({ searchParams }: URL): ServicesAddress {
  const take = (name: string, shape: RegExp) => {
    const value = searchParams.get(name)?.trim() ?? "";
    return shape.test(value) ? value : undefined;
  };
  return {
    search: take("q", new RegExp(`^.{1,${SEARCH_MAX}}$`, "u")),
    cursor: take("cursor", /^[A-Za-z0-9_-]{1,400}$/),
  };
}

interface ServicesProps {
  readonly slug: string;
  readonly page: PublicServicePage;
  readonly ask: ServicesAddress;
}

/** Few services are seen at a glance: nothing to search through. */
const MANY = 6;

function Services({ slug, page: { items, nextCursor }, ask }: ServicesProps) {
  const { t } = usePage();
  const groups = [...Map.groupBy(items, ({ category }) => category)];
  const isFiltered = Boolean(ask.search ?? ask.cursor);
  return (
    <div className="services">
      <section className="card hero">
        <h1>{t.services.heading}</h1>
        <p className="lead">{items.length === 0 && !isFiltered ? t.services.none : t.services.lead}</p>
        {(items.length > MANY || isFiltered) && (
          <SearchForm
            action={servicesPath(slug)}
            label={t.services.search}
            hint={t.services.search}
            button={t.services.searchButton}
            value={ask.search}
            maxLength={SEARCH_MAX}
          />
        )}
      </section>
      {items.length === 0 && isFiltered && (
        <div className="card blank">
          <Icon name="search" />
          <p>{t.services.nothing}</p>
        </div>
      )}
      {groups.map(([category, services]) => (
        <section key={category ?? ""}>
          {(category !== null || groups.length > 1) && <CategoryHeading name={category} />}
          <ul className="cards">
            {services.map((service) => (
              <ServiceCard key={service.slug} business={slug} service={service} />
            ))}
          </ul>
        </section>
      ))}
      <p className="row pages">
        {isFiltered && <a href={servicesPath(slug)}>{t.services.all}</a>}
        {nextCursor && (
          <a className="button quiet" href={servicesPath(slug, { ...ask, cursor: nextCursor })} rel="next">
            {t.services.more}
          </a>
        )}
      </p>
    </div>
  );
}

function CategoryHeading({ name }: { readonly name: string | null }) {
  const { t, theirs } = usePage();
  return <h2 lang={name === null ? undefined : theirs}>{name ?? t.services.other}</h2>;
}
