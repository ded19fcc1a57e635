/** When people are reminded of one service, where that is otherwise than for the others. Saved as it is changed. */
import { Skeleton, Switch } from "@mantine/core";
import {
  useNotificationSettings,
  useSaveServiceReminders,
  useServiceReminders,
  type ServiceReminders as Stored,
} from "../../api/notifications.ts";
import { may } from "../../api/rights.ts";
import { Kept } from "../../notifications/Kept.tsx";
import { areWholeReminders, Reminders } from "../../notifications/Reminders.tsx";
import { useKept } from "../../notifications/use-kept.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Section } from "../Section.tsx";

export function ServiceReminders({ serviceId }: { readonly serviceId: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const reminders = useServiceReminders(businessId, serviceId);
  if (reminders.isPending) return <Skeleton height={160} radius="lg" />;
  if (reminders.isError) return <FailureNote error={reminders.error} onRetry={() => void reminders.refetch()} />;
  return (
    <Section title={t("notifications.reminders")} text={t("notifications.ofServiceText")}>
      <RemindersForm serviceId={serviceId} stored={reminders.data} />
    </Section>
  );
}

function RemindersForm({ serviceId, stored }: { readonly serviceId: string; readonly stored: Stored }) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const sms = useNotificationSettings(businessId).data?.sms ?? false;
  const save = useSaveServiceReminders(businessId, serviceId);
  const { value, state, edit, again } = useKept({
    stored,
    save: save.mutateAsync,
    isWhole: ({ reminders }) => reminders === null || areWholeReminders(reminders),
  });
  const disabled = !may(membership, "catalogue.edit");
  const { reminders, usual } = value;
  return (
    <div className="stack">
      <Switch
        label={t("notifications.ofService")}
        checked={reminders !== null}
        disabled={disabled}
        onChange={(event) => edit({ reminders: event.currentTarget.checked ? usual : null })}
      />
      {reminders !== null && (
        <Reminders
          reminders={reminders}
          sms={sms}
          disabled={disabled}
          onChange={(changed) => edit({ reminders: changed })}
        />
      )}
      {!disabled && state !== "saved" && <Kept state={state} onAgain={again} />}
    </div>
  );
}
