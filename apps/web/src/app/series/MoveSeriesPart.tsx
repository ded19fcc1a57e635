/** Moving several dates: what each would be, then all at once. */
import type { Zone } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import type { Booking } from "../api/bookings.ts";
import { useMoveSeries, useSeries, useSeriesMovePreview, type Choice, type Reach } from "../api/series.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { DateChoices } from "./DateChoices.tsx";

interface MoveSeriesPartProps {
  readonly booking: Booking;
  readonly seriesId: string;
  readonly reach: Reach;
  readonly startsAt: string | undefined;
  readonly reason: string;
  readonly zone: Zone;
  readonly onDone: () => void;
}

export function MoveSeriesPart({ booking, seriesId, reach, startsAt, reason, zone, onDone }: MoveSeriesPartProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const series = useSeries(businessId, seriesId);
  const move = useMoveSeries(businessId, seriesId);
  const ask = startsAt ? { bookingId: booking.id, reach, startsAt, choices: [...choices] } : undefined;
  const preview = useSeriesMovePreview(businessId, seriesId, ask);
  const waits = preview.data?.occurrences.some(({ state }) => state === "conflict") ?? true;
  const submit = () => {
    if (!ask || !series.data) return;
    move.mutate(
      { ...ask, reason, version: series.data.version },
      {
        onSuccess: () => {
          toastDone(t("series.moved", { contact: booking.contact.name }));
          onDone();
        },
      },
    );
  };
  return (
    <div className="stack">
      <p className="small soft">{t("series.moveWhat")}</p>
      {ask && preview.isPending && <Skeleton height={160} radius="md" aria-busy />}
      {preview.isError && <FailureNote error={preview.error} />}
      {ask && preview.data && !preview.isError && (
        <DateChoices
          occurrences={preview.data.occurrences}
          zone={zone}
          choices={choices}
          skips="keep"
          onChoose={setChoices}
        />
      )}
      {move.isError && <FailureNote error={move.error} />}
      <Button disabled={!ask || waits || !series.data} loading={move.isPending} onClick={submit}>
        {t("move.submit")}
      </Button>
    </div>
  );
}
