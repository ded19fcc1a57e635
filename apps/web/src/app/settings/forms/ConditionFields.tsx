/** When a question is asked: always, or after one answer to an earlier one. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { Question } from "../../api/forms.ts";
import { useTexts } from "../../texts/language.ts";
import { isChoice, isFree } from "./questions.ts";

interface ConditionFieldsProps {
  readonly question: Question;
  readonly earlier: readonly Question[];
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (question: Question) => void;
}

type Condition = NonNullable<Question["condition"]>;

/** What may be asked of an answer of this kind. */
const testsOf = (source: Question): readonly Condition["test"][] =>
  isFree(source) ? ["contains", "equals"] : source.kind === "choices" ? ["one-of", "contains", "equals"] : ["one-of"];

export function ConditionFields({ question, earlier, errors, onChange }: ConditionFieldsProps) {
  const { t } = useTexts();
  const { condition } = question;
  const source = earlier.find(({ questionId }) => questionId === condition?.questionId);
  const choose = (questionId: string) => {
    const chosen = earlier.find((one) => one.questionId === questionId);
    const test = chosen && testsOf(chosen)[0];
    const values = chosen && isChoice(chosen) ? chosen.choices.slice(0, 1) : [""];
    onChange({ ...question, condition: test ? { questionId, test, values } : null });
  };
  const edit = (some: Partial<Condition>) =>
    condition && onChange({ ...question, condition: { ...condition, ...some } });
  return (
    <>
      <NativeSelect
        label={t("forms.asked")}
        value={condition?.questionId ?? ""}
        data={[
          { value: "", label: t("forms.always") },
          ...earlier.map(({ questionId, label }) => ({
            value: questionId,
            label: t("forms.ifAnswer", { name: label || t("forms.untitled") }),
          })),
        ]}
        error={source ? undefined : errors["condition"]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {condition && source && (
        <div className="stack form-condition">
          {testsOf(source).length > 1 && (
            <NativeSelect
              label={t("forms.test")}
              value={condition.test}
              data={testsOf(source).map((value) => ({ value, label: t(`forms.tests.${value}`) }))}
              onChange={(event) => {
                const test = testsOf(source).find((one) => one === event.currentTarget.value);
                if (test) edit({ test });
              }}
            />
          )}
          {isChoice(source) ? (
            <Checkbox.Group
              label={t("forms.oneOfThese")}
              value={condition.values}
              error={errors["condition"]}
              onChange={(values) => edit({ values })}
            >
              <div className="stack form-services">
                {source.choices.map((choice) => (
                  <Checkbox key={choice} value={choice} label={choice} />
                ))}
              </div>
            </Checkbox.Group>
          ) : (
            <TextInput
              label={t("forms.thisAnswer")}
              maxLength={120}
              value={condition.values[0] ?? ""}
              error={errors["condition"]}
              onChange={(event) => edit({ values: [event.currentTarget.value] })}
            />
          )}
        </div>
      )}
    </>
  );
}
