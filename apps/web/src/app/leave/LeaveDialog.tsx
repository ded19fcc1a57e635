/** Asks for an absence, or enters one; says at once what it would take. */
import { Button, Checkbox, Modal, NativeSelect, Select, Textarea, TextInput } from "@mantine/core";
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
import { FailureNote } from "../ui/FailureNote.tsx";
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

export function LeaveDialog({ kinds, first, onClose, onDone }: LeaveDialogProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const approves = may(membership, "leave.approve");
  const team = useProfessionals(businessId);
  const [key] = useState(() => crypto.randomUUID());
  const [exact, setExact] = useState(false);
  const own = membership.professionalId ?? (approves ? team.data?.[0]?.id : undefined) ?? "";
  const [said, setSaid] = useState<Partial<LeaveDraft>>({});
  const draft: LeaveDraft = {
    professionalId: own,
    kindId: kinds[0]?.id ?? "",
    ...first,
    untilTime: "24:00",
    note: "",
    ...said,
  };
  const change = (part: Partial<LeaveDraft>) => setSaid((before) => ({ ...before, ...part }));
  const kind = kinds.find(({ id }) => id === draft.kindId);
  const preview = useLeavePreview(businessId, draft);
  const save = useRequestLeave(businessId);
  const failure = save.isError ? problemOf(save.error) : undefined;
  const fields = failure?.fields ?? {};
  const named = ["fromOn", "fromTime", "untilOn", "untilTime", "kindId", "note"].some(
    (path) => fields[path] !== undefined,
  );
  const entered = approves;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(entered ? "leave.enter" : "leave.ask")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
      size="lg"
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const note = kind?.asksNote ? draft.note : "";
          save.mutate(
            { draft: { ...draft, note }, entered, key },
            { onSuccess: (leave) => onDone(leave, preview.data?.bookingCount ?? 0) },
          );
        }}
      >
        {approves && (team.data?.length ?? 0) > 1 && (
          <Select
            label={t("leave.who")}
            searchable
            allowDeselect={false}
            value={draft.professionalId}
            data={(team.data ?? []).map(({ id, displayName }) => ({ value: id, label: displayName }))}
            onChange={(id) => id && change({ professionalId: id })}
          />
        )}
        <NativeSelect
          label={t("leave.kind")}
          value={draft.kindId}
          error={fields["kindId"]}
          data={kinds.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => change({ kindId: event.currentTarget.value })}
        />
        <div className="leave-ends">
          <End
            label={t("leave.from")}
            timeLabel={t("leave.fromTime")}
            on={draft.fromOn}
            time={draft.fromTime}
            exact={exact}
            error={fields["fromOn"]}
            timeError={fields["fromTime"]}
            parts={[
              { value: "00:00", label: t("leave.part.start") },
              { value: "12:00", label: t("leave.part.noon") },
              ...(draft.fromTime === "00:00" || draft.fromTime === "12:00"
                ? []
                : [{ value: draft.fromTime, label: draft.fromTime }]),
            ]}
            onChange={(fromOn, fromTime) =>
              change({ fromOn, fromTime, ...(draft.untilOn < fromOn ? { untilOn: fromOn } : {}) })
            }
          />
          <End
            label={t("leave.until")}
            timeLabel={t("leave.untilTime")}
            on={draft.untilOn}
            time={draft.untilTime}
            exact={exact}
            min={draft.fromOn}
            error={fields["untilOn"]}
            timeError={fields["untilTime"]}
            parts={[
              { value: "24:00", label: t("leave.part.end") },
              { value: "12:00", label: t("leave.part.noon") },
            ]}
            onChange={(untilOn, untilTime) => change({ untilOn, untilTime })}
          />
        </div>
        <Checkbox
          label={t("leave.exact")}
          checked={exact}
          onChange={(event) => {
            setExact(event.currentTarget.checked);
            if (!event.currentTarget.checked) change({ fromTime: "00:00", untilTime: "24:00" });
          }}
        />
        {preview.data && <Touches preview={preview.data} />}
        {kind && !kind.asksNote && (
          <p className="small soft">
            <CalendarX2 size={14} aria-hidden /> {t("leave.noNote")}
          </p>
        )}
        {kind?.asksNote && (
          <Textarea
            label={`${t("leave.note")} (${t("app.optional")})`}
            description={t("leave.noteHint")}
            autosize
            minRows={2}
            maxLength={500}
            value={draft.note}
            error={fields["note"]}
            onChange={(event) => change({ note: event.currentTarget.value })}
          />
        )}
        {failure && !named && <FailureNote error={save.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {t(entered || kind?.needsApproval === false ? "leave.submitEnter" : "leave.submitAsk")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
