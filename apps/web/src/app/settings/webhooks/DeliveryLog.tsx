/** What was sent, the latest first, narrowed by state and event; each opens what was said both ways. */
import { Button, Select, Skeleton } from "@mantine/core";
import { ScrollText, SearchX } from "lucide-react";
import { useState } from "react";
import {
  useDeliveries,
  useWebhookEvents,
  useWebhooks,
  type EventName,
  type LogSearch,
  type WebhookDelivery,
} from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { DeliveryDrawer } from "./DeliveryDrawer.tsx";
import { answerText, deliveryMoods, whenText } from "./words.ts";

const STATES = ["waiting", "delivered", "failed", "withdrawn"] as const;

interface FilterProps {
  readonly search: LogSearch;
  readonly onSearch: (search: LogSearch) => void;
}

function LogFilter({ search: { state, type, ...rest }, onSearch }: FilterProps) {
  const { t } = useTexts();
  const types = useWebhookEvents(useMembership().businessId);
  const put = (some: { state: LogSearch["state"] | null; type: EventName | null }) =>
    onSearch({ ...rest, ...(some.state ? { state: some.state } : {}), ...(some.type ? { type: some.type } : {}) });
  return (
    <div className="webhook-filter" role="search" aria-label={t("webhooks.logTitle")}>
      <Select
        label={t("webhooks.logState")}
        placeholder={t("webhooks.logAny")}
        clearable
        value={state ?? null}
        data={STATES.map((value) => ({ value, label: t(`webhooks.delivery.${value}`) }))}
        onChange={(value) => put({ state: STATES.find((one) => one === value) ?? null, type: type ?? null })}
      />
      <Select
        label={t("webhooks.logType")}
        placeholder={t("webhooks.logAny")}
        clearable
        searchable
        value={type ?? null}
        data={(types.data ?? []).map((one) => ({ value: one.type, label: one.label }))}
        onChange={(value) =>
          put({ state: state ?? null, type: types.data?.find((one) => one.type === value)?.type ?? null })
        }
      />
    </div>
  );
}

interface LineProps {
  readonly delivery: WebhookDelivery;
  /** What the event is called. */
  readonly label: string | undefined;
  /** Where it went; undefined where all went to one. */
  readonly to: string | undefined;
  readonly onOpen: () => void;
}

function Line({ delivery, label, to, onOpen }: LineProps) {
  const speech = useTexts();
  const { t } = speech;
  const { type, state, test, attempts, dueAt, createdAt } = delivery;
  const facts = [
    to,
    answerText(delivery, speech),
    ...(attempts > 1 || (state === "waiting" && attempts > 0) ? [t("webhooks.attempts", { count: attempts })] : []),
    ...(dueAt !== null && attempts > 0 ? [t("webhooks.nextAt", { when: whenText(dueAt, speech) })] : []),
  ].filter((word) => word !== undefined);
  return (
    <li>
      <button type="button" className="webhook-line" onClick={onOpen}>
        <span className="state-badge" data-kind={deliveryMoods[state]}>
          {t(`webhooks.delivery.${state}`)}
        </span>
        <span className="grow">
          <span className="webhook-line-type">
            {label} <code>{type}</code>
            {test && <span className="state-badge">{t("webhooks.testBadge")}</span>}
          </span>
          <span className="small soft webhook-line-facts">{facts.join(" · ")}</span>
        </span>
        <span className="small soft tabular webhook-line-when">{whenText(createdAt, speech)}</span>
      </button>
    </li>
  );
}

/** @param webhookId of one endpoint; of all when absent. */
export function DeliveryLog({ webhookId }: { readonly webhookId?: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const whole: LogSearch = webhookId === undefined ? {} : { webhookId };
  const [search, setSearch] = useState<LogSearch>(whole);
  const [opened, setOpened] = useState<string>();
  const log = useDeliveries(businessId, search);
  const types = useWebhookEvents(businessId).data;
  const webhooks = useWebhooks(businessId).data;
  const nameOf = ({ webhookId: id, host }: WebhookDelivery) =>
    webhookId === undefined ? webhooks?.find((one) => one.id === id)?.description || host : undefined;
  const found = log.data?.pages.flatMap(({ items }) => items);
  const searching = search.state !== undefined || search.type !== undefined;
  return (
    <div className="stack">
      <LogFilter search={search} onSearch={setSearch} />
      {log.isError && <FailureNote error={log.error} onRetry={() => void log.refetch()} />}
      {log.isPending && <Skeleton height={240} radius="lg" aria-busy />}
      {found?.length === 0 && !searching && (
        <EmptyNote icon={ScrollText} title={t("webhooks.logEmpty")} text={t("webhooks.logEmptyText")} />
      )}
      {found?.length === 0 && searching && (
        <EmptyNote icon={SearchX} title={t("webhooks.logNothing")} text={t("webhooks.logNothingText")}>
          <Button variant="default" onClick={() => setSearch(whole)}>
            {t("webhooks.logClear")}
          </Button>
        </EmptyNote>
      )}
      {found && found.length > 0 && (
        <ul className="plain-list webhook-log" data-stale={log.isPlaceholderData || undefined}>
          {found.map((delivery) => (
            <Line
              key={delivery.id}
              delivery={delivery}
              label={types?.find(({ type }) => type === delivery.type)?.label}
              to={nameOf(delivery)}
              onOpen={() => setOpened(delivery.id)}
            />
          ))}
        </ul>
      )}
      {log.hasNextPage && (
        <Button
          className="webhook-again"
          variant="default"
          loading={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {t("webhooks.logMore")}
        </Button>
      )}
      {opened !== undefined && <DeliveryDrawer deliveryId={opened} onClose={() => setOpened(undefined)} />}
    </div>
  );
}
