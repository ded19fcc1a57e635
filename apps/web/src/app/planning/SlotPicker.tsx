/** Seven days, and the times of one of them: free ones as buttons, refused ones greyed with the reason. */
import { addDays, dateOf, instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { ActionIcon, Button, Checkbox, Skeleton } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useSlots } from "../api/slots.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, placeOf, dateText, offsetText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { DayStrip } from "./DayStrip.tsx";
import { slotDays, type SlotDay } from "./slot-days.ts";
import { SlotTimes } from "./SlotTimes.tsx";
import "./slots.css";

interface SlotPickerProps {
  /** Undefined: whoever is free. */
  readonly professionalId: string | undefined;
  readonly serviceId: string | undefined;
  readonly zone: Zone;
  /** The usual length of the service when absent. */
  readonly durationMinutes?: number | undefined;
  readonly movingBookingId?: string;
  /** The first day shown: today, or the day of this instant when it is later. */
  readonly startFrom?: string;
  readonly value: string | undefined;
  readonly onChange: (startsAt: string | undefined) => void;
}

const DAYS = 7;

/** The day chosen, or else the first that has a free time. */
function shownDay(days: readonly SlotDay[], chosen: PlainDate | undefined): SlotDay | undefined {
  return days.find(({ on }) => on === chosen) ?? days.find(({ freeCount }) => freeCount > 0) ?? days[0];
}

export function SlotPicker({
  professionalId,
  serviceId,
  zone,
  durationMinutes,
  movingBookingId,
  startFrom,
  value,
  onChange,
}: SlotPickerProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const today = dateOf(nowInstant(), zone);
  const wanted = startFrom ? dateOf(instant(startFrom), zone) : today;
  const [first, setFirst] = useState(wanted > today ? wanted : today);
  const [day, setDay] = useState<PlainDate>();
  const [withRefused, setWithRefused] = useState(true);
  const slots = useSlots(businessId, {
    professionalId,
    from: first,
    to: addDays(first, DAYS - 1),
    ...(serviceId && { serviceId }),
    ...(durationMinutes !== undefined && { durationMinutes }),
    ...(movingBookingId && { movingBookingId }),
  });
  const go = (days: number) => {
    const target = addDays(first, days);
    setFirst(target < today ? today : target);
    setDay(undefined);
  };

  const days = slotDays(slots.data?.items ?? [], first, DAYS, zone);
  const shown = shownDay(days, day);
  const nextFree = days.find(({ on, freeCount }) => shown && on > shown.on && freeCount > 0);
  const noneThisWeek = days.every(({ freeCount }) => freeCount === 0);
  return (
    <div className="stack">
      <div className="slot-head">
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t("slots.previousWeek")}
          disabled={first <= today}
          onClick={() => go(-DAYS)}
        >
          <ChevronLeft size={18} />
        </ActionIcon>
        <DayStrip
          days={days}
          freeOnly={professionalId === undefined}
          pending={slots.isPending}
          chosen={shown?.on}
          onChoose={setDay}
        />
        <ActionIcon variant="default" size="lg" aria-label={t("slots.nextWeek")} onClick={() => go(DAYS)}>
          <ChevronRight size={18} />
        </ActionIcon>
      </div>
      <div className="slot-times-frame">
        {slots.isPending && <Skeleton height={132} radius="md" />}
        {slots.isError && <FailureNote error={slots.error} onRetry={() => void slots.refetch()} />}
        {slots.data && shown && (
          <>
            <div className="row-between wrap">
              <h3>{capitalised(dateText(shown.on, "day", language))}</h3>
              <span className="small soft">
                {t("slots.inZone", { place: placeOf(zone, language), offset: offsetText(nowInstant(), zone) })}
              </span>
            </div>
            {shown.freeCount === 0 && (
              <div className="row wrap">
                <span className="soft">{t(noneThisWeek ? "slots.noneThatWeek" : "slots.noneThatDay")}</span>
                {nextFree ? (
                  <Button size="compact-sm" variant="light" onClick={() => setDay(nextFree.on)}>
                    {t("slots.goToNext", { day: dateText(nextFree.on, "short", language) })}
                  </Button>
                ) : (
                  <Button size="compact-sm" variant="light" onClick={() => go(DAYS)}>
                    {t("slots.nextWeek")}
                  </Button>
                )}
              </div>
            )}
            <SlotTimes day={shown} zone={zone} withRefused={withRefused} value={value} onChange={onChange} />
          </>
        )}
      </div>
      {professionalId !== undefined && (
        <Checkbox
          size="sm"
          checked={withRefused}
          onChange={(event) => setWithRefused(event.currentTarget.checked)}
          label={t("slots.showRefused")}
        />
      )}
    </div>
  );
}
