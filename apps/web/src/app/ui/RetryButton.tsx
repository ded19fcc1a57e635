/** Sends a message again that failed; why it does not go any more is said beside it. */
import { Button } from "@mantine/core";
import { RotateCw } from "lucide-react";
import { useRetryMessage } from "../api/messages.ts";
import { ApiError } from "../api/problem.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "./FailureNote.tsx";
import { toastDone } from "./toast.tsx";

interface RetryButtonProps {
  readonly messageId: string;
  /** Which message it is, for who can't see what it stands beside. */
  readonly what: string;
}

export function RetryButton({ messageId, what }: RetryButtonProps) {
  const { t } = useTexts();
  const retry = useRetryMessage(useMembership().businessId);
  const outdated = retry.error instanceof ApiError ? retry.error.problem.withdrawnBecause : undefined;
  return (
    <div className="retry">
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<RotateCw size={14} aria-hidden />}
        loading={retry.isPending}
        aria-label={t("booking.messageRetryOf", { what })}
        onClick={() => retry.mutate(messageId, { onSuccess: () => toastDone(t("booking.messageRetried")) })}
      >
        {t("booking.messageRetry")}
      </Button>
      {outdated !== undefined && (
        <p className="small" role="alert">
          {t("booking.messageOutdated", { why: t(`booking.withdrawnBecause.${outdated}`) })}
        </p>
      )}
      {retry.isError && outdated === undefined && <FailureNote error={retry.error} />}
    </div>
  );
}
