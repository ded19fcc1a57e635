/** A list put in order by its handles: dragged, or with the arrow keys. */
import { VisuallyHidden } from "@mantine/core";
import { GripVertical } from "lucide-react";
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../../texts/language.ts";
import { moved } from "./order.ts";

interface SortableListProps<Item> {
  readonly items: readonly Item[];
  readonly idOf: (item: Item) => string;
  readonly nameOf: (item: Item) => string;
  readonly onOrder: (items: readonly Item[]) => void;
  /** Without it, the order is only shown. */
  readonly editable: boolean;
  readonly children: (item: Item, at: number) => ReactNode;
}

export function SortableList<Item>({ items, idOf, nameOf, onOrder, editable, children }: SortableListProps<Item>) {
  const { t } = useTexts();
  const list = useRef<HTMLUListElement>(null);
  /** The order under the pointer, while something is dragged. */
  const [drag, setDrag] = useState<{ readonly id: string; readonly order: readonly Item[] }>();
  const [told, setTold] = useState("");
  /** A handle that moved in the page loses the keyboard: it is given back. */
  const refocus = useRef<string>(undefined);
  const shown = drag?.order ?? items;

  useLayoutEffect(() => {
    if (refocus.current === undefined) return;
    list.current?.querySelector<HTMLElement>(`[data-handle="${CSS.escape(refocus.current)}"]`)?.focus();
    refocus.current = undefined;
  }, [items]);

  useEffect(() => {
    if (!drag) return;
    const follow = (event: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
      const from = drag.order.findIndex((item) => idOf(item) === drag.id);
      const above = rows.findIndex(({ top, height }) => event.clientY < top + height / 2);
      const slot = above === -1 ? rows.length : above;
      const to = slot > from ? slot - 1 : slot;
      if (to !== from) setDrag({ ...drag, order: moved(drag.order, from, to) });
    };
    const drop = () => {
      if (drag.order.some((item, at) => items[at] !== item)) onOrder(drag.order);
      setDrag(undefined);
    };
    const leave = () => setDrag(undefined);
    const cancel = (event: KeyboardEvent) => event.key === "Escape" && leave();
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", leave);
    window.addEventListener("keydown", cancel);
    return () => {
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", leave);
      window.removeEventListener("keydown", cancel);
    };
  });

  const step = (item: Item, at: number, by: -1 | 1) => {
    const to = at + by;
    if (to < 0 || to >= items.length) return;
    refocus.current = idOf(item);
    setTold(t("forms.movedTo", { name: nameOf(item), place: to + 1, count: items.length }));
    onOrder(moved(items, at, to));
  };

  return (
    <>
      <ul className="plain-list sortable" ref={list}>
        {shown.map((item, at) => (
          <li key={idOf(item)} className="sortable-row" data-dragged={drag?.id === idOf(item) || undefined}>
            {editable && (
              <button
                type="button"
                className="sortable-handle"
                data-handle={idOf(item)}
                aria-label={t("forms.move", { name: nameOf(item) })}
                title={t("forms.moveHow")}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  setDrag({ id: idOf(item), order: items });
                }}
                onKeyDown={(event) => {
                  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
                  event.preventDefault();
                  step(item, at, event.key === "ArrowUp" ? -1 : 1);
                }}
              >
                <GripVertical size={18} aria-hidden />
              </button>
            )}
            <div className="grow">{children(item, at)}</div>
          </li>
        ))}
      </ul>
      <VisuallyHidden role="status">{told}</VisuallyHidden>
    </>
  );
}
