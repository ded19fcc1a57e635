/** Once a carrier works again: everything that failed, of a time that is chosen. */
import { Button, Menu } from "@mantine/core";
import { RotateCw } from "lucide-react";
import { useRetryFailed } from "../../api/messages.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastDone, toastFailed } from "../../ui/toast.tsx";

const DAYS = { day: 1, week: 7, month: 30 } as const;
const PERIODS = ["day", "week", "month"] as const;
const DAY_MS = 86_400_000;

export function RetryFailed() {
  const { t } = useTexts();
  const retry = useRetryFailed(useMembership().businessId);
  const ask = (period: (typeof PERIODS)[number]) =>
    retry.mutate(new Date(Date.now() - DAYS[period] * DAY_MS).toISOString(), {
      onSuccess: ({ messages: count }) =>
        toastDone(count === 0 ? t("sending.deliveries.retriedNone") : t("sending.deliveries.retried", { count })),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <Button variant="default" leftSection={<RotateCw size={16} aria-hidden />} loading={retry.isPending}>
          {t("sending.deliveries.retryAll")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="retry-lead">{t("sending.deliveries.retryLead")}</Menu.Label>
        {PERIODS.map((period) => (
          <Menu.Item key={period} onClick={() => ask(period)}>
            {t(`sending.deliveries.retrySince.${period}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
