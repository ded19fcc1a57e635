/** Days on which the whole business is closed: August, a week at Christmas, every year if it says so. */
import { plainDate } from "@creneau/scheduling";
import { Button, Checkbox, TextInput } from "@mantine/core";
import { CalendarX2 } from "lucide-react";
import { useState } from "react";
import type { BusinessHours } from "../../api/business-hours.ts";
import { useTexts } from "../../texts/language.ts";
import { dateText } from "../../time/format.ts";
import { isWhole, PeriodFields } from "../PeriodFields.tsx";
import { PartCard, PartRow } from "../seasons/PartCard.tsx";
import { nextTime } from "./closing-times.ts";
import type { HouseProps } from "./props.ts";
import { useReplaceAll } from "./use-replace-all.ts";

type Closing = BusinessHours["closings"][number];

export function Closings({ hours, editable, save }: HouseProps) {
  const { t, language } = useTexts();
  const [adding, setAdding] = useState<Closing>();
  const { closings } = hours;
  const { today, loading, mayReplace, replace } = useReplaceAll(hours.zone);
  const none: Closing = { from: "", until: "", label: "", yearly: false };
  return (
    <PartCard
      title={t("schedule.closings")}
      hint={t("schedule.closingsHint")}
      empty={closings.length === 0 && !adding ? t("schedule.noClosings") : undefined}
      add={editable && !adding ? { label: t("schedule.addClosing"), act: () => setAdding(none) } : undefined}
    >
      {editable && !adding && (
        <div className="row">
          <Button
            variant="default"
            size="xs"
            leftSection={<CalendarX2 size={15} aria-hidden />}
            onClick={() => setAdding({ ...none, from: today, until: today })}
          >
            {t("schedule.closeDay")}
          </Button>
        </div>
      )}
      <ul className="plain-list">
        {closings.map((closing) => {
          const style = closing.yearly ? "dayMonth" : "dayMonthYear";
          const dates = [...new Set([closing.from, closing.until])].map((on) =>
            dateText(plainDate(on), style, language),
          );
          const what = dates.join(" – ");
          const time = nextTime(closing, today);
          return (
            <PartRow
              key={closing.from + closing.label}
              name={closing.label || t("schedule.kinds.closing")}
              what={closing.yearly ? t("schedule.yearly", { dates: what }) : what}
              act={
                mayReplace && time ? { label: t("schedule.replaceAll"), act: () => replace(time), loading } : undefined
              }
              remove={
                editable
                  ? {
                      label: t("schedule.remove"),
                      act: () =>
                        save({ closings: closings.filter((one) => one !== closing) }, t("schedule.closingRemoved")),
                    }
                  : undefined
              }
            />
          );
        })}
      </ul>
      {adding && (
        <AddClosing
          first={adding}
          onClose={() => setAdding(undefined)}
          onSave={(closing) => {
            save({ closings: [...closings, closing] }, t("schedule.closingSaved"));
            setAdding(undefined);
          }}
        />
      )}
    </PartCard>
  );
}

interface AddClosingProps {
  readonly first: Closing;
  readonly onClose: () => void;
  readonly onSave: (closing: Closing) => void;
}

function AddClosing({ first, onClose, onSave }: AddClosingProps) {
  const { t } = useTexts();
  const [closing, setClosing] = useState<Closing>(first);
  const { from, until, label, yearly } = closing;
  const sound = isWhole(closing);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (sound) onSave({ ...closing, label: label.trim() });
      }}
    >
      <div className="part-fields">
        <TextInput
          label={`${t("schedule.name")} (${t("app.optional")})`}
          placeholder={t("schedule.closingExample")}
          maxLength={80}
          value={label}
          onChange={(event) => setClosing({ ...closing, label: event.currentTarget.value })}
        />
        <PeriodFields from={from} until={until} onChange={(some) => setClosing({ ...closing, ...some })} />
      </div>
      <Checkbox
        label={t("schedule.everyYearAlike")}
        checked={yearly}
        onChange={(event) => setClosing({ ...closing, yearly: event.currentTarget.checked })}
      />
      <div className="row end">
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" disabled={!sound}>
          {t("app.save")}
        </Button>
      </div>
    </form>
  );
}
