/**
 * For a popover that was downloaded because its button was pressed: it takes the place of the plain button, takes its focus
 * (so that closing gives it back), and opens.
 */
import { useEffect, useRef, useState } from "react";

export function useOpenedOnArrival() {
  const target = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  useEffect(() => {
    target.current?.focus({ preventScroll: true });
    const frame = requestAnimationFrame(() => setOpened(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return { target, opened, setOpened };
}
