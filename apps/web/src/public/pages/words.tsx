/** The two pages of plain words every site owes its readers: privacy and accessibility. */
import { answerPage, textsOf } from "../answer.tsx";
import { accessibilityPath, privacyPath } from "../paths.ts";
import { usePage } from "../view/context.ts";
import type { Visit } from "../visit.ts";

export async function privacyPage(visit: Visit, slug: string): Promise<Response> {
  const business = await visit.calls.business(slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: t.privacy.title(business.name), canonical: privacyPath(slug) },
    body: <Privacy name={business.name} contact={business.contactEmail} />,
  });
}

/** Of a business, or of Creneau itself without one. */
export async function accessibilityPage(visit: Visit, slug?: string): Promise<Response> {
  const business = slug === undefined ? null : await visit.calls.business(slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: t.accessibility.title, canonical: accessibilityPath(slug) },
    body: <Accessibility />,
  });
}

function Privacy({ name, contact }: { readonly name: string; readonly contact: string }) {
  const { t } = usePage();
  return (
    <article className="card prose">
      <h1>{t.privacy.heading}</h1>
      {t.privacy.sections(name).map(({ title, lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      ))}
      <p>
        {t.privacy.contact} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </article>
  );
}

function Accessibility() {
  const { t, business, sourceUrl } = usePage();
  return (
    <article className="card prose">
      <h1>{t.accessibility.heading}</h1>
      {t.accessibility.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p>
        {t.accessibility.contact}{" "}
        {business ? (
          <a href={`mailto:${business.contactEmail}`}>{business.contactEmail}</a>
        ) : (
          <a href={sourceUrl}>{sourceUrl}</a>
        )}
      </p>
    </article>
  );
}
