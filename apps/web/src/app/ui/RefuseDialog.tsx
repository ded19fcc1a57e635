/** To refuse is to say why: whoever asked reads it. */
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { problemOf } from "../api/problem.ts";
import { FormDialog } from "./FormDialog.tsx";

interface RefuseDialogProps {
  readonly title: string;
  readonly label: string;
  readonly hint: string;
  readonly submit: string;
  readonly most?: number;
  /** What the API calls the reason. */
  readonly field?: string;
  readonly refusing: { readonly isPending: boolean; readonly error: unknown };
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

export function RefuseDialog({
  title,
  label,
  hint,
  submit,
  most = 500,
  field = "reason",
  refusing,
  onRefuse,
  onClose,
}: RefuseDialogProps) {
  const [reason, setReason] = useState("");
  const { isPending, error } = refusing;
  const wrong = error === null ? undefined : problemOf(error).fields[field];
  return (
    <FormDialog
      centered
      title={title}
      submit={submit}
      isPending={isPending}
      error={wrong === undefined ? error : undefined}
      onSubmit={() => onRefuse(reason)}
      onClose={onClose}
    >
      <Textarea
        label={label}
        description={hint}
        autosize
        minRows={2}
        maxLength={most}
        value={reason}
        error={wrong}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </FormDialog>
  );
}
