/** The state of the planning is its address: a link shows the same, and Back goes back. */
import { dateOf, plainDate, type PlainDate, type Zone } from "@creneau/scheduling";
import { useSearchParams } from "react-router";
import { nowInstant } from "../time/now.ts";
import { wallTimeOf } from "../time/wall-time.ts";
import { useDesktop } from "../ui/use-desktop.ts";
import { daysOf, stepped, views, type View } from "./period.ts";

/** When nothing else is said, one asks about the morning. */
export const NINE = 9 * 60;

const nothingAsked = { pourquoi: null, avec: null, prestation: null } as const;

const words: Record<View, string> = { day: "jour", week: "semaine", month: "mois", list: "liste" };

/** `professionnel=tous`: everybody. */
const EVERYBODY = "tous";

function dateIn(text: string | null): PlainDate | undefined {
  try {
    return text === null ? undefined : plainDate(text);
  } catch {
    // Someone edited the address: today will do.
    return undefined;
  }
}

export interface WhosePlanning {
  /** Undefined: everybody's. */
  readonly professionalId: string | undefined;
  readonly choose: (professionalId: string | undefined) => void;
}

export function useWhose(own: string | undefined, mayChoose: boolean): WhosePlanning {
  const [search, setSearch] = useSearchParams();
  const asked = search.get("professionnel");
  const chosen = asked === EVERYBODY ? undefined : (asked ?? own);
  return {
    professionalId: mayChoose ? chosen : own,
    choose: (professionalId) =>
      setSearch((before) => {
        before.set("professionnel", professionalId ?? EVERYBODY);
        before.delete("rdv");
        return before;
      }),
  };
}

/** The time one asks about: why is it not offered? */
export interface Asked {
  readonly on: PlainDate;
  /** By the clock on the wall. */
  readonly minute: number;
  readonly professionalId: string | undefined;
  readonly serviceId: string | undefined;
}

/** `pourquoi=2027-03-10T10:30`, with whom and what. */
function askedIn(search: URLSearchParams): Asked | undefined {
  const text = search.get("pourquoi") ?? "";
  const on = dateIn(text.slice(0, 10));
  const time = /T(\d\d):(\d\d)$/.exec(text);
  if (!on || !time) return undefined;
  return {
    on,
    minute: Math.min(1439, Number(time[1]) * 60 + Number(time[2])),
    professionalId: search.get("avec") || undefined,
    serviceId: search.get("prestation") || undefined,
  };
}

/** What a new booking begins with: `nouveau=<start>`, with whom and what; `nouveau=1` knows nothing yet. */
const begunIn = (search: URLSearchParams) => ({
  startsAt: /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.exec(search.get("nouveau") ?? "")?.[0],
  professionalId: search.get("avec") || undefined,
  serviceId: search.get("prestation") || undefined,
});

export function usePlanning(zone: Zone) {
  const [search, setSearch] = useSearchParams();
  const desktop = useDesktop();
  const today = dateOf(nowInstant(), zone);
  const view = views.find((one) => words[one] === search.get("vue")) ?? (desktop ? "week" : "list");
  const on = dateIn(search.get("date")) ?? today;

  const change = (changes: Record<string, string | null>, { replace = false, atOnce = true } = {}) =>
    setSearch(
      (before) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) before.delete(key);
          else before.set(key, value);
        }
        return before;
      },
      // At once: a box that is ticked a frame later feels broken.
      { replace, preventScrollReset: true, flushSync: atOnce },
    );

  return {
    view,
    on,
    today,
    bookingId: search.get("rdv") ?? undefined,
    creating: search.has("nouveau") ? begunIn(search) : undefined,
    withCancelled: search.has("annules"),
    showCancelled: (shown: boolean) => change({ annules: shown ? "1" : null }, { replace: true }),
    goToday: () => change({ date: null }),
    goTo: (day: PlainDate, inView: View = view) => change({ date: day, vue: words[inView] }),
    step: (steps: number) => change({ date: stepped(view, on, steps) }, { replace: true }),
    show: (next: View) => change({ vue: words[next] }),
    open: (bookingId: string) => change({ rdv: bookingId }),
    /** A link to a booking says which, not when: the planning goes to its day, unless it shows it or was told another. */
    bring: (day: PlainDate) => {
      const { first, last } = daysOf(view, on);
      // Told while React draws: it cannot draw at once.
      if (!search.has("date") && (day < first || day > last)) change({ date: day }, { replace: true, atOnce: false });
    },
    close: () => change({ rdv: null, nouveau: null, ...nothingAsked }),
    create: () => change({ nouveau: "1", ...nothingAsked }),
    /** A booking begun with what one asked about. */
    createAt: (startsAt: string, { professionalId, serviceId }: Pick<Asked, "professionalId" | "serviceId">) =>
      change({ pourquoi: null, nouveau: startsAt, avec: professionalId ?? null, prestation: serviceId ?? null }),
    asked: askedIn(search),
    askWhy: ({ on: day, minute, professionalId, serviceId }: Asked) =>
      change(
        {
          // What stands behind shows the day one asks about.
          date: day,
          pourquoi: `${day}T${wallTimeOf(minute)}`,
          avec: professionalId ?? null,
          prestation: serviceId ?? null,
        },
        { replace: search.has("pourquoi") },
      ),
  };
}

export type Planning = ReturnType<typeof usePlanning>;
