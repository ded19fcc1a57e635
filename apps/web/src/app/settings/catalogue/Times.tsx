import { MOST_PUBLIC_SERIES } from "@creneau/contract/limits";
/** Lengths, starts, work around the session, season and caps. */
import { NumberInput, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ServiceDraft } from "../../api/catalogue.ts";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import { lengthsOf, numberOr, pricedFor } from "./draft.ts";
import { LengthsField } from "./LengthsField.tsx";
import type { PartProps } from "./part-props.ts";

type Always =
  | "stepMinutes"
  | "preparationMinutes"
  | "cleaningMinutes"
  | "bufferBeforeMinutes"
  | "bufferAfterMinutes"
  | "noticeMinutes"
  | "horizonDays";

interface TimesProps extends PartProps {
  /** One person gives it to one person: it can be booked several times in a row. */
  readonly alone: boolean;
  /** Several services in a row: each has its own hours. */
  readonly inARow: boolean;
}

export function Times({ draft, errors, editable, edit, alone, inARow }: TimesProps) {
  const { t } = useTexts();
  const disabled = !editable;
  const [before] = useState(() => new Map<number, number>());
  /** Each length has its price. */
  const editLengths = (some: Pick<Partial<ServiceDraft>, "durationMinutes" | "durations">) => {
    if ("amounts" in draft.price)
      for (const { minutes, amountMinor } of draft.price.amounts) before.set(minutes, amountMinor);
    edit({ ...some, price: pricedFor({ ...draft, ...some }, before) });
  };
  const always = (name: Always, label: string, [min, max]: readonly [number, number]) => (
    <NumberInput
      label={label}
      min={min}
      max={max}
      allowDecimal={false}
      disabled={disabled}
      value={draft[name]}
      error={errors[name]}
      onChange={(value) => edit({ [name]: numberOr(value, draft[name]) })}
    />
  );
  const others = lengthsOf(draft).filter((minutes) => minutes !== draft.durationMinutes);
  return (
    <Section title={t("catalogue.time")}>
      <div className="two-fields">
        <NumberInput
          label={t("catalogue.duration")}
          required
          min={1}
          max={1440}
          allowDecimal={false}
          disabled={disabled}
          value={draft.durationMinutes}
          error={errors["durationMinutes"]}
          onChange={(value) =>
            editLengths({ durationMinutes: numberOr(value, draft.durationMinutes), durations: others })
          }
        />
        <LengthsField
          value={others}
          disabled={disabled}
          error={errors["durations"]}
          onChange={(durations) => editLengths({ durations })}
        />
        {always("stepMinutes", t("catalogue.step"), [1, 1440])}
        {always("preparationMinutes", t("catalogue.preparation"), [0, 480])}
        {always("cleaningMinutes", t("catalogue.cleaning"), [0, 480])}
        {always("bufferBeforeMinutes", t("catalogue.bufferBefore"), [0, 480])}
        {always("bufferAfterMinutes", t("catalogue.bufferAfter"), [0, 480])}
        {always("noticeMinutes", t("catalogue.notice"), [0, 525_600])}
        {always("horizonDays", t("catalogue.horizon"), [0, 730])}
      </div>
      <p className="small soft">{t("catalogue.insideHint")}</p>
      <TextInput
        label={`${t("catalogue.locked")} (${t("app.optional")})`}
        description={t("catalogue.lockedHint")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        maxLength={200}
        disabled={disabled}
        value={draft.lockedDurationMessage}
        error={errors["lockedDurationMessage"]}
        onChange={(event) => edit({ lockedDurationMessage: event.currentTarget.value })}
      />
      <Limits draft={draft} errors={errors} editable={editable} edit={edit} alone={alone} inARow={inARow} />
    </Section>
  );
}

function Limits({ draft, errors, editable, edit, alone, inARow }: TimesProps) {
  const { t } = useTexts();
  const date = (name: "validFrom" | "validUntil", label: string) => (
    <TextInput
      type="date"
      label={label}
      disabled={!editable}
      value={draft[name] ?? ""}
      error={errors[name]}
      onChange={(event) => edit({ [name]: event.currentTarget.value || null })}
    />
  );
  const cap = (name: "mostPerDay" | "mostPerWeek", label: string, max: number) => (
    <NumberInput
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      disabled={!editable}
      value={draft[name] ?? ""}
      error={errors[name]}
      onChange={(value) => edit({ [name]: numberOr(value, null) })}
    />
  );
  return (
    <>
      <fieldset className="field-set stack">
        <legend className="form-legend">{t("catalogue.season")}</legend>
        <p className="small soft">{t("catalogue.seasonHint")}</p>
        <div className="two-fields">
          {date("validFrom", t("catalogue.validFrom"))}
          {date("validUntil", t("catalogue.validUntil"))}
        </div>
      </fieldset>
      <div className="two-fields">
        {cap("mostPerDay", t("catalogue.mostPerDay"), 1000)}
        {cap("mostPerWeek", t("catalogue.mostPerWeek"), 7000)}
      </div>
      <p className="small soft">{t("catalogue.capHint")}</p>
      {!inARow && (
        <Switch
          label={t("catalogue.onCallOnly")}
          description={t("catalogue.onCallOnlyHint")}
          disabled={!editable}
          checked={draft.onCallOnly}
          onChange={(event) => edit({ onCallOnly: event.currentTarget.checked })}
        />
      )}
      {alone && draft.allowOnlineBooking && !draft.requiresApproval && (
        <NumberInput
          className="catalogue-short"
          label={t("catalogue.series")}
          description={t("catalogue.seriesHint")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          min={2}
          max={MOST_PUBLIC_SERIES}
          allowDecimal={false}
          disabled={!editable}
          value={draft.seriesMost === 0 ? "" : draft.seriesMost}
          error={errors["seriesMost"]}
          onChange={(value) => edit({ seriesMost: numberOr(value, 0) })}
        />
      )}
    </>
  );
}
