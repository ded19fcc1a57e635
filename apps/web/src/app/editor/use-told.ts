/** The problems that are told by now, by the field that somebody is in: `data-field`, named by `fieldKey`. */
import type { DesignProblem } from "@creneau/blocks/browser";
import { useEffect, useMemo, useRef, useState, type FocusEvent } from "react";
import type { EditorState } from "./state.ts";
import { fieldKey, knownOf, toldOf } from "./told.ts";

/** Of a press: what is dragged by the browser itself has no `mouseup`. */
const ENDS = ["mouseup", "dragend"] as const;

const none: ReadonlySet<string> = new Set();

interface Focus {
  readonly field: string | undefined;
  readonly known: ReadonlySet<string>;
  readonly left: ReadonlySet<string>;
}

const nowhere: Focus = { field: undefined, known: none, left: none };

const fieldOf = ({ target }: FocusEvent): string | undefined =>
  target instanceof HTMLElement ? target.dataset["field"] : undefined;

const leaving = ({ field, left }: Focus): Focus =>
  field === undefined ? { ...nowhere, left } : { ...nowhere, left: new Set([...left, field]) };

/** @returns with what the editor's element listens to: React's own events, which come out of the sheets of a phone too. */
export function useTold(
  problems: readonly DesignProblem[],
  { fresh, insisted, selected }: Pick<EditorState, "fresh" | "insisted" | "selected">,
) {
  const [focus, setFocus] = useState(nowhere);
  // A field that went away with its block was left without a word.
  const gone = ![fieldKey(null, ""), fieldKey(selected, "")].some((of) => focus.field?.startsWith(of));
  const told = useMemo(
    () => toldOf(problems, { ...(gone ? leaving(focus) : focus), fresh, insisted }),
    [problems, focus, gone, fresh, insisted],
  );
  return {
    told: useBetweenPresses(told),
    onFocus: (event: FocusEvent) => {
      const field = fieldOf(event);
      if (field === focus.field) return;
      const known = knownOf(told);
      setFocus((before) => (field === undefined ? leaving(before) : { ...leaving(before), field, known }));
    },
    onBlur: (event: FocusEvent) => {
      if (fieldOf(event) !== undefined) setFocus(leaving);
    },
  };
}

/**
 * The value, but while the mouse is down the one from before: what is told, or told no more, would push away what is being
 * pressed, and the press would be lost.
 */
function useBetweenPresses<Value>(value: Value): Value {
  const [shown, show] = useState(value);
  const latest = useRef(value);
  const pressed = useRef(false);
  useEffect(() => {
    latest.current = value;
    if (!pressed.current) show(value);
  }, [value]);
  useEffect(() => {
    const press = ({ button }: MouseEvent) => {
      pressed.current = button === 0;
    };
    // The click comes right after.
    const release = () =>
      setTimeout(() => {
        pressed.current = false;
        show(latest.current);
      }, 0);
    window.addEventListener("mousedown", press, true);
    for (const end of ENDS) window.addEventListener(end, release, true);
    return () => {
      window.removeEventListener("mousedown", press, true);
      for (const end of ENDS) window.removeEventListener(end, release, true);
    };
  }, []);
  return shown;
}
