/** One session: who comes, who came, and what can be done with it as a whole. */
import { instant, instantOf, plainDate, toIso, wallOf, zone as zoneNamed } from "@creneau/scheduling";
import { ActionIcon, Button, Modal, NumberInput, SegmentedControl, Skeleton, Textarea, TextInput } from "@mantine/core";
import { ArrowLeft, Download, UsersRound, X } from "lucide-react";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { attendancePath, useChangeGroup, useGroup, type GroupChange, type GroupDetail } from "../api/groups.ts";
import { problemOf } from "../api/problem.ts";
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
import { toastDone } from "../ui/toast.tsx";
import { Fill, Marks } from "./fill.tsx";
import "./groups.css";

type Act = "seats" | "move" | "cancel" | "add" | "remove";
type Seat = GroupDetail["people"][number];

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
              <ActionIcon
                variant="subtle"
                color="gray"
                size="lg"
                aria-label={t("groups.removeOne", { name: seat.contact.name })}
                onClick={() => onRemove(seat)}
              >
                <X size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      <div className="row wrap group-foot">{children}</div>
    </section>
  );
}

interface ActProps {
  readonly act: Act;
  readonly group: GroupDetail;
  /** Whose seat it is about. */
  readonly seat: Seat | undefined;
  readonly onClose: () => void;
}

const titles = {
  seats: "groups.change",
  move: "groups.move",
  cancel: "groups.cancel",
  add: "groups.add",
  remove: "groups.remove",
} as const;
const done = {
  seats: "groups.changed",
  move: "groups.moved",
  cancel: "groups.cancelledDone",
  add: "groups.added",
  remove: "groups.removed",
} as const;

function ActDialog({ act, group, seat, onClose }: ActProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeGroup(businessId, group.id);
  const zone = zoneNamed(group.professional.zone);
  const wall = wallOf(instant(group.startsAt), zone);
  const two = (value: number) => String(value).padStart(2, "0");
  const [seats, setSeats] = useState(group.seats);
  const [on, setOn] = useState<string>(wall.on);
  const [at, setAt] = useState(`${two(Math.floor(wall.minuteOfDay / 60))}:${two(wall.minuteOfDay % 60)}`);
  const [reason, setReason] = useState("");
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const failure = change.isError ? problemOf(change.error) : undefined;
  const field = (path: string) => failure?.fields[path];

  const asked = (): GroupChange => {
    if (act === "seats") return { act, seats, version: group.version };
    if (act === "cancel") return { act, reason };
    if (act === "remove") return { act, bookingId: seat?.bookingId ?? "", reason };
    if (act === "add") return { act, name, email, key };
    const [hours = 0, minutes = 0] = at.split(":").map(Number);
    return { act, startsAt: toIso(instantOf(plainDate(on), hours * 60 + minutes, zone)), reason };
  };

  return (
    <Modal opened onClose={onClose} title={t(titles[act])} closeButtonProps={{ "aria-label": t("app.close") }} centered>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(asked(), {
            onSuccess: () => {
              toastDone(t(done[act]));
              onClose();
            },
          });
        }}
      >
        {act === "seats" && (
          <NumberInput
            label={t("groups.seatsMax")}
            min={Math.max(1, group.seatsTaken)}
            max={500}
            value={seats}
            error={field("seats")}
            onChange={(value) => setSeats(Number(value))}
            data-autofocus
          />
        )}
        {act === "move" && (
          <div className="group-fields">
            <TextInput
              type="date"
              label={t("groups.newDate")}
              value={on}
              onChange={(event) => setOn(event.currentTarget.value)}
              data-autofocus
            />
            <TextInput
              type="time"
              label={t("groups.newTime")}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
          </div>
        )}
        {act === "cancel" && <p>{t("groups.cancelText")}</p>}
        {act === "remove" && <p>{t("groups.removeText", { name: seat?.contact.name })}</p>}
        {(act === "cancel" || act === "move" || act === "remove") && (
          <Textarea
            label={act === "remove" ? t("groups.reasonOne", { name: seat?.contact.name }) : t("groups.reason")}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            error={field("reason")}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {act === "add" && (
          <>
            <TextInput
              label={t("groups.name")}
              maxLength={80}
              value={name}
              error={field("contact.name")}
              onChange={(event) => setName(event.currentTarget.value)}
              data-autofocus
            />
            <TextInput
              type="email"
              label={t("groups.email")}
              maxLength={254}
              value={email}
              error={field("contact.email")}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          </>
        )}
        {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={change.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button
            type="submit"
            {...(act === "cancel" || act === "remove" ? { color: "red" } : {})}
            loading={change.isPending}
          >
            {t(titles[act])}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
