/** « Afficher ce bloc si… », in plain words. */
import type { Block, Condition } from "@creneau/blocks/browser";
import { NativeSelect, TextInput } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";
import { useEditing } from "../editing.ts";
import { useKit } from "../kit.ts";

const tests = ["set", "empty", "equals", "differs"] as const;
const compares = (is: Condition["is"]): boolean => is === "equals" || is === "differs";

export function ConditionFields({ block }: { readonly block: Block }) {
  const { t } = useTexts();
  const { variables } = useKit();
  const { editor } = useEditing();
  const { id, when } = block;
  const put = (next: Condition | undefined) => editor.dispatch({ do: "when", id, when: next }, `when ${id}`);
  if (variables.length === 0 && !when) return null;
  const choices = variables.find(({ name }) => name === when?.variable)?.choices ?? [];
  return (
    <section className="panel-part">
      <h3>{t("editor.condition")}</h3>
      <NativeSelect
        label={t("editor.showIf")}
        value={when?.variable ?? ""}
        data={[
          { value: "", label: t("editor.always") },
          ...variables.map(({ name, label }) => ({ value: name, label })),
          ...(when && !variables.some(({ name }) => name === when.variable)
            ? [{ value: when.variable, label: when.variable }]
            : []),
        ]}
        onChange={(event) => {
          const variable = event.currentTarget.value;
          put(variable === "" ? undefined : { ...when, variable, is: when?.is ?? "set" });
        }}
      />
      {when && (
        <NativeSelect
          aria-label={t("editor.test")}
          value={when.is}
          data={tests.map((is) => ({ value: is, label: t(`editor.tests.${is}`) }))}
          onChange={(event) => {
            const is = tests.find((one) => one === event.currentTarget.value);
            if (is) put(compares(is) ? { ...when, is, value: when.value ?? "" } : { variable: when.variable, is });
          }}
        />
      )}
      {when && compares(when.is) && choices.length > 0 && (
        <NativeSelect
          label={t("editor.thisValue")}
          value={when.value ?? ""}
          data={[
            ...(choices.some(({ value }) => value === when.value)
              ? []
              : [{ value: when.value ?? "", label: when.value ?? "" }]),
            ...choices,
          ]}
          onChange={(event) => put({ ...when, value: event.currentTarget.value })}
        />
      )}
      {when && compares(when.is) && choices.length === 0 && (
        <TextInput
          label={t("editor.thisValue")}
          maxLength={200}
          value={when.value ?? ""}
          onChange={(event) => put({ ...when, value: event.currentTarget.value })}
        />
      )}
    </section>
  );
}
