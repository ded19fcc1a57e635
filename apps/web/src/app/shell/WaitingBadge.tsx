/** How much waits for an answer, beside its place in the navigation. */
import { VisuallyHidden } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import type { Counted } from "./counts.ts";

const MOST_SHOWN = 99;

interface WaitingBadgeProps {
  readonly count: number;
  /** What waits; several kinds together when absent. */
  readonly of?: Counted | undefined;
}

export function WaitingBadge({ count, of }: WaitingBadgeProps) {
  const { t } = useTexts();
  if (count === 0) return null;
  const words = of === "leaves" ? t("nav.leaves", { count }) : t("asked.waiting", { count });
  return (
    <span className="nav-badge">
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <VisuallyHidden>{of === undefined ? t("nav.toDo", { count }) : words}</VisuallyHidden>
    </span>
  );
}
