/** What changed between two versions of a message: words struck out and words added, block by block. */
import type { Design } from "@creneau/blocks/browser";
import { instant } from "@creneau/scheduling";
import { NativeSelect, Skeleton, VisuallyHidden } from "@mantine/core";
import { Equal } from "lucide-react";
import { Fragment, useState } from "react";
import { useTemplateVersion, type Template, type TemplateVersion } from "../../api/templates.ts";
import { nameOf } from "../../editor/blank.ts";
import { changesBetween, runsBetween, type BlockChange, type Run } from "../../editor/compare.ts";
import { variableLabel } from "../../editor/condition-words.ts";
import { type EditorKit } from "../../editor/kit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText, type Language } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import type { Written } from "./use-template-draft.ts";

/** A version by its number; Creneau's own words; what is being written. */
export type Side = number | "default" | "draft";

interface CompareProps {
  readonly template: Template;
  readonly draft: Written;
  readonly kit: EditorKit;
  readonly versions: readonly TemplateVersion[];
  readonly from: Side;
}

export function Compare({ template, draft, kit, versions, from: first }: CompareProps) {
  const { t } = useTexts();
  const [from, setFrom] = useState(first);
  const [to, setTo] = useState<Side>(versions[0] && versions[0].number !== first ? versions[0].number : "draft");
  const before = useSide(template, draft, from);
  const after = useSide(template, draft, to);
  const failed = before.failed ?? after.failed;
  return (
    <div className="compare">
      <div className="two-fields">
        <SideField label={t("messages.compareFrom")} value={from} {...{ template, versions }} onChange={setFrom} />
        <SideField label={t("messages.compareTo")} value={to} {...{ template, versions }} onChange={setTo} />
      </div>
      {failed && <FailureNote error={failed.error} onRetry={failed.retry} />}
      {!failed && (!before.written || !after.written) && <Skeleton height={240} radius="md" />}
      {before.written && after.written && <Changes before={before.written} after={after.written} kit={kit} />}
    </div>
  );
}

function useSide(template: Template, draft: Written, side: Side) {
  const number = typeof side === "number" ? side : undefined;
  const version = useTemplateVersion(useMembership().businessId, template.ref, number);
  const known: Written | undefined =
    side === "draft" ? draft : side === "default" ? (template.default ?? undefined) : version.data;
  const failed =
    number !== undefined && version.isError ? { error: version.error, retry: () => void version.refetch() } : undefined;
  return { written: known, failed };
}

/** By the clock of who reads. */
export const momentText = (at: string, language: Language): string =>
  `${dateTextOf(instant(at), readerZone(), "short", language)}, ${timeText(instant(at), readerZone(), language)}`;

interface SideFieldProps extends Pick<CompareProps, "template" | "versions"> {
  readonly label: string;
  readonly value: Side;
  readonly onChange: (side: Side) => void;
}

function SideField({ label, value, template, versions, onChange }: SideFieldProps) {
  const { t, language } = useTexts();
  return (
    <NativeSelect
      label={label}
      value={String(value)}
      data={[
        { value: "draft", label: t("messages.asWritten") },
        ...versions.map(({ number, at, current }) => ({
          value: String(number),
          label: current ? t("messages.versionInUse", { when: momentText(at, language) }) : momentText(at, language),
        })),
        ...(template.default ? [{ value: "default", label: t("messages.ours") }] : []),
      ]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(chosen === "draft" || chosen === "default" ? chosen : Number(chosen));
      }}
    />
  );
}

interface ChangesProps {
  readonly before: Written;
  readonly after: Written;
  readonly kit: EditorKit;
}

const styleOf = ({ style }: Design): string =>
  JSON.stringify(Object.entries(style).toSorted(([one], [other]) => (one < other ? -1 : 1)));

function Changes({ before, after, kit }: ChangesProps) {
  const { t } = useTexts();
  const blocks = changesBetween(before.design, after.design);
  const lines = (["subject", "preheader"] as const).filter((line) => before[line] !== after[line]);
  const look = styleOf(before.design) !== styleOf(after.design);
  if (blocks.length === 0 && lines.length === 0 && !look)
    return <EmptyNote icon={Equal} title={t("messages.noChanges")} text={t("messages.noChangesText")} />;
  return (
    <ul className="plain-list compare-list">
      {lines.map((line) => (
        <li key={line}>
          <p className="compare-what">{t(`messages.${line}`)}</p>
          <Runs runs={runsBetween(before[line], after[line])} kit={kit} />
        </li>
      ))}
      {look && (
        <li>
          <p className="compare-what">{t("editor.wholeMail")}</p>
          <p className="small soft">{t("messages.lookChanged")}</p>
        </li>
      )}
      {blocks.map((change) => (
        <li key={`${change.kind} ${change.block.id}`} data-kind={change.kind}>
          <OneBlock change={change} kit={kit} />
        </li>
      ))}
    </ul>
  );
}

function OneBlock({ change, kit }: { readonly change: BlockChange; readonly kit: EditorKit }) {
  const { t } = useTexts();
  const { block, kind, fields, look, when, moved } = change;
  const notes = [
    ...(moved ? [t("messages.blockMoved")] : []),
    ...(look ? [t("messages.lookChanged")] : []),
    ...(when ? [t("messages.whenChanged")] : []),
  ];
  // Its words stand below, unless it kept them.
  const titled = fields.length > 0 ? t(`editor.types.${block.type}`) : nameOf(block, t, kit);
  return (
    <>
      <p className="compare-what">
        {titled}
        {kind !== "changed" && (
          <span className="compare-kind" data-kind={kind}>
            {t(kind === "new" ? "messages.blockNew" : "messages.blockGone")}
          </span>
        )}
      </p>
      {fields.map(({ field, runs }) => (
        <div key={field} className="compare-field">
          {field !== "text" && <span className="small soft">{t(`messages.fields.${field}`)}</span>}
          <Runs runs={runs} kit={kit} />
        </div>
      ))}
      {notes.length > 0 && <p className="small soft">{notes.join(" ")}</p>}
    </>
  );
}

function Runs({ runs, kit }: { readonly runs: readonly Run[]; readonly kit: EditorKit }) {
  const { t } = useTexts();
  return (
    <p className="compare-words">
      {runs.map(({ kind, text }, at) => {
        // Two runs may read alike; their order is all they have.
        const key = `${at} ${kind}`;
        const words = <Said text={text} kit={kit} />;
        if (kind === "same") return <Fragment key={key}>{words}</Fragment>;
        const Mark = kind === "gone" ? "del" : "ins";
        return (
          <Mark key={key}>
            <VisuallyHidden>{t(kind === "gone" ? "messages.saidGone" : "messages.saidNew")}</VisuallyHidden>
            {words}
          </Mark>
        );
      })}
    </p>
  );
}

/** Variables by the name their reader knows, with how they are written when that is said. */
export function Said({ text, kit }: { readonly text: string; readonly kit: EditorKit }) {
  return text.split(/(\{\{[^{}]*\}\})/).map((piece, at) => {
    const inside = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1];
    const key = `${at} ${piece}`;
    if (inside === undefined) return <Fragment key={key}>{piece}</Fragment>;
    const [name = "", ...rest] = inside.split("|").map((part) => part.trim());
    return (
      <span key={key} className="compare-chip" title={piece}>
        {[variableLabel(name, kit), ...rest].join(" · ")}
      </span>
    );
  });
}
