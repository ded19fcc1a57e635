/** Image files from the desktop, dropped onto the canvas or pasted: each becomes a block of image there. */
import type { Block } from "@creneau/blocks/browser";
import { useEffect, useRef, useState, type DragEvent, type RefObject } from "react";
import { anchorOf, percentFor, placeNow, type Arrival } from "./arrivals.ts";
import { blankImage } from "./blank.ts";
import type { Editing } from "./editing.ts";
import type { EditorKit } from "./kit.ts";
import { blockOf, MAIL, placeOf, type Place } from "./tree.ts";
import type { BlockEditorState } from "./use-block-editor.ts";
import { placeAt, scrollNear } from "./use-drag.ts";

interface ArrivalsOptions {
  readonly editor: BlockEditorState;
  readonly kit: EditorKit;
  readonly put: Editing["put"];
  /** Somebody writes in a block: what arrives does not take them out of it. */
  readonly writing: boolean;
  readonly editable: boolean;
  readonly canvas: RefObject<HTMLDivElement | null>;
}

/** Where what hangs over the canvas would go. */
export interface Hovering {
  readonly over: Place | undefined;
  /** A block of image that has none yet, and would get this one. */
  readonly into: string | null;
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes("Files");

const emptyImage = (block: Block | undefined): boolean => block?.type === "image" && block.source === "";

export function useArrivals(options: ArrivalsOptions) {
  const { editor, kit, editable, canvas } = options;
  const [hovering, setHovering] = useState<Hovering>();
  const { arrivals, take } = useTaking(options);
  const enabled = editable && kit.upload !== undefined;
  const find = ({ target, clientX: x, clientY: y }: DragEvent): Hovering => {
    const within = canvas.current;
    if (!enabled || !within) return { over: undefined, into: null };
    const frame = target instanceof Element ? target.closest<HTMLElement>("[data-frame]") : null;
    const id = frame?.dataset["frame"] ?? null;
    const into = emptyImage(blockOf(editor.design, id)) ? id : null;
    return { over: into === null ? placeAt(within, { block: blankImage, id: undefined }, x, y) : undefined, into };
  };
  return {
    arrivals,
    hovering,
    /** After the chosen block, or in it when it is an image that has none yet. */
    paste: (files: readonly File[]): boolean => {
      if (!enabled || files.length === 0) return false;
      const { selected } = editor.state;
      const into = emptyImage(blockOf(editor.design, selected)) ? selected : null;
      const beside = selected === null ? undefined : placeOf(editor.design, selected);
      const over = beside ? { ...beside, at: beside.at + 1 } : { list: MAIL, at: editor.design.blocks.length };
      take(files, { over, into });
      return true;
    },
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      // Else the browser would leave the page, for the file.
      event.preventDefault();
      const next = find(event);
      if (canvas.current) scrollNear(canvas.current, event.clientY);
      if (!next.over && next.into === null) event.dataTransfer.dropEffect = "none";
      setHovering(next);
    },
    onDragLeave: ({ relatedTarget, currentTarget }: DragEvent) => {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setHovering(undefined);
    },
    onDrop: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setHovering(undefined);
      const { over, into } = find(event);
      if (over || into !== null) take([...event.dataTransfer.files], { over, into });
    },
  };
}

/** What cannot be read here takes all of the room. */
async function widthOf(file: File): Promise<number> {
  const picture = await createImageBitmap(file).catch(() => undefined);
  const width = picture?.width ?? Number.POSITIVE_INFINITY;
  picture?.close();
  return width;
}

/** Files go one after another; while one is on its way, its place is kept. */
function useTaking(options: Pick<ArrivalsOptions, "editor" | "kit" | "put" | "writing">) {
  const [arrivals, setArrivals] = useState<readonly Arrival[]>([]);
  const { editor } = options;
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const arrive = (source: string, widthPercent: number, { into, ...anchor }: Arrival) => {
    const { put, writing } = latest.current;
    const { design, dispatch, state } = latest.current.editor;
    const empty = blockOf(design, into);
    if (empty?.type === "image" && empty.source === "")
      dispatch({ do: "change", block: { ...empty, source, widthPercent } });
    else put({ ...blankImage, source, widthPercent }, placeNow(design, anchor));
    if (writing) dispatch({ do: "select", id: state.selected });
  };
  const bring = async (coming: readonly (Arrival & { readonly file: File })[]) => {
    setArrivals((before) => [...before, ...coming]);
    // Each goes right behind the same block: the last first, so they stand in their order.
    for (const one of coming.toReversed()) {
      const source = await latest.current.kit.upload?.(one.file);
      const percent = percentFor(await widthOf(one.file));
      setArrivals((before) => before.filter(({ key }) => key !== one.key));
      if (source !== undefined) arrive(source, percent, one);
    }
  };
  const take = (files: readonly File[], { over, into }: Hovering) => {
    const place = over ?? (into === null ? undefined : placeOf(editor.design, into));
    if (!place) return;
    const after = into === null ? anchorOf(editor.design, place) : { list: place.list, after: into };
    void bring(
      files.map((file, at) => ({
        key: crypto.randomUUID(),
        name: file.name,
        file,
        ...after,
        into: at === 0 ? into : null,
      })),
    );
  };
  return { arrivals, take };
}
