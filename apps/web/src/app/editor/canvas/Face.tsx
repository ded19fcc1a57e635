/** A block as it will look in the mail, near enough to write by; the preview beside is the true one. */
import {
  colourOf,
  EDGE_GREY,
  hasBox,
  needsEdge,
  networkNames,
  outerPadding,
  quietOn,
  solid,
  type Block,
  type BlockOf,
  type BoxStyle,
  type InnerBlock,
  type Theme,
} from "@creneau/blocks/browser";
import { ImageOff, Table2 } from "lucide-react";
import type { CSSProperties, ReactNode } from "react";
import { textOn } from "../../../public/theme/colour.ts";
import { useTexts } from "../../texts/language.ts";
import { lettersOf } from "../colours.ts";
import { useKit } from "../kit.ts";
import { EDGE, useInColumn, useTheme } from "../theme.ts";
import { Line, RichText, TitleText } from "./RichText.tsx";

interface BoxProps {
  readonly block: Block;
  readonly children: ReactNode;
}

/** What goes around a block, as in the mail: the room about it, its ground, its edge. */
export function Box({ block, children }: BoxProps) {
  const { type, style = {} } = block;
  const { theme } = useTheme();
  const inside = useInColumn();
  const { top, right, bottom, left } = outerPadding(type, style, inside ?? { left: EDGE, right: EDGE });
  const words: CSSProperties = {
    padding: `${top}px ${right}px ${bottom}px ${left}px`,
    ...(style.align && { textAlign: style.align }),
    ...(type !== "button" && { color: colourOf(style, theme) }),
    ...(style.font && { fontFamily: lettersOf(style.font) }),
    ...(style.sizePixels && type !== "title" && { fontSize: style.sizePixels, lineHeight: 1.56 }),
  };
  return (
    <div className="mail-block" data-type={type} style={words}>
      {hasBox(type, style) ? <div style={boxOf(style, theme)}>{children}</div> : children}
    </div>
  );
}

/** React's types do not know variables of CSS. */
type QuietVariable = Readonly<Partial<Record<"--mail-quiet", string>>>;

function boxOf({ padding, background, border }: BoxStyle, theme: Theme): CSSProperties & QuietVariable {
  const { top, right, bottom, left } = padding ?? { top: 16, right: 16, bottom: 16, left: 16 };
  return {
    padding: `${top}px ${right}px ${bottom}px ${left}px`,
    borderRadius: border?.radiusPixels ?? theme.radiusPixels,
    ...(background && {
      background: solid(background, theme),
      "--mail-quiet": quietOn(solid(background, theme)),
    }),
    ...edgeOf(border, theme),
  };
}

const edgeOf = (border: BoxStyle["border"], theme: Theme): CSSProperties =>
  border && border.widthPixels > 0 ? { border: `${border.widthPixels}px solid ${solid(border.colour, theme)}` } : {};

export function Face({ block }: { readonly block: Block }) {
  switch (block.type) {
    case "title":
      return <TitleFace block={block} />;
    case "text":
      return <TextFace block={block} />;
    case "image":
      return <ImageFace block={block} />;
    case "button":
      return <ButtonFace block={block} />;
    case "separator":
      return <SeparatorFace block={block} />;
    case "space":
      return <div className="mail-space" style={{ height: block.heightPixels }} />;
    case "social":
      return <SocialFace block={block} />;
    case "signature":
      return <SignatureFace block={block} />;
    case "details":
      return <DetailsFace />;
    case "reusable":
      return <PartFace block={block} />;
    case "columns":
      return null;
  }
}

function Hint({ text }: { readonly text: string }) {
  return <span className="mail-hint">{text}</span>;
}

function TitleFace({ block }: { readonly block: BlockOf<"title"> }) {
  const { t } = useTexts();
  return (
    <p className="mail-title" data-level={block.level} style={{ fontSize: block.style?.sizePixels }}>
      {block.text.trim() === "" ? <Hint text={t("editor.types.title")} /> : <TitleText text={block.text} />}
    </p>
  );
}

function TextFace({ block }: { readonly block: BlockOf<"text"> }) {
  const { t } = useTexts();
  return (
    <div className="mail-text">
      {block.text.trim() === "" ? <Hint text={t("editor.writeHere")} /> : <RichText text={block.text} />}
    </div>
  );
}

/** @param source of a block that may have none yet, or one that only its readers will see. */
function Picture({ source, alt, width }: { readonly source: string; readonly alt: string; readonly width: string }) {
  const { t } = useTexts();
  const url = useKit().imageUrl(source);
  if (url !== undefined) return <img className="mail-image" src={url} alt={alt} style={{ width }} draggable={false} />;
  return (
    <span className="mail-no-image" style={{ width }}>
      <ImageOff size={20} aria-hidden />
      {source === "" ? t("editor.noImage") : t("editor.imageElsewhere", { address: hostOf(source) })}
    </span>
  );
}

/** Of an address the site says enough. */
const hostOf = (source: string): string => (URL.canParse(source) ? new URL(source).host : source);

const ImageFace = ({ block }: { readonly block: BlockOf<"image"> }) => (
  <Picture source={block.source} alt={block.alt} width={`${block.widthPercent}%`} />
);

function ButtonFace({ block }: { readonly block: BlockOf<"button"> }) {
  const { t } = useTexts();
  const { theme } = useTheme();
  const { background, colour, border, font, sizePixels } = block.style ?? {};
  const ground = background ? solid(background, theme) : theme.look.primary;
  const style: CSSProperties = {
    background: ground,
    color: colour ? solid(colour, theme) : textOn(ground),
    borderRadius: border?.radiusPixels ?? theme.radiusPixels,
    ...(needsEdge(ground, theme.surface) && { border: `1px solid ${EDGE_GREY}` }),
    ...edgeOf(border, theme),
    ...(font && { fontFamily: lettersOf(font) }),
    ...(sizePixels && { fontSize: sizePixels }),
  };
  return (
    <span className="mail-button" data-full={block.full || undefined} style={style}>
      {block.label.trim() === "" ? t("editor.types.button") : <Line text={block.label} />}
    </span>
  );
}

function SeparatorFace({ block }: { readonly block: BlockOf<"separator"> }) {
  const { theme } = useTheme();
  const { border } = block.style ?? {};
  const style = border && {
    borderTopWidth: Math.max(1, border.widthPixels),
    borderTopColor: solid(border.colour, theme),
  };
  return <div className="mail-rule" style={style} />;
}

function SocialFace({ block }: { readonly block: BlockOf<"social"> }) {
  const { t, language } = useTexts();
  if (block.links.length === 0) return <Hint text={t("editor.noNetworks")} />;
  return (
    <span className="mail-social">
      {block.links.map(({ network }, at) => (
        // Two of one network may stand there.
        <span key={`${network} ${at}`} className="mail-network">
          {networkNames[network][language]}
        </span>
      ))}
    </span>
  );
}

function SignatureFace({ block }: { readonly block: BlockOf<"signature"> }) {
  return (
    <div className="mail-signature">
      {block.image !== undefined && block.image !== "" && <Picture source={block.image} alt="" width="64px" />}
      <div>
        <p className="mail-signature-name">
          <Line text={block.name} />
        </p>
        {block.role !== "" && (
          <p className="mail-soft">
            <Line text={block.role} />
          </p>
        )}
        <RichText text={block.lines} />
      </div>
    </div>
  );
}

function DetailsFace() {
  const { t } = useTexts();
  const { facts } = useKit();
  if (facts.length === 0)
    return (
      <span className="mail-no-image">
        <Table2 size={20} aria-hidden />
        {t("editor.detailsHere")}
      </span>
    );
  return (
    <dl className="mail-details">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function PartFace({ block }: { readonly block: BlockOf<"reusable"> }) {
  const { t } = useTexts();
  const part = useKit().parts.find(({ id }) => id === block.partId);
  if (!part) return <Hint text={t("editor.partGone")} />;
  return (
    <div className="mail-part">
      {part.blocks.map((inside) => (
        <StillBlock key={inside.id} block={inside} />
      ))}
    </div>
  );
}

/** A block that is shown only: it is changed where it belongs. */
function StillBlock({ block }: { readonly block: InnerBlock }) {
  return (
    <Box block={block}>
      <Face block={block} />
    </Box>
  );
}
