/** Which variable, written how, and what stands there when it has no value. */
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "../texts/language.ts";
import { useKit } from "./kit.ts";
import { variableCall } from "./typing.ts";

/** Those that have a name in the reader's words. */
const OFFERED = ["date", "day", "time", "datetime", "money", "number", "first", "upper"] as const;

export function VariableForm({ onInsert }: { readonly onInsert: (call: string) => void }) {
  const { t } = useTexts();
  const kit = useKit();
  const [name, setName] = useState(kit.variables[0]?.name ?? "");
  const [format, setFormat] = useState("");
  const [fallback, setFallback] = useState("");
  const variable = kit.variables.find((one) => one.name === name);
  const ways = OFFERED.filter((one) => variable?.formats.includes(one));
  const call = variableCall(name, format === "" ? undefined : format, fallback);
  if (!variable) return <p className="small soft">{t("editor.noVariables")}</p>;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onInsert(call);
      }}
    >
      <NativeSelect
        label={t("editor.variable")}
        data-autofocus
        value={name}
        data={kit.variables.map((one) => ({ value: one.name, label: one.label }))}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setFormat("");
        }}
      />
      {ways.length > 0 && (
        <NativeSelect
          label={t("editor.format")}
          value={format}
          data={[
            { value: "", label: t("editor.formats.usual") },
            ...ways.map((way) => ({ value: way, label: t(`editor.formats.${way}`) })),
          ]}
          onChange={(event) => setFormat(event.currentTarget.value)}
        />
      )}
      <TextInput
        label={t("editor.fallback")}
        maxLength={80}
        value={fallback}
        onChange={(event) => setFallback(event.currentTarget.value)}
      />
      <p className="small soft">{t("editor.gives", { sample: variable.sample || fallback || t("editor.nothing") })}</p>
      <Button type="submit">{t("editor.insert")}</Button>
    </form>
  );
}
