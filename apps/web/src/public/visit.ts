/** One request of one reader: who they seem to be, what they chose, and the doors the pages need. */
import { instant, zone, type Instant, type Zone } from "@creneau/scheduling";
import { callsOf, type Calls } from "./calls.ts";
import { choiceCookie, cookieNames, readCookie, shortCookie } from "./cookies.ts";
import type { PublicSiteOptions } from "./options.ts";
import type { Locale } from "./time/format.ts";

export interface Visit {
  readonly request: Request;
  readonly url: URL;
  readonly options: PublicSiteOptions;
  readonly calls: Calls;
  readonly now: Instant;
  readonly locale: Locale;
  /** The zone the reader chose, by the form, a link or a cookie. Undefined: the business's, until their browser says. */
  readonly zone: Zone | undefined;
  /** `Set-Cookie` lines of the answer. */
  readonly cookies: string[];
  /** The visitor's name, when it was made just now. */
  made?: string;
}

export function openVisit(request: Request, options: PublicSiteOptions): Visit {
  const url = new URL(request.url);
  const cookies: string[] = [];
  const locale = localeOf(request, url, cookies);
  return {
    request,
    url,
    options,
    calls: callsOf(options.api(request), locale, request.headers.get("x-site-host")),
    now: instant(options.now()),
    locale,
    zone: zoneOf(request, url, cookies),
    cookies,
  };
}

/** The visitor's own random name, for as long as they choose, book and may go back; undefined before they kept anything. */
export const knownVisitor = (visit: Visit, typed?: string): string | undefined =>
  [cookieOf(visit, "visitor"), typed].find((name) => name !== undefined && /^[A-Za-z0-9_-]{16,64}$/.test(name));

/** Their name, made at the first hold. Said again, so that it lasts an hour from now. @param typed as a form carries it */
export function visitorOf(visit: Visit, typed?: string): string {
  const name = knownVisitor(visit, typed) ?? visit.made ?? visit.options.randomToken();
  visit.made = name;
  const cookie = shortCookie(cookieNames.visitor, name);
  if (!visit.cookies.includes(cookie)) visit.cookies.push(cookie);
  return name;
}

export const cookieOf = (visit: Visit, name: keyof typeof cookieNames): string | undefined =>
  readCookie(visit.request, visit.url, cookieNames[name]);

/** A zone the runtime knows, else undefined: addresses and cookies say anything. */
export function knownZone(text: string | null | undefined): Zone | undefined {
  if (!text || text.length > 64) return undefined;
  try {
    return zone(text);
  } catch {
    return undefined;
  }
}

function localeOf(request: Request, url: URL, cookies: string[]): Locale {
  const asked = url.searchParams.get("lang");
  if (asked === "fr" || asked === "en") {
    cookies.push(choiceCookie(cookieNames.locale, asked));
    return asked;
  }
  const kept = readCookie(request, url, cookieNames.locale);
  return kept === "fr" || kept === "en" ? kept : preferred(request.headers.get("accept-language"));
}

function zoneOf(request: Request, url: URL, cookies: string[]): Zone | undefined {
  const asked = knownZone(url.searchParams.get("zone"));
  if (asked) cookies.push(choiceCookie(cookieNames.zone, asked));
  return asked ?? knownZone(readCookie(request, url, cookieNames.zone));
}

/** French unless the reader ranks English above it. */
function preferred(header: string | null): Locale {
  const ranked = (header ?? "").split(",").flatMap((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return [{ language: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) }];
  });
  const best = ranked
    .filter(({ language, quality }) => quality > 0 && (language === "fr" || language === "en"))
    .toSorted((a, b) => b.quality - a.quality)[0];
  return best?.language === "en" ? "en" : "fr";
}
