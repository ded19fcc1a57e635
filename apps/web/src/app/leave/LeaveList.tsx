/** Absences one under the other, with what one may do about each. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useNavigate } from "react-router";
import {
  useDecideLeave,
  useLeave,
  useRequestLeave,
  useStartReaccommodation,
  type Leave,
  type LeaveDetail,
} from "../api/leave.ts";
import { problemOf } from "../api/problem.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf, timeText } from "../time/format.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { RefuseDialog } from "../ui/RefuseDialog.tsx";
import { toastDone, toastFailed, toastUndo } from "../ui/toast.tsx";
import { daysText, periodText } from "./dates.ts";

const periodOf = ({
  fromOn,
  fromTime,
  untilOn,
  untilTime,
}: Pick<Leave, "fromOn" | "fromTime" | "untilOn" | "untilTime">) => ({
  fromOn,
  fromTime,
  untilOn,
  untilTime,
});

const marks = { requested: "waiting", approved: "good", declined: "bad", cancelled: "none" } as const;

function DeclineDialog({ leave, onClose }: { readonly leave: Leave; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const decide = useDecideLeave(businessId);
  const name = leave.professional.displayName;
  const onSuccess = () => {
    toastDone(t("leave.declined"));
    onClose();
  };
  return (
    <RefuseDialog
      title={t("leave.declineTitle", { name })}
      label={t("leave.declineWhy")}
      hint={t("leave.declineHint", { name })}
      submit={t("leave.decline")}
      refusing={decide}
      onRefuse={(reason) => decide.mutate({ leave, act: "decline", reason }, { onSuccess })}
      onClose={onClose}
    />
  );
}

/** What was said with it, and who decided what when. */
function Story({ leave }: { readonly leave: Leave }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const found = useLeave(businessId, leave.id);
  if (found.isError) return <FailureNote error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton className="leave-story" height={40} aria-busy />;
  const { note, history } = found.data;
  const zone = zoneNamed(leave.professional.zone);
  return (
    <div className="leave-story small">
      {note !== "" && <p className="leave-said">{note}</p>}
      <ol className="plain-list">
        {history.map(({ at, what, byName, reason }) => (
          <li key={`${at}${what}`}>
            <span className="tabular soft">
              {dateTextOf(instant(at), zone, "short", language)}, {timeText(instant(at), zone, language)}
            </span>
            {" · "}
            {byName === null
              ? t(`leave.story.${what}`)
              : t("leave.storyBy", { what: t(`leave.story.${what}`), name: byName })}
            {reason !== "" && <p className="leave-said">{reason}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Opens the list of those booked then, worked out anew. */
export function useReplace() {
  const { businessId, slug } = useMembership();
  const navigate = useNavigate();
  const start = useStartReaccommodation(businessId);
  return {
    isPending: start.isPending,
    replace: (leaveId: string, prefer: "person" | "time" = "person") =>
      start.mutate(
        { ask: { leaveId, prefer }, key: crypto.randomUUID() },
        {
          onSuccess: ({ id }) => void navigate(`/${slug}/absences/replacer/${id}`),
          onError: (error) => toastFailed(problemOf(error).title),
        },
      ),
  };
}

function Row({ leave, showName }: { readonly leave: Leave; readonly showName: boolean }) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const decide = useDecideLeave(membership.businessId);
  const { replace, isPending } = useReplace();
  const [declining, setDeclining] = useState(false);
  const [telling, setTelling] = useState(false);
  const approves = may(membership, "leave.approve");
  const again = useRequestLeave(membership.businessId);
  const refused = (error: Error) => {
    const { title, fields } = problemOf(error);
    toastFailed(Object.values(fields)[0] ?? title);
  };
  const approve = () =>
    decide.mutate({ leave, act: "approve" }, { onSuccess: () => toastDone(t("leave.approved")), onError: refused });
  // What was taken back is asked for, or entered, as it was. The row is gone by then: its callbacks would not be called.
  const restore = ({ note, professional, kind, ...dates }: LeaveDetail) =>
    again
      .mutateAsync({
        draft: { ...periodOf(dates), professionalId: professional.id, kindId: kind?.id ?? "", note },
        entered: approves && leave.state === "approved",
        key: crypto.randomUUID(),
      })
      .then((back) => toastDone(t(back.state === "approved" ? "leave.restored" : "leave.asked")), refused);
  const cancel = () =>
    decide.mutate(
      { leave, act: "cancel" },
      {
        onSuccess: (gone) => toastUndo(t("leave.cancelled"), t("app.undo"), () => void restore(gone)),
        onError: refused,
      },
    );
  const isOpen = leave.state === "requested" || leave.state === "approved";
  const mayReplace = may(membership, "booking.change") && (leave.state === "approved" || (approves && isOpen));
  return (
    <li className="leave-row">
      <span className="leave-dot" data-colour={leave.kind?.colour ?? "gray"} aria-hidden />
      <div className="grow">
        <p className="leave-name">
          {showName && `${leave.professional.displayName} · `}
          {leave.kind?.name ?? t("leave.away")}
        </p>
        <p className="small soft">
          {periodText(leave, language)}
          {leave.counted && ` · ${t("leave.takenDays", { days: daysText(leave.counted.halfDays, language) })}`}
        </p>
      </div>
      <span data-kind={marks[leave.state]} className="state-badge">
        {t(`leave.state.${leave.state}`)}
      </span>
      <div className="row wrap leave-acts">
        {leave.kind && (
          <Button
            size="xs"
            variant="subtle"
            aria-expanded={telling}
            aria-label={t("leave.detailsOf", { name: leave.professional.displayName })}
            onClick={() => setTelling(!telling)}
          >
            {t("leave.details")}
          </Button>
        )}
        {mayReplace && (
          <Button size="xs" variant="default" loading={isPending} onClick={() => replace(leave.id)}>
            {t("leave.replace")}
          </Button>
        )}
        {approves && leave.state === "requested" && (
          <>
            <Button size="xs" variant="default" onClick={() => setDeclining(true)}>
              {t("leave.decline")}
            </Button>
            <Button size="xs" loading={decide.isPending} onClick={approve}>
              {t("leave.approve")}
            </Button>
          </>
        )}
        {isOpen && !(approves && leave.state === "requested") && (
          <Button size="xs" variant="subtle" color="gray" loading={decide.isPending} onClick={cancel}>
            {t("leave.cancel")}
          </Button>
        )}
      </div>
      {telling && <Story leave={leave} />}
      {declining && <DeclineDialog leave={leave} onClose={() => setDeclining(false)} />}
    </li>
  );
}

export function LeaveList({
  leaves,
  showName = false,
}: {
  readonly leaves: readonly Leave[];
  readonly showName?: boolean;
}) {
  return (
    <ul className="plain-list leave-list">
      {leaves.map((leave) => (
        <Row key={leave.id} leave={leave} showName={showName} />
      ))}
    </ul>
  );
}
