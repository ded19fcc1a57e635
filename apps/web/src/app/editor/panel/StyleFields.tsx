/** How a block looks: alignment, colours, letters, room, edge. What is not chosen follows the brand. */
import { solid, textOn, type Block, type BoxStyle } from "@creneau/blocks/browser";
import { Button, SegmentedControl } from "@mantine/core";
import { AlignCenter, AlignLeft, AlignRight, TriangleAlert } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import { hardToRead } from "../colours.ts";
import { useEditing } from "../editing.ts";
import { useTheme } from "../theme.ts";
import { ColourField } from "./ColourField.tsx";
import { FontField } from "./FontField.tsx";
import { NumberField } from "./NumberField.tsx";

const hasText = (type: Block["type"]): boolean =>
  ["title", "text", "button", "social", "signature", "details"].includes(type);

type Edited = { readonly [Name in keyof BoxStyle]: BoxStyle[Name] | undefined };

/** What is empty is not there at all. */
function tidied(style: Edited): BoxStyle | undefined {
  const kept = Object.entries(style).filter(([, value]) => value !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

export function StyleFields({ block }: { readonly block: Block }) {
  const { t } = useTexts();
  const { theme } = useTheme();
  const { editor } = useEditing();
  const { type, id, style = {} } = block;
  const edit = (some: Edited) =>
    editor.dispatch(
      { do: "style", id, style: tidied({ ...style, ...some }) },
      `style ${id} ${Object.keys(some).join()}`,
    );
  if (type === "space" || type === "columns" || type === "reusable") return null;
  const ground = type === "button" ? theme.look.primary : theme.surface;
  return (
    <section className="panel-part">
      <h3>{t("editor.look")}</h3>
      {type !== "separator" && <AlignField value={style.align} onChange={(align) => edit({ align })} />}
      {hasText(type) && (
        <>
          <ColourField
            label={t("editor.textColour")}
            value={style.colour}
            usual={type === "button" ? textOn(style.background ? solid(style.background, theme) : ground) : theme.text}
            onChange={(colour) => edit({ colour })}
          />
          <ColourField
            label={t("editor.background")}
            value={style.background}
            usual={ground}
            onChange={(background) => edit({ background })}
          />
          <ContrastNote block={block} onTake={(colour) => edit({ colour })} />
          <FontField label={t("editor.font")} value={style.font} onChange={(font) => edit({ font })} />
        </>
      )}
      <SizeFields text={hasText(type)} style={style} edit={edit} />
      <PaddingFields style={style} edit={edit} />
      {block.style && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          onClick={() => editor.dispatch({ do: "style", id, style: undefined })}
        >
          {t("editor.plainStyle")}
        </Button>
      )}
    </section>
  );
}

interface AlignFieldProps {
  readonly value: BoxStyle["align"];
  readonly onChange: (align: BoxStyle["align"]) => void;
}

function AlignField({ value, onChange }: AlignFieldProps) {
  const { t } = useTexts();
  const aligns = { left: AlignLeft, center: AlignCenter, right: AlignRight } as const;
  const data = (["left", "center", "right"] as const).map((side) => {
    const Icon = aligns[side];
    return { value: side, label: <Icon size={16} role="img" aria-label={t(`editor.align.${side}`)} /> };
  });
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t("editor.alignment")}
      value={value ?? "left"}
      data={data}
      onChange={(next) => onChange(next === "left" ? undefined : next)}
    />
  );
}

interface ContrastNoteProps {
  readonly block: Block;
  readonly onTake: (colour: string) => void;
}

function ContrastNote({ block, onTake }: ContrastNoteProps) {
  const { t, language } = useTexts();
  const hard = hardToRead(block, useTheme().theme);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <div aria-live="polite">
      {hard && (
        <div className="panel-warning small">
          <TriangleAlert size={15} aria-hidden />
          <span className="grow">{t("editor.hardToRead", { ratio: number.format(hard.ratio) })}</span>
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<span className="dot" style={{ background: hard.instead }} />}
            onClick={() => onTake(hard.instead)}
          >
            {t("editor.takeReadable")}
          </Button>
        </div>
      )}
    </div>
  );
}

interface PartOfStyleProps {
  readonly style: BoxStyle;
  readonly edit: (some: Edited) => void;
}

/** The letters, the edge and its corners: three numbers in a row. */
function SizeFields({ text, style: { sizePixels, border }, edit }: PartOfStyleProps & { readonly text: boolean }) {
  const { t } = useTexts();
  const { theme } = useTheme();
  const plain = { widthPixels: 0, colour: "#E4E6E9", radiusPixels: theme.radiusPixels };
  const put = (some: Partial<typeof plain>) => edit({ border: { ...plain, ...border, ...some } });
  return (
    <>
      <div className="panel-row">
        {text && (
          <NumberField
            label={t("editor.size")}
            value={sizePixels}
            min={10}
            max={64}
            placeholder={t("editor.auto")}
            onChange={(next) => edit({ sizePixels: next })}
          />
        )}
        <NumberField
          label={t("editor.borderWidth")}
          value={border?.widthPixels}
          min={0}
          max={8}
          placeholder="0 px"
          onChange={(widthPixels) => (widthPixels === undefined ? edit({ border: undefined }) : put({ widthPixels }))}
        />
        <NumberField
          label={t("editor.corners")}
          value={border?.radiusPixels}
          min={0}
          max={24}
          placeholder={t("editor.auto")}
          onChange={(radiusPixels) => radiusPixels !== undefined && put({ radiusPixels })}
        />
      </div>
      {border && border.widthPixels > 0 && (
        <ColourField
          label={t("editor.borderColour")}
          value={border.colour}
          usual={plain.colour}
          onChange={(colour) => put({ colour: colour ?? plain.colour })}
        />
      )}
    </>
  );
}

function PaddingFields({ style: { padding }, edit }: PartOfStyleProps) {
  const { t } = useTexts();
  const none = { top: 8, right: 32, bottom: 12, left: 32 };
  return (
    <fieldset>
      <legend>{t("editor.spacing")}</legend>
      <div className="panel-four">
        {(["top", "right", "bottom", "left"] as const).map((side) => (
          <NumberField
            key={side}
            label={t(`editor.sides.${side}`)}
            value={padding?.[side]}
            min={0}
            max={80}
            suffix=""
            placeholder="–"
            onChange={(value) =>
              edit({ padding: value === undefined ? undefined : { ...none, ...padding, [side]: value } })
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
