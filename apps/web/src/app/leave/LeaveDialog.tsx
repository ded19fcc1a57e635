/** Asks for an absence, or enters one; says at once what it would take. */
import { Checkbox, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
import { CalendarX2, TriangleAlert } from "lucide-react";
import { useState } from "react";
import {
  useLeavePreview,
  useRequestLeave,
  type LeaveDetail,
  type LeaveDraft,
  type LeaveKind,
  type LeavePreview,
} from "../api/leave.ts";
import { problemOf } from "../api/problem.ts";
import { may } from "../api/rights.ts";
import { useProfessionals } from "../api/team.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { daysText } from "./dates.ts";

interface LeaveDialogProps {
  readonly kinds: readonly LeaveKind[];
  readonly first: Pick<LeaveDraft, "fromOn" | "untilOn" | "fromTime">;
  readonly onClose: () => void;
  readonly onDone: (leave: LeaveDetail, bookingCount: number) => void;
}

function Touches({ preview }: { readonly preview: LeavePreview }) {
  const { t, language } = useTexts();
  const { counted, bookingCount, firstBookings, alsoAbsent, overlaps } = preview;
  return (
    <div className="leave-touches" aria-live="polite">
      <p>
        <strong>{t("leave.working", { days: daysText(counted.halfDays, language) })}</strong>
        {" · "}
        <strong data-some={bookingCount > 0 || undefined}>{t("leave.bookings", { count: bookingCount })}</strong>
      </p>
      {bookingCount > 0 && (
        <p className="small soft">
          {firstBookings.map(({ contactName }) => contactName).join(", ")}
          {firstBookings.length > 0 && bookingCount > firstBookings.length && "…"}
          {firstBookings.length > 0 && ". "}
          {t("leave.bookingsNext")}
        </p>
      )}
      {alsoAbsent.length > 0 && <p className="small soft">{t("leave.alsoAbsent", { names: alsoAbsent.join(", ") })}</p>}
      {overlaps && (
        <p className="small leave-warning">
          <TriangleAlert size={14} aria-hidden /> {t("leave.overlaps")}
        </p>
      )}
    </div>
  );
}

interface EndProps {
  readonly label: string;
  readonly timeLabel: string;
  readonly on: string;
  readonly time: string;
  readonly exact: boolean;
  readonly parts: readonly { readonly value: string; readonly label: string }[];
  readonly error: string | undefined;
  readonly timeError: string | undefined;
  readonly min?: string;
  readonly onChange: (on: string, time: string) => void;
}

/** A date and the part of it: by halves, or to the minute. */
function End({ label, timeLabel, on, time, exact, parts, error, timeError, min, onChange }: EndProps) {
  return (
    <div className="leave-end">
      <TextInput
        type="date"
        label={label}
        value={on}
        min={min}
        error={error}
        onChange={(event) => onChange(event.currentTarget.value, time)}
      />
      {exact ? (
        <TextInput
          type="time"
          label={timeLabel}
          value={time === "24:00" ? "23:59" : time}
          error={timeError}
          onChange={(event) => onChange(on, event.currentTarget.value || time)}
        />
      ) : (
        <NativeSelect
          label={timeLabel}
          value={time}
          error={timeError}
          data={[...parts]}
          onChange={(event) => onChange(on, event.currentTarget.value)}
        />
      )}
    </div>
  );
}

interface PartProps {
  readonly draft: LeaveDraft;
  /** By path of the API. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<LeaveDraft>) => void;
}

/** From when until when. */
function Ends({ draft, errors, onChange }: PartProps) {
  const { t } = useTexts();
  const [exact, setExact] = useState(false);
  const { fromOn, fromTime, untilOn, untilTime } = draft;
  return (
    <>
      <div className="leave-ends">
        <End
          label={t("leave.from")}
          timeLabel={t("leave.fromTime")}
          on={fromOn}
          time={fromTime}
          exact={exact}
          error={errors["fromOn"]}
          timeError={errors["fromTime"]}
          parts={[
            { value: "00:00", label: t("leave.part.start") },
            { value: "12:00", label: t("leave.part.noon") },
            ...(fromTime === "00:00" || fromTime === "12:00" ? [] : [{ value: fromTime, label: fromTime }]),
          ]}
          onChange={(on, time) => onChange({ fromOn: on, fromTime: time, ...(untilOn < on ? { untilOn: on } : {}) })}
        />
        <End
          label={t("leave.until")}
          timeLabel={t("leave.untilTime")}
          on={untilOn}
          time={untilTime}
          exact={exact}
          min={fromOn}
          error={errors["untilOn"]}
          timeError={errors["untilTime"]}
          parts={[
            { value: "24:00", label: t("leave.part.end") },
            { value: "12:00", label: t("leave.part.noon") },
          ]}
          onChange={(on, time) => onChange({ untilOn: on, untilTime: time })}
        />
      </div>
      <Checkbox
        label={t("leave.exact")}
        checked={exact}
        onChange={(event) => {
          setExact(event.currentTarget.checked);
          if (!event.currentTarget.checked) onChange({ fromTime: "00:00", untilTime: "24:00" });
        }}
      />
    </>
  );
}

/** Some kinds ask for a note; of the others, illness above all, nobody is to write why. */
function Note({ kind, draft, errors, onChange }: PartProps & { readonly kind: LeaveKind }) {
  const { t } = useTexts();
  if (!kind.asksNote)
    return (
      <p className="small soft">
        <CalendarX2 size={14} aria-hidden /> {t("leave.noNote")}
      </p>
    );
  return (
    <Textarea
      label={`${t("leave.note")} (${t("app.optional")})`}
      description={t("leave.noteHint")}
      autosize
      minRows={2}
      maxLength={500}
      value={draft.note}
      error={errors["note"]}
      onChange={(event) => onChange({ note: event.currentTarget.value })}
    />
  );
}

/** What the fields show of what was wrong. */
const SHOWN = ["fromOn", "fromTime", "untilOn", "untilTime", "kindId", "note"];

export function LeaveDialog({ kinds, first, onClose, onDone }: LeaveDialogProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  /** Whoever approves absences enters them; others ask. */
  const enters = may(membership, "leave.approve");
  const team = useProfessionals(businessId).data ?? [];
  const [key] = useState(() => crypto.randomUUID());
  const [said, setSaid] = useState<Partial<LeaveDraft>>({});
  const draft: LeaveDraft = {
    professionalId: membership.professionalId ?? (enters ? team[0]?.id : undefined) ?? "",
    kindId: kinds[0]?.id ?? "",
    ...first,
    untilTime: "24:00",
    note: "",
    ...said,
  };
  const change = (some: Partial<LeaveDraft>) => setSaid((before) => ({ ...before, ...some }));
  const kind = kinds.find(({ id }) => id === draft.kindId);
  const preview = useLeavePreview(businessId, draft).data;
  const save = useRequestLeave(businessId);
  const errors = save.isError ? problemOf(save.error).fields : {};
  const submit = () => {
    const note = kind?.asksNote ? draft.note : "";
    save.mutate(
      { draft: { ...draft, note }, entered: enters, key },
      { onSuccess: (leave) => onDone(leave, preview?.bookingCount ?? 0) },
    );
  };
  return (
    <FormDialog
      onClose={onClose}
      title={t(enters ? "leave.enter" : "leave.ask")}
      centered
      size="lg"
      submit={t(enters || kind?.needsApproval === false ? "leave.submitEnter" : "leave.submitAsk")}
      isPending={save.isPending}
      error={SHOWN.some((path) => errors[path] !== undefined) ? undefined : save.error}
      onSubmit={submit}
    >
      {enters && team.length > 1 && (
        <Select
          label={t("leave.who")}
          searchable
          allowDeselect={false}
          value={draft.professionalId}
          data={team.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          onChange={(id) => id && change({ professionalId: id })}
        />
      )}
      <NativeSelect
        label={t("leave.kind")}
        value={draft.kindId}
        error={errors["kindId"]}
        data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(event) => change({ kindId: event.currentTarget.value })}
      />
      <Ends draft={draft} errors={errors} onChange={change} />
      {preview && <Touches preview={preview} />}
      {kind && <Note kind={kind} draft={draft} errors={errors} onChange={change} />}
    </FormDialog>
  );
}
