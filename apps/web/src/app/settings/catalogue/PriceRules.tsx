import { MOST_PRICE_RULES } from "@creneau/contract/limits";
import type { PriceRule } from "@creneau/contract/prices";
/** The rules of a price, in the order in which they work. */
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { ServiceDraft } from "../../api/catalogue.ts";
import { useTexts } from "../../texts/language.ts";
import { weekdayText } from "../../time/format.ts";
import { SortableList } from "../forms/SortableList.tsx";
import { Amount } from "./Amount.tsx";
import { lengthsOf, numberOr } from "./draft.ts";

type Price = Extract<ServiceDraft["price"], { kind: "by-rule" }>;
type Rule = Price["rules"][number];

interface RulesProps {
  readonly rules: readonly Rule[];
  readonly draft: ServiceDraft;
  readonly errors: Readonly<Record<string, string>>;
  readonly editable: boolean;
  readonly currency: string;
  readonly onChange: (rules: Rule[]) => void;
}

export function PriceRules({ rules, draft, errors, editable, currency, onChange }: RulesProps) {
  const { t } = useTexts();
  /** Rules have no name of their own for the list: one is made for as long as they are edited. */
  const [ids, setIds] = useState<readonly string[]>(() => rules.map(() => crypto.randomUUID()));
  const known = rules.map((rule, at) => ({ rule, id: ids[at] ?? `rule-${at}` }));
  const put = (next: readonly { rule: Rule; id: string }[]) => {
    setIds(next.map(({ id }) => id));
    onChange(next.map(({ rule }) => rule));
  };
  return (
    <fieldset className="field-set stack">
      <legend className="form-legend">{t("catalogue.rules")}</legend>
      <p className="small soft">{t("catalogue.rulesHint")}</p>
      <SortableList
        items={known}
        idOf={({ id }) => id}
        nameOf={({ rule }) => rule.name || t("catalogue.newRule")}
        editable={editable && rules.length > 1}
        onOrder={put}
      >
        {({ rule, id }, at) => (
          <RuleFields
            rule={rule}
            draft={draft}
            errors={errorsOf(errors, at)}
            editable={editable}
            currency={currency}
            onChange={(next) => put(known.map((one) => (one.id === id ? { id, rule: next } : one)))}
            onRemove={() => put(known.filter((one) => one.id !== id))}
          />
        )}
      </SortableList>
      {editable && rules.length < MOST_PRICE_RULES && (
        <div className="row">
          <Button
            variant="default"
            leftSection={<Plus size={16} />}
            onClick={() =>
              put([
                ...known,
                { id: crypto.randomUUID(), rule: { name: "", when: {}, change: { kind: "percent", percent: -10 } } },
              ])
            }
          >
            {t("catalogue.addRule")}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

const errorsOf = (errors: Readonly<Record<string, string>>, at: number): Readonly<Record<string, string>> => {
  const before = `price.rules.${at}.`;
  return Object.fromEntries(
    Object.entries(errors).flatMap(([path, said]) =>
      path.startsWith(before) ? [[path.slice(before.length), said]] : [],
    ),
  );
};

interface RuleProps extends Pick<RulesProps, "draft" | "errors" | "editable" | "currency"> {
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
}

function RuleFields({ rule, draft, errors, editable, currency, onChange, onRemove }: RuleProps) {
  const { t } = useTexts();
  const { name, change } = rule;
  return (
    <div className="stack catalogue-rule">
      <TextInput
        label={t("catalogue.ruleName")}
        required
        maxLength={60}
        disabled={!editable}
        value={name}
        error={errors["name"]}
        onChange={(event) => onChange({ ...rule, name: event.currentTarget.value })}
      />
      <div className="catalogue-pair">
        <NativeSelect
          label={t("catalogue.ruleChange")}
          disabled={!editable}
          value={change.kind}
          data={[
            { value: "percent", label: t("catalogue.kindPercent") },
            { value: "amount", label: t("catalogue.kindAmount") },
          ]}
          onChange={(event) =>
            onChange({
              ...rule,
              change:
                event.currentTarget.value === "amount"
                  ? { kind: "amount", amountMinor: 0 }
                  : { kind: "percent", percent: 0 },
            })
          }
        />
        {change.kind === "amount" ? (
          <Amount
            label={t("catalogue.ruleAmount")}
            least={-1_000_000}
            amountMinor={change.amountMinor}
            currency={currency}
            editable={editable}
            error={errors["change.amountMinor"]}
            onChange={(amountMinor) => onChange({ ...rule, change: { kind: "amount", amountMinor } })}
          />
        ) : (
          <NumberInput
            label={t("catalogue.rulePercent")}
            suffix=" %"
            min={-100}
            max={500}
            allowDecimal={false}
            disabled={!editable}
            value={change.percent}
            error={errors["change.percent"]}
            onChange={(value) => onChange({ ...rule, change: { kind: "percent", percent: numberOr(value, 0) } })}
          />
        )}
      </div>
      <p className="small soft">{t("catalogue.onlyIf")}</p>
      <Conditions rule={rule} draft={draft} errors={errors} editable={editable} onChange={onChange} />
      {editable && (
        <div className="row end">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<Trash2 size={14} />}
            aria-label={t("catalogue.removeRule", { name: name || t("catalogue.newRule") })}
            onClick={onRemove}
          >
            {t("catalogue.takeAway")}
          </Button>
        </div>
      )}
    </div>
  );
}

function Conditions({ rule, draft, errors, editable, onChange }: Omit<RuleProps, "currency" | "onRemove">) {
  const { t, language } = useTexts();
  const { when } = rule;
  /** What is empty is not said. */
  const put = (some: Partial<PriceRule["when"]>) => {
    const merged = { ...when, ...some };
    onChange({
      ...rule,
      when: Object.fromEntries(
        Object.entries(merged).filter(
          ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
        ),
      ),
    });
  };
  const age = (field: "ageFrom" | "ageUntil", label: string) => (
    <NumberInput
      label={label}
      min={0}
      max={120}
      allowDecimal={false}
      disabled={!editable}
      value={when[field] ?? ""}
      error={errors[`when.${field}`]}
      onChange={(value) => put({ [field]: numberOr(value, undefined) })}
    />
  );
  const hour = (field: "from" | "until", label: string) => (
    <TextInput
      type="time"
      label={label}
      disabled={!editable}
      value={when[field] === "24:00" ? "" : (when[field] ?? "")}
      error={errors[`when.${field}`]}
      onChange={(event) => put({ [field]: event.currentTarget.value || undefined })}
    />
  );
  const visit = when.firstVisit === undefined ? "any" : when.firstVisit ? "first" : "again";
  return (
    <>
      <Choices
        label={t("catalogue.weekdays")}
        all={[1, 2, 3, 4, 5, 6, 7]}
        chosen={when.weekdays ?? []}
        nameOf={(day) => weekdayText(day, "weekdayShort", language)}
        editable={editable}
        onChange={(weekdays) => put({ weekdays })}
      />
      {draft.modes.length > 1 && (
        <Choices
          label={t("catalogue.onlyModes")}
          all={draft.modes}
          chosen={when.modes ?? []}
          nameOf={(mode) => t(`mode.${mode}`)}
          editable={editable}
          onChange={(some) => put({ modes: some })}
        />
      )}
      {lengthsOf(draft).length > 1 && (
        <Choices
          label={t("catalogue.onlyMinutes")}
          all={lengthsOf(draft)}
          chosen={when.minutes ?? []}
          nameOf={(minutes) => t("catalogue.minutes", { count: minutes })}
          editable={editable}
          onChange={(minutes) => put({ minutes })}
        />
      )}
      <div className="catalogue-pair">
        {hour("from", t("catalogue.fromHour"))}
        {hour("until", t("catalogue.untilHour"))}
        {age("ageFrom", t("catalogue.ageFrom"))}
        {age("ageUntil", t("catalogue.ageUntil"))}
        <NativeSelect
          label={t("catalogue.visit")}
          disabled={!editable}
          value={visit}
          data={[
            { value: "any", label: t("catalogue.visitAny") },
            { value: "first", label: t("catalogue.visitFirst") },
            { value: "again", label: t("catalogue.visitAgain") },
          ]}
          onChange={({ currentTarget: { value } }) =>
            put({ firstVisit: value === "any" ? undefined : value === "first" })
          }
        />
      </div>
    </>
  );
}

interface ChoicesProps<Value extends string | number> {
  readonly label: string;
  readonly all: readonly Value[];
  readonly chosen: readonly Value[];
  readonly nameOf: (value: Value) => string;
  readonly editable: boolean;
  readonly onChange: (chosen: Value[]) => void;
}

function Choices<Value extends string | number>({
  label,
  all,
  chosen,
  nameOf,
  editable,
  onChange,
}: ChoicesProps<Value>) {
  return (
    <Checkbox.Group label={label} value={chosen.map(String)}>
      <div className="catalogue-modes">
        {all.map((value) => (
          <Checkbox
            key={value}
            value={String(value)}
            label={nameOf(value)}
            disabled={!editable}
            onChange={(event) => {
              const isChosen = event.currentTarget.checked;
              onChange(all.filter((one) => (one === value ? isChosen : chosen.includes(one))));
            }}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
