/** Whether what was changed is saved: over the page while that is news, at its end otherwise. */
import { Button } from "@mantine/core";
import { Check, CircleAlert, CloudAlert, LoaderCircle, Users } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../texts/language.ts";
import type { Keeping } from "./use-kept.ts";

interface KeptProps {
  readonly state: Keeping;
  readonly onAgain: () => void;
}

const icons = { saved: Check, saving: LoaderCircle, wrong: CircleAlert, failed: CloudAlert, edited: Users } as const;
const words = { saved: "saved", saving: "saving", wrong: "wrong", failed: "unsaved", edited: "edited" } as const;

const LONG_ENOUGH_TO_READ_MS = 3000;

/** Whether it was saved just now. */
function useJustSaved(state: Keeping): boolean {
  const [is, setIs] = useState(false);
  const before = useRef(state);
  useEffect(() => {
    const wasSaved = before.current === "saved";
    before.current = state;
    if (state !== "saved" || wasSaved) return undefined;
    setIs(true);
    const timer = setTimeout(() => setIs(false), LONG_ENOUGH_TO_READ_MS);
    return () => clearTimeout(timer);
  }, [state]);
  return is;
}

export function Kept({ state, onAgain }: KeptProps) {
  const { t } = useTexts();
  const isNews = useJustSaved(state) || state !== "saved";
  const Icon = icons[state];
  return (
    <p className="kept small" data-state={state} data-news={isNews || undefined} role="status">
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
