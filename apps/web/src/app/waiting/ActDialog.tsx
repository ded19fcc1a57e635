/** Somebody who waits: put first with a reason, taken off, or offered a time by hand. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useChangeWaiting, type WaitingChange, type WaitingEntry } from "../api/groups.ts";
import { beyondFields, problemOf } from "../api/problem.ts";
import { useProfessionals } from "../api/team.ts";
import { DayTimeFields, startsAtOf, type DayTime } from "../groups/DayTimeFields.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";

export type Act = "pin" | "remove" | "offer";

interface ActProps {
  readonly act: Act;
  readonly entry: WaitingEntry;
  readonly onClose: () => void;
}

const titles = { pin: "waitingList.pin", remove: "waitingList.remove", offer: "waitingList.offer" } as const;
const done = { pin: "waitingList.pinDone", remove: "waitingList.removed", offer: "waitingList.offered" } as const;

export function ActDialog({ act, entry, onClose }: ActProps) {
  const { t } = useTexts();
  const { businessId, professionalId: own, seesAll } = useMembership();
  const team = useProfessionals(businessId).data ?? [];
  const hosts = seesAll ? team : team.filter(({ id }) => id === own);
  const change = useChangeWaiting(businessId, entry.id);
  const [reason, setReason] = useState("");
  const [who, setWho] = useState<string | null>(entry.professional?.id ?? own);
  const [start, setStart] = useState<DayTime>({ on: entry.from, at: "10:00" });
  const failure = change.isError ? problemOf(change.error) : undefined;

  const asked = (): WaitingChange | undefined => {
    if (act === "pin") return { act, pinned: true, reason, version: entry.version };
    if (act === "remove") return { act, reason };
    const zone = hosts.find(({ id }) => id === who)?.zone;
    if (!who || !zone || start.on === "") return undefined;
    return { act, professionalId: who, startsAt: startsAtOf(start, zoneNamed(zone)) };
  };

  return (
    <FormDialog
      onClose={onClose}
      title={`${t(titles[act])} · ${entry.contact.name}`}
      centered
      submit={t(act === "offer" ? "waitingList.send" : "waitingList.submit")}
      isPending={change.isPending}
      error={beyondFields(change.error)}
      onSubmit={() => {
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
          <DayTimeFields {...start} onChange={(some) => setStart({ ...start, ...some })} />
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
    </FormDialog>
  );
}
