/** The planning under ten fingers: t, j/k or arrows, 1–4, n, w, Esc. */
import { useSingleKeys } from "../ui/single-keys.ts";
import type { Planning } from "./use-planning.ts";

export function usePlanningKeys(planning: Planning, mayCreate: boolean, askWhy: () => void): void {
  const next = () => planning.step(1);
  const previous = () => planning.step(-1);
  useSingleKeys({
    t: planning.goToday,
    j: next,
    ArrowRight: next,
    k: previous,
    ArrowLeft: previous,
    "1": () => planning.show("day"),
    "2": () => planning.show("week"),
    "3": () => planning.show("month"),
    "4": () => planning.show("list"),
    w: askWhy,
    ...(mayCreate && { n: planning.create }),
    ...(planning.bookingId && { Escape: planning.close }),
  });
}
