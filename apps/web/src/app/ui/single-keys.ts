/**
 * Shortcuts of one key. They can be turned off (WCAG 2.1.4): somebody who dictates would set them off by talking.
 * Letters and signs go by what the key writes, digits by where they are: on a French keyboard they need Shift.
 */
import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useEffectEvent } from "react";

export type KeyActions = Readonly<Record<string, () => void>>;

export function useSingleKeysSetting() {
  return useLocalStorage({ key: "creneau-single-keys", defaultValue: true, getInitialValueInEffect: false });
}

export function useSingleKeys(actions: KeyActions): void {
  const [on] = useSingleKeysSetting();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (writes(event.target) || dialogIsOpen()) return;
    const action = actions[keyOf(event)];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, [on]);
}

function keyOf(event: KeyboardEvent): string {
  return /^Digit\d$/.test(event.code) ? event.code.slice(5) : event.key;
}

/** Arrows and letters belong to a field, a list or a menu that has the focus. */
function writes(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, [role=menu], [role=listbox], [role=radiogroup], [role=dialog]") !== null)
  );
}

/** A dialog has the keyboard for itself. */
function dialogIsOpen(): boolean {
  return document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}
