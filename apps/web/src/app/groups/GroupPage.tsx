/** One session: who comes, who came, and what can be done with it as a whole. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { ArrowLeft, Download, UsersRound, X } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { attendancePath, useChangeGroup, useGroup, type GroupDetail } from "../api/groups.ts";
import { may } from "../api/rights.ts";
import { momentText } from "../planning/moment.ts";
import { StatusMark } from "../planning/StatusMark.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { RowAction } from "../ui/RowAction.tsx";
import { toastDone } from "../ui/toast.tsx";
import { ActDialog, type Act, type Seat } from "./ActDialog.tsx";
import { Fill, Marks } from "./fill.tsx";
import "./groups.css";

export function GroupPage() {
  const { t, language } = useTexts();
  const { group: groupId = "" } = useParams();
  const membership = useMembership();
  const { businessId, slug } = membership;
  const group = useGroup(businessId, groupId);
  const change = useChangeGroup(businessId, groupId);
  const [act, setAct] = useState<Act | undefined>();
  const [leaving, setLeaving] = useState<Seat>();
  if (group.isError) return <FailureNote error={group.error} onRetry={() => void group.refetch()} />;
  if (!group.data) return <Skeleton className="page" height={320} radius="lg" aria-busy />;
  const { data } = group;
  const at = instant(data.startsAt);
  const begun = at <= nowInstant();
  const mayChange = may(membership, "booking.change") && data.state === "open";
  const title = data.service.name;
  return (
    <div className="page groups-page">
      <Link className="group-back small" to={`/${slug}/groupes`}>
        <ArrowLeft size={15} aria-hidden /> {t("groups.back")}
      </Link>
      <PageHead
        title={title}
        lead={`${capitalised(momentText(at, zoneNamed(data.professional.zone), language))} · ${data.professional.displayName}`}
      />
      <div className="stack-wide">
        <section className="card group-row">
          <Fill group={data} />
          <Marks group={data} />
        </section>
        {mayChange && !begun && (
          <div className="row wrap">
            {data.outcome === "short" && (
              <Button
                loading={change.isPending}
                onClick={() => change.mutate({ act: "keep" }, { onSuccess: () => toastDone(t("groups.kept")) })}
              >
                {t("groups.keep")}
              </Button>
            )}
            <Button variant="default" onClick={() => setAct("seats")}>
              {t("groups.change")}
            </Button>
            <Button variant="default" onClick={() => setAct("move")}>
              {t("groups.move")}
            </Button>
            <Button variant="default" onClick={() => setAct("cancel")}>
              {t("groups.cancel")}
            </Button>
          </div>
        )}
        <People
          group={data}
          begun={begun}
          mayChange={mayChange}
          onRemove={(seat) => {
            setLeaving(seat);
            setAct("remove");
          }}
          onAttendance={(bookingId, attended) =>
            change.mutate({ act: "attendance", people: [{ bookingId, attended }] })
          }
        >
          {may(membership, "booking.create") && mayChange && !begun && (
            <Button variant="default" size="xs" onClick={() => setAct("add")}>
              {t("groups.add")}
            </Button>
          )}
          <Button
            component="a"
            href={attendancePath(businessId, groupId)}
            variant="default"
            size="xs"
            leftSection={<Download size={14} aria-hidden />}
          >
            {t("groups.csv")}
          </Button>
        </People>
      </div>
      {act && <ActDialog act={act} group={data} seat={leaving} onClose={() => setAct(undefined)} />}
    </div>
  );
}

interface PeopleProps {
  readonly group: GroupDetail;
  readonly begun: boolean;
  readonly mayChange: boolean;
  readonly onRemove: (seat: Seat) => void;
  readonly onAttendance: (bookingId: string, attended: boolean | null) => void;
  readonly children: React.ReactNode;
}

function People({ group, begun, mayChange, onRemove, onAttendance, children }: PeopleProps) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const { people } = group;
  return (
    <section className="card group-card" aria-labelledby="people">
      <h2 id="people">{t("groups.people")}</h2>
      {people.length === 0 && <EmptyNote icon={UsersRound} title={t("groups.nobody")} text={t("groups.nobodyText")} />}
      <ul className="plain-list group-list">
        {people.map((seat) => (
          <li key={seat.bookingId} className="group-person">
            <Monogram name={seat.contact.name} />
            <span className="group-what">
              <Link to={`/${slug}/contacts/${seat.contact.id}`}>{seat.contact.name}</Link>
              {seat.seats > 1 && ` × ${seat.seats}`}
              <br />
              <span className="small soft">{seat.contact.email ?? seat.reference}</span>
            </span>
            {begun && mayChange && ["in-progress", "completed", "no-show", "confirmed"].includes(seat.status) ? (
              <SegmentedControl
                size="xs"
                aria-label={t("groups.attendance", { name: seat.contact.name })}
                value={seat.attended === null ? "" : String(seat.attended)}
                data={[
                  { value: "", label: t("groups.notSaid") },
                  { value: "true", label: t("groups.present") },
                  { value: "false", label: t("groups.absent") },
                ]}
                onChange={(value) => onAttendance(seat.bookingId, value === "" ? null : value === "true")}
              />
            ) : (
              <StatusMark status={seat.status} />
            )}
            {!begun && mayChange && (seat.status === "confirmed" || seat.status === "requested") && (
              <RowAction
                label={t("groups.removeOne", { name: seat.contact.name })}
                icon={X}
                onClick={() => onRemove(seat)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="row wrap group-foot">{children}</div>
    </section>
  );
}
