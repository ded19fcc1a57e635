/** Who waits, in the order of the line: put first with a reason, offered a time by hand, taken off; and how times are offered. */
import { instant, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { Button, SegmentedControl, Select, Skeleton } from "@mantine/core";
import { Hourglass } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useChangeWaiting, useWaiting, useWaitingEntry, type WaitingEntry } from "../api/groups.ts";
import { may } from "../api/rights.ts";
import { useServices } from "../api/team.ts";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateText, dateTextOf, weekdayText } from "../time/format.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastDone } from "../ui/toast.tsx";
import { ActDialog, type Act } from "./ActDialog.tsx";
import { Terms } from "./Terms.tsx";
import "../groups/groups.css";

export function WaitingPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const services = useServices(businessId).data ?? [];
  const [serviceId, setService] = useState<string | null>(null);
  const [state, setState] = useState<"waiting" | "closed">("waiting");
  const list = useWaiting(businessId, serviceId ?? undefined, state);
  const found = list.data?.pages.flatMap(({ items }) => items);
  const closed = state === "closed";
  return (
    <div className="page groups-page">
      <PageHead title={t("waitingList.title")} lead={t("waitingList.lead")} />
      <div className="stack-wide">
        <div className="row wrap">
          <Select
            aria-label={t("waitingList.service")}
            placeholder={t("waitingList.all")}
            data={services.map(({ id, name }) => ({ value: id, label: name }))}
            value={serviceId}
            onChange={setService}
            clearable
            clearButtonProps={{ "aria-label": t("waitingList.all") }}
          />
          <SegmentedControl
            aria-label={t("waitingList.which")}
            value={state}
            data={[
              { value: "waiting", label: t("waitingList.waiting") },
              { value: "closed", label: t("waitingList.closed") },
            ]}
            onChange={(value) => setState(value === "closed" ? "closed" : "waiting")}
          />
        </div>
        {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton height={280} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            <EmptyNote
              icon={Hourglass}
              title={t(closed ? "waitingList.emptyClosedTitle" : "waitingList.emptyTitle")}
              text={t(closed ? "waitingList.emptyClosed" : "waitingList.empty")}
            />
          </section>
        )}
        {found && found.length > 0 && (
          <ol className="card plain-list group-list">
            {found.map((entry) => (
              <Row key={entry.id} entry={entry} mayChange={may(membership, "booking.change") && !closed} />
            ))}
          </ol>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("waitingList.more")}
          </Button>
        )}
        {may(membership, "catalogue.edit") && <Terms />}
      </div>
    </div>
  );
}

function useWish(entry: WaitingEntry): string {
  const { t, language } = useTexts();
  const { group, from, until, weekdays, startsFrom, startsUntil, zone } = entry;
  if (group) return momentText(instant(group.startsAt), zoneNamed(zone), language);
  const day = (on: string) => dateText(plainDate(on), "dayMonth", language);
  const days = weekdays.map((weekday) => weekdayText(weekday, "weekdayShort", language)).join(", ");
  const all = startsFrom === "00:00" && startsUntil === "24:00";
  return [
    t("waitingList.between", { from: day(from), until: day(until) }),
    days,
    all ? "" : t("waitingList.hours", { from: startsFrom, until: startsUntil }),
  ]
    .filter(Boolean)
    .join(", ");
}

function Row({ entry, mayChange }: { readonly entry: WaitingEntry; readonly mayChange: boolean }) {
  const { t, language } = useTexts();
  const { slug, businessId } = useMembership();
  const change = useChangeWaiting(businessId, entry.id);
  const [act, setAct] = useState<Act | undefined>();
  const [open, setOpen] = useState(false);
  const { contact, service, professional, offer, pinned, rank, state } = entry;
  const zone = zoneNamed(entry.zone);
  const wish = useWish(entry);
  return (
    <li className="group-person">
      {rank !== null && <span className="waiting-rank">{rank}</span>}
      <span className="group-what">
        <Link to={`/${slug}/contacts/${contact.id}`}>{contact.name}</Link>{" "}
        {pinned && (
          <span className="state-badge" data-kind="waiting">
            {t("waitingList.pinned")}
          </span>
        )}
        {state !== "waiting" && <span className="state-badge">{t(`waitingList.states.${state}`)}</span>}
        <br />
        <span className="small">
          {service.name} · {professional?.displayName ?? t("waitingList.anyone")}
        </span>
        <br />
        <span className="small soft">
          {wish}. {t("waitingList.since", { date: dateTextOf(instant(entry.arrivedAt), zone, "dayMonth", language) })}
        </span>
        {offer && (
          <>
            <br />
            <strong className="small">
              {t("waitingList.openOffer", {
                when: momentText(instant(offer.startsAt), zone, language),
                until: momentText(instant(offer.expiresAt), zone, language),
              })}
            </strong>
          </>
        )}
      </span>
      <span className="row wrap">
        {mayChange && (
          <>
            {!offer && (
              <Button size="xs" variant="default" onClick={() => setAct("offer")}>
                {t("waitingList.offer")}
              </Button>
            )}
            {pinned ? (
              <Button
                size="xs"
                variant="default"
                loading={change.isPending}
                onClick={() =>
                  change.mutate(
                    { act: "pin", pinned: false, reason: "", version: entry.version },
                    { onSuccess: () => toastDone(t("waitingList.unpinDone")) },
                  )
                }
              >
                {t("waitingList.unpin")}
              </Button>
            ) : (
              <Button size="xs" variant="default" onClick={() => setAct("pin")}>
                {t("waitingList.pin")}
              </Button>
            )}
            <Button size="xs" variant="default" onClick={() => setAct("remove")}>
              {t("waitingList.remove")}
            </Button>
          </>
        )}
        <Button
          size="xs"
          variant="subtle"
          aria-expanded={open}
          aria-label={t("waitingList.details", { name: contact.name })}
          onClick={() => setOpen(!open)}
        >
          {t("waitingList.history")}
        </Button>
      </span>
      {open && <Offers entryId={entry.id} zone={entry.zone} />}
      {act && <ActDialog act={act} entry={entry} onClose={() => setAct(undefined)} />}
    </li>
  );
}

function Offers({ entryId, zone }: { readonly entryId: string; readonly zone: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const entry = useWaitingEntry(businessId, entryId);
  if (entry.isError) return <FailureNote error={entry.error} />;
  if (!entry.data) return <Skeleton className="waiting-more" height={40} />;
  const { offers, pinReason } = entry.data;
  return (
    <div className="waiting-more small">
      {pinReason && <p className="soft">{pinReason}</p>}
      {offers.length === 0 && <p className="soft">{t("waitingList.noOffer")}</p>}
      <ul>
        {offers.map((offer) => (
          <li key={offer.id}>
            {momentText(instant(offer.startsAt), zoneNamed(zone), language)} · {offer.professional.displayName},{" "}
            {t(`waitingList.offers.${offer.state}`)}
            {offer.byName && ` (${offer.byName})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
