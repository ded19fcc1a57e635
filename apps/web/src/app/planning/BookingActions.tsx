/** What can be done about a booking at this moment: the server says which acts there are. */
import { instant, type Zone } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { CalendarClock, CalendarSearch, Check, CheckCheck, UserCheck, UserX } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import type { BookingDetail } from "../api/bookings.ts";
import { useLifeAct, useWithdraw } from "../api/lifecycle.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastDone, toastFailed, toastUndo } from "../ui/toast.tsx";
import { CancelButton } from "./CancelButton.tsx";
import { DeclineButton } from "./DeclineButton.tsx";
import { momentText } from "./moment.ts";
import "./life.css";

const MoveDialog = lazy(async () => ({ default: (await import("./MoveDialog.tsx")).MoveDialog }));
const ProposeDialog = lazy(async () => ({ default: (await import("./ProposeDialog.tsx")).ProposeDialog }));

interface BookingActionsProps {
  readonly booking: BookingDetail;
  readonly zone: Zone;
}

export function BookingActions({ booking, zone }: BookingActionsProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const [open, setOpen] = useState<"move" | "propose">();
  const can = (act: BookingDetail["acts"][number]) => booking.acts.includes(act);
  if (!may(membership, "booking.change")) return null;
  return (
    <div className="stack">
      {booking.respondBy !== null && <AnswerBy booking={booking} zone={zone} />}
      <div className="row wrap acts">
        {can("approve") && <ApproveButton booking={booking} />}
        {can("decline") && <DeclineButton booking={booking} />}
        {can("move") && (
          <Button
            className="grow"
            variant="default"
            leftSection={<CalendarClock size={17} />}
            onClick={() => setOpen("move")}
          >
            {t("booking.move")}
          </Button>
        )}
        {can("cancel") && !can("decline") && <CancelButton booking={booking} />}
        <Attendance booking={booking} />
        {can("propose") && (
          <Button
            className="grow"
            variant="default"
            leftSection={<CalendarSearch size={17} />}
            onClick={() => setOpen("propose")}
          >
            {t("life.propose")}
          </Button>
        )}
      </div>
      {booking.proposal && <ProposalNote booking={booking} proposal={booking.proposal} zone={zone} />}
      <Suspense>
        {open === "move" && <MoveDialog booking={booking} zone={zone} onClose={() => setOpen(undefined)} />}
        {open === "propose" && <ProposeDialog booking={booking} zone={zone} onClose={() => setOpen(undefined)} />}
      </Suspense>
    </div>
  );
}

function AnswerBy({ booking, zone }: BookingActionsProps) {
  const { t, language } = useTexts();
  if (booking.respondBy === null) return null;
  return (
    <p className="small soft">{t("asked.before", { when: momentText(instant(booking.respondBy), zone, language) })}</p>
  );
}

function ApproveButton({ booking }: Pick<BookingActionsProps, "booking">) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useLifeAct(businessId, booking);
  return (
    <Button
      className="grow"
      leftSection={<Check size={17} />}
      loading={send.isPending}
      onClick={() =>
        send.mutate(
          { act: "approval" },
          {
            onSuccess: () => toastDone(t("asked.approved", { contact: booking.contact.name })),
            onError: (error) => toastFailed(failureLine(error, t)),
          },
        )
      }
    >
      {t("asked.approve")}
    </Button>
  );
}

/** Whether they came: said with one button, and taken back with one. */
function Attendance({ booking }: Pick<BookingActionsProps, "booking">) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useLifeAct(businessId, booking);
  const onError = (error: unknown) => toastFailed(failureLine(error, t));
  const back = () =>
    send.mutate({ act: "attendance" }, { onSuccess: () => toastDone(t("life.attendedDone")), onError });
  return (
    <>
      {booking.acts.includes("complete") && (
        <Button
          className="grow"
          variant="default"
          leftSection={<CheckCheck size={17} />}
          loading={send.isPending}
          onClick={() =>
            send.mutate({ act: "completion" }, { onSuccess: () => toastDone(t("life.completed")), onError })
          }
        >
          {t("life.complete")}
        </Button>
      )}
      {booking.acts.includes("no-show") && (
        <Button
          className="grow"
          variant="default"
          leftSection={<UserX size={17} />}
          loading={send.isPending}
          onClick={() =>
            send.mutate(
              { act: "no-show" },
              { onSuccess: () => toastUndo(t("life.noShowDone"), t("life.undo"), back), onError },
            )
          }
        >
          {t("life.noShow")}
        </Button>
      )}
      {booking.acts.includes("attended") && (
        <Button
          className="grow"
          variant="default"
          leftSection={<UserCheck size={17} />}
          loading={send.isPending}
          onClick={back}
        >
          {t("life.attended")}
        </Button>
      )}
    </>
  );
}

interface ProposalNoteProps extends BookingActionsProps {
  readonly proposal: NonNullable<BookingDetail["proposal"]>;
}

function ProposalNote({ booking, proposal, zone }: ProposalNoteProps) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const withdraw = useWithdraw(businessId, booking);
  const when = (at: string) => momentText(instant(at), zone, language);
  return (
    <section className="offered" aria-label={t("propose.open")}>
      <p className="fact-main">{t("propose.open")}</p>
      <ul className="plain-list">
        {proposal.options.map(({ id, startsAt, professional }) => (
          <li key={id} className="tabular">
            {t("propose.with", { when: when(startsAt), name: professional.displayName })}
          </li>
        ))}
      </ul>
      <div className="row-between wrap">
        <span className="small soft">{t("propose.openUntil", { when: when(proposal.answerBy) })}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={withdraw.isPending}
          onClick={() =>
            withdraw.mutate(proposal.id, {
              onSuccess: () => toastDone(t("propose.withdrawn")),
              onError: (error) => toastFailed(failureLine(error, t)),
            })
          }
        >
          {t("propose.withdraw")}
        </Button>
      </div>
    </section>
  );
}
