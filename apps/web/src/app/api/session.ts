/**
 * When the session has ended under an open page, a dialog asks to sign in again over it: what was typed stays. (Opening
 * a page without a session goes to the sign-in page instead, and comes back: see `requireMe`.)
 */
import { useSyncExternalStore } from "react";

let ended = false;
const listeners = new Set<() => void>();

function set(value: boolean): void {
  if (ended === value) return;
  ended = value;
  for (const listener of listeners) listener();
}

export const sessionEnded = (): void => set(true);
export const sessionResumed = (): void => set(false);

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => ended,
  );
}
