/** What one contact agrees to, the history of it, and a choice told elsewhere to write down. For the contact's own page. */
import { instant } from "@creneau/scheduling";
import { Button, NativeSelect, SegmentedControl, Skeleton, Textarea } from "@mantine/core";
import { Plus } from "lucide-react";
import { useState } from "react";
import {
  useContactChoices,
  useContactConsents,
  useRecordConsent,
  type ConsentEntry,
  type ConsentRecord,
} from "../../api/privacy.ts";
import { beyondFields, problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { Section } from "../Section.tsx";
import "./privacy.css";

interface OfContact {
  readonly businessId: string;
  readonly contactId: string;
}

function RecordDialog({ businessId, contactId, onClose }: OfContact & { readonly onClose: () => void }) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const choices = useContactChoices(businessId, contactId);
  const record = useRecordConsent(businessId, contactId);
  const [at, setAt] = useState(0);
  const [state, setState] = useState<ConsentRecord["state"]>("given");
  const [receivedBy, setReceivedBy] = useState<ConsentRecord["receivedBy"]>("phone");
  const [note, setNote] = useState("");
  const kind = choices.data?.[at];
  const failure = record.isError ? problemOf(record.error) : undefined;
  const submit = () => {
    if (!kind) return;
    const { purpose, channel } = kind;
    const onSuccess = () => {
      toastDone(t("privacy.contact.recorded"));
      onClose();
    };
    record.mutate({ purpose, channel, state, receivedBy, note }, { onSuccess });
  };
  return (
    <FormDialog
      onClose={onClose}
      fullScreen={!desktop}
      size={520}
      title={t("privacy.contact.record")}
      submit={t("app.save")}
      disabled={!kind}
      isPending={record.isPending}
      error={beyondFields(record.error)}
      onSubmit={submit}
    >
      <NativeSelect
        label={t("privacy.contact.what")}
        value={String(at)}
        data={(choices.data ?? []).map(({ label }, index) => ({ value: String(index), label }))}
        onChange={(event) => setAt(Number(event.currentTarget.value))}
      />
      <SegmentedControl
        aria-label={t("privacy.contact.answer")}
        value={state}
        onChange={setState}
        data={(["given", "refused", "withdrawn"] as const).map((value) => ({
          value,
          label: t(`privacy.states.${value}`),
        }))}
      />
      <NativeSelect
        label={t("privacy.contact.by")}
        value={receivedBy}
        data={(["phone", "paper", "in-person", "mail"] as const).map((value) => ({
          value,
          label: t(`privacy.received.${value}`),
        }))}
        onChange={(event) => setReceivedBy(event.currentTarget.value as ConsentRecord["receivedBy"])}
      />
      <Textarea
        label={t("privacy.contact.proof")}
        description={t("privacy.contact.proofHint")}
        autosize
        minRows={2}
        maxLength={500}
        value={note}
        error={failure?.code === "INVALID_INPUT" ? failure.fields["note"] : undefined}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function Entry({ entry, label }: { readonly entry: ConsentEntry; readonly label: string }) {
  const { t, language } = useTexts();
  const at = instant(entry.at);
  const zone = readerZone();
  const from =
    entry.receivedBy === null
      ? t(`privacy.sources.${entry.source}`)
      : t("privacy.contact.writtenBy", { how: t(`privacy.received.${entry.receivedBy}`), name: entry.byName ?? "" });
  return (
    <li className="small">
      <p>
        <b>{t(`privacy.states.${entry.state}`)}</b> · {label}
      </p>
      <p className="soft">
        {dateTextOf(at, zone, "dayMonthYear", language)}, {timeText(at, zone, language)} · {from}
      </p>
      <details>
        <summary>{t("privacy.contact.words", { version: entry.text.version })}</summary>
        <p lang={entry.text.locale}>{entry.text.body}</p>
        {entry.note && <p className="soft">{entry.note}</p>}
        {entry.requestId && <p className="soft">{t("failure.requestId", { id: entry.requestId })}</p>}
      </details>
    </li>
  );
}

export function ConsentsSection({ businessId, contactId }: OfContact) {
  const { t } = useTexts();
  const membership = useMembership();
  const choices = useContactChoices(businessId, contactId);
  const ledger = useContactConsents(businessId, contactId);
  const [recording, setRecording] = useState(false);
  const entries = ledger.data?.pages.flatMap(({ items }) => items) ?? [];
  const labelOf = ({ purpose, channel }: ConsentEntry) =>
    choices.data?.find((one) => one.purpose === purpose && one.channel === channel)?.label ?? "";
  return (
    <Section title={t("privacy.contact.title")} text={t("privacy.contact.text")}>
      {choices.isError && <FailureNote error={choices.error} onRetry={() => void choices.refetch()} />}
      {choices.isPending && <Skeleton height={160} aria-busy />}
      <ul className="plain-list stack">
        {choices.data?.map(({ purpose, channel, label, state, allowed }) => (
          <li key={`${purpose} ${channel}`} className="row-between">
            <span>{label}</span>
            <span className="choice-state" data-allowed={allowed}>
              {state === null
                ? t("privacy.states.none")
                : state === "given" && !allowed
                  ? t("privacy.states.suppressed")
                  : t(`privacy.states.${state}`)}
            </span>
          </li>
        ))}
      </ul>
      {may(membership, "contact.edit") && (
        <div>
          <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setRecording(true)}>
            {t("privacy.contact.record")}
          </Button>
        </div>
      )}
      {entries.length > 0 && (
        <details>
          <summary>{t("privacy.contact.history")}</summary>
          <ul className="plain-list consent-versions">
            {entries.map((entry) => (
              <Entry key={entry.id} entry={entry} label={labelOf(entry)} />
            ))}
          </ul>
          {ledger.hasNextPage && (
            <Button variant="subtle" loading={ledger.isFetchingNextPage} onClick={() => void ledger.fetchNextPage()}>
              {t("audit.more")}
            </Button>
          )}
        </details>
      )}
      {recording && <RecordDialog {...{ businessId, contactId }} onClose={() => setRecording(false)} />}
    </Section>
  );
}
