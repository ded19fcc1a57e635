/** Whether what was changed is saved, always in sight. */
import { Button } from "@mantine/core";
import { Check, CloudAlert, LoaderCircle, Users } from "lucide-react";
import { useTexts } from "../texts/language.ts";
import type { Keeping } from "./use-kept.ts";

interface KeptProps {
  readonly state: Keeping;
  readonly onAgain: () => void;
}

const icons = { saved: Check, saving: LoaderCircle, failed: CloudAlert, edited: Users } as const;
const words = { saved: "saved", saving: "saving", failed: "unsaved", edited: "edited" } as const;

export function Kept({ state, onAgain }: KeptProps) {
  const { t } = useTexts();
  const Icon = icons[state];
  return (
    <p className="kept small" data-state={state} role="status">
      <Icon size={16} aria-hidden />
      <span>{t(`notifications.${words[state]}`)}</span>
      {state === "failed" && (
        <Button size="compact-xs" variant="default" onClick={onAgain}>
          {t("notifications.again")}
        </Button>
      )}
    </p>
  );
}
