import { setTimeout as wait } from "node:timers/promises";

/** Resolves after this long, or when the signal says so; keeps no process alive. */
export const pauseFor = (ms: number, signal: AbortSignal): Promise<void> =>
  wait(ms, undefined, { signal, ref: false }).catch(() => undefined);
