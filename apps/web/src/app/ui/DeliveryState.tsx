/** What became of a message, in words. */
import type { MessageDelivery } from "../api/sending.ts";
import { useTexts } from "../texts/language.ts";
import "./delivery.css";

const tones = {
  sending: "open",
  accepted: "plain",
  delivered: "good",
  bounced: "bad",
  complained: "bad",
  failed: "bad",
} as const;

type Known = Pick<MessageDelivery, "status" | "code">;

export function DeliveryState({ status, code }: Known) {
  const { t } = useTexts();
  return (
    <p className="small">
      <span className="delivery-state" data-tone={tones[status]}>
        {t(`sending.delivery.${status}`)}
      </span>{" "}
      <span className="soft">
        {t(`sending.deliveryMeaning.${status}`)}
        {code && tones[status] !== "good" && <> {t("sending.refusedCode", { code })}</>}
      </span>
    </p>
  );
}
