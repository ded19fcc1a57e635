/** One delivery: what is sent, and what each attempt was answered. */
import { Button, Drawer, Skeleton } from "@mantine/core";
import { RotateCw } from "lucide-react";
import { useDelivery, useReplayDelivery, useWebhookEvents, type WebhookDeliveryDetail } from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { answerText, deliveryMoods, whenText } from "./words.ts";

/** Read by people: laid out, and as it is when it is no JSON after all. */
function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), undefined, 2);
  } catch {
    return body;
  }
}

function Tries({ tries }: Pick<WebhookDeliveryDetail, "tries">) {
  const speech = useTexts();
  const { t } = speech;
  if (tries.length === 0) return <p className="soft">{t("webhooks.noTries")}</p>;
  return (
    <ol className="plain-list webhook-tries" reversed>
      {tries.map(({ at, tookMs, status, error, answer }) => (
        <li key={at}>
          <p className="row-between wrap">
            <span className="state-badge" data-kind={error === null ? "good" : "bad"}>
              {answerText({ lastStatus: status, lastError: error }, speech)}
            </span>
            <span className="small soft tabular">
              {whenText(at, speech)} · {t("webhooks.took", { ms: tookMs })}
            </span>
          </p>
          {status !== null && (
            <>
              <p className="small soft">{t("webhooks.answer")}</p>
              {answer === null || answer === "" ? (
                <p className="small">{t("webhooks.noAnswer")}</p>
              ) : (
                // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
                <pre className="webhook-code" tabIndex={0}>
                  {answer}
                </pre>
              )}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

function Detail({ delivery }: { readonly delivery: WebhookDeliveryDetail }) {
  const speech = useTexts();
  const { t } = speech;
  const { businessId } = useMembership();
  const replay = useReplayDelivery(businessId);
  const label = useWebhookEvents(businessId).data?.find((one) => one.type === delivery.type)?.label;
  const { id, type, state, test, messageId, host, createdAt, body, tries, attempts } = delivery;
  const again = () =>
    replay.mutate(id, {
      onSuccess: () => toastDone(t("webhooks.replayed")),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <div className="stack-wide">
      <div className="row wrap webhook-line-type">
        <span className="webhook-name">{label}</span>
        <code>{type}</code>
        <span className="state-badge" data-kind={deliveryMoods[state]}>
          {t(`webhooks.delivery.${state}`)}
        </span>
        {test && <span className="state-badge">{t("webhooks.testBadge")}</span>}
      </div>
      <dl className="webhook-facts">
        <dt>{t("webhooks.endpoint")}</dt>
        <dd>{host}</dd>
        <dt>{t("webhooks.sentAt")}</dt>
        <dd>{whenText(createdAt, speech)}</dd>
        <dt>{t("webhooks.messageId")}</dt>
        <dd>
          <code>{messageId}</code>
        </dd>
      </dl>
      {(state !== "waiting" || attempts > 0) && (
        <Button
          className="webhook-again"
          variant="default"
          leftSection={<RotateCw size={16} aria-hidden />}
          loading={replay.isPending}
          onClick={again}
        >
          {t(state === "waiting" ? "webhooks.replayNow" : "webhooks.replayOne")}
        </Button>
      )}
      <section className="stack">
        <h3 className="webhook-subtitle">{t("webhooks.tries")}</h3>
        <Tries tries={tries} />
      </section>
      <section className="stack">
        <div className="row-between">
          <h3 className="webhook-subtitle">{t("webhooks.body")}</h3>
          {body !== null && <CopyText text={body} label={t("webhooks.copy")} done={t("webhooks.copied")} />}
        </div>
        {body === null ? (
          <p className="soft">{t("webhooks.bodyGone")}</p>
        ) : (
          // oxlint-disable-next-line jsx_a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard
          <pre className="webhook-code" tabIndex={0}>
            {laidOut(body)}
          </pre>
        )}
      </section>
    </div>
  );
}

export function DeliveryDrawer({ deliveryId, onClose }: { readonly deliveryId: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const delivery = useDelivery(useMembership().businessId, deliveryId);
  return (
    <Drawer
      opened
      onClose={onClose}
      position={desktop ? "right" : "bottom"}
      size={desktop ? 480 : "90%"}
      title={t("webhooks.detail")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      {delivery.isPending && <Skeleton height={360} radius="md" aria-busy />}
      {delivery.isError && <FailureNote error={delivery.error} onRetry={() => void delivery.refetch()} />}
      {delivery.data && <Detail delivery={delivery.data} />}
    </Drawer>
  );
}
