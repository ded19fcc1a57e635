/** Lists of blocks, and each block under its frame: its face, what is wrong with it, what can be done with it. */
import { sentenceOf, type Block, type BlockOf } from "@creneau/blocks/browser";
import { Loader } from "@mantine/core";
import { Eye, TriangleAlert } from "lucide-react";
import { Fragment, useEffect, useRef } from "react";
import { useTexts } from "../../texts/language.ts";
import type { Arrival } from "../arrivals.ts";
import { isWritten, nameOf } from "../blank.ts";
import { conditionWords } from "../condition-words.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";
import { COLUMN_SIDES, ColumnProvider } from "../theme.ts";
import { fieldKey } from "../told.ts";
import { blocksIn, sameList, type List } from "../tree.ts";
import { listKey } from "../use-drag.ts";
import { OWN } from "../use-editor-events.ts";
import { Box, Face } from "./Face.tsx";
import { Gap } from "./Gap.tsx";
import { TextEditing } from "./TextEditing.tsx";
import { Tools } from "./Tools.tsx";

interface BlockListProps {
  readonly list: List;
  readonly label: string;
}

export function BlockList({ list, label }: BlockListProps) {
  const { editor, target, dragged, arrivals } = useEditing();
  const coming = arrivals.filter((one) => sameList(one.list, list));
  const blocks = blocksIn(editor.design, list);
  const here = target && sameList(target.list, list) ? target.at : undefined;
  // The place counts without the block that is on its way.
  const shown = countedAround(blocks, dragged);
  return (
    <ul
      className="block-list"
      data-list={listKey(list)}
      data-empty={blocks.length === 0 || undefined}
      aria-label={label}
    >
      <Coming arrivals={coming.filter(({ after }) => after === null)} />
      {shown.map(({ block, at }) => (
        <Fragment key={`${block.id} ${block.type}`}>
          <Gap place={{ list, at }} shown={here === at} />
          <li data-block={block.id}>
            <BlockFrame block={block} />
          </li>
          <Coming arrivals={coming.filter(({ after }) => after === block.id)} />
        </Fragment>
      ))}
      <Gap place={{ list, at: blocks.length }} shown={here !== undefined && here >= (shown.at(-1)?.next ?? 0)} />
    </ul>
  );
}

/** Images on their way, where they will stand. */
function Coming({ arrivals }: { readonly arrivals: readonly Arrival[] }) {
  const { t } = useTexts();
  return arrivals.map(({ key, name }) => (
    <li key={key} className="block-coming" role="status">
      <span className="mail-no-image">
        <Loader size={18} aria-hidden />
        <span className="block-coming-name">{t("editor.images.coming", { name })}</span>
      </span>
    </li>
  ));
}

/** Each with its place among the others. */
function countedAround(blocks: readonly Block[], dragged: string | undefined) {
  let at = 0;
  return blocks.map((block) => {
    const own = { block, at, next: block.id === dragged ? at : at + 1 };
    at = own.next;
    return own;
  });
}

function BlockFrame({ block }: { readonly block: Block }) {
  const { t, language } = useTexts();
  const { editor, editable, problems, writing, dragged, into, press } = useEditing();
  const kit = useKit();
  const frame = useRef<HTMLDivElement>(null);
  const selected = editor.state.selected === block.id;
  const own = problems.filter(({ blockId }) => blockId === block.id);
  const said = own.map((problem) => sentenceOf(problem, language));
  const wrong = own.some(({ severity }) => severity === "error");
  const inside = editable && writing === block.id;
  useEffect(() => {
    // The keyboard follows the selection, also out of the text; unless it is in the panel.
    const active = document.activeElement;
    if (!selected || inside || !frame.current || frame.current === active) return;
    if (active === document.body || active?.closest("[data-canvas]")) frame.current.focus({ preventScroll: true });
    frame.current.scrollIntoView({ block: "nearest" });
  }, [selected, inside]);
  return (
    <div
      ref={frame}
      className="block-frame"
      data-selected={selected || undefined}
      data-dragged={dragged === block.id || undefined}
      data-into={into === block.id || undefined}
      data-wrong={wrong || undefined}
      role="group"
      aria-label={nameOf(block, t, kit)}
      aria-current={selected || undefined}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard goes from block to block
      tabIndex={selected || (editor.state.selected === null && editor.design.blocks[0]?.id === block.id) ? 0 : -1}
      data-frame={block.id}
      onPointerDown={(event) => {
        // By the mouse, all of a block is a handle; a finger scrolls there. A block in it is taken by itself.
        const { target } = event;
        if (inside || event.pointerType !== "mouse" || !(target instanceof Element) || target.closest(OWN)) return;
        if (target.closest("[data-frame]") === frame.current) press(block, block.id)(event);
      }}
    >
      {selected && editable && <Tools block={block} />}
      {block.when && (
        <p className="block-when">
          <Eye size={13} aria-hidden /> {conditionWords(block.when, kit, t)}
        </p>
      )}
      <BlockBody block={block} writing={inside} />
      {said.length > 0 && (
        <ul className="block-problems plain-list">
          {said.map((words) => (
            <li key={words} data-wrong={wrong || undefined}>
              <TriangleAlert size={14} aria-hidden /> {words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function BlockBody({ block, writing }: { readonly block: Block; readonly writing: boolean }) {
  const { t } = useTexts();
  if (block.type === "columns")
    return (
      <div className="mail-columns" data-ratio={block.ratio}>
        {(["left", "right"] as const).map((side) => (
          <ColumnProvider key={side} value={COLUMN_SIDES[side]}>
            <BlockList list={{ of: "column", id: block.id, side }} label={t(`editor.columns.${side}`)} />
          </ColumnProvider>
        ))}
      </div>
    );
  return <Box block={block}>{writing && isWritten(block) ? <Writing block={block} /> : <Face block={block} />}</Box>;
}

function Writing({ block }: { readonly block: BlockOf<"text"> | BlockOf<"title"> }) {
  const { t } = useTexts();
  const { editor, write } = useEditing();
  const title = block.type === "title";
  return (
    <div
      className={title ? "mail-title" : "mail-text"}
      data-level={title ? block.level : undefined}
      style={{ fontSize: block.style?.sizePixels }}
    >
      <TextEditing
        label={t(`editor.types.${block.type}`)}
        field={fieldKey(block.id, "text")}
        value={block.text}
        lists={!title}
        onChange={(text) => editor.dispatch({ do: "change", block: { ...block, text } }, `text ${block.id}`)}
        onDone={() => write(null)}
      />
    </div>
  );
}
