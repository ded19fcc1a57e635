/** Which events are told to whom by which channel, and when people are reminded. Saved as it is changed. */
import { SegmentedControl, Skeleton, Switch } from "@mantine/core";
import { useState } from "react";
import {
  useNotificationSettings,
  useSaveNotificationSettings,
  type Cell,
  type NotificationSettings,
} from "../../api/notifications.ts";
import { may } from "../../api/rights.ts";
import { Kept } from "../../notifications/Kept.tsx";
import { Matrix } from "../../notifications/Matrix.tsx";
import { isWholeQuiet, QuietFields } from "../../notifications/QuietFields.tsx";
import { areWholeReminders, Reminders } from "../../notifications/Reminders.tsx";
import { useKept } from "../../notifications/use-kept.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Section } from "../Section.tsx";

const NIGHT = { fromMinute: 21 * 60, untilMinute: 8 * 60 };
const RECIPIENTS = ["contact", "professional", "team"] as const;

export function NotificationsPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const settings = useNotificationSettings(businessId);
  return (
    <>
      <PageHead title={t("notifications.title")} lead={t("notifications.lead")} />
      {settings.isPending ? (
        <Skeleton height={480} radius="lg" />
      ) : settings.isError ? (
        <FailureNote error={settings.error} onRetry={() => void settings.refetch()} />
      ) : (
        <NotificationsForm stored={settings.data} />
      )}
    </>
  );
}

function NotificationsForm({ stored }: { readonly stored: NotificationSettings }) {
  const { t } = useTexts();
  const membership = useMembership();
  const save = useSaveNotificationSettings(membership.businessId);
  const { value, state, edit, again } = useKept({
    stored,
    save: save.mutateAsync,
    isWhole: ({ reminders, quietHours }) => areWholeReminders(reminders) && isWholeQuiet(quietHours),
  });
  const [to, setTo] = useState<Cell["to"]>("contact");
  const disabled = !may(membership, "business.edit");
  const boxes = value.cells.filter((cell) => cell.to === to && (value.sms || cell.channel !== "sms"));
  return (
    <div className="stack-wide">
      {disabled && <p className="small soft">{t("notifications.readOnly")}</p>}
      <Section title={t("notifications.reminders")} text={t("notifications.remindersText")}>
        <Reminders
          reminders={value.reminders}
          sms={value.sms}
          disabled={disabled}
          onChange={(reminders) => edit({ reminders })}
        />
      </Section>
      <Section title={t("notifications.sms")} text={t("notifications.smsText")}>
        <Switch
          label={t("notifications.smsOffer")}
          checked={value.sms}
          disabled={disabled}
          onChange={(event) => edit({ sms: event.currentTarget.checked })}
        />
        {value.sms && (
          <QuietFields
            label={t("notifications.quiet")}
            text={t("notifications.quietText")}
            hours={value.quietHours}
            usual={NIGHT}
            disabled={disabled}
            onChange={(quietHours) => edit({ quietHours })}
          />
        )}
      </Section>
      <Section title={t("notifications.matrix")} text={t("notifications.matrixText")}>
        <SegmentedControl
          fullWidth
          aria-label={t("notifications.matrix")}
          value={to}
          onChange={(chosen) => setTo(RECIPIENTS.find((one) => one === chosen) ?? "contact")}
          data={RECIPIENTS.map((one) => ({ value: one, label: t(`notifications.recipient.${one}`) }))}
        />
        <p className="small soft">{t(`notifications.recipientText.${to}`)}</p>
        <Matrix
          label={t(`notifications.recipient.${to}`)}
          boxes={boxes}
          disabled={disabled}
          onChange={({ family, channel }, wanted) =>
            edit({
              cells: value.cells.map((cell) =>
                cell.to === to && cell.family === family && cell.channel === channel ? { ...cell, wanted } : cell,
              ),
            })
          }
        />
      </Section>
      {!disabled && <Kept state={state} onAgain={again} />}
    </div>
  );
}
