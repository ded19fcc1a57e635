/** A field for a text with variables: they are put in where the caret stands. */
import { ActionIcon, Popover, Textarea, TextInput } from "@mantine/core";
import { Braces } from "lucide-react";
import { useRef, useState } from "react";
import { useTexts } from "../../texts/language.ts";
import { put } from "../typing.ts";
import { VariableForm } from "../VariableForm.tsx";

interface TemplateInputProps {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly lines?: boolean;
  /** Which field it is, to who tells what is wrong. */
  readonly "data-field"?: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
}

export function TemplateInput({ value, error, lines = false, onChange, ...field }: TemplateInputProps) {
  const { t } = useTexts();
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [opened, setOpened] = useState(false);
  const insert = (call: string) => {
    setOpened(false);
    const from = input.current?.selectionStart ?? value.length;
    const until = input.current?.selectionEnd ?? from;
    onChange(put({ text: value, from, until }, call).text);
    input.current?.focus();
  };
  const variables = (
    <Popover opened={opened} onChange={setOpened} trapFocus width={300} position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={field.disabled ?? false}
          aria-label={t("editor.variableIn", { field: field.label })}
          title={t("editor.variable")}
          onClick={() => setOpened(!opened)}
        >
          <Braces size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <VariableForm onInsert={insert} />
      </Popover.Dropdown>
    </Popover>
  );
  const common = {
    ...field,
    ref: input,
    value,
    error,
    rightSection: variables,
    rightSectionPointerEvents: "auto",
  } as const;
  return lines ? (
    <Textarea {...common} autosize minRows={2} maxRows={8} onChange={(event) => onChange(event.currentTarget.value)} />
  ) : (
    <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} />
  );
}
