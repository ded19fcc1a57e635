/** What opens or closes by a rule of its own: every first Saturday, every other Friday afternoon. */
import { lazy, Suspense, useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { useParts } from "../use-parts.ts";
import { PartCard, PartRow } from "./PartCard.tsx";
import type { PartsProps } from "./parts.ts";
import { wordsOf } from "./rule-words.ts";

const RuleDialog = lazy(async () => ({ default: (await import("./RuleDialog.tsx")).RuleDialog }));

export function Recurring({ schedule, editable }: PartsProps) {
  const { t, language } = useTexts();
  const { save } = useParts(schedule);
  const [adding, setAdding] = useState(false);
  const { recurring } = schedule;
  return (
    <PartCard
      title={t("schedule.rules")}
      hint={t("schedule.rulesHint")}
      empty={recurring.length === 0 ? t("schedule.noRules") : undefined}
      add={editable ? { label: t("schedule.addRule"), act: () => setAdding(true) } : undefined}
    >
      <ul className="plain-list">
        {recurring.map((one, index) => (
          <PartRow
            key={index}
            name={one.label || wordsOf(one, t, language)}
            what={[t(`schedule.effects.${one.effect}`), one.label && wordsOf(one, t, language)]
              .filter(Boolean)
              .join(" · ")}
            remove={
              editable
                ? {
                    label: t("schedule.remove"),
                    act: () =>
                      save({ recurring: recurring.filter((other) => other !== one) }, t("schedule.ruleRemoved")),
                  }
                : undefined
            }
          />
        ))}
      </ul>
      <Suspense>
        {adding && (
          <RuleDialog
            onClose={() => setAdding(false)}
            onSave={(one) => {
              save({ recurring: [...recurring, one] }, t("schedule.ruleSaved"));
              setAdding(false);
            }}
            zone={schedule.zone}
          />
        )}
      </Suspense>
    </PartCard>
  );
}
