/** The state of the planning is its address: a link shows the same, and Back goes back. */
import { dateOf, plainDate, type PlainDate, type Zone } from "@creneau/scheduling";
import { useSearchParams } from "react-router";
import { nowInstant } from "../time/now.ts";
import { useDesktop } from "../ui/use-desktop.ts";
import { stepped, views, type View } from "./period.ts";

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

export function usePlanning(zone: Zone) {
  const [search, setSearch] = useSearchParams();
  const desktop = useDesktop();
  const today = dateOf(nowInstant(), zone);
  const view = views.find((one) => words[one] === search.get("vue")) ?? (desktop ? "week" : "list");
  const on = dateIn(search.get("date")) ?? today;

  const change = (changes: Record<string, string | null>, replace = false) =>
    setSearch(
      (before) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) before.delete(key);
          else before.set(key, value);
        }
        return before;
      },
      // At once: a box that is ticked a frame later feels broken.
      { replace, preventScrollReset: true, flushSync: true },
    );

  return {
    view,
    on,
    today,
    bookingId: search.get("rdv") ?? undefined,
    creating: search.has("nouveau"),
    withCancelled: search.has("annules"),
    showCancelled: (shown: boolean) => change({ annules: shown ? "1" : null }, true),
    goToday: () => change({ date: null }),
    goTo: (day: PlainDate, inView: View = view) => change({ date: day, vue: words[inView] }),
    step: (steps: number) => change({ date: stepped(view, on, steps) }, true),
    show: (next: View) => change({ vue: words[next] }),
    open: (bookingId: string) => change({ rdv: bookingId }),
    close: () => change({ rdv: null, nouveau: null }),
    create: () => change({ nouveau: "1" }),
  };
}

export type Planning = ReturnType<typeof usePlanning>;
