/** Pages for search engines: what they may read, and where it is. */
import { answerText } from "../answer.tsx";
import { businessPages, directoryPath, profilePath } from "../paths.ts";
import type { Visit } from "../visit.ts";

const PROFILES_A_CALL = 200;
/** Ten thousand addresses: a sitemap holds up to fifty thousand. @see https://www.sitemaps.org/protocol.html */
const CALLS_MAX = 50;

export function robotsPage(visit: Visit): Response {
  const { showcase } = visit.options;
  const lines = [
    "User-agent: *",
    "Disallow: /v1/",
    "Disallow: /app",
    "Disallow: /rendez-vous/",
    "Disallow: /*/reserver", // Opening a form keeps a time.
    "Disallow: /*?*zone=",
    "",
    ...showcase.map((slug) => `Sitemap: ${visit.url.origin}/${slug}/${businessPages.sitemap}`),
  ];
  return answerText(visit, `${lines.join("\n")}\n`, "text/plain");
}

export async function sitemapPage(visit: Visit, slug: string): Promise<Response> {
  const { fields } = await visit.calls.business(slug);
  const paths = [directoryPath(slug), ...fields.map((field) => directoryPath(slug, { field: field.slug }))];
  let cursor: string | undefined;
  for (let call = 0; call < CALLS_MAX; call += 1) {
    const page = await visit.calls.professionals(slug, { limit: PROFILES_A_CALL, cursor });
    paths.push(...page.items.map((person) => profilePath(slug, person.slug)));
    if (page.nextCursor === null) break;
    cursor = page.nextCursor;
  }
  const entries = paths.map((path) => `<url><loc>${escapeXml(visit.url.origin + path)}</loc></url>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join("")}</urlset>`;
  return answerText(visit, xml, "application/xml");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
