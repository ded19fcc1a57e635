/** Absences: one's own, those to decide, the team's month, the kinds and the file for payroll. */
import { addDays, toIso, startOfDay } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { Download, Palmtree, Plus, Zap } from "lucide-react";
import { useState } from "react";
import {
  useAddUsualKinds,
  useLeaveBalances,
  useLeaveKinds,
  useLeaveRequests,
  useLeavesOf,
  type LeaveDetail,
  type LeaveKind,
} from "../api/leave.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { nowInstant, useNow } from "../time/now.ts";
import { wallTimeOf } from "../time/wall-time.ts";
import { readerZone } from "../time/zones.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastDone, toastUndo } from "../ui/toast.tsx";
import { daysText, todayIn } from "./dates.ts";
import { Kinds } from "./Kinds.tsx";
import { LatestLists } from "./LatestLists.tsx";
import { LeaveCalendar } from "./LeaveCalendar.tsx";
import { LeaveDialog } from "./LeaveDialog.tsx";
import { LeaveList, useReplace } from "./LeaveList.tsx";
import "./leave.css";

function NoKinds() {
  const { t } = useTexts();
  const membership = useMembership();
  const begin = useAddUsualKinds(membership.businessId);
  const approves = may(membership, "leave.approve");
  return (
    <section className="card">
      <EmptyNote
        icon={Palmtree}
        title={t("leave.kindsNone")}
        text={t(approves ? "leave.kindsNoneText" : "leave.kindsNoneMember")}
      >
        {approves && (
          <Button loading={begin.isPending} onClick={() => begin.mutate()}>
            {t("leave.kindsBegin")}
          </Button>
        )}
      </EmptyNote>
    </section>
  );
}

function Mine({ professionalId }: { readonly professionalId: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const today = todayIn(useNow(), readerZone());
  const from = toIso(startOfDay(addDays(today, -1), readerZone()));
  const until = toIso(startOfDay(addDays(today, 390), readerZone()));
  const leaves = useLeavesOf(businessId, professionalId, from, until);
  const year = Number(today.slice(0, 4));
  const balances = useLeaveBalances(businessId, professionalId, year);
  const days = (halfDays: number) => daysText(halfDays, language);
  return (
    <section className="card leave-section" aria-labelledby="leave-mine">
      <h2 id="leave-mine" className="leave-head">
        {t("leave.mine")}
      </h2>
      {leaves.isError && <FailureNote error={leaves.error} onRetry={() => void leaves.refetch()} />}
      {leaves.isPending && <Skeleton height={80} radius="md" aria-busy />}
      {leaves.data?.length === 0 && (
        <EmptyNote icon={Palmtree} title={t("leave.mineNone")} text={t("leave.mineNoneText")} heading="h2" />
      )}
      {leaves.data && leaves.data.length > 0 && <LeaveList leaves={leaves.data} />}
      {balances.data && (
        <dl className="leave-balances" aria-label={t("leave.balances", { year })}>
          {balances.data.map((one) => (
            <div key={one.kindId}>
              <dt>
                <span className="leave-dot" data-colour={one.colour} aria-hidden /> {one.name}
              </dt>
              <dd className="tabular">
                {one.allowanceHalfDays === null
                  ? t("leave.taken", { taken: days(one.takenHalfDays) })
                  : t("leave.takenOf", { taken: days(one.takenHalfDays), of: days(one.allowanceHalfDays) })}
                {one.requestedHalfDays > 0 && (
                  <span className="small soft"> {t("leave.asWell", { days: days(one.requestedHalfDays) })}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function ToDecide() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const requests = useLeaveRequests(businessId, true);
  return (
    <section className="card leave-section" aria-labelledby="leave-requests">
      <h2 id="leave-requests" className="leave-head row">
        {t("leave.requests")}
        {(requests.data?.length ?? 0) > 0 && (
          <span data-kind="waiting" className="state-badge">
            {requests.data?.length}
          </span>
        )}
      </h2>
      {requests.isError && <FailureNote error={requests.error} onRetry={() => void requests.refetch()} />}
      {requests.data?.length === 0 && <p className="soft leave-nothing">{t("leave.requestsNone")}</p>}
      {requests.data && requests.data.length > 0 && <LeaveList leaves={requests.data} showName />}
    </section>
  );
}

function Payroll() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const month = todayIn(useNow(), readerZone()).slice(0, 7);
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
  return (
    <Button
      component="a"
      variant="default"
      download
      href={`/v1/businesses/${businessId}/leaves.csv?from=${month}-01&to=${last}`}
      leftSection={<Download size={16} aria-hidden />}
    >
      {t("leave.payroll")}
    </Button>
  );
}

/** From the next full minute on: what is under way goes on. */
function nowToday(): { fromOn: string; untilOn: string; fromTime: string } {
  const zone = readerZone();
  const now = nowInstant();
  const on = todayIn(now, zone);
  const minute = Math.floor((now - startOfDay(on, zone)) / 60_000);
  return { fromOn: on, untilOn: on, fromTime: wallTimeOf(minute) };
}

function AskButtons({ kinds }: { readonly kinds: readonly LeaveKind[] }) {
  const { t } = useTexts();
  const membership = useMembership();
  const approves = may(membership, "leave.approve");
  const { replace } = useReplace();
  const today = todayIn(useNow(), readerZone());
  const [first, setFirst] = useState<{ fromOn: string; untilOn: string; fromTime: string; express: boolean }>();
  const done = (leave: LeaveDetail, bookingCount: number) => {
    const express = first?.express ?? false;
    setFirst(undefined);
    if (bookingCount > 0 && leave.state === "approved" && may(membership, "booking.change")) {
      if (express) replace(leave.id, "time");
      else toastUndo(t("leave.entered"), t("leave.replace"), () => replace(leave.id));
      return;
    }
    toastDone(t(leave.state === "approved" ? "leave.entered" : "leave.asked"));
  };
  return (
    <div className="leave-actions">
      {approves && <Payroll />}
      <Button
        variant="default"
        leftSection={<Zap size={16} aria-hidden />}
        title={t("leave.todayHint")}
        onClick={() => setFirst({ ...nowToday(), express: true })}
      >
        {t("leave.today")}
      </Button>
      <Button
        leftSection={<Plus size={16} aria-hidden />}
        onClick={() =>
          setFirst({ fromOn: addDays(today, 1), untilOn: addDays(today, 1), fromTime: "00:00", express: false })
        }
      >
        {t(approves ? "leave.enter" : "leave.ask")}
      </Button>
      {first && (
        <LeaveDialog
          kinds={first.express ? quickFirst(kinds) : kinds}
          first={first}
          onClose={() => setFirst(undefined)}
          onDone={done}
        />
      )}
    </div>
  );
}

/** What needs nobody's yes comes first when it is urgent. */
const quickFirst = (kinds: readonly LeaveKind[]) =>
  kinds.toSorted((one, other) => Number(one.needsApproval) - Number(other.needsApproval));

export function AbsencesPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const kinds = useLeaveKinds(membership.businessId);
  const approves = may(membership, "leave.approve");
  const isProfessional = membership.professionalId !== null && membership.professionalId !== undefined;
  const begun = (kinds.data?.length ?? 0) > 0;
  const mayAsk = approves || (isProfessional && may(membership, "schedule.edit"));
  return (
    <div className="page">
      <PageHead title={t("leave.title")} lead={t("leave.lead")}>
        {mayAsk && kinds.data && begun && <AskButtons kinds={kinds.data} />}
      </PageHead>
      <div className="stack-wide">
        {kinds.isError && <FailureNote error={kinds.error} onRetry={() => void kinds.refetch()} />}
        {kinds.data?.length === 0 && <NoKinds />}
        {approves && begun && <ToDecide />}
        {isProfessional && begun && membership.professionalId && <Mine professionalId={membership.professionalId} />}
        {begun && <LeaveCalendar />}
        {may(membership, "booking.read") && <LatestLists />}
        {approves && kinds.data && begun && <Kinds kinds={kinds.data} />}
      </div>
    </div>
  );
}
