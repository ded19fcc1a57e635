/** What was saved of a message, the latest first: each can be had back. */
import { Button, Drawer, Skeleton } from "@mantine/core";
import { RotateCcw } from "lucide-react";
import { useTemplateVersions, type Template } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface VersionsProps {
  readonly template: Template;
  readonly editable: boolean;
  readonly onRestore: (number: number) => void;
  readonly onClose: () => void;
}

export function Versions({ template, editable, onRestore, onClose }: VersionsProps) {
  const { t, language } = useTexts();
  const versions = useTemplateVersions(useMembership().businessId, template.ref);
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={420}
      title={t("messages.versions")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {versions.isPending && <Skeleton height={240} radius="md" />}
      {versions.isError && <FailureNote error={versions.error} onRetry={() => void versions.refetch()} />}
      <ul className="plain-list version-list">
        {versions.data?.map(({ number, subject, at, by, current }) => (
          <li key={number} className="row">
            <span className="grow">
              <span className="version-when">
                {when.format(new Date(at))} {current && <span className="pill">{t("messages.current")}</span>}
              </span>
              <span className="small soft">
                {[by?.name, subject].filter((part) => part !== undefined && part !== "").join(" · ")}
              </span>
            </span>
            {editable && !current && (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<RotateCcw size={14} />}
                onClick={() => onRestore(number)}
              >
                {t("messages.restore")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
