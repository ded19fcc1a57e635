/** By hand: a test, or a whole period once more. */
import { addDays, dateOf, instant, plainDate, startOfDay, toIso, type Instant } from "@creneau/scheduling";
import { SegmentedControl, Select, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { beyondFields, problemOf } from "../../api/problem.ts";
import {
  useStartReplay,
  useTestWebhook,
  useWebhookEvents,
  type EventName,
  type Webhook,
  type WebhookReplay,
} from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { nowInstant } from "../../time/now.ts";
import { readerZone } from "../../time/zones.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toastDone } from "../../ui/toast.tsx";

interface DialogProps {
  readonly webhook: Webhook;
  readonly onClose: () => void;
}

export function TestDialog({ webhook, onClose }: DialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const types = useWebhookEvents(businessId);
  const test = useTestWebhook(businessId, webhook.id);
  const [key] = useState(() => crypto.randomUUID());
  const [type, setType] = useState<EventName>(webhook.events?.[0] ?? "booking.created");
  const send = () =>
    test.mutate(
      { type, key: `${key}:${type}` },
      {
        onSuccess: () => {
          toastDone(t("webhooks.testSent"));
          onClose();
        },
      },
    );
  return (
    <FormDialog
      centered
      isReady
      title={t("webhooks.testTitle")}
      submit={t("webhooks.testSend")}
      isPending={test.isPending}
      error={test.error}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{t("webhooks.testText")}</p>
      <Select
        label={t("webhooks.testType")}
        allowDeselect={false}
        searchable
        value={type}
        data={(types.data ?? []).map((one) => ({ value: one.type, label: `${one.label} (${one.type})` }))}
        onChange={(value) => setType(types.data?.find((one) => one.type === value)?.type ?? type)}
      />
    </FormDialog>
  );
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** The beginning of a day that was typed, of the reader's own clock; the end of it with one day more. */
function momentOf(text: string, daysMore: number): Instant | undefined {
  if (!DAY.test(text)) return undefined;
  try {
    return startOfDay(addDays(plainDate(text), daysMore), readerZone());
  } catch {
    return undefined;
  }
}

interface ReplayProps extends DialogProps {
  /** Where the days begin that are proposed; null: today. */
  readonly since: string | null;
}

export function ReplayDialog({ webhook, since, onClose }: ReplayProps) {
  const { t } = useTexts();
  const which = useId();
  const start = useStartReplay(useMembership().businessId, webhook.id);
  const today = dateOf(nowInstant(), readerZone());
  const [key] = useState(() => crypto.randomUUID());
  const [from, setFrom] = useState<string>(since === null ? today : dateOf(instant(since), readerZone()));
  const [until, setUntil] = useState<string>(today);
  const [what, setWhat] = useState<WebhookReplay["which"]>("missed");
  const [asked, setAsked] = useState(false);
  const [begins, ends] = [momentOf(from, 0), momentOf(until, 1)];
  const isSound = begins !== undefined && ends !== undefined && begins < ends;
  const failure = start.isError ? problemOf(start.error) : undefined;
  const submit = () => {
    setAsked(true);
    if (!isSound) return;
    const period = { from: toIso(begins), until: toIso(ends), which: what };
    start.mutate({ ...period, key: `${key}:${from}:${until}:${what}` }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      onClose={onClose}
      centered
      title={t("webhooks.replayTitle")}
      submit={t("webhooks.replaySubmit")}
      isPending={start.isPending}
      error={beyondFields(start.error)}
      onSubmit={submit}
    >
      <p>{t("webhooks.replayText")}</p>
      <div className="webhook-dates">
        <TextInput
          type="date"
          label={t("webhooks.replayFrom")}
          max={today}
          value={from}
          error={asked && begins === undefined ? t("webhooks.replayDay") : failure?.fields["from"]}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("webhooks.replayUntil")}
          max={today}
          value={until}
          error={
            (asked && ends === undefined && t("webhooks.replayDay")) ||
            (asked && begins !== undefined && !isSound && t("webhooks.replayDates")) ||
            failure?.fields["until"]
          }
          onChange={(event) => setUntil(event.currentTarget.value)}
        />
      </div>
      <div className="event-which">
        <span id={which}>{t("webhooks.replayWhich")}</span>
        <SegmentedControl
          aria-labelledby={which}
          value={what}
          onChange={(value) => setWhat(value === "all" ? "all" : "missed")}
          data={[
            { value: "missed", label: t("webhooks.replayMissed") },
            { value: "all", label: t("webhooks.replayAll") },
          ]}
        />
      </div>
    </FormDialog>
  );
}
