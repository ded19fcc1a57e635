/** Sessions planned by the team: one, or several by a weekly rule. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Checkbox, Chip, Modal, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { usePlanGroups } from "../api/groups.ts";
import { problemOf } from "../api/problem.ts";
import { useProfessionals, useServices } from "../api/team.ts";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** The first of January 1970 was a Thursday. */
export const weekdayName = (weekday: number, language: string, style: "short" | "long"): string =>
  new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" }).format((weekday + 3) * 86_400_000);

export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const { businessId, professionalId: own, seesAll } = useMembership();
  const team = useProfessionals(businessId).data ?? [];
  const found = useServices(businessId).data;
  const services = found?.filter(({ grouped }) => grouped) ?? [];
  const plan = usePlanGroups(businessId);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [chosen, setService] = useState<string | null>(null);
  const serviceId = chosen ?? (services.length === 1 ? (services[0]?.id ?? null) : null);
  const [who, setWho] = useState<string | null>(own);
  const [on, setOn] = useState("");
  const [at, setAt] = useState("10:00");
  const [seats, setSeats] = useState<number | undefined>();
  const [weekly, setWeekly] = useState(false);
  const [weekdays, setWeekdays] = useState<string[]>([]);
  const [until, setUntil] = useState("");
  const failure = plan.isError ? problemOf(plan.error) : undefined;
  const hosts = seesAll ? team : team.filter(({ id }) => id === own);
  const refused = plan.data?.refused ?? [];

  const send = () => {
    if (!serviceId || !who) return;
    const rule = weekly && weekdays.length > 0 && until ? { weekdays: weekdays.map(Number), until } : undefined;
    plan.mutate(
      {
        key,
        serviceId,
        professionalId: who,
        on,
        at,
        ...(seats === undefined ? {} : { seats }),
        ...(rule ? { weekly: rule } : {}),
      },
      {
        onSuccess: ({ planned, refused: no }) => {
          setKey(crypto.randomUUID());
          if (planned.length > 0) toastDone(t("groups.planned", { count: planned.length }));
          if (no.length === 0) onClose();
        },
      },
    );
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t("groups.plan")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {found && services.length === 0 && (
          <div className="note" role="status">
            <p>{t("groups.noGroupService")}</p>
          </div>
        )}
        <Select
          label={t("groups.service")}
          data={services.map(({ id, name }) => ({ value: id, label: name }))}
          value={serviceId}
          onChange={setService}
          error={failure?.fields["serviceId"]}
          required
          data-autofocus
        />
        <Select
          label={t("groups.professional")}
          data={hosts.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          value={who}
          onChange={setWho}
          required
        />
        <div className="group-fields">
          <TextInput
            type="date"
            label={t("groups.on")}
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
            error={failure?.fields["on"]}
            required
          />
          <TextInput
            type="time"
            label={t("groups.at")}
            value={at}
            onChange={(event) => setAt(event.currentTarget.value)}
            error={failure?.fields["at"]}
            required
          />
        </div>
        <NumberInput
          label={t("groups.ownSeats")}
          min={1}
          max={500}
          value={seats ?? ""}
          onChange={(value) => setSeats(typeof value === "number" ? value : undefined)}
        />
        <Checkbox
          label={t("groups.weekly")}
          checked={weekly}
          onChange={(event) => setWeekly(event.currentTarget.checked)}
        />
        {weekly && (
          <>
            <Chip.Group multiple value={weekdays} onChange={setWeekdays}>
              <div className="row wrap" role="group" aria-label={t("groups.weekdays")}>
                {WEEKDAYS.map((weekday) => (
                  <Chip key={weekday} value={String(weekday)}>
                    {weekdayName(weekday, language, "short")}
                  </Chip>
                ))}
              </div>
            </Chip.Group>
            <TextInput
              type="date"
              label={t("groups.until")}
              value={until}
              onChange={(event) => setUntil(event.currentTarget.value)}
              error={failure?.fields["weekly.until"]}
            />
          </>
        )}
        {failure && Object.keys(failure.fields).length === 0 && <FailureNote error={plan.error} />}
        {refused.length > 0 && (
          <div className="note" role="status">
            <div>
              <p className="note-title">{t("groups.refused")}</p>
              <ul>
                {refused.map(({ startsAt, sentence }) => (
                  <li key={startsAt}>
                    {momentText(
                      instant(startsAt),
                      zoneNamed(hosts.find(({ id }) => id === who)?.zone ?? "UTC"),
                      language,
                    )}
                    {" — "}
                    {sentence}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={plan.isPending} disabled={!serviceId || !who || on === ""}>
            {t("groups.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
