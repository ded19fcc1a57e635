/** Those whose booking can't take place: what each is offered, sent to all at once, and who chose. */
import { instant, zone as zoneOf } from "@creneau/scheduling";
import { Button, NativeSelect, Skeleton } from "@mantine/core";
import { ArrowLeft, ArrowRight, CalendarCheck2, Send } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import {
  useReaccommodation,
  useReaccommodationItems,
  useSendReaccommodation,
  useStartReaccommodation,
  type Reaccommodation,
  type ReaccommodationItem,
} from "../api/leave.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { OffersDialog } from "./OffersDialog.tsx";
import "./leave.css";

const hours = { h24: 24, h48: 48, h72: 72, h168: 168 } as const;
const marks = {
  open: "none",
  waiting: "waiting",
  chosen: "good",
  kept: "none",
  lapsed: "waiting",
  cancelled: "bad",
  failed: "bad",
} as const;

function Item({ item, list }: { readonly item: ReaccommodationItem; readonly list: Reaccommodation }) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const zone = zoneOf(list.zone);
  const [editing, setEditing] = useState(false);
  const when = (iso: string) =>
    `${dateTextOf(instant(iso), zone, "short", language)}, ${timeText(instant(iso), zone, language)}`;
  return (
    <li className="leave-row replacing-row">
      <div className="grow">
        <p className="leave-name">{item.contactName}</p>
        <p className="small soft">
          {item.serviceName} · {when(item.startsAt)} · {t("replacing.with", { name: item.professionalName })}
        </p>
        {item.act === "propose" && item.options.length > 0 && item.state !== "chosen" && (
          <ul className="plain-list replacing-options" aria-label={t("replacing.offers")}>
            {item.options.map((option) => (
              <li key={`${option.professionalId} ${option.startsAt}`} data-substitute={option.substitute || undefined}>
                {when(option.startsAt)}
                {option.substitute && (
                  <span className="soft"> {t("replacing.with", { name: option.professionalName })}</span>
                )}
              </li>
            ))}
          </ul>
        )}
        {item.act !== "propose" && item.state === "open" && <p className="small">{t(`replacing.act.${item.act}`)}</p>}
        {item.chosenStartsAt && (
          <p className="small row">
            <ArrowRight size={14} aria-hidden /> {when(item.chosenStartsAt)}
          </p>
        )}
        {item.trouble && <p className="small leave-warning">{t(`replacing.trouble.${item.trouble}`)}</p>}
      </div>
      <span data-kind={marks[item.state]} className="state-badge">
        {t(`replacing.state.${item.state}`)}
      </span>
      {list.state === "draft" && may(membership, "booking.change") && (
        <Button
          size="xs"
          variant="default"
          aria-label={t("replacing.offersOf", { name: item.contactName })}
          onClick={() => setEditing(true)}
        >
          {t("replacing.change")}
        </Button>
      )}
      {editing && (
        <OffersDialog listId={list.id} zone={zoneOf(list.zone)} item={item} onClose={() => setEditing(false)} />
      )}
    </li>
  );
}

function Sending({ list }: { readonly list: Reaccommodation }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useSendReaccommodation(businessId, list.id);
  const [answerHours, setAnswerHours] = useState(list.answerHours);
  const [whenLapsed, setWhenLapsed] = useState(list.whenLapsed);
  return (
    <section className="card leave-section replacing-send">
      <p>{t("replacing.draft")}</p>
      <div className="row wrap replacing-terms">
        <NativeSelect
          label={t("replacing.hours")}
          value={String(answerHours)}
          data={Object.entries(hours).map(([name, value]) => ({
            value: String(value),
            label: t(`replacing.hoursOf.${name as keyof typeof hours}`),
          }))}
          onChange={(event) => setAnswerHours(Number(event.currentTarget.value))}
        />
        <NativeSelect
          label={t("replacing.lapsed")}
          value={whenLapsed}
          data={[
            { value: "member", label: t("replacing.lapsedOf.member") },
            { value: "cancel", label: t("replacing.lapsedOf.cancel") },
          ]}
          onChange={(event) => setWhenLapsed(event.currentTarget.value === "cancel" ? "cancel" : "member")}
        />
        <Button
          leftSection={<Send size={16} aria-hidden />}
          loading={send.isPending}
          onClick={() => send.mutate({ answerHours, whenLapsed, version: list.version })}
        >
          {t("replacing.send", { count: list.total })}
        </Button>
      </div>
      {send.isError && <FailureNote error={send.error} />}
    </section>
  );
}

function Standing({ list }: { readonly list: Reaccommodation }) {
  const { t, language } = useTexts();
  const { businessId, slug } = useMembership();
  const navigate = useNavigate();
  const start = useStartReaccommodation(businessId);
  const { counts, total } = list;
  const left = counts.lapsed + counts.failed + counts.kept;
  return (
    <section className="card leave-section" aria-live="polite">
      {list.answerBy && (
        <p>
          {t("replacing.sentTo", {
            date: `${dateTextOf(instant(list.answerBy), zoneOf(list.zone), "day", language)}, ${timeText(instant(list.answerBy), zoneOf(list.zone), language)}`,
          })}
        </p>
      )}
      <div className="row wrap">
        {(["chosen", "waiting", "kept", "lapsed", "cancelled", "failed"] as const).map((state) =>
          counts[state] > 0 ? (
            <span key={state} data-kind={marks[state]} className="state-badge">
              {counts[state]} / {total} · {t(`replacing.state.${state}`)}
            </span>
          ) : null,
        )}
      </div>
      {left > 0 && (
        <Button
          variant="default"
          className="replacing-again"
          loading={start.isPending}
          onClick={() => {
            const { professional, from, until, prefer } = list;
            const ask = list.leaveId
              ? { leaveId: list.leaveId, prefer }
              : { professionalId: professional?.id ?? null, from, until, prefer };
            start.mutate(
              { ask, key: crypto.randomUUID() },
              { onSuccess: ({ id }) => void navigate(`/${slug}/absences/replacer/${id}`) },
            );
          }}
        >
          {t("replacing.again")}
        </Button>
      )}
    </section>
  );
}

function Items({ list }: { readonly list: Reaccommodation }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const stamp = `${list.state} ${list.version} ${JSON.stringify(list.counts)}`;
  const items = useReaccommodationItems(businessId, list.id, stamp);
  const found = items.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      {items.isError && <FailureNote error={items.error} onRetry={() => void items.refetch()} />}
      {items.isPending && <Skeleton height={200} radius="lg" aria-busy />}
      {found.length > 0 && (
        <ul className="card plain-list leave-list">
          {found.map((item) => (
            <Item key={item.bookingId} item={item} list={list} />
          ))}
        </ul>
      )}
      {items.hasNextPage && (
        <Button variant="default" loading={items.isFetchingNextPage} onClick={() => void items.fetchNextPage()}>
          {t("replacing.more")}
        </Button>
      )}
    </>
  );
}

export function ReplacingPage() {
  const { t, language } = useTexts();
  const membership = useMembership();
  const { list: id = "" } = useParams();
  const asked = useReaccommodation(membership.businessId, id);
  const list = asked.data;
  const period = list ? dateTextOf(instant(list.from), zoneOf(list.zone), "day", language) : "";
  const lead = list && t("replacing.of", { name: list.professional?.displayName ?? t("replacing.everybody"), period });
  const working = list && (list.state === "planning" || list.state === "sending");
  return (
    <div className="page">
      <Link className="replacing-back" to={`/${membership.slug}/absences`}>
        <ArrowLeft size={16} aria-hidden /> {t("replacing.back")}
      </Link>
      <PageHead title={t("replacing.title")} {...(lead ? { lead } : {})} />
      <div className="stack-wide">
        {asked.isError && <FailureNote error={asked.error} onRetry={() => void asked.refetch()} />}
        {asked.isPending && <Skeleton height={160} radius="lg" aria-busy />}
        {list?.total === 0 && (
          <section className="card">
            <EmptyNote icon={CalendarCheck2} title={t("replacing.none")} text={t("replacing.noneText")} />
          </section>
        )}
        {working && (
          <section className="card leave-section" role="status">
            <p>
              {t(list.state === "planning" ? "replacing.planning" : "replacing.sending", {
                done: list.progress,
                total: list.total,
              })}
            </p>
            <progress
              className="replacing-progress"
              value={list.progress}
              max={Math.max(1, list.total)}
              aria-label={t("replacing.title")}
            />
          </section>
        )}
        {list?.state === "draft" && list.total > 0 && may(membership, "booking.change") && <Sending list={list} />}
        {list?.state === "sent" && <Standing list={list} />}
        {list && list.total > 0 && <Items list={list} />}
      </div>
    </div>
  );
}
