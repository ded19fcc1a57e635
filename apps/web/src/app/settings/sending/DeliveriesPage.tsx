/** What became of messages, the newest first. */
import { instant } from "@creneau/scheduling";
import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { BellRing, Inbox, Mail, MessageSquareText, SearchX } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useDeliveries, type DeliveryFilter, type MessageDelivery } from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { DeliveryState } from "../../ui/DeliveryState.tsx";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RetryButton } from "../../ui/RetryButton.tsx";
import { RetryFailed } from "./RetryFailed.tsx";
import { RetryRun } from "./RetryRun.tsx";
import { SendingHead } from "./SendingHead.tsx";

const FILTERS = ["trouble", "bounced", "complained", "failed", "delivered", "accepted", "sending"] as const;
const KINDS = [
  "request",
  "refusal",
  "expiry",
  "proposal",
  "proposal-reminder",
  "confirmation",
  "change",
  "cancellation",
  "kept",
  "handed-on",
  "missed",
  "reminder",
] as const;
const icons = { email: Mail, sms: MessageSquareText, push: BellRing } as const;

/** Which message it was; of one this app does not know yet, only its booking is told. */
function kindText(kind: string | null, t: Translate): string {
  const known = KINDS.find((one) => one === kind);
  return known ? t(`booking.message.${known}`, { when: "" }).trim() : "";
}

function Delivery({ one }: { readonly one: MessageDelivery }) {
  const { t, language } = useTexts();
  const { slug } = useMembership();
  const Icon = icons[one.channel];
  const kind = kindText(one.kind, t);
  const at = instant(one.statusAt);
  return (
    <li className="delivery">
      <Icon size={18} className="soft" aria-label={t(`sending.deliveries.channels.${one.channel}`)} />
      <div className="grow">
        <p>
          {one.booking ? (
            <>
              {kind !== "" && <span className="delivery-kind">{kind}</span>}{" "}
              <Link className="delivery-booking" to={`/${slug}/planning?rdv=${one.booking.id}`}>
                {t("sending.deliveries.to", { reference: one.booking.reference })}
              </Link>
            </>
          ) : one.letterTo === null ? (
            <span className="delivery-kind">{t(`sending.deliveries.about.${one.about ?? "other"}`)}</span>
          ) : (
            <Link className="delivery-booking" to={`/${slug}/contacts/${one.letterTo}`}>
              {t("sending.deliveries.letter")}
            </Link>
          )}
        </p>
        <DeliveryState status={one.status} code={one.code} />
        {one.retry !== null && (
          <RetryButton messageId={one.retry} what={`${kind} ${one.booking?.reference ?? ""}`.trim()} />
        )}
      </div>
      <p className="small soft tabular delivery-when">
        <span>{dateTextOf(at, readerZone(), "short", language)}</span>{" "}
        <span>{timeText(at, readerZone(), language)}</span>
      </p>
    </li>
  );
}

export function DeliveriesPage() {
  const { t } = useTexts();
  const [filter, setFilter] = useState<DeliveryFilter>();
  const list = useDeliveries(useMembership().businessId, filter);
  const found = list.data?.pages.flatMap(({ items }) => items);
  return (
    <>
      <SendingHead page="deliveries" />
      <div className="stack-wide">
        <div className="deliveries-bar">
          <NativeSelect
            label={t("sending.deliveries.filter")}
            value={filter ?? ""}
            data={[
              { value: "", label: t("sending.deliveries.all") },
              ...FILTERS.map((value) => ({
                value,
                label: value === "trouble" ? t("sending.deliveries.trouble") : t(`sending.delivery.${value}`),
              })),
            ]}
            onChange={(event) => setFilter(FILTERS.find((one) => one === event.currentTarget.value))}
          />
          <RetryFailed />
        </div>
        <RetryRun />
        {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton height={240} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            {filter ? (
              <EmptyNote icon={SearchX} title={t("sending.deliveries.none")} text={t("sending.deliveries.noneText")} />
            ) : (
              <EmptyNote icon={Inbox} title={t("sending.deliveries.empty")} text={t("sending.deliveries.emptyText")} />
            )}
          </section>
        )}
        {found && found.length > 0 && (
          <ul className="card plain-list">
            {found.map((one) => (
              <Delivery key={one.id} one={one} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("sending.deliveries.more")}
          </Button>
        )}
      </div>
    </>
  );
}
