/** How much waits for an answer, beside its place in the navigation. */
import { VisuallyHidden } from "@mantine/core";
import { useTexts, type Translate } from "../texts/language.ts";
import type { Counted } from "./counts.ts";

const MOST_SHOWN = 99;

function wordsOf(of: Counted | undefined, count: number, t: Translate): string {
  if (of === undefined) return t("nav.toDo", { count });
  if (of === "leaves") return t("nav.leaves", { count });
  return of === "bookings" ? t("notices.bookingNews", { count }) : t("asked.waiting", { count });
}

interface WaitingBadgeProps {
  readonly count: number;
  /** What waits; several kinds together when absent. */
  readonly of?: Counted | undefined;
}

export function WaitingBadge({ count, of }: WaitingBadgeProps) {
  const { t } = useTexts();
  if (count === 0) return null;
  const words = wordsOf(of, count, t);
  return (
    <span className="nav-badge" data-of={of}>
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
