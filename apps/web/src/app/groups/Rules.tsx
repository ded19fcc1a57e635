/** Which services are given in groups, and how. */
import { Button, NumberInput, SegmentedControl, Skeleton } from "@mantine/core";
import { useState } from "react";
import { useGroupRules, useSaveGroupRules, type GroupRules } from "../api/groups.ts";
import { beyondFields, problemOf } from "../api/problem.ts";
import { useServices } from "../api/team.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone } from "../ui/toast.tsx";

const USUAL: GroupRules = {
  seatsMax: 5,
  seatsMin: 3,
  decideHours: 24,
  whenShort: "cancel",
  seatsPerBooking: 1,
  openedBy: "team",
  version: 0,
};

const NUMBERS = [
  ["seatsMax", 2, 500],
  ["seatsMin", 1, 500],
  ["seatsPerBooking", 1, 20],
  ["decideHours", 1, 336],
] as const;

interface DialogProps {
  readonly service: { readonly id: string; readonly name: string };
  readonly rules: GroupRules | null;
  readonly onClose: () => void;
}

function RulesDialog({ service, rules, onClose }: DialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const save = useSaveGroupRules(businessId, service.id);
  const [draft, setDraft] = useState(rules ?? USUAL);
  const failure = save.isError ? problemOf(save.error) : undefined;
  const send = (next: GroupRules | null) =>
    save.mutate(next, {
      onSuccess: () => {
        toastDone(t("groups.saved"));
        onClose();
      },
    });
  return (
    <FormDialog
      onClose={onClose}
      title={service.name}
      centered
      submit={t("groups.save")}
      isPending={save.isPending}
      error={beyondFields(save.error)}
      beside={
        rules && (
          <Button variant="default" loading={save.isPending} onClick={() => send(null)}>
            {t("groups.stop")}
          </Button>
        )
      }
      onSubmit={() => send(draft)}
    >
      <div className="group-fields">
        {NUMBERS.map(([name, min, max]) => (
          <NumberInput
            key={name}
            label={t(`groups.${name}`)}
            min={min}
            max={max}
            value={draft[name]}
            error={failure?.fields[name]}
            onChange={(value) => setDraft({ ...draft, [name]: Number(value) })}
          />
        ))}
      </div>
      <div>
        <p className="small">{t("groups.whenShort")}</p>
        <SegmentedControl
          fullWidth
          aria-label={t("groups.whenShort")}
          value={draft.whenShort}
          data={[
            { value: "cancel", label: t("groups.whenShortCancel") },
            { value: "ask", label: t("groups.whenShortAsk") },
          ]}
          onChange={(value) => setDraft({ ...draft, whenShort: value === "ask" ? "ask" : "cancel" })}
        />
      </div>
      <div>
        <p className="small">{t("groups.openedBy")}</p>
        <SegmentedControl
          fullWidth
          orientation="vertical"
          aria-label={t("groups.openedBy")}
          value={draft.openedBy}
          data={[
            { value: "team", label: t("groups.openedByTeam") },
            { value: "anyone", label: t("groups.openedByAnyone") },
          ]}
          onChange={(value) => setDraft({ ...draft, openedBy: value === "anyone" ? "anyone" : "team" })}
        />
      </div>
    </FormDialog>
  );
}

function ServiceRow({
  service,
  mayEdit,
}: {
  readonly service: { id: string; name: string };
  readonly mayEdit: boolean;
}) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const rules = useGroupRules(businessId, service.id);
  const [editing, setEditing] = useState(false);
  if (rules.isPending)
    return (
      <li className="group-row" aria-busy>
        <Skeleton height={40} />
      </li>
    );
  const known = rules.data ?? null;
  return (
    <li className="group-row">
      <span className="group-what">
        <strong>{service.name}</strong>
        <br />
        <span className="small soft">
          {known ? t("groups.given", { max: known.seatsMax, min: known.seatsMin }) : t("groups.notGroup")}
        </span>
      </span>
      {mayEdit && (
        <Button variant="default" size="xs" onClick={() => setEditing(true)}>
          {t(known ? "groups.edit" : "groups.asGroup")}
        </Button>
      )}
      {editing && <RulesDialog service={service} rules={known} onClose={() => setEditing(false)} />}
    </li>
  );
}

export function GroupRulesCard({ mayEdit }: { readonly mayEdit: boolean }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const services = useServices(businessId);
  // Who may not change it is told of what is given in groups, not of what could be.
  const shown = (services.data ?? []).filter(({ grouped }) => mayEdit || grouped);
  if (shown.length === 0) return null;
  return (
    <section className="card group-card" aria-labelledby="group-rules">
      <h2 id="group-rules">{t("groups.rules")}</h2>
      <p className="group-text small soft">{t("groups.rulesText")}</p>
      <ul className="plain-list group-list">
        {shown.map((service) => (
          <ServiceRow key={service.id} service={service} mayEdit={mayEdit} />
        ))}
      </ul>
    </section>
  );
}
