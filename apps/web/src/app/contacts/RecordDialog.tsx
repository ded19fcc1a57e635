/** A request that came by letter or by phone: written down, so that its deadline is kept. */
import { dateOf } from "@creneau/scheduling";
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { DataRequest } from "../api/contacts.ts";
import { problemOf } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { FormDialog } from "../ui/FormDialog.tsx";

interface RecordDialogProps {
  readonly saving: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly onRecord: (ask: { kind: DataRequest["kind"]; askedOn: string }) => void;
  readonly onClose: () => void;
}

export function RecordDialog({ saving, onRecord, onClose }: RecordDialogProps) {
  const { t } = useTexts();
  const today = dateOf(useNow(), readerZone());
  const [kind, setKind] = useState<DataRequest["kind"]>("erasure");
  const [askedOn, setAskedOn] = useState<string>(today);
  const failure = saving.isError ? problemOf(saving.error) : undefined;
  const wrong = failure?.fields["askedOn"];
  return (
    <FormDialog
      onClose={onClose}
      title={t("requests.record")}
      centered
      submit={t("requests.recordSubmit")}
      isPending={saving.isPending}
      error={wrong === undefined ? saving.error : undefined}
      onSubmit={() => onRecord({ kind, askedOn })}
    >
      <NativeSelect
        label={t("requests.what")}
        data={[
          { value: "erasure", label: t("requests.kind.erasure") },
          { value: "export", label: t("requests.kind.export") },
        ]}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value === "export" ? "export" : "erasure")}
      />
      <TextInput
        label={t("requests.askedOn")}
        description={t("requests.askedOnHint")}
        type="date"
        max={today}
        value={askedOn}
        error={wrong}
        onChange={(event) => setAskedOn(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
