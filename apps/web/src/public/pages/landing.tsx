/** `/`: what Creneau is, and businesses to try. */
import { answerPage, textsOf } from "../answer.tsx";
import type { PublicBusiness } from "../calls.ts";
import { directoryPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { brandClasses } from "../theme/brand.ts";
import { usePage } from "../view/context.ts";
import { Icon } from "../view/Icon.tsx";
import type { Visit } from "../visit.ts";

export async function landingPage(visit: Visit): Promise<Response> {
  const found = await Promise.all(visit.options.showcase.map((slug) => existing(visit, slug)));
  const businesses = found.filter((business) => business !== null);
  const t = textsOf(visit, null);
  return answerPage(visit, {
    business: null,
    meta: { title: t.landing.title, description: t.landing.description, canonical: "/" },
    css: brandClasses(businesses.map(({ brand }) => brand)),
    body: <Landing businesses={businesses} />,
  });
}

async function existing(visit: Visit, slug: string): Promise<PublicBusiness | null> {
  try {
    return await visit.calls.business(slug);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

function Landing({ businesses }: { readonly businesses: readonly PublicBusiness[] }) {
  const { t } = usePage();
  return (
    <>
      <section className="card hero">
        <h1>{t.landing.heading}</h1>
        <p className="lead">{t.landing.lead}</p>
      </section>
      {businesses.length > 0 && (
        <section>
          <h2>{t.landing.examples}</h2>
          <p className="muted">{t.landing.examplesLead}</p>
          <ul className="cards">
            {businesses.map((business, index) => (
              <Example key={business.slug} business={business} index={index} />
            ))}
          </ul>
        </section>
      )}
      <ul className="points">
        {t.landing.points.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ul>
      <section className="card team">
        <div>
          <h2>{t.landing.team}</h2>
          <p>{t.landing.teamLead}</p>
        </div>
        <a className="button" href="/app" data-hard="1">
          {t.landing.app}
        </a>
      </section>
    </>
  );
}

function Example({ business, index }: { readonly business: PublicBusiness; readonly index: number }) {
  const { t, locale } = usePage();
  return (
    <li className={`card example brand-${index}`}>
      <h3>
        <a href={directoryPath(business.slug)}>{business.name}</a>
      </h3>
      <p lang={business.locale === locale ? undefined : business.locale}>{business.tagline}</p>
      <p className="go" aria-hidden="true">
        {t.landing.visit} <Icon name="forward" />
      </p>
    </li>
  );
}
