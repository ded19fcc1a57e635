/** The name of what a dialog adds or changes: the keyboard begins there. */
import { TextInput, type TextInputProps } from "@mantine/core";

interface NameFieldProps extends Pick<TextInputProps, "label" | "description" | "placeholder" | "maxLength" | "error"> {
  readonly value: string;
  readonly onChange: (name: string) => void;
}

export function NameField({ onChange, ...field }: NameFieldProps) {
  return <TextInput required data-autofocus {...field} onChange={(event) => onChange(event.currentTarget.value)} />;
}
