/** Parts that a page can be shown without: downloaded when the browser has nothing better to do, or when first needed. */
import { lazy, type ComponentType } from "react";

type Loader<Props> = () => Promise<ComponentType<Props>>;

/** Shown inside a `Suspense`. */
export function later<Props extends object>(load: Loader<Props>) {
  let started: Promise<{ default: ComponentType<Props> }> | undefined;
  const start = () => (started ??= load().then((component) => ({ default: component })));
  whenIdle(() => void start().catch(() => undefined));
  return lazy(start);
}

/** Safari has no requestIdleCallback yet. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 4_000 });
  else setTimeout(act, 2_000);
}
