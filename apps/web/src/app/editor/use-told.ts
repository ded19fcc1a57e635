/** The problems that are told by now, by the field that somebody is in: `data-field`, named by `fieldKey`. */
import type { DesignProblem } from "@creneau/blocks/browser";
import { useCallback, useEffect, useMemo, useRef, useState, type FocusEvent } from "react";
import type { EditorState } from "./state.ts";
import { fieldKey, knownOf, toldOf } from "./told.ts";

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
  const afterPress = useAfterPress();
  return {
    told,
    onFocus: (event: FocusEvent) => {
      const field = fieldOf(event);
      if (field === focus.field) return;
      const known = knownOf(told);
      afterPress(() =>
        setFocus((before) => (field === undefined ? leaving(before) : { ...leaving(before), field, known })),
      );
    },
    onBlur: (event: FocusEvent) => {
      if (fieldOf(event) !== undefined) afterPress(() => setFocus(leaving));
    },
  };
}

/** Does it at once, or when the press that is under way is over: what is told would push away what is being pressed. */
function useAfterPress() {
  const pressed = useRef(false);
  const waiting = useRef<(() => void)[]>([]);
  useEffect(() => {
    const press = ({ button }: MouseEvent) => {
      pressed.current = button === 0;
    };
    // The click comes right after.
    const release = () =>
      setTimeout(() => {
        pressed.current = false;
        for (const act of waiting.current.splice(0)) act();
      }, 0);
    window.addEventListener("mousedown", press, true);
    window.addEventListener("mouseup", release, true);
    return () => {
      window.removeEventListener("mousedown", press, true);
      window.removeEventListener("mouseup", release, true);
    };
  }, []);
  return useCallback((act: () => void) => {
    if (pressed.current) waiting.current.push(act);
    else act();
  }, []);
}
