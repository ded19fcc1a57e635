/** One endpoint in the list: where it leads, what it hears of, how it does. */
import { instant } from "@creneau/scheduling";
import { ChevronRight, Webhook as WebhookIcon } from "lucide-react";
import { Link } from "react-router";
import type { Webhook } from "../../api/webhooks.ts";
import { useTexts } from "../../texts/language.ts";
import { agoText } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";
import { answerText, isTroubled, moodOf, rateOf } from "./words.ts";

export function useHealthWords(webhook: Webhook): string[] {
  const speech = useTexts();
  const { t, language } = speech;
  const now = useNow();
  const rate = rateOf(webhook);
  const { lastAt, lastError } = webhook.health;
  const what = answerText(webhook.health, speech);
  return [
    rate === null ? t("webhooks.neverSent") : t("webhooks.rate", { percent: rate }),
    ...(lastAt === null || what === undefined
      ? []
      : [
          t(lastError === null ? "webhooks.lastGood" : "webhooks.last", {
            what,
            ago: agoText(instant(lastAt), now, language),
          }),
        ]),
  ];
}

export function StateBadge({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTexts();
  return (
    <span className="state-badge" data-kind={moodOf(webhook)}>
      {isTroubled(webhook) ? t("webhooks.troubled") : t(`webhooks.state.${webhook.state}`)}
    </span>
  );
}

export function EndpointRow({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTexts();
  const { id, url, description, events } = webhook;
  const heard = events === null ? t("webhooks.everything") : t("webhooks.some", { count: events.length });
  const health = useHealthWords(webhook);
  return (
    <li className="webhook-row">
      <span className="webhook-icon" data-kind={moodOf(webhook)} aria-hidden>
        <WebhookIcon size={18} />
      </span>
      <div className="grow">
        <p className="webhook-name">
          <Link className="webhook-link" to={id}>
            {description || new URL(url).host}
          </Link>
          <StateBadge webhook={webhook} />
        </p>
        <p className="small soft webhook-url">{url}</p>
        <p className="small soft">{[heard, ...health].join(" · ")}</p>
      </div>
      <ChevronRight className="soft" size={18} aria-hidden />
    </li>
  );
}
