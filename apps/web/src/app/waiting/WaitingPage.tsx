/** Who waits, in the order of the line: put first with a reason, offered a time by hand, taken off; and how times are offered. */
import { instant, instantOf, plainDate, toIso, zone as zoneNamed } from "@creneau/scheduling";
import {
  Button,
  Modal,
  NumberInput,
  SegmentedControl,
  Select,
  Skeleton,
  Switch,
  Textarea,
  TextInput,
} from "@mantine/core";
import { Hourglass } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import {
  useChangeWaiting,
  useSaveWaitingTerms,
  useWaiting,
  useWaitingEntry,
  useWaitingTerms,
  type WaitingChange,
  type WaitingEntry,
  type WaitingTerms,
} from "../api/groups.ts";
import { problemOf } from "../api/problem.ts";
import { may } from "../api/rights.ts";
import { useProfessionals, useServices } from "../api/team.ts";
import { weekdayName } from "../groups/PlanDialog.tsx";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateText, dateTextOf } from "../time/format.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastDone } from "../ui/toast.tsx";
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
  const days = weekdays.map((weekday) => weekdayName(weekday, language, "short")).join(", ");
  const all = startsFrom === "00:00" && startsUntil === "24:00";
  return [
    t("waitingList.between", { from: day(from), until: day(until) }),
    days,
    all ? "" : t("waitingList.hours", { from: startsFrom, until: startsUntil }),
  ]
    .filter(Boolean)
    .join(", ");
}

type Act = "pin" | "remove" | "offer";

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

interface ActProps {
  readonly act: Act;
  readonly entry: WaitingEntry;
  readonly onClose: () => void;
}

const titles = { pin: "waitingList.pin", remove: "waitingList.remove", offer: "waitingList.offer" } as const;
const done = { pin: "waitingList.pinDone", remove: "waitingList.removed", offer: "waitingList.offered" } as const;

function ActDialog({ act, entry, onClose }: ActProps) {
  const { t } = useTexts();
  const { businessId, professionalId: own, seesAll } = useMembership();
  const team = useProfessionals(businessId).data ?? [];
  const hosts = seesAll ? team : team.filter(({ id }) => id === own);
  const change = useChangeWaiting(businessId, entry.id);
  const [reason, setReason] = useState("");
  const [who, setWho] = useState<string | null>(entry.professional?.id ?? own);
  const [on, setOn] = useState(entry.from);
  const [at, setAt] = useState("10:00");
  const failure = change.isError ? problemOf(change.error) : undefined;

  const asked = (): WaitingChange | undefined => {
    if (act === "pin") return { act, pinned: true, reason, version: entry.version };
    if (act === "remove") return { act, reason };
    const zone = hosts.find(({ id }) => id === who)?.zone;
    if (!who || !zone || on === "") return undefined;
    const [hours = 0, minutes = 0] = at.split(":").map(Number);
    const startsAt = toIso(instantOf(plainDate(on), hours * 60 + minutes, zoneNamed(zone)));
    return { act, professionalId: who, startsAt };
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={`${t(titles[act])} · ${entry.contact.name}`}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const ask = asked();
          if (!ask) return;
          change.mutate(ask, {
            onSuccess: () => {
              toastDone(t(done[act]));
              onClose();
            },
          });
        }}
      >
        {act === "offer" ? (
          <>
            <p className="soft">{t("waitingList.offerText")}</p>
            <Select
              label={t("groups.professional")}
              data={hosts.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              value={who}
              onChange={setWho}
              data-autofocus
            />
            <div className="group-fields">
              <TextInput
                type="date"
                label={t("groups.on")}
                value={on}
                onChange={(event) => setOn(event.currentTarget.value)}
              />
              <TextInput
                type="time"
                label={t("groups.at")}
                value={at}
                onChange={(event) => setAt(event.currentTarget.value)}
              />
            </div>
          </>
        ) : (
          <Textarea
            label={t("waitingList.pinReason")}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={failure?.fields["reason"]}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={change.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t(act === "offer" ? "waitingList.send" : "waitingList.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Terms() {
  const { businessId } = useMembership();
  const terms = useWaitingTerms(businessId);
  const usual = terms.data?.find(({ serviceId }) => serviceId === null);
  return usual ? <TermsForm key={usual.version} terms={usual} /> : null;
}

function TermsForm({ terms }: { readonly terms: WaitingTerms }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const save = useSaveWaitingTerms(businessId);
  const [draft, setDraft] = useState(terms);
  const failure = save.isError ? problemOf(save.error) : undefined;
  return (
    <section className="card group-card" aria-labelledby="terms">
      <h2 id="terms">{t("waitingList.terms")}</h2>
      <p className="group-text small soft">{t("waitingList.termsText")}</p>
      <form
        className="stack-wide group-foot"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft, { onSuccess: () => toastDone(t("waitingList.saved")) });
        }}
      >
        <Switch
          label={t("waitingList.open")}
          checked={draft.open}
          onChange={(event) => setDraft({ ...draft, open: event.currentTarget.checked })}
        />
        <div className="group-fields">
          <NumberInput
            label={t("waitingList.termMinutes")}
            min={10}
            max={2880}
            value={draft.termMinutes}
            error={failure?.fields["termMinutes"]}
            onChange={(value) => setDraft({ ...draft, termMinutes: Number(value) })}
          />
          <TextInput
            type="time"
            label={t("waitingList.quietFrom")}
            value={draft.quietFrom}
            onChange={(event) => setDraft({ ...draft, quietFrom: event.currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t("waitingList.quietUntil")}
            value={draft.quietUntil}
            onChange={(event) => setDraft({ ...draft, quietUntil: event.currentTarget.value })}
          />
        </div>
        {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={save.error} />}
        <div className="row end">
          <Button type="submit" loading={save.isPending}>
            {t("waitingList.save")}
          </Button>
        </div>
      </form>
    </section>
  );
}
