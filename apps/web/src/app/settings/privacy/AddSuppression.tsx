/** One address, or a list of them, to write to no more. */
import { Button, FileButton, Modal, NativeSelect, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { FileUp } from "lucide-react";
import { useState } from "react";
import {
  useAddSuppression,
  useImportSuppressions,
  useSuppressionImport,
  type SuppressionDraft,
} from "../../api/privacy.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";

const REASONS = ["unsubscribed", "complaint", "bounce", "manual"] as const;
const CHANNELS = ["all", "email", "sms", "phone"] as const;
type Facts = Pick<SuppressionDraft, "channel" | "reason">;

function FactFields({ facts, onChange }: { readonly facts: Facts; readonly onChange: (facts: Facts) => void }) {
  const { t } = useTexts();
  return (
    <div className="two-fields">
      <NativeSelect
        label={t("privacy.list.reason")}
        value={facts.reason}
        data={REASONS.map((value) => ({ value, label: t(`privacy.reasons.${value}`) }))}
        onChange={(event) => onChange({ ...facts, reason: event.currentTarget.value as Facts["reason"] })}
      />
      <NativeSelect
        label={t("privacy.list.channel")}
        value={facts.channel}
        data={CHANNELS.map((value) => ({ value, label: t(`privacy.channels.${value}`) }))}
        onChange={(event) => onChange({ ...facts, channel: event.currentTarget.value as Facts["channel"] })}
      />
    </div>
  );
}

interface DialogProps {
  readonly onClose: () => void;
}

function One({ onClose }: DialogProps) {
  const { t } = useTexts();
  const add = useAddSuppression(useMembership().businessId);
  const [address, setAddress] = useState("");
  const [note, setNote] = useState("");
  const [facts, setFacts] = useState<Facts>({ channel: "all", reason: "unsubscribed" });
  const failure = add.isError ? problemOf(add.error) : undefined;
  const wrong = failure?.code === "INVALID_INPUT";
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const onSuccess = () => {
          toastDone(t("privacy.list.added"));
          onClose();
        };
        add.mutate({ address: address.trim(), note: note.trim() || null, ...facts }, { onSuccess });
      }}
    >
      <TextInput
        label={t("privacy.list.address")}
        placeholder={t("privacy.list.addressHint")}
        data-autofocus
        required
        value={address}
        error={wrong ? t("privacy.list.notAddress") : undefined}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <FactFields facts={facts} onChange={setFacts} />
      <TextInput
        label={`${t("privacy.list.note")} (${t("app.optional")})`}
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {failure && !wrong && <FailureNote error={add.error} />}
      <div className="row end">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button type="submit" loading={add.isPending} disabled={address.trim() === ""}>
          {t("privacy.list.add")}
        </Button>
      </div>
    </form>
  );
}

/** Bytes as base64, a piece at a time: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

function Many({ onClose }: DialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useImportSuppressions(businessId);
  const progress = useSuppressionImport(businessId, send.data?.id);
  const [pasted, setPasted] = useState("");
  const [facts, setFacts] = useState<Facts>({ channel: "all", reason: "unsubscribed" });
  const begin = (bytes: Uint8Array) => send.mutate({ file: base64Of(bytes), ...facts });
  const failure = send.isError ? problemOf(send.error) : undefined;
  const found = progress.data ?? send.data;
  if (found) {
    return (
      <div className="stack" role="status">
        <p className="note-title">
          {found.finished
            ? t("privacy.list.imported", { count: found.added })
            : t("privacy.list.importing", { done: found.done, lines: found.lines })}
        </p>
        <p className="soft">{t("privacy.list.importedMore", { known: found.known, wrong: found.wrong })}</p>
        {found.wrongLines.length > 0 && (
          <p className="soft">{t("privacy.list.wrongLines", { lines: found.wrongLines.join(", ") })}</p>
        )}
        <div className="row end">
          <Button onClick={onClose}>{t("app.close")}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="stack">
      <Textarea
        label={t("privacy.list.paste")}
        description={t("privacy.list.pasteHint")}
        autosize
        minRows={4}
        maxRows={10}
        value={pasted}
        error={failure?.code === "INVALID_INPUT" ? t("privacy.list.noAddress") : undefined}
        onChange={(event) => setPasted(event.currentTarget.value)}
      />
      <FactFields facts={facts} onChange={setFacts} />
      {failure && failure.code !== "INVALID_INPUT" && <FailureNote error={send.error} />}
      <div className="row end wrap">
        <FileButton
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(file) => void file?.arrayBuffer().then((bytes) => begin(new Uint8Array(bytes)))}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<FileUp size={16} aria-hidden />}
              loading={send.isPending}
            >
              {t("privacy.list.file")}
            </Button>
          )}
        </FileButton>
        <Button
          disabled={pasted.trim() === ""}
          loading={send.isPending}
          onClick={() => begin(new TextEncoder().encode(pasted))}
        >
          {t("privacy.list.add")}
        </Button>
      </div>
    </div>
  );
}

export function AddSuppression({ onClose }: DialogProps) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const [many, setMany] = useState(false);
  return (
    <Modal opened onClose={onClose} fullScreen={!desktop} size={560} title={t("privacy.list.add")}>
      <div className="stack">
        <SegmentedControl
          aria-label={t("privacy.list.add")}
          value={many ? "many" : "one"}
          onChange={(value) => setMany(value === "many")}
          data={[
            { value: "one", label: t("privacy.list.one") },
            { value: "many", label: t("privacy.list.many") },
          ]}
        />
        {many ? <Many onClose={onClose} /> : <One onClose={onClose} />}
      </div>
    </Modal>
  );
}
