/**
 * Parts that a page can be shown without: downloaded once the browser has nothing better to do, or when first needed. They
 * are shown inside a `Suspense`.
 */
import { lazy, useEffect, useState, type ComponentType } from "react";

export function later<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let started: Promise<{ default: ComponentType<Props> }> | undefined;
  const start = () => (started ??= load().then((component) => ({ default: component })));
  whenIdle(() => void start().catch(() => undefined));
  return lazy(start);
}

/** False while the first screen is being made. */
export function useIdleReached(): boolean {
  const [reached, setReached] = useState(false);
  useEffect(() => whenIdle(() => setReached(true)), []);
  return reached;
}

/** Safari has no requestIdleCallback yet. */
function whenIdle(act: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(act, { timeout: 4_000 });
  else setTimeout(act, 2_000);
}
