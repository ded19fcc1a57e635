/** From a component to an HTTP answer. */
import { dateOf, zone } from "@creneau/scheduling";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { PublicBusiness } from "./calls.ts";
import { cookieAt } from "./cookies.ts";
import { contentSecurityPolicy } from "./csp.ts";
import { enhancerScript } from "./enhancer.ts";
import { css } from "./styles/index.ts";
import { neutralVoice, textsFor, type Texts } from "./texts/index.ts";
import { brandCss, creneauBrand } from "./theme/brand.ts";
import { fontCss } from "./theme/fonts.ts";
import type { Locale } from "./time/format.ts";
import { PageProvider, type PageContext } from "./view/context.ts";
import { Document, type Meta } from "./view/Document.tsx";
import { knownZone, type Visit } from "./visit.ts";

export interface Page {
  readonly business: PublicBusiness | null;
  readonly meta: Meta;
  readonly body: ReactNode;
  readonly status?: number;
  /** Hours are shown: when their zone is a guess, the reader's browser may correct it. */
  readonly showsHours?: boolean;
  /** Zone of the page when it isn't the reader's choice or the business's: a booking carries its own. */
  readonly zone?: string;
  /** More CSS of ours. */
  readonly css?: string;
  /** A script of this page's own, beside what every page has. */
  readonly script?: string;
  /** The address itself is a secret or the page a moment's: nobody keeps a copy. */
  readonly secret?: boolean;
}

const SECURITY = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
} as const;

/** The reader's language if the business speaks it, else the business's own. */
export const localeOf = (visit: Visit, business: PublicBusiness | null): Locale =>
  business && !business.languages.includes(visit.locale) ? business.locale : visit.locale;

export const textsOf = (visit: Visit, business: PublicBusiness | null): Texts =>
  textsFor(localeOf(visit, business), business?.wording ?? neutralVoice);

/** In which zone this reader sees the hours of a business. */
export const zoneOf = (visit: Visit, business: PublicBusiness | null) =>
  visit.zone ?? knownZone(business?.zone) ?? zone("Europe/Paris");

export async function answerPage(visit: Visit, page: Page): Promise<Response> {
  const { business, meta, status = 200, showsHours = false } = page;
  const context = contextOf(visit, page);
  const brand = business?.brand ?? creneauBrand;
  const styles = [css, fontCss([brand.bodyFont, brand.headingFont]) + brandCss(brand)];
  // In a block of its own: where the page before had none of it, the enhancer leaves the navigation to the browser.
  if (page.css !== undefined) styles.push(page.css);
  if (business?.customCss) styles.push(business.customCss);
  const scripts = [enhancerScript, ...(page.script === undefined ? [] : [page.script])];
  const html = renderToStaticMarkup(
    <PageProvider value={context}>
      <Document meta={meta} styles={styles} scripts={scripts} zoneGuessed={showsHours && visit.zone === undefined}>
        {page.body}
      </Document>
    </PageProvider>,
  );
  const headers = new Headers({
    ...SECURITY,
    "content-type": "text/html; charset=utf-8",
    "content-language": context.locale,
    "content-security-policy": await contentSecurityPolicy({ styles, scripts }),
    "cache-control": page.secret ? "private, no-store" : "private, no-cache",
    vary: "accept-language, cookie",
  });
  return respond(visit, `<!doctype html>${html}`, { status, headers });
}

/** After a form was sent: go and read the outcome. */
export function redirect(visit: Visit, path: string, status: 303 | 308 = 303): Response {
  return respond(visit, null, {
    status,
    headers: new Headers({ ...SECURITY, location: path, "cache-control": "no-store" }),
  });
}

export function answerText(visit: Visit, body: string, type: "text/plain" | "application/xml"): Response {
  const headers = new Headers({
    ...SECURITY,
    "content-type": `${type}; charset=utf-8`,
    "cache-control": "public, max-age=3600",
  });
  return respond(visit, body, { status: 200, headers });
}

function respond(
  visit: Visit,
  body: string | null,
  { status, headers }: { status: number; headers: Headers },
): Response {
  for (const cookie of visit.cookies) headers.append("set-cookie", cookieAt(visit.url, cookie));
  return new Response(visit.request.method === "HEAD" ? null : body, { status, headers });
}

function contextOf(visit: Visit, { business, zone: own }: Page): PageContext {
  const shown = knownZone(own) ?? zoneOf(visit, business);
  const locale = localeOf(visit, business);
  return {
    t: textsOf(visit, business),
    locale,
    zone: shown,
    now: visit.now,
    today: dateOf(visit.now, shown),
    url: visit.url,
    business,
    theirs: business && business.locale !== locale ? business.locale : undefined,
    sourceUrl: visit.options.sourceUrl,
  };
}
