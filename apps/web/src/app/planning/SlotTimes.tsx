/** The times of a day. A refused one can be focused and pressed too: it then says why. */
import { instant, type Zone } from "@creneau/scheduling";
import { UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { JudgedSlot } from "../api/slots.ts";
import { useTexts } from "../texts/language.ts";
import { dateText, timeText } from "../time/format.ts";
import type { SlotDay } from "./slot-days.ts";

interface SlotTimesProps {
  readonly day: SlotDay;
  readonly zone: Zone;
  readonly withRefused: boolean;
  readonly value: string | undefined;
  readonly onChange: (startsAt: string | undefined) => void;
}

export function SlotTimes({ day, zone, withRefused, value, onChange }: SlotTimesProps) {
  const { t, language } = useTexts();
  const [asked, setAsked] = useState<string>();
  const shown = withRefused ? day.slots : day.slots.filter(({ offered }) => offered);
  const sentenceOf = ({ reasons, because }: JudgedSlot) =>
    reasons[0]?.sentence ?? (because ? t(`refusal.${because}`) : "");
  const refused = shown.find((slot) => slot.startsAt === asked && !slot.offered);
  if (shown.length === 0) return null;
  return (
    <>
      <div
        className="slot-times"
        role="group"
        aria-label={t("slots.times", { day: dateText(day.on, "day", language) })}
      >
        {shown.map((slot) => {
          const time = timeText(instant(slot.startsAt), zone, language);
          return slot.offered ? (
            <UnstyledButton
              key={slot.startsAt}
              className="slot tabular"
              aria-pressed={slot.startsAt === value}
              onClick={() => {
                setAsked(undefined);
                onChange(slot.startsAt === value ? undefined : slot.startsAt);
              }}
            >
              {time}
            </UnstyledButton>
          ) : (
            <UnstyledButton
              key={slot.startsAt}
              className="slot slot-refused tabular"
              aria-disabled
              aria-label={t("slots.refused", { time })}
              title={sentenceOf(slot)}
              data-asked={slot.startsAt === asked || undefined}
              onClick={() => setAsked(slot.startsAt)}
              onFocus={() => setAsked(slot.startsAt)}
            >
              {time}
            </UnstyledButton>
          );
        })}
      </div>
      <p className="slot-why small" role="status">
        {refused &&
          t("slots.why", { time: timeText(instant(refused.startsAt), zone, language), why: sentenceOf(refused) })}
      </p>
    </>
  );
}
