/** A period that is being sent again, with how far it is; or what became of the last one. */
import { instant } from "@creneau/scheduling";
import { Button, Progress } from "@mantine/core";
import { useCancelReplay, useLastReplay } from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { agoText } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";

export function ReplayLine({ webhookId }: { readonly webhookId: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const last = useLastReplay(businessId, webhookId);
  const cancel = useCancelReplay(businessId, webhookId);
  const now = useNow();
  const replay = last.data;
  if (!replay) return null;
  const { id, state, done, total, finishedAt } = replay;
  if (state === "running") {
    return (
      <div className="webhook-replay" role="status">
        <div className="row-between wrap">
          <span>{t("webhooks.replayRunning", { done, total })}</span>
          <Button size="xs" variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
            {t("webhooks.replayStop")}
          </Button>
        </div>
        <Progress
          value={total === 0 ? 100 : (100 * done) / total}
          aria-label={t("webhooks.replayRunning", { done, total })}
        />
      </div>
    );
  }
  const ago = finishedAt === null ? "" : agoText(instant(finishedAt), now, language);
  return (
    <p className="small soft" role="status">
      {state === "done"
        ? t("webhooks.replayDone", { ago, count: done })
        : t("webhooks.replayCancelled", { ago, done, total })}
    </p>
  );
}
