/**
 * The editor of blocks: a palette, a canvas, a panel; on a phone the canvas, and the others in sheets. It is given a state
 * (`useBlockEditor`) and what surrounds it (`EditorKit`), and knows nothing of what the design is for.
 */
import type { InnerBlock } from "@creneau/blocks/browser";
import { Drawer, VisuallyHidden } from "@mantine/core";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { useTexts } from "../texts/language.ts";
import { useDesktop } from "../ui/use-desktop.ts";
import { Bar, PhoneBar } from "./Bars.tsx";
import { nameOf } from "./blank.ts";
import { Canvas } from "./canvas/Canvas.tsx";
import { EditingProvider } from "./editing.ts";
import { KeysHelp } from "./KeysHelp.tsx";
import { KitProvider } from "./kit.ts";
import { Palette } from "./Palette.tsx";
import { Panel } from "./panel/Panel.tsx";
import { Problems } from "./Problems.tsx";
import { themeFor, ThemeProvider } from "./theme.ts";
import { useEditorEvents } from "./use-editor-events.ts";
import { useView, type Edited } from "./use-view.ts";
import "./editor.css";
import "./mail.css";

export interface BlockEditorProps extends Edited {
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
      <div className="editor" ref={root} data-dragging={drag !== undefined || undefined} {...view.listeners}>
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
        <VisuallyHidden role="status">{view.said}</VisuallyHidden>
        {help && <KeysHelp onClose={() => setHelp(false)} />}
      </div>
    </EditingProvider>
  );
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
