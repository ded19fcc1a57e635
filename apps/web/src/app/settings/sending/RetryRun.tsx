/** How far it is with sending again what failed; or what became of the last time. */
import { instant } from "@creneau/scheduling";
import { Progress } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useRetryRun } from "../../api/messages.ts";
import { deliveriesKey } from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { agoText } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";

export function RetryRun() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const run = useRetryRun(businessId).data;
  const now = useNow();
  const cache = useQueryClient();
  const done = run?.done;
  // The list beside says what became of them.
  useEffect(() => {
    if (done !== undefined) void cache.invalidateQueries({ queryKey: deliveriesKey(businessId) });
  }, [cache, businessId, done]);
  if (!run) return null;
  const { state, messages, again, endedAt } = run;
  if (state === "running") {
    const said = t("sending.deliveries.retryRunning", { done: run.done, total: messages });
    return (
      <div className="retry-run" role="status">
        <span>{said}</span>
        <Progress value={Math.max(4, (100 * run.done) / messages)} aria-label={said} />
      </div>
    );
  }
  const ago = endedAt === null ? "" : agoText(instant(endedAt), now, language);
  return (
    <p className="small soft" role="status">
      {state === "done"
        ? t("sending.deliveries.retryDone", { ago, count: again, total: run.done })
        : t("sending.deliveries.retryStopped", { ago, done: run.done, total: messages })}
    </p>
  );
}
