/** A range under the pointer: drawn, moved, or pulled by an edge. What is let go of is kept; Escape lets go of it unchanged. */
import { useState, type PointerEvent } from "react";
import type { Range } from "../../api/schedule.ts";
import { dragged, drawn, minutesIn, rangeOf, tapped, type Minutes, type Part } from "./drag.ts";

interface Drag {
  readonly day: number;
  /** Which range of the day; undefined for one that is being drawn. */
  readonly index: number | undefined;
  readonly part: Part;
  readonly from: Minutes;
  /** The minute under the pointer when it went down. */
  readonly grabbed: number;
  readonly now: Minutes;
  readonly moved: boolean;
}

interface Grid {
  readonly week: readonly (readonly Range[])[];
  readonly editable: boolean;
  readonly span: Minutes;
  readonly onPut: (day: number, index: number | undefined, range: Range) => void;
}

const partOf = (target: Element): Part => {
  const edge = target.closest<HTMLElement>("[data-edge]")?.dataset["edge"];
  return edge === "start" || edge === "end" ? edge : "whole";
};

export function useDrag({ week, editable, span, onPut }: Grid) {
  const [drag, setDrag] = useState<Drag>();
  const minuteAt = (event: PointerEvent<HTMLElement>): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return span.start + ((event.clientY - top) / height) * (span.end - span.start);
  };

  const down = (day: number) => (event: PointerEvent<HTMLElement>) => {
    if (!editable || event.button !== 0 || !(event.target instanceof Element)) return;
    const grabbed = minuteAt(event);
    const block = event.target.closest<HTMLElement>("[data-range]");
    const index = block ? Number(block.dataset["range"]) : undefined;
    const range = index === undefined ? undefined : week[day]?.[index];
    // A finger on an empty place scrolls the page; a tap there is told by `up`.
    const from = range ? minutesIn(range) : event.pointerType === "mouse" ? drawn(grabbed, grabbed) : tapped(grabbed);
    setDrag({ day, index, part: partOf(event.target), from, grabbed, now: from, moved: false });
    if (range || event.pointerType === "mouse") event.currentTarget.setPointerCapture(event.pointerId);
  };

  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag) return;
    const minute = minuteAt(event);
    const now =
      drag.index === undefined ? drawn(drag.grabbed, minute) : dragged(drag.from, drag.part, minute - drag.grabbed);
    if (drag.index === undefined && event.pointerType !== "mouse") return;
    setDrag({ ...drag, now, moved: drag.moved || Math.abs(minute - drag.grabbed) > 7 });
  };

  const up = () => {
    setDrag(undefined);
    if (!drag) return;
    const range = drag.index === undefined && !drag.moved ? tapped(drag.grabbed) : drag.now;
    if (drag.index === undefined || drag.moved) onPut(drag.day, drag.index, rangeOf(range));
  };

  return {
    drag,
    handlers: (day: number) => ({
      onPointerDown: down(day),
      onPointerMove: move,
      onPointerUp: up,
      onPointerCancel: () => setDrag(undefined),
    }),
    letGo: () => setDrag(undefined),
  };
}
