/** What can be done with a session as a whole, and with one seat of it. */
import { instant, instantOf, plainDate, toIso, wallOf, zone as zoneNamed } from "@creneau/scheduling";
import { NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChangeGroup, type GroupChange, type GroupDetail } from "../api/groups.ts";
import { beyondFields, problemOf } from "../api/problem.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";

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

export function ActDialog({ act, group, seat, onClose }: ActProps) {
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
    </FormDialog>
  );
}
