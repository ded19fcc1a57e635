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
  waiting: "liste-attente",
  services: "prestations",
} as const;

/** Last segments under a service. */
export const servicePages = { board: "creneaux", form: "reserver" } as const;

/** What a page of free times shows. */
export interface BoardAddress {
  readonly service?: string | undefined;
  /** First day shown. */
  readonly from?: PlainDate | undefined;
  /** "2026-12" in the month view. */
  readonly month?: string | undefined;
  /** Length of the session, when it is not the usual one. */
  readonly minutes?: number | undefined;
  /** A time taken there is kept beside those kept already. */
  readonly also?: boolean | undefined;
  /** How the reader found this person in the directory: the way back keeps it. */
  readonly found?: DirectoryAddress | undefined;
}

export interface DirectoryAddress {
  readonly field?: string | undefined;
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export const directoryPath = (business: string, { field, search, cursor }: DirectoryAddress = {}): string =>
  withQuery(`/${business}`, { field, q: search, cursor });

export interface ServicesAddress {
  readonly search?: string | undefined;
  readonly cursor?: string | undefined;
}

export const servicesPath = (business: string, { search, cursor }: ServicesAddress = {}): string =>
  withQuery(`/${business}/${businessPages.services}`, { q: search, cursor });

export const servicePath = (business: string, service: string): string =>
  `/${business}/${businessPages.services}/${service}`;

/** Free times of a service, with whoever is free. */
export const serviceBoardPath = (business: string, service: string, board: BoardAddress = {}): string =>
  withQuery(`${servicePath(business, service)}/${servicePages.board}`, boardQuery({ ...board, service: undefined }));

export const profilePath = (business: string, professional: string, board: BoardAddress = {}): string =>
  withQuery(`/${business}/${professional}`, boardQuery(board));

/**
 * @param professional whoever is free when undefined; then the service is named. @param also kept beside those kept already;
 * @param again although the reader booked this very time.
 */
export const reservePath = (
  business: string,
  professional: string | undefined,
  startsAt: Instant,
  service?: string,
  more: {
    readonly also?: boolean | undefined;
    readonly again?: boolean;
    readonly minutes?: number | undefined;
    readonly of?: string | undefined;
  } = {},
): string =>
  withQuery(
    `${professional === undefined ? servicePath(business, service ?? "") : `/${business}/${professional}`}/reserver`,
    {
      service: professional === undefined ? undefined : service,
      start: shortIso(startsAt),
      duree: more.minutes?.toString(),
      aussi: more.also ? "1" : undefined,
      encore: more.again ? "1" : undefined,
      de: more.of,
    },
  );

export type BookingEvent = "nouveau" | "deplace" | "deja";

export const bookingPath = (link: string, event?: BookingEvent): string =>
  `/rendez-vous/${link}${event ? `?${event}=1` : ""}`;

export const movePath = (link: string, board: BoardAddress & { readonly startsAt?: Instant } = {}): string =>
  withQuery(`/rendez-vous/${link}/deplacer`, {
    ...boardQuery(board),
    start: board.startsAt === undefined ? undefined : shortIso(board.startsAt),
  });

/** All of a reader's bookings; by the mailed link when there is one. */
export interface MineAddress {
  readonly token?: string | undefined;
  readonly past?: boolean | undefined;
  readonly cursor?: string | undefined;
  /** Whom they have just taken from the list. */
  readonly removed?: string | undefined;
}
export const minePath = ({ token, past, cursor, removed }: MineAddress = {}): string =>
  withQuery(`/mes-rendez-vous${token === undefined ? "" : `/${token}`}`, {
    quand: past ? "passes" : undefined,
    suite: cursor,
    retire: removed,
  });

/** Free times for the same again: same service, same professional, same people. */
export const againPath = (link: string, board: BoardAddress = {}): string =>
  withQuery(`/rendez-vous/${link}/reprendre`, boardQuery(board));
/** The form for the people of an earlier booking. */
export const reserveAgainPath = (
  { link, business, professional, service }: Readonly<Record<"link" | "business" | "professional" | "service", string>>,
  startsAt: Instant,
): string => withQuery(`/${business}/${professional}/reserver`, { service, start: shortIso(startsAt), de: link });

export const cancelPath = (link: string): string => `/rendez-vous/${link}/annuler`;
export const proposalPath = (link: string): string => `/proposition/${link}`;
export const calendarPath = (link: string): string => `/v1/public/bookings/${link}/calendar`;
export const choicesPath = (link: string, done?: "1"): string => withQuery(`/mes-choix/${link}`, { fait: done });
/** What the reader of a mail may switch off; `done`: what they just switched. */
export const mailsPath = (link: string, done?: string): string => withQuery(`/mes-messages/${link}`, { fait: done });
/** Asking for a place on the waiting list of a business. */
export const waitingFormPath = (
  business: string,
  ask: {
    readonly service?: string | undefined;
    readonly professional?: string | undefined;
    readonly group?: string | undefined;
    readonly from?: PlainDate | undefined;
    readonly sent?: boolean;
  } = {},
): string =>
  withQuery(`/${business}/${businessPages.waiting}`, {
    service: ask.service,
    avec: ask.professional,
    seance: ask.group,
    du: ask.from,
    envoye: ask.sent ? "1" : undefined,
  });
export const waitingPath = (link: string): string => `/liste-attente/${link}`;
export const offerPath = (link: string): string => `/offre/${link}`;
/** What a person asked about their data; `event`: what they have just asked. */
export const dataPath = (link: string, event?: "export" | "erasure"): string =>
  withQuery(`/rendez-vous/${link}/donnees`, { demande: event });
export const exportFilePath = (link: string): string => `/v1/public/exports/${link}/file`;
export const noticePath = (business: string): string => `/${business}/${businessPages.notice}`;
export const privacyPath = (business: string): string => `/${business}/${businessPages.privacy}`;
export const accessibilityPath = (business?: string): string =>
  `${business ? `/${business}` : ""}/${businessPages.accessibility}`;

function boardQuery({ service, from, month, also, minutes, found }: BoardAddress): Record<string, string | undefined> {
  const mode = { vue: month === undefined ? undefined : "mois", mois: month };
  const kept = { aussi: also ? "1" : undefined, field: found?.field, q: found?.search };
  return { service, duree: minutes?.toString(), du: from, ...mode, ...kept };
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
