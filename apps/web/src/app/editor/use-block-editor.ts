/** The state of one editor, and the pause that ends a stretch of typing. */
import type { Design } from "@creneau/blocks/browser";
import { useCallback, useEffect, useReducer, useRef } from "react";
import { act, begin, type Act, type EditorState } from "./state.ts";

/** After this long without a key, what is typed next is another step. */
const PAUSE_MS = 900;

export type Dispatch = (doing: Act, group?: string) => void;

export interface BlockEditorState {
  readonly state: EditorState;
  readonly design: Design;
  readonly dispatch: Dispatch;
  /** What is wrong kept it from being saved: now it is told. */
  readonly insist: () => void;
  /** Another design altogether: the way back is forgotten. */
  readonly restart: (design: Design) => void;
}

type Order = { readonly doing: Act; readonly group: string | null } | { readonly restart: Design };

const reduce = (state: EditorState, order: Order): EditorState =>
  "restart" in order ? begin(order.restart) : act(state, order.doing, order.group);

export function useBlockEditor(first: Design): BlockEditorState {
  const [state, order] = useReducer(reduce, first, begin);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const dispatch = useCallback<Dispatch>((doing, group) => {
    clearTimeout(timer.current);
    order({ doing, group: group ?? null });
    if (group !== undefined) timer.current = setTimeout(() => order({ doing: { do: "pause" }, group: null }), PAUSE_MS);
  }, []);
  const restart = useCallback((design: Design) => order({ restart: design }), []);
  const insist = useCallback(() => order({ doing: { do: "insist" }, group: null }), []);
  return { state, design: state.design, dispatch, insist, restart };
}
