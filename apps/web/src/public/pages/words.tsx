/** The pages of plain words every site owes its readers: legal notice, privacy and accessibility. */
import { answerPage, textsOf } from "../answer.tsx";
import type { LegalPageName } from "../calls.ts";
import { accessibilityPath, noticePath, privacyPath } from "../paths.ts";
import type { Locale } from "../time/format.ts";
import { usePage } from "../view/context.ts";
import type { Visit } from "../visit.ts";

/** The legal notice, or the privacy page: the business's own text, else the one made from what is known of it. */
export async function legalPage(visit: Visit, slug: string, page: LegalPageName): Promise<Response> {
  const business = await visit.calls.business(slug);
  const { body, locale } = await visit.calls.legalPage(slug, page);
  const t = textsOf(visit, business)[page];
  return answerPage(visit, {
    business,
    meta: {
      title: t.title(business.name),
      description: t.description(business.name),
      canonical: page === "privacy" ? privacyPath(slug) : noticePath(slug),
    },
    body: <Legal heading={t.heading} body={body} language={locale} />,
  });
}

/** Of a business, or of Creneau itself without one. */
export async function accessibilityPage(visit: Visit, slug?: string): Promise<Response> {
  const business = slug === undefined ? null : await visit.calls.business(slug);
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: {
      title: `${t.accessibility.title} · ${business?.name ?? t.product}`,
      description: t.accessibility.description,
      canonical: accessibilityPath(slug),
    },
    body: <Accessibility />,
  });
}

interface LegalProps {
  readonly heading: string;
  /** Lines that begin with "## " are headings; a blank line ends a paragraph. */
  readonly body: string;
  readonly language: Locale;
}

function Legal({ heading, body, language }: LegalProps) {
  const { locale } = usePage();
  const blocks = body.replaceAll("\r\n", "\n").split(/\n{2,}/);
  return (
    <article className="card prose">
      <h1>{heading}</h1>
      <div lang={language === locale ? undefined : language}>
        {blocks.map((block, index) =>
          block.startsWith("## ") ? (
            <h2 key={index}>{block.slice(3)}</h2>
          ) : (
            <p key={index} className="text">
              {block}
            </p>
          ),
        )}
      </div>
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
