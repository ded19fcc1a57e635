/**
 * Dragging a block by its handle, or a new one out of the palette, with the mouse or a finger: into any list of the canvas,
 * columns included. The keyboard has its own ways (`editor-keys.ts`, the buttons of a block).
 */
import type { Block } from "@creneau/blocks/browser";
import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { fits, MAIL, type List, type Place } from "./tree.ts";

/** A press that moves less is a click. */
const SLACK_PIXELS = 6;
const EDGE_PIXELS = 64;

export interface Drag {
  readonly block: Block;
  /** Undefined for a new one. */
  readonly id: string | undefined;
  readonly x: number;
  readonly y: number;
  /** Where it would go; undefined outside of the canvas. */
  readonly over: Place | undefined;
}

interface Pressed {
  readonly block: Block;
  readonly id: string | undefined;
  readonly x: number;
  readonly y: number;
}

export const listKey = (list: List): string => (list.of === "mail" ? "mail" : `${list.id}:${list.side}`);

function listOf(key: string): List {
  const [id = "", side] = key.split(":");
  return side === undefined ? MAIL : { of: "column", id, side: side === "left" ? "left" : "right" };
}

/** The list under the pointer that takes the block, and between which of its blocks. */
export function placeAt(
  canvas: HTMLElement,
  { block, id }: Pick<Pressed, "block" | "id">,
  x: number,
  y: number,
): Place | undefined {
  const around = canvas.getBoundingClientRect();
  if (x < around.left || x > around.right || y < around.top - EDGE_PIXELS || y > around.bottom + EDGE_PIXELS)
    return undefined;
  const lists = [...canvas.querySelectorAll<HTMLElement>("[data-list]")].toReversed();
  const under = lists.find((element) => {
    const key = element.dataset["list"] ?? "mail";
    if (key === "mail") return true;
    const box = element.getBoundingClientRect();
    const inside = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
    return inside && fits(block, listOf(key)) && listOf(key).of === "column";
  });
  if (!under) return undefined;
  const rows = [...under.children].filter(
    (row): row is HTMLElement =>
      row instanceof HTMLElement && row.dataset["block"] !== undefined && row.dataset["block"] !== id,
  );
  const above = rows.filter((row) => {
    const box = row.getBoundingClientRect();
    return y > box.top + box.height / 2;
  });
  return { list: listOf(under.dataset["list"] ?? "mail"), at: above.length };
}

interface DragOptions {
  readonly canvas: () => HTMLElement | null;
  readonly onDrop: (drag: Drag & { readonly over: Place }) => void;
}

export function useDrag({ canvas, onDrop }: DragOptions) {
  const [drag, setDrag] = useState<Drag>();
  const pressed = useRef<Pressed>(undefined);
  const latest = useRef({ canvas, onDrop });
  useEffect(() => {
    latest.current = { canvas, onDrop };
  });
  useEffect(() => {
    let current: Drag | undefined;
    const show = (next: Drag | undefined) => {
      current = next;
      setDrag(next);
    };
    const follow = (event: PointerEvent) => {
      const from = pressed.current;
      const within = latest.current.canvas();
      if (!from || !within) return;
      const { clientX: x, clientY: y } = event;
      if (!current && Math.hypot(x - from.x, y - from.y) < SLACK_PIXELS) return;
      event.preventDefault();
      if (!current) window.getSelection()?.removeAllRanges();
      scrollNear(within, y);
      show({ block: from.block, id: from.id, x, y, over: placeAt(within, from, x, y) });
    };
    const end = (dropped: boolean) => {
      pressed.current = undefined;
      const last = current;
      show(undefined);
      if (!last) return;
      swallowClick();
      if (dropped && last.over) latest.current.onDrop({ ...last, over: last.over });
    };
    const drop = () => end(true);
    const leave = () => end(false);
    const cancel = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !current) return;
      event.stopPropagation();
      leave();
    };
    window.addEventListener("pointermove", follow, { passive: false });
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", leave);
    window.addEventListener("keydown", cancel, true);
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", leave);
      window.removeEventListener("keydown", cancel, true);
    };
  }, []);
  const press = (block: Block, id?: string) => (event: ReactPointerEvent) => {
    if (event.button !== 0) return;
    pressed.current = { block, id, x: event.clientX, y: event.clientY };
  };
  return { drag, press };
}

/** The click that ends a drag is none. */
function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    event.stopPropagation();
    event.preventDefault();
  };
  window.addEventListener("click", swallow, { capture: true, once: true });
  setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
}

/** Near the edge of what scrolls, it goes on. */
export function scrollNear(within: HTMLElement, y: number): void {
  const stage = within.closest<HTMLElement>("[data-scrolls]");
  const scrolls = stage && stage.scrollHeight > stage.clientHeight ? stage : document.scrollingElement;
  if (!scrolls) return;
  const box = scrolls === stage ? stage.getBoundingClientRect() : { top: 0, bottom: window.innerHeight };
  if (y < box.top + EDGE_PIXELS) scrolls.scrollBy(0, -12);
  else if (y > box.bottom - EDGE_PIXELS) scrolls.scrollBy(0, 12);
}
