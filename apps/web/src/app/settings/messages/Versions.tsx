/** What was saved of a message, the latest first: each can be compared, and had back. */
import { Button, Drawer, Skeleton } from "@mantine/core";
import { ChevronLeft, GitCompareArrows, RotateCcw } from "lucide-react";
import { useState } from "react";
import { useTemplateVersions, type Template, type TemplateVersion } from "../../api/templates.ts";
import type { EditorKit } from "../../editor/kit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Compare, momentText, Said, type Side } from "./Compare.tsx";
import type { Written } from "./use-template-draft.ts";

interface VersionsProps {
  readonly template: Template;
  readonly draft: Written;
  readonly kit: EditorKit;
  readonly editable: boolean;
  readonly onRestore: (number: number) => void;
  readonly onClose: () => void;
}

export function Versions({ template, draft, kit, editable, onRestore, onClose }: VersionsProps) {
  const { t } = useTexts();
  const versions = useTemplateVersions(useMembership().businessId, template.ref);
  const [compared, setCompared] = useState<Side>();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={compared === undefined ? 460 : 720}
      title={t(compared === undefined ? "messages.versions" : "messages.compareTitle")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {versions.isPending && <Skeleton height={240} radius="md" />}
      {versions.isError && <FailureNote error={versions.error} onRetry={() => void versions.refetch()} />}
      {versions.data && compared === undefined && (
        <ul className="plain-list version-list">
          {versions.data.map((version) => (
            <li key={version.number}>
              <VersionRow
                {...{ version, kit }}
                editable={editable}
                onCompare={() => setCompared(version.number)}
                onRestore={() => onRestore(version.number)}
              />
            </li>
          ))}
          {template.default && (
            <li>
              <div className="version-row">
                <span className="version-said version-when">{t("messages.ours")}</span>
                <span className="version-acts">
                  <CompareButton onClick={() => setCompared("default")} />
                </span>
              </div>
            </li>
          )}
        </ul>
      )}
      {versions.data && compared !== undefined && (
        <>
          <Button
            className="compare-back"
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<ChevronLeft size={15} />}
            onClick={() => setCompared(undefined)}
          >
            {t("messages.allVersions")}
          </Button>
          <Compare {...{ template, draft, kit }} versions={versions.data} from={compared} />
        </>
      )}
    </Drawer>
  );
}

interface VersionRowProps {
  readonly version: TemplateVersion;
  readonly kit: EditorKit;
  readonly editable: boolean;
  readonly onCompare: () => void;
  readonly onRestore: () => void;
}

function VersionRow({ version, kit, editable, onCompare, onRestore }: VersionRowProps) {
  const { t, language } = useTexts();
  const { subject, at, by, current, restoredFrom } = version;
  return (
    <div className="version-row">
      <span className="version-said">
        <span className="version-when">
          {momentText(at, language)} {current && <span className="pill">{t("messages.current")}</span>}
        </span>
        <span className="small soft">
          {[by?.name, restoredFrom === null ? "" : t("messages.restoredFrom", { number: restoredFrom })]
            .filter((part) => part !== undefined && part !== "")
            .map((part) => `${part} · `)}
          <Said text={subject} kit={kit} />
        </span>
      </span>
      <span className="version-acts">
        <CompareButton onClick={onCompare} />
        {editable && !current && (
          <Button size="compact-sm" variant="subtle" leftSection={<RotateCcw size={14} />} onClick={onRestore}>
            {t("messages.restore")}
          </Button>
        )}
      </span>
    </div>
  );
}

function CompareButton({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTexts();
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      leftSection={<GitCompareArrows size={14} />}
      onClick={onClick}
    >
      {t("messages.compare")}
    </Button>
  );
}
