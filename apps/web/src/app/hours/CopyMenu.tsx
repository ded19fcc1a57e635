/** The hours of a day, to others. */
import { Button, Checkbox, Popover } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../texts/language.ts";
import { capitalised, weekdayText } from "../time/format.ts";
import { useOpenedOnArrival } from "../ui/use-opened-on-arrival.ts";
import { CopyIcon } from "./CopyIcon.tsx";
import { weekdays } from "./ranges.ts";

const WORKING_DAYS = [0, 1, 2, 3, 4];

interface CopyMenuProps {
  /** Index of the day, Monday 0. */
  readonly from: number;
  readonly day: string;
  readonly onCopy: (to: readonly number[]) => void;
}

export function CopyMenu({ from, day, onCopy }: CopyMenuProps) {
  const { t, language } = useTexts();
  const { target, opened, setOpened } = useOpenedOnArrival();
  const [to, setTo] = useState<readonly number[]>([]);
  const copy = () => {
    onCopy(to);
    setTo([]);
    setOpened(false);
  };
  const toggle = (index: number, on: boolean) => setTo(on ? [...to, index] : to.filter((one) => one !== index));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus shadow="md" radius="lg">
      <Popover.Target>
        <CopyIcon ref={target} day={day} onClick={() => setOpened(!opened)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t("hours.copy", { day })}>
        <div className="stack">
          <div className="row-between">
            <h3>{t("hours.copyTo")}</h3>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => setTo(WORKING_DAYS.filter((index) => index !== from))}
            >
              {t("hours.copyWeekdays")}
            </Button>
          </div>
          {weekdays.map((weekday, index) => (
            <Checkbox
              key={weekday}
              size="sm"
              disabled={index === from}
              checked={index === from || to.includes(index)}
              onChange={(event) => toggle(index, event.currentTarget.checked)}
              label={capitalised(weekdayText(weekday, "weekday", language))}
            />
          ))}
          <Button disabled={to.length === 0} onClick={copy}>
            {t("hours.copySubmit")}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
