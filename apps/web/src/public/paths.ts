/** The addresses of the public pages, written in one place. */
import { toIso, type Instant, type PlainDate } from "@creneau/scheduling";

/** First segments that belong to somebody else. */
export const reservedSegments: ReadonlySet<string> = new Set([
  "v1",
  "app",
  "health",
  "dev",
  "fonts",
  "avatars",
  "assets",
  "files",
]);

/** Second segments under a business that are pages, so never a professional's name. */
export const businessPages = {
  privacy: "confidentialite",
  notice: "mentions-legales",
  accessibility: "accessibilite",
  sitemap: "sitemap.xml",
} as const;

/** What a page of free times shows. */
export interface BoardAddress {
  readonly service?: string | undefined;
  /** First day shown. */
  readonly from?: PlainDate | undefined;
  /** "2026-12" in the month view. */
  readonly month?: string | undefined;
}

export interface DirectoryAddress {
  readonly field?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export const directoryPath = (business: string, { field, search, cursor }: DirectoryAddress = {}): string =>
  withQuery(`/${business}`, { field, q: search, cursor });

export const profilePath = (business: string, professional: string, board: BoardAddress = {}): string =>
  withQuery(`/${business}/${professional}`, boardQuery(board));

export const reservePath = (business: string, professional: string, startsAt: Instant, service?: string): string =>
  withQuery(`/${business}/${professional}/reserver`, { service, start: shortIso(startsAt) });

export type BookingEvent = "nouveau" | "deplace";

export const bookingPath = (link: string, event?: BookingEvent): string =>
  `/rendez-vous/${link}${event ? `?${event}=1` : ""}`;

export const movePath = (link: string, board: BoardAddress & { readonly startsAt?: Instant } = {}): string =>
  withQuery(`/rendez-vous/${link}/deplacer`, {
    ...boardQuery(board),
    start: board.startsAt === undefined ? undefined : shortIso(board.startsAt),
  });

export const cancelPath = (link: string): string => `/rendez-vous/${link}/annuler`;
export const calendarPath = (link: string): string => `/v1/public/bookings/${link}/calendar`;
export const choicesPath = (link: string, done?: "1"): string => withQuery(`/mes-choix/${link}`, { fait: done });
/** What a person asked about their data; `event`: what they have just asked. */
export const dataPath = (link: string, event?: "export" | "erasure"): string =>
  withQuery(`/rendez-vous/${link}/donnees`, { demande: event });
export const exportFilePath = (link: string): string => `/v1/public/exports/${link}/file`;
export const noticePath = (business: string): string => `/${business}/${businessPages.notice}`;
export const privacyPath = (business: string): string => `/${business}/${businessPages.privacy}`;
export const accessibilityPath = (business?: string): string =>
  `${business ? `/${business}` : ""}/${businessPages.accessibility}`;

function boardQuery({ service, from, month }: BoardAddress): Record<string, string | undefined> {
  return { service, du: from, vue: month === undefined ? undefined : "mois", mois: month };
}

/** "2026-11-24T13:30Z": whole minutes need no seconds in an address. */
function shortIso(at: Instant): string {
  return toIso(at).replace(/:00\.000Z$/, "Z");
}

function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const kept = Object.entries(query).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value).replaceAll("%3A", ":")}`] : [],
  );
  return kept.length === 0 ? path : `${path}?${kept.join("&")}`;
}

/** Where taps lead: they differ between booking and moving. */
export interface BoardLinks {
  readonly slot: (startsAt: Instant) => string;
  readonly board: (address: BoardAddress) => string;
}
