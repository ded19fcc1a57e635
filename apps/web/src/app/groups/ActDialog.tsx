/** What can be done with a session as a whole, and with one seat of it. */
import { instant, wallOf, zone as zoneNamed } from "@creneau/scheduling";
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChangeGroup, type GroupChange, type GroupDetail } from "../api/groups.ts";
import { beyondFields, problemOf } from "../api/problem.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { wallTimeOf } from "../time/wall-time.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { DayTimeFields, startsAtOf, type DayTime } from "./DayTimeFields.tsx";

export type Act = "seats" | "move" | "cancel" | "add" | "remove";
export type Seat = GroupDetail["people"][number];

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

/** As typed: each act reads what it asks for. */
interface Typed extends DayTime {
  readonly seats: number;
  readonly reason: string;
  readonly name: string;
  readonly email: string;
}

function typedOf({ startsAt, professional, seats }: GroupDetail): Typed {
  const { on, minuteOfDay } = wallOf(instant(startsAt), zoneNamed(professional.zone));
  return { on, at: wallTimeOf(minuteOfDay), seats, reason: "", name: "", email: "" };
}

export function ActDialog({ act, group, seat, onClose }: ActProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const change = useChangeGroup(businessId, group.id);
  const [typed, setTyped] = useState(() => typedOf(group));
  const [key] = useState(() => crypto.randomUUID());
  const failure = change.isError ? problemOf(change.error) : undefined;

  const asked = (): GroupChange => {
    const { seats, reason, name, email } = typed;
    if (act === "seats") return { act, seats, version: group.version };
    if (act === "cancel") return { act, reason };
    if (act === "remove") return { act, bookingId: seat?.bookingId ?? "", reason };
    if (act === "add") return { act, name, email, key };
    return { act, startsAt: startsAtOf(typed, zoneNamed(group.professional.zone)), reason };
  };

  return (
    <FormDialog
      onClose={onClose}
      title={t(titles[act])}
      centered
      submit={t(titles[act])}
      isDanger={act === "cancel" || act === "remove"}
      isPending={change.isPending}
      error={beyondFields(change.error)}
      onSubmit={() => {
        change.mutate(asked(), {
          onSuccess: () => {
            toastDone(t(done[act]));
            onClose();
          },
        });
      }}
    >
      <ActFields
        act={act}
        group={group}
        seat={seat}
        typed={typed}
        errors={failure?.fields ?? {}}
        onChange={(some) => setTyped({ ...typed, ...some })}
      />
    </FormDialog>
  );
}

interface FieldsProps extends Omit<ActProps, "onClose"> {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (some: Partial<Typed>) => void;
}

function ActFields({ act, group, seat, typed, errors, onChange }: FieldsProps) {
  const { t } = useTexts();
  const name = seat?.contact.name;
  if (act === "add") return <PersonFields typed={typed} errors={errors} onChange={onChange} />;
  if (act === "seats")
    return (
      <NumberInput
        label={t("groups.seatsMax")}
        min={Math.max(1, group.seatsTaken)}
        max={500}
        value={typed.seats}
        error={errors["seats"]}
        onChange={(value) => onChange({ seats: Number(value) })}
        data-autofocus
      />
    );
  return (
    <>
      {act === "move" && (
        <DayTimeFields
          on={typed.on}
          at={typed.at}
          labels={{ on: t("groups.newDate"), at: t("groups.newTime") }}
          isFirst
          onChange={onChange}
        />
      )}
      {act === "cancel" && <p>{t("groups.cancelText")}</p>}
      {act === "remove" && <p>{t("groups.removeText", { name })}</p>}
      <Textarea
        label={act === "remove" ? t("groups.reasonOne", { name }) : t("groups.reason")}
        autosize
        minRows={2}
        maxLength={500}
        value={typed.reason}
        error={errors["reason"]}
        onChange={(event) => onChange({ reason: event.currentTarget.value })}
      />
    </>
  );
}

function PersonFields({ typed, errors, onChange }: Pick<FieldsProps, "typed" | "errors" | "onChange">) {
  const { t } = useTexts();
  return (
    <>
      <TextInput
        label={t("groups.name")}
        maxLength={80}
        value={typed.name}
        error={errors["contact.name"]}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        data-autofocus
      />
      <TextInput
        type="email"
        label={t("groups.email")}
        maxLength={254}
        value={typed.email}
        error={errors["contact.email"]}
        onChange={(event) => onChange({ email: event.currentTarget.value })}
      />
    </>
  );
}
