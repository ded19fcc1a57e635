/** The mail the server would send of the draft, a moment after each change. */
import { Button, SegmentedControl } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Send } from "lucide-react";
import { useState } from "react";
import { useTemplatePreview, type PreviewWith } from "../../api/templates.ts";
import { Preview } from "../../editor/preview/Preview.tsx";
import { useTexts } from "../../texts/language.ts";
import type { Written } from "./use-template-draft.ts";

interface TemplatePreviewProps {
  readonly businessId: string;
  /** A template, or a system message with its language. */
  readonly name: string;
  readonly draft: Written;
  /** Mails it to who looks at it; undefined for who may not. */
  readonly onTest: (() => void) | undefined;
}

export function TemplatePreview({ businessId, name, draft, onTest }: TemplatePreviewProps) {
  const { t } = useTexts();
  const [wanted, setWanted] = useState<PreviewWith>("booking");
  // Compared as text: the draft is a new object at each turn.
  const [settled] = useDebouncedValue(JSON.stringify(draft), 350);
  // What was just written there.
  const preview = useTemplatePreview(businessId, name, { ...(JSON.parse(settled) as Written), with: wanted });
  return (
    <Preview
      made={preview.data}
      error={preview.error}
      stale={preview.isFetching}
      onRetry={() => void preview.refetch()}
    >
      <SegmentedControl
        size="xs"
        aria-label={t("messages.data")}
        value={wanted}
        onChange={(value) => setWanted(value)}
        data={[
          { value: "booking" as const, label: t("messages.latestBooking") },
          { value: "sample" as const, label: t("messages.sample") },
        ]}
      />
      {onTest && (
        <Button size="xs" variant="default" leftSection={<Send size={14} />} onClick={onTest}>
          {t("messages.test")}
        </Button>
      )}
      {wanted === "booking" && preview.data?.with === "sample" && (
        <p className="small soft preview-said">{t("messages.noBooking")}</p>
      )}
    </Preview>
  );
}
