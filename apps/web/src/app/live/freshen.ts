/**
 * Asks again what may have changed. Several signals together ask once; nothing is asked while something is being saved, so
 * that an old answer never shows over what was just done; and a page out of sight asks when it is looked at again.
 */
import type { QueryClient } from "@tanstack/react-query";
import type { Touched } from "./topics.ts";

const GATHER_MS = 120;
/** Not everybody at the same moment. */
const SPREAD_MS = 180;
/** Between two times, however much happens. */
const LEAST_APART_MS = 1_000;
/** A save that hangs does not keep the page old. */
const LONGEST_WAIT_MS = 10_000;

export class Freshener {
  readonly #cache: QueryClient;
  readonly #shown = new Map<string, readonly unknown[]>();
  readonly #later = new Map<string, readonly unknown[]>();
  #all: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastAt = -Infinity;
  #waitingSince = 0;

  constructor(cache: QueryClient) {
    this.#cache = cache;
  }

  touch({ shown, later }: Touched): void {
    for (const key of shown) this.#shown.set(JSON.stringify(key), key);
    for (const key of later) this.#later.set(JSON.stringify(key), key);
    if (shown.length + later.length > 0) this.#soon();
  }

  /** Everything of one business. */
  touchAll(businessId: string): void {
    this.#all = businessId;
    this.#soon();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #soon(): void {
    if (this.#timer !== undefined) return;
    this.#waitingSince = performance.now();
    const gather = GATHER_MS + Math.random() * SPREAD_MS;
    this.#timer = setTimeout(() => this.#run(), Math.max(gather, this.#lastAt + LEAST_APART_MS - performance.now()));
  }

  #run(): void {
    const now = performance.now();
    if (this.#cache.isMutating() > 0 && now - this.#waitingSince < LONGEST_WAIT_MS) {
      this.#timer = setTimeout(() => this.#run(), GATHER_MS);
      return;
    }
    this.#timer = undefined;
    this.#lastAt = now;
    const refetchType = document.visibilityState === "visible" ? "active" : "none";
    const businessId = this.#all;
    if (businessId !== undefined) {
      void this.#cache.invalidateQueries({ predicate: ({ queryKey }) => queryKey.includes(businessId), refetchType });
    } else {
      for (const queryKey of this.#shown.values()) void this.#cache.invalidateQueries({ queryKey, refetchType });
      for (const queryKey of this.#later.values())
        void this.#cache.invalidateQueries({ queryKey, refetchType: "none" });
    }
    this.#all = undefined;
    this.#shown.clear();
    this.#later.clear();
  }
}
