/** Which events an endpoint hears of: all, or those that are ticked, each with what it tells. */
import { Checkbox, SegmentedControl, Skeleton } from "@mantine/core";
import { useId } from "react";
import { useWebhookEvents, type EventName, type WebhookEventType } from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";

interface EventPickerProps {
  readonly chosen: readonly EventName[] | null;
  readonly error: string | undefined;
  readonly onChange: (chosen: EventName[] | null) => void;
}

const USUAL: EventName[] = ["booking.created", "booking.rescheduled", "booking.cancelled", "booking.completed"];

function Groups({ types, chosen, onChange }: Omit<EventPickerProps, "error"> & { types: WebhookEventType[] }) {
  const { t } = useTexts();
  const subjects = [...new Set(types.map(({ about }) => about))];
  const toggle = (type: EventName, on: boolean) =>
    onChange(types.map((one) => one.type).filter((one) => (one === type ? on : chosen?.includes(one))));
  return (
    <div className="event-groups">
      {subjects.map((about) => (
        <fieldset key={about} className="event-group">
          <legend>{t(`webhooks.about.${about}`)}</legend>
          {types
            .filter((one) => one.about === about)
            .map(({ type, label, sentence }) => (
              <Checkbox
                key={type}
                label={
                  <span className="event-label">
                    {label} <code>{type}</code>
                  </span>
                }
                description={sentence}
                checked={chosen?.includes(type) ?? false}
                onChange={(event) => toggle(type, event.currentTarget.checked)}
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

export function EventPicker({ chosen, error, onChange }: EventPickerProps) {
  const { t } = useTexts();
  const id = useId();
  const types = useWebhookEvents(useMembership().businessId);
  return (
    <div className="stack">
      <div className="event-which">
        <span id={id}>{t("webhooks.which")}</span>
        <SegmentedControl
          aria-labelledby={id}
          value={chosen === null ? "all" : "some"}
          onChange={(value) => onChange(value === "all" ? null : USUAL)}
          data={[
            { value: "all", label: t("webhooks.whichAll") },
            { value: "some", label: t("webhooks.whichSome") },
          ]}
        />
        {chosen === null && <p className="small soft event-hint">{t("webhooks.whichAllHint")}</p>}
      </div>
      {error !== undefined && (
        <p className="small field-error" role="alert">
          {error}
        </p>
      )}
      {chosen !== null && types.isPending && <Skeleton height={240} radius="md" aria-busy />}
      {types.isError && <FailureNote error={types.error} onRetry={() => void types.refetch()} />}
      {chosen !== null && types.data && <Groups types={types.data} chosen={chosen} onChange={onChange} />}
    </div>
  );
}
