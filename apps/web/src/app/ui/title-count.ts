/** How much is unread, before the title of every page: it is read in the row of tabs. */
import { useSyncExternalStore } from "react";

let count = 0;
const watchers = new Set<() => void>();

export function setTitleCount(next: number): void {
  if (next === count) return;
  count = next;
  for (const watcher of watchers) watcher();
}

/** "(3) ", or nothing. */
export function useTitleCount(): string {
  const unread = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => count,
  );
  return unread === 0 ? "" : `(${unread > 99 ? "99+" : unread}) `;
}
