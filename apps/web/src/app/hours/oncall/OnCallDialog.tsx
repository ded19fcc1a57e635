/** Hours on call: which services, which days, when. What it says is read back in words before it is saved. */
import { dateOf, zone as zoneNamed, type PlainDate } from "@creneau/scheduling";
import { Button, Modal, MultiSelect, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OnCall } from "../../api/schedule.ts";
import type { Service } from "../../api/team.ts";
import { useTexts } from "../../texts/language.ts";
import { nowInstant } from "../../time/now.ts";
import { isSound, lengthOf, readOnCall, ruleText, type ChosenOnCall } from "./rules.ts";
import { WhenFields } from "./WhenFields.tsx";
import { wordsOf } from "./words.ts";

interface OnCallDialogProps {
  /** Undefined: one that is added. */
  readonly one: OnCall | undefined;
  /** Those that the professional gives. */
  readonly services: readonly Service[];
  readonly zone: string;
  readonly onClose: () => void;
  readonly onSave: (one: OnCall) => void;
}

/** What one that is added begins with: the weekends from today on. */
const weekends = (today: PlainDate): ChosenOnCall => ({
  when: "weekly",
  interval: 1,
  weekdays: [6, 7],
  from: today,
  until: null,
  start: "08:00",
  end: "20:00",
});

export function OnCallDialog({ one, services, zone, onClose, onSave }: OnCallDialogProps) {
  const { t, language } = useTexts();
  const today = dateOf(nowInstant(), zoneNamed(zone));
  const [chosen, setChosen] = useState<ChosenOnCall>(
    (one && readOnCall(one.rule, one.lengthMinutes)) ?? weekends(today),
  );
  const [name, setName] = useState(one?.name ?? "");
  const [serviceIds, setServiceIds] = useState<readonly string[]>(one?.serviceIds ?? []);
  const [onClosedDays, setOnClosedDays] = useState(one?.onClosedDays ?? true);
  const [tried, setTried] = useState(false);
  const known = services.filter(({ id }) => serviceIds.includes(id)).map(({ id }) => id);
  const made = (): OnCall => ({
    name: name.trim(),
    serviceIds: known,
    rule: ruleText(chosen),
    lengthMinutes: lengthOf(chosen),
    onClosedDays,
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(one ? "onCall.edit" : "onCall.add")}
      radius="lg"
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form
        className="stack-wide"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (isSound(chosen) && known.length > 0) onSave(made());
        }}
      >
        <MultiSelect
          label={t("onCall.services")}
          description={services.length === 0 ? t("onCall.noServices") : t("onCall.servicesHint")}
          data={services.map((service) => ({ value: service.id, label: service.name }))}
          value={known}
          onChange={setServiceIds}
          error={tried && known.length === 0 ? t("onCall.chooseService") : undefined}
          searchable
          hidePickedOptions
        />
        <WhenFields chosen={chosen} tried={tried} edit={(some) => setChosen({ ...chosen, ...some })} />
        <TextInput
          label={`${t("schedule.name")} (${t("app.optional")})`}
          placeholder={t("onCall.example")}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          label={t("onCall.onClosedDays")}
          description={t("onCall.onClosedDaysHint")}
          checked={onClosedDays}
          onChange={(event) => setOnClosedDays(event.currentTarget.checked)}
        />
        <p role="status" className="soft">
          {isSound(chosen) ? wordsOf(made(), t, language) : ""}
        </p>
        <div className="row end">
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit">{t("app.save")}</Button>
        </div>
      </form>
    </Modal>
  );
}
