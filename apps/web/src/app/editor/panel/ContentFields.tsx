/** What a block says or shows, of what is not written in its place. */
import {
  MOST_LINKS,
  networkNames,
  sentenceOf,
  socialNetworks,
  type Block,
  type BlockOf,
} from "@creneau/blocks/browser";
import { ActionIcon, Button, NativeSelect, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { Plus, X } from "lucide-react";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";
import { fieldKey } from "../told.ts";
import { wholeAddress } from "../typing.ts";
import { ImageChoice } from "./ImageChoice.tsx";
import { RangeField } from "./RangeField.tsx";
import { TemplateInput } from "./TemplateInput.tsx";

/** Changes of one block: typing in one of its fields is one step. */
function useChange<One extends Block>(block: One) {
  const { editor, problems } = useEditing();
  const { language } = useTexts();
  return {
    change: (some: Partial<One>) =>
      editor.dispatch({ do: "change", block: { ...block, ...some } }, `${block.id} ${Object.keys(some).join()}`),
    /** Which field it is, and what keeps it from being saved; what is only worth a look is said on the canvas. */
    at: (field: string) => {
      const found = problems.find(
        (problem) => problem.blockId === block.id && problem.field === field && problem.severity === "error",
      );
      return { "data-field": fieldKey(block.id, field), error: found && sentenceOf(found, language) };
    },
  };
}

/** "exemple.fr" was meant as an address. */
function completed(written: string, change: (url: string) => void): void {
  const whole = wholeAddress(written);
  if (whole !== written) change(whole);
}

export function ContentFields({ block }: { readonly block: Block }) {
  switch (block.type) {
    case "title":
      return <LevelField block={block} />;
    case "text":
      return <WriteHint />;
    case "image":
      return <ImageFields block={block} />;
    case "button":
      return <ButtonFields block={block} />;
    case "space":
      return <SpaceField block={block} />;
    case "columns":
      return <RatioField block={block} />;
    case "social":
      return <SocialFields block={block} />;
    case "signature":
      return <SignatureFields block={block} />;
    case "details":
    case "separator":
    case "reusable":
      return <KindHint type={block.type} />;
  }
}

function WriteHint() {
  const { t } = useTexts();
  return <p className="small soft">{t("editor.writeInPlace")}</p>;
}

function KindHint({ type }: { readonly type: "details" | "separator" | "reusable" }) {
  const { t } = useTexts();
  return <p className="small soft">{t(`editor.hints.${type}`)}</p>;
}

function LevelField({ block }: { readonly block: BlockOf<"title"> }) {
  const { t } = useTexts();
  const { change } = useChange(block);
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t("editor.level")}
      value={String(block.level)}
      data={[1, 2, 3].map((level) => ({ value: String(level), label: t(`editor.levels.${level as 1 | 2 | 3}`) }))}
      onChange={(value) => change({ level: value === "1" ? 1 : value === "2" ? 2 : 3 })}
    />
  );
}

function ButtonFields({ block }: { readonly block: BlockOf<"button"> }) {
  const { t } = useTexts();
  const { change, at } = useChange(block);
  return (
    <>
      <TemplateInput
        label={t("editor.buttonLabel")}
        maxLength={300}
        value={block.label}
        {...at("label")}
        onChange={(label) => change({ label })}
      />
      <TemplateInput
        label={t("editor.address")}
        maxLength={2000}
        placeholder="https://"
        value={block.url}
        {...at("url")}
        onChange={(url) => change({ url })}
        onBlur={() => completed(block.url, (url) => change({ url }))}
      />
      <Switch
        label={t("editor.fullWidth")}
        checked={block.full}
        onChange={(event) => change({ full: event.currentTarget.checked })}
      />
    </>
  );
}

interface SourceFieldProps {
  readonly label: string;
  readonly value: string;
  readonly field: { readonly "data-field": string; readonly error: string | undefined };
  readonly onChange: (source: string) => void;
}

/** An image of one's own, or one that is on the web. */
function SourceField({ label, value, field, onChange }: SourceFieldProps) {
  const { t } = useTexts();
  const { upload, imageUrl } = useKit();
  const own = value !== "" && imageUrl(value) !== undefined && !value.startsWith("https://");
  return (
    <div className="stack">
      {upload && (
        <ImageChoice
          label={t(own ? "editor.otherImage" : "editor.uploadImage")}
          chosen={value}
          upload={upload}
          onChoose={onChange}
        />
      )}
      {!own && (
        <TextInput
          label={label}
          description={value.startsWith("https://") ? t("editor.imageElsewhereHint") : undefined}
          inputWrapperOrder={["label", "input", "description", "error"]}
          placeholder="https://"
          maxLength={2000}
          value={value}
          {...field}
          onChange={(event) => onChange(event.currentTarget.value.trim())}
        />
      )}
    </div>
  );
}

function ImageFields({ block }: { readonly block: BlockOf<"image"> }) {
  const { t } = useTexts();
  const { change, at } = useChange(block);
  return (
    <>
      <SourceField
        label={t("editor.imageAddress")}
        value={block.source}
        field={at("source")}
        onChange={(source) => change({ source })}
      />
      <TemplateInput
        label={t("editor.alt")}
        description={t("editor.altHint")}
        maxLength={300}
        value={block.alt}
        {...at("alt")}
        onChange={(alt) => change({ alt })}
      />
      <TemplateInput
        label={t("editor.imageLink")}
        maxLength={2000}
        placeholder="https://"
        value={block.url ?? ""}
        {...at("url")}
        onChange={(url) => change({ url })}
        onBlur={() => completed(block.url ?? "", (url) => change({ url }))}
      />
      <RangeField
        label={t("editor.imageWidth", { percent: block.widthPercent })}
        min={10}
        max={100}
        step={5}
        value={block.widthPercent}
        onChange={(widthPercent) => change({ widthPercent })}
      />
    </>
  );
}

function SpaceField({ block }: { readonly block: BlockOf<"space"> }) {
  const { t } = useTexts();
  const { change } = useChange(block);
  return (
    <RangeField
      label={t("editor.height", { pixels: block.heightPixels })}
      min={4}
      max={120}
      step={4}
      value={block.heightPixels}
      onChange={(heightPixels) => change({ heightPixels })}
    />
  );
}

function RatioField({ block }: { readonly block: BlockOf<"columns"> }) {
  const { t } = useTexts();
  const { change } = useChange(block);
  const ratios = ["1:2", "1:1", "2:1"] as const;
  return (
    <>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t("editor.ratio")}
        value={block.ratio}
        data={ratios.map((value) => ({
          value,
          label: t(`editor.ratios.${value === "1:1" ? "even" : value === "1:2" ? "right" : "left"}`),
        }))}
        onChange={(value) => change({ ratio: ratios.find((ratio) => ratio === value) ?? "1:1" })}
      />
      <p className="small soft">{t("editor.columnsHint")}</p>
    </>
  );
}

function SocialFields({ block }: { readonly block: BlockOf<"social"> }) {
  const { t, language } = useTexts();
  const { change, at } = useChange(block);
  const { links } = block;
  const put = (index: number, some: Partial<(typeof links)[number]>) =>
    change({ links: links.map((link, place) => (place === index ? { ...link, ...some } : link)) });
  return (
    <>
      {links.map(({ network, url }, index) => (
        <div key={index} className="social-field">
          <NativeSelect
            aria-label={t("editor.network")}
            value={network}
            data={socialNetworks.map((value) => ({ value, label: networkNames[value][language] }))}
            onChange={(event) => {
              const chosen = socialNetworks.find((one) => one === event.currentTarget.value);
              if (chosen) put(index, { network: chosen });
            }}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t("editor.removeNetwork", { name: networkNames[network][language] })}
            onClick={() => change({ links: links.filter((_, place) => place !== index) })}
          >
            <X size={16} />
          </ActionIcon>
          <TextInput
            className="social-address"
            aria-label={t("editor.addressOf", { name: networkNames[network][language] })}
            placeholder="https://"
            maxLength={2000}
            value={url}
            {...at(`links.${index}.url`)}
            onChange={(event) => put(index, { url: event.currentTarget.value.trim() })}
            onBlur={() => completed(url, (whole) => put(index, { url: whole }))}
          />
        </div>
      ))}
      {links.length < MOST_LINKS && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Plus size={14} />}
          onClick={() => {
            const free = socialNetworks.find((one) => !links.some(({ network }) => network === one)) ?? "website";
            change({ links: [...links, { network: free, url: "" }] });
          }}
        >
          {t("editor.addNetwork")}
        </Button>
      )}
    </>
  );
}

function SignatureFields({ block }: { readonly block: BlockOf<"signature"> }) {
  const { t } = useTexts();
  const { change, at } = useChange(block);
  return (
    <>
      <TemplateInput
        label={t("editor.name")}
        maxLength={300}
        value={block.name}
        {...at("name")}
        onChange={(name) => change({ name })}
      />
      <TemplateInput
        label={t("editor.role")}
        maxLength={300}
        value={block.role}
        {...at("role")}
        onChange={(role) => change({ role })}
      />
      <TemplateInput
        label={t("editor.lines")}
        lines
        maxLength={2000}
        value={block.lines}
        {...at("lines")}
        onChange={(lines) => change({ lines })}
      />
      <SourceField
        label={t("editor.portrait")}
        value={block.image ?? ""}
        field={at("image")}
        onChange={(image) => change({ image })}
      />
    </>
  );
}
