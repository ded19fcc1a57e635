/**
 * The editor of blocks: a palette, a canvas, a panel; on a phone the canvas, and the others in sheets. It is given a state
 * (`useBlockEditor`) and what surrounds it (`EditorKit`), and knows nothing of what the design is for.
 */
import type { Block, DesignProblem, InnerBlock } from "@creneau/blocks/browser";
import { Drawer, VisuallyHidden } from "@mantine/core";
import { useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import { useTexts } from "../texts/language.ts";
import { useDesktop } from "../ui/use-desktop.ts";
import { Bar, PhoneBar, type Sheet, type View } from "./Bars.tsx";
import { nameOf } from "./blank.ts";
import { Canvas } from "./canvas/Canvas.tsx";
import { EditingProvider, type Editing } from "./editing.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { KitProvider, type EditorKit } from "./kit.ts";
import { Palette } from "./Palette.tsx";
import { Panel } from "./panel/Panel.tsx";
import { Problems } from "./Problems.tsx";
import { themeFor, ThemeProvider } from "./theme.ts";
import type { Place } from "./tree.ts";
import { useActs } from "./use-acts.ts";
import type { BlockEditorState } from "./use-block-editor.ts";
import { useDrag } from "./use-drag.ts";
import { useEditorEvents } from "./use-editor-events.ts";
import "./editor.css";
import "./mail.css";

export interface BlockEditorProps {
  readonly editor: BlockEditorState;
  readonly kit: EditorKit;
  readonly editable: boolean;
  /** What is wrong with the design, and what belongs to it. */
  readonly problems: readonly DesignProblem[];
  /** In the bar: where one is, and what is done with the whole. */
  readonly barStart?: ReactNode;
  readonly barEnd?: ReactNode;
  /** Above the canvas: what else belongs to it, as the subject of a mail. */
  readonly head?: ReactNode;
  /** Instead of the canvas, when it is looked at. */
  readonly preview?: ReactNode;
  /** Keeps a block apart, to be used again elsewhere. */
  readonly onKeep?: ((block: InnerBlock) => void) | undefined;
}

export function BlockEditor(props: BlockEditorProps) {
  const { editor, kit } = props;
  const { brand } = kit;
  const theme = useMemo(() => themeFor(editor.design.style, brand), [editor.design.style, brand]);
  return (
    <KitProvider value={kit}>
      <ThemeProvider value={theme}>
        <Inside {...props} />
      </ThemeProvider>
    </KitProvider>
  );
}

function Inside(props: BlockEditorProps) {
  const { kit, editable, head, preview, barStart, barEnd, onKeep } = props;
  const { t } = useTexts();
  const desktop = useDesktop();
  const canvas = useRef<HTMLDivElement>(null);
  const view = useView(props, canvas);
  const { editing, drag, place, setPlace } = view;
  const [help, setHelp] = useState(false);
  const root = useEditorEvents(editing, { onHelp: () => setHelp(true), onLeave: () => setPlace(undefined) });
  const palette = editable && <Palette onChoose={view.choose} />;
  const panel = <Panel onKeep={onKeep} />;
  return (
    <EditingProvider value={editing}>
      <div className="editor" ref={root} data-dragging={drag !== undefined || undefined}>
        <div className="editor-bar">
          {barStart}
          <Bar
            editing={editing}
            view={preview ? view.shown : undefined}
            onView={view.setShown}
            onHelp={() => setHelp(true)}
          />
          {barEnd}
        </div>
        {desktop && editable && (
          <aside className="editor-palette" aria-label={t("editor.blocks")} data-scrolls>
            <h2 className="editor-side-title">{t(place ? "editor.chooseHere" : "editor.blocks")}</h2>
            {palette}
          </aside>
        )}
        <div className="editor-stage" data-scrolls data-stage>
          <Problems />
          {view.shown === "preview" ? (
            preview
          ) : (
            <>
              {head}
              <Canvas ref={canvas} />
            </>
          )}
        </div>
        {desktop ? (
          <aside className="editor-panel" aria-label={t("editor.panel")} data-scrolls>
            {panel}
          </aside>
        ) : (
          <Sheets view={view} palette={palette} panel={panel} />
        )}
        {drag && (
          <div
            className="drag-ghost"
            style={{ transform: `translate(${drag.x + 12}px, ${drag.y + 12}px)` }}
            aria-hidden
          >
            {nameOf(drag.block, t, kit)}
          </div>
        )}
        <VisuallyHidden role="status">{view.told}</VisuallyHidden>
        {help && <KeysHelp onClose={() => setHelp(false)} />}
      </div>
    </EditingProvider>
  );
}

/** What is open, where the next block goes, what is dragged; and what the parts of the editor share of it. */
function useView({ editor, kit, editable, problems }: BlockEditorProps, canvas: RefObject<HTMLDivElement | null>) {
  const desktop = useDesktop();
  const [writing, write] = useState<string | null>(null);
  const [sheet, setSheet] = useState<Sheet>();
  /** Where the next block of the palette goes, when a place was asked for. */
  const [place, setPlace] = useState<Place>();
  const [shown, setShown] = useState<View>("edit");
  const [told, setTold] = useState("");
  const { add, drop, ...acts } = useActs({ editor, kit, tell: setTold });
  const { drag, press } = useDrag({ canvas: () => canvas.current, onDrop: drop });
  const editing: Editing = {
    ...acts,
    editor,
    editable,
    problems,
    writing: writing === editor.state.selected ? writing : null,
    write,
    target: drag ? drag.over : place,
    dragged: drag?.id,
    press: (block, id) => (editable ? press(block, id) : () => undefined),
    addAt: (wanted) => {
      setPlace(wanted);
      if (!desktop) setSheet("palette");
    },
    reveal: (id) => {
      setShown("edit");
      editor.dispatch({ do: "select", id });
    },
    showPanel: () => (desktop ? focusPanel() : setSheet("panel")),
  };
  const choose = (block: Block) => {
    add(block, place);
    setPlace(undefined);
    setSheet(undefined);
    setShown("edit");
  };
  return { editing, drag, told, place, setPlace, shown, setShown, sheet, setSheet, choose };
}

/** Into the fields of what was chosen. */
function focusPanel(): void {
  document.querySelector<HTMLElement>(".editor-panel :is(input, select, button, textarea)")?.focus();
}

interface SheetsProps {
  readonly view: ReturnType<typeof useView>;
  readonly palette: ReactNode;
  readonly panel: ReactNode;
}

/** On a phone: the palette and the panel come from below. */
function Sheets({ view, palette, panel }: SheetsProps) {
  const { t } = useTexts();
  const { editing, shown, sheet, setSheet, setPlace } = view;
  return (
    <>
      {shown === "edit" && <PhoneBar editable={editing.editable} onOpen={setSheet} />}
      <Drawer
        opened={sheet !== undefined}
        onClose={() => {
          setSheet(undefined);
          setPlace(undefined);
        }}
        position="bottom"
        size="62%"
        title={t(sheet === "palette" ? "editor.addBlock" : "editor.panel")}
        closeButtonProps={{ "aria-label": t("app.close") }}
      >
        {sheet === "palette" ? palette : <div className="editor-sheet">{panel}</div>}
      </Drawer>
    </>
  );
}
