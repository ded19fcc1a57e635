/** What stands around the blocks while one writes: the details of an appointment of nobody, the last lines. */
import { useMemo } from "react";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";

const none: readonly never[] = [];

/** @param message of the system; null: a template of their own. */
export function useFacts(message: string | null) {
  const { t } = useTexts();
  return useMemo(() => {
    if (message !== null && !/^(contact|professional)\./.test(message)) return none;
    return (["date", "time", "with", "service", "where"] as const).map((fact) => ({
      label: t(`messages.facts.${fact}`),
      value: t(`messages.samples.${fact}`),
    }));
  }, [message, t]);
}

export function useFooter(): readonly string[] {
  const { t } = useTexts();
  const { name } = useMembership();
  return useMemo(() => [t("messages.footer", { business: name })], [t, name]);
}
