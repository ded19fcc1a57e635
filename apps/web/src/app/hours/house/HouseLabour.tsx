/** The limits of labour of everybody who has none of their own; those of France with one click. */
import { Button } from "@mantine/core";
import { Scale } from "lucide-react";
import { useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { FRENCH_LABOUR, LabourFields, type Labour } from "../limits/LabourFields.tsx";
import { PartCard } from "../seasons/PartCard.tsx";
import type { HouseProps } from "./props.ts";

export function HouseLabour({ hours, editable, save }: HouseProps) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<Labour>();
  const put = (labour: Labour) => {
    save({ labour: { ...labour } }, t("schedule.labourSaved"));
    setDraft(undefined);
  };
  return (
    <PartCard title={t("schedule.labour")} hint={t("schedule.labourHint")} empty={undefined}>
      <LabourFields labour={draft ?? hours.labour} editable={editable} onChange={setDraft} />
      {editable && (
        <div className="row wrap end">
          <span className="grow">
            <Button variant="light" leftSection={<Scale size={16} />} onClick={() => put(FRENCH_LABOUR)}>
              {t("schedule.frenchLabour")}
            </Button>
          </span>
          {draft && (
            <>
              <Button variant="subtle" color="gray" onClick={() => setDraft(undefined)}>
                {t("hours.discard")}
              </Button>
              <Button onClick={() => put(draft)}>{t("app.save")}</Button>
            </>
          )}
        </div>
      )}
    </PartCard>
  );
}
