/** Hours on call: which services, which days, when. What it says is read back in words before it is saved. */
import { dateOf, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Modal, MultiSelect, NativeSelect, SegmentedControl, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OnCall } from "../../api/schedule.ts";
import type { Service } from "../../api/team.ts";
import { useTexts } from "../../texts/language.ts";
import { nowInstant } from "../../time/now.ts";
import { minutesOf, wallTimeOf } from "../../time/wall-time.ts";
import { PeriodFields, type Period } from "../PeriodFields.tsx";
import { TimeSelect } from "../TimeSelect.tsx";
import { WeekdayBoxes } from "../WeekdayBoxes.tsx";
import { isSound, lengthOf, readOnCall, ruleText, type ChosenOnCall } from "./rules.ts";
import { wordsOf } from "./words.ts";

interface OnCallDialogProps {
  /** Undefined: one that is added. */
  readonly one: OnCall | undefined;
  /** Those that the professional gives. */
  readonly services: readonly Service[];
  readonly zone: string;
  readonly onClose: () => void;
  readonly onSave: (one: OnCall) => void;
}

const DAY = 1440;
const dayOrNull = (text: string) => (text === "" ? null : plainDate(text));

export function OnCallDialog({ one, services, zone, onClose, onSave }: OnCallDialogProps) {
  const { t, language } = useTexts();
  const today = dateOf(nowInstant(), zoneNamed(zone));
  const [chosen, setChosen] = useState<ChosenOnCall>(
    (one && readOnCall(one.rule, one.lengthMinutes)) ?? {
      when: "weekly",
      interval: 1,
      weekdays: [6, 7],
      from: today,
      until: null,
      start: "08:00",
      end: "20:00",
    },
  );
  const [name, setName] = useState(one?.name ?? "");
  const [serviceIds, setServiceIds] = useState<readonly string[]>(one?.serviceIds ?? []);
  const [onClosedDays, setOnClosedDays] = useState(one?.onClosedDays ?? true);
  const [tried, setTried] = useState(false);
  const edit = (some: Partial<ChosenOnCall>) => setChosen({ ...chosen, ...some });
  const { when, interval, from, until, start, end } = chosen;
  const known = services.filter(({ id }) => serviceIds.includes(id)).map(({ id }) => id);
  const made = (): OnCall => ({
    name: name.trim(),
    serviceIds: known,
    rule: ruleText(chosen),
    lengthMinutes: lengthOf(chosen),
    onClosedDays,
  });
  const editPeriod = (some: Partial<Period>) => {
    if (some.until !== undefined) edit({ until: dayOrNull(some.until) });
    const day = dayOrNull(some.from ?? "");
    if (day) edit({ from: day, ...(when === "dates" && (until ?? day) < day ? { until: day } : {}) });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(one ? "onCall.edit" : "onCall.add")}
      radius="lg"
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isSound(chosen) && known.length > 0) onSave(made());
        }}
      >
        <MultiSelect
          label={t("onCall.services")}
          description={services.length === 0 ? t("onCall.noServices") : t("onCall.servicesHint")}
          data={services.map((service) => ({ value: service.id, label: service.name }))}
          value={known}
          onChange={setServiceIds}
          error={tried && known.length === 0 ? t("onCall.chooseService") : undefined}
          searchable
          hidePickedOptions
        />
        <SegmentedControl
          fullWidth
          aria-label={t("onCall.when")}
          value={when}
          onChange={(value) =>
            edit(value === "dates" ? { when: "dates", until: until ?? from } : { when: "weekly", until: null })
          }
          data={(["weekly", "dates"] as const).map((value) => ({ value, label: t(`onCall.whens.${value}`) }))}
        />
        {when === "weekly" && (
          <>
            <WeekdayBoxes
              label={t("onCall.days")}
              value={chosen.weekdays}
              error={tried && chosen.weekdays.length === 0 ? t("onCall.chooseDay") : undefined}
              onChange={(days) => edit({ weekdays: days })}
            />
            <NativeSelect
              label={t("schedule.interval")}
              value={String(interval)}
              onChange={(event) => edit({ interval: Number(event.currentTarget.value) })}
              data={[...new Set([1, 2, 3, 4, 5, 6, 8, interval])]
                .toSorted((a, b) => a - b)
                .map((weeks) => ({ value: String(weeks), label: t("schedule.weeksApart", { count: weeks }) }))}
            />
          </>
        )}
        <div className="part-fields">
          <PeriodFields
            from={from}
            until={until ?? ""}
            required={{ from: true, until: when === "dates" }}
            {...(when === "weekly" && {
              labels: { from: t("schedule.fromDay"), until: `${t("onCall.lastDay")} (${t("app.optional")})` },
            })}
            onChange={editPeriod}
          />
        </div>
        <div className="part-fields">
          <div className="range">
            <TimeSelect
              label={t("schedule.startsAt")}
              value={start}
              onChange={(value) => edit({ start: value, end: endAfter(value, end) })}
            />
            <span className="soft" aria-hidden>
              {t("hours.to")}
            </span>
            <TimeSelect
              label={t("schedule.endsAt")}
              value={end}
              after={start}
              until={minutesOf(start) + DAY}
              onChange={(value) => edit({ end: value })}
            />
          </div>
        </div>
        <TextInput
          label={`${t("schedule.name")} (${t("app.optional")})`}
          placeholder={t("onCall.example")}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={t("onCall.onClosedDays")}
          description={t("onCall.onClosedDaysHint")}
          checked={onClosedDays}
          onChange={(event) => setOnClosedDays(event.currentTarget.checked)}
        />
        <p role="status" className="soft">
          {isSound(chosen) ? wordsOf(made(), t, language) : ""}
        </p>
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("app.save")}</Button>
        </div>
      </form>
    </Modal>
  );
}

/** The same end, if it can be: within a day of the start. */
function endAfter(start: string, end: string): string {
  const [from, until] = [minutesOf(start), minutesOf(end)];
  if (until > from && until <= from + DAY) return end;
  return wallTimeOf(until <= from ? until + DAY : until - DAY);
}
