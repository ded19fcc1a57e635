/** Sessions planned by the team: one, or several by a weekly rule. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Checkbox, Chip, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { usePlanGroups } from "../api/groups.ts";
import { beyondFields, problemOf } from "../api/problem.ts";
import { useProfessionals, useServices } from "../api/team.ts";
import { weekdays } from "../hours/ranges.ts";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { weekdayText } from "../time/format.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { DayTimeFields, type DayTime } from "./DayTimeFields.tsx";

interface WeeklyRule {
  readonly weekdays: string[];
  readonly until: string;
}

interface WeeklyFieldsProps {
  readonly rule: WeeklyRule;
  readonly error: string | undefined;
  readonly onChange: (some: Partial<WeeklyRule>) => void;
}

function WeeklyFields({ rule, error, onChange }: WeeklyFieldsProps) {
  const { t, language } = useTexts();
  return (
    <>
      <Chip.Group multiple value={rule.weekdays} onChange={(chosen) => onChange({ weekdays: chosen })}>
        <div className="row wrap" role="group" aria-label={t("groups.weekdays")}>
          {weekdays.map((weekday) => (
            <Chip key={weekday} value={String(weekday)}>
              {weekdayText(weekday, "weekdayShort", language)}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <TextInput
        type="date"
        label={t("groups.until")}
        value={rule.until}
        onChange={(event) => onChange({ until: event.currentTarget.value })}
        error={error}
      />
    </>
  );
}

type Unplanned = NonNullable<ReturnType<typeof usePlanGroups>["data"]>["refused"];

/** What could not be planned, and why not. */
function Refused({ refused, zone }: { readonly refused: Unplanned; readonly zone: string }) {
  const { t, language } = useTexts();
  if (refused.length === 0) return null;
  return (
    <div className="note" role="status">
      <div>
        <p className="note-title">{t("groups.refused")}</p>
        <ul>
          {refused.map(({ startsAt, sentence }) => (
            <li key={startsAt}>
              {momentText(instant(startsAt), zoneNamed(zone), language)}
              {" — "}
              {sentence}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId, professionalId: own, seesAll } = useMembership();
  const team = useProfessionals(businessId).data ?? [];
  const found = useServices(businessId).data;
  const services = found?.filter(({ grouped }) => grouped) ?? [];
  const plan = usePlanGroups(businessId);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [chosen, setService] = useState<string | null>(null);
  const serviceId = chosen ?? (services.length === 1 ? (services[0]?.id ?? null) : null);
  const [who, setWho] = useState<string | null>(own);
  const [first, setFirst] = useState<DayTime>({ on: "", at: "10:00" });
  const [seats, setSeats] = useState<number | undefined>();
  const [weekly, setWeekly] = useState(false);
  const [rule, setRule] = useState<WeeklyRule>({ weekdays: [], until: "" });
  const failure = plan.isError ? problemOf(plan.error) : undefined;
  const hosts = seesAll ? team : team.filter(({ id }) => id === own);
  const refused = plan.data?.refused ?? [];

  const send = () => {
    if (!serviceId || !who) return;
    const isRule = weekly && rule.weekdays.length > 0 && rule.until !== "";
    plan.mutate(
      {
        key,
        serviceId,
        professionalId: who,
        ...first,
        ...(seats === undefined ? {} : { seats }),
        ...(isRule ? { weekly: { ...rule, weekdays: rule.weekdays.map(Number) } } : {}),
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
    <FormDialog
      onClose={onClose}
      title={t("groups.plan")}
      centered
      submit={t("groups.submit")}
      disabled={!serviceId || !who || first.on === ""}
      isPending={plan.isPending}
      error={beyondFields(plan.error)}
      onSubmit={send}
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
      <DayTimeFields
        {...first}
        required
        errors={failure?.fields ?? {}}
        onChange={(some) => setFirst({ ...first, ...some })}
      />
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
        <WeeklyFields
          rule={rule}
          error={failure?.fields["weekly.until"]}
          onChange={(some) => setRule({ ...rule, ...some })}
        />
      )}
      <Refused refused={refused} zone={hosts.find(({ id }) => id === who)?.zone ?? "UTC"} />
    </FormDialog>
  );
}
