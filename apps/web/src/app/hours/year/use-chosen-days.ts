/** Choosing a day or many: by a click, by dragging, with shift, and with the arrows. */
import { addDays, type PlainDate } from "@creneau/scheduling";
import { useState } from "react";
import { spanBetween, type Span } from "./days.ts";

const moves: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Two ends of what is being chosen; the second follows the pointer while it is dragged. */
interface Choice {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** @param until the last day shown */
export function useChosenDays(today: PlainDate, until: PlainDate) {
  const [active, setActive] = useState(today);
  const [choice, setChoice] = useState<Choice>();
  const [dragging, setDragging] = useState(false);
  /** What the dialog is open for. */
  const [editing, setEditing] = useState<Span>();
  return {
    active,
    editing,
    chosen: choice && spanBetween(choice.from, choice.to),
    edit: setEditing,
    focus: setActive,
    close: () => {
      setEditing(undefined);
      setChoice(undefined);
    },
    choose: (on: PlainDate, further: boolean) => {
      if (further && choice) return setEditing(spanBetween(choice.from, on));
      setChoice({ from: on, to: on });
      setEditing({ from: on, until: on });
    },
    dragFrom: (on: PlainDate) => {
      setDragging(true);
      setChoice({ from: on, to: on });
    },
    dragOver: (on: PlainDate) => dragging && choice && setChoice({ ...choice, to: on }),
    drop: () => {
      if (dragging && choice && choice.from !== choice.to) setEditing(spanBetween(choice.from, choice.to));
      setDragging(false);
    },
    move: (event: React.KeyboardEvent<HTMLElement>) => {
      const by = moves[event.key];
      if (by === undefined) return;
      event.preventDefault();
      const to = addDays(active, by);
      if (to < today || to > until) return;
      setActive(to);
      if (event.shiftKey) setChoice({ from: choice?.from ?? active, to });
      else setChoice(undefined);
      const grid = event.currentTarget;
      requestAnimationFrame(() => grid.querySelector<HTMLElement>(`[data-on="${to}"]`)?.focus());
    },
  };
}
