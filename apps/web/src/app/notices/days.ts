/** Notices by the day they came, the latest first. Pure. */
import { addDays, dateOf, instant, type PlainDate, type Zone } from "@creneau/scheduling";

export interface DayOf<Item> {
  readonly on: PlainDate;
  readonly is: "today" | "yesterday" | undefined;
  readonly items: readonly Item[];
}

export function byDay<Item extends { readonly createdAt: string }>(
  items: readonly Item[],
  zone: Zone,
  today: PlainDate,
): readonly DayOf<Item>[] {
  const yesterday = addDays(today, -1);
  const days = Map.groupBy(items, ({ createdAt }) => dateOf(instant(createdAt), zone));
  return [...days].map(([on, listed]) => ({
    on,
    is: on === today ? "today" : on === yesterday ? "yesterday" : undefined,
    items: listed,
  }));
}
