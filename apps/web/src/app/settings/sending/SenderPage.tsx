/** The address mails come from: what to put into the DNS, and what stands there. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { Check, CircleDashed, CircleHelp, Lightbulb, RefreshCw, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import {
  useCheckSender,
  useRemoveSender,
  useRotateKey,
  useSender,
  useSetSender,
  type SenderFinding,
  type SenderState,
} from "../../api/sending.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts, type Translate } from "../../texts/language.ts";
import { dateTextOf, timeText } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { Copied } from "../../ui/Copied.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import "../../ui/notes.css";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { SendingHead } from "./SendingHead.tsx";

type Known = NonNullable<SenderState["sender"]>;

const ICONS = {
  right: Check,
  todo: CircleDashed,
  advice: Lightbulb,
  wrong: TriangleAlert,
  unknown: CircleHelp,
} as const;

const DKIM = ["ok", "absent", "other-value", "several", "broken", "unreachable"] as const;
const SPF = [
  "ok",
  "absent",
  "several",
  "broken",
  "too-many-lookups",
  "too-many-voids",
  "not-ours",
  "allows-all",
  "leads-nowhere",
  "unreachable",
] as const;
const DMARC = ["ok", "absent", "several", "broken", "watching-only", "unreachable"] as const;

function meaningOf({ what, found, about }: SenderFinding, t: Translate): string {
  const name = about ?? "";
  if (what === "spf")
    return t(`sending.sender.found.spf.${SPF.find((one) => one === found) ?? "unreachable"}`, { name });
  if (what === "dmarc") return t(`sending.sender.found.dmarc.${DMARC.find((one) => one === found) ?? "unreachable"}`);
  return t(`sending.sender.found.dkim.${DKIM.find((one) => one === found) ?? "unreachable"}`);
}

function Finding({ finding }: { readonly finding: SenderFinding }) {
  const { t } = useTexts();
  const { what, verdict, record, seen, lookups } = finding;
  // What is not there yet is no fault.
  const shown = verdict === "wrong" && finding.found === "absent" ? "todo" : verdict;
  const Icon = ICONS[shown];
  return (
    <li className="finding">
      <div className="row wrap">
        <h3>{t(`sending.sender.what.${what}`)}</h3>
        <span className="finding-verdict" data-verdict={shown}>
          <Icon size={16} aria-hidden />
          {t(`sending.sender.verdicts.${shown}`)}
        </span>
      </div>
      <p className="small soft">{t(`sending.sender.why.${what}`)}</p>
      <p>
        {meaningOf(finding, t)}
        {lookups !== null && what === "spf" && verdict !== "unknown" && (
          <span className="small soft"> {t("sending.sender.lookups", { count: lookups })}</span>
        )}
      </p>
      {record && (
        <div className="domain-steps">
          <p className="small">{t("sending.sender.todo")}</p>
          <Copied label={t("sending.sender.name")} value={record.name} />
          <Copied label={t("sending.sender.value")} value={record.value} />
          {record.value.length > 255 && <p className="small soft">{t("sending.sender.long")}</p>}
        </div>
      )}
      {seen.length > 0 && verdict !== "right" && (
        <div>
          <p className="small soft">{t("sending.sender.seen")}</p>
          {seen.map((one) => (
            <code key={one} className="finding-seen">
              {one}
            </code>
          ))}
        </div>
      )}
    </li>
  );
}

function AddressForm({ sender, onDone }: { readonly sender: Known | null; readonly onDone?: () => void }) {
  const { t } = useTexts();
  const set = useSetSender(useMembership().businessId);
  const [address, setAddress] = useState(sender?.address ?? "");
  const failure = set.isError ? problemOf(set.error) : undefined;
  return (
    <form
      className="domain-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (address.trim())
          set.mutate({ address: address.trim(), version: sender?.version ?? 0 }, { onSuccess: () => onDone?.() });
      }}
    >
      <TextInput
        className="grow"
        type="email"
        label={t("sending.sender.address")}
        placeholder={t("sending.sender.placeholder")}
        autoComplete="off"
        maxLength={254}
        value={address}
        error={failure?.fields["address"]}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!address.trim()} loading={set.isPending}>
        {t("sending.sender.set")}
      </Button>
      {failure && failure.fields["address"] === undefined && <FailureNote error={set.error} />}
    </form>
  );
}

function Standing({ sender, fallback }: { readonly sender: Known; readonly fallback: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const check = useCheckSender(businessId);
  const [leaving, setLeaving] = useState(false);
  const [changing, setChanging] = useState(false);
  const { address, state, preparing, checking, checkedAt } = sender;
  const failed = (error: unknown) => toastFailed(failureLine(error, t));
  const isVerified = state === "verified";
  return (
    <Section title={address}>
      <div>
        <span className="domain-state" data-state={state}>
          {isVerified ? <Check size={16} aria-hidden /> : <CircleDashed size={16} aria-hidden />}
          {isVerified ? t("sending.sender.verified", { address }) : t("sending.sender.pending", { fallback })}
        </span>
        <p className="small soft" role="status">
          {preparing
            ? t("sending.sender.preparing")
            : checking
              ? t("sending.sender.checking")
              : checkedAt !== null &&
                t("sending.sender.checked", {
                  date: dateTextOf(instant(checkedAt), readerZone(), "dayMonth", language),
                  time: timeText(instant(checkedAt), readerZone(), language),
                })}
        </p>
      </div>
      {changing && <AddressForm sender={sender} onDone={() => setChanging(false)} />}
      <div className="row wrap">
        <Button
          leftSection={<RefreshCw size={14} aria-hidden />}
          loading={check.isPending || checking || preparing}
          onClick={() => check.mutate(undefined, { onError: failed })}
        >
          {t("sending.sender.check")}
        </Button>
        {!changing && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("sending.sender.change")}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={() => setLeaving(true)}>
          {t("sending.sender.remove")}
        </Button>
      </div>
      {leaving && <Leave fallback={fallback} onClose={() => setLeaving(false)} />}
    </Section>
  );
}

/** The key goes with it, and what stands in the DNS is worth nothing any more: it is asked. */
function Leave({ fallback, onClose }: { readonly fallback: string; readonly onClose: () => void }) {
  const { t } = useTexts();
  const remove = useRemoveSender(useMembership().businessId);
  const onSuccess = () => {
    toastDone(t("sending.sender.removed", { fallback }));
    onClose();
  };
  return (
    <FormDialog
      title={t("sending.sender.remove")}
      isDanger
      isReady
      isPending={remove.isPending}
      error={remove.error}
      submit={t("sending.sender.leave")}
      onSubmit={() => remove.mutate(undefined, { onSuccess })}
      onClose={onClose}
    >
      <p>{t("sending.sender.leaveText", { fallback })}</p>
    </FormDialog>
  );
}

function Rotation({ sender }: { readonly sender: Known }) {
  const { t } = useTexts();
  const rotate = useRotateKey(useMembership().businessId);
  if (sender.state !== "verified") return null;
  return (
    <Section
      title={t("sending.sender.rotate")}
      text={t(sender.rotating ? "sending.sender.rotating" : "sending.sender.rotateHint")}
    >
      {!sender.rotating && (
        <div className="row wrap">
          <Button
            variant="default"
            loading={rotate.isPending || sender.checking}
            onClick={() => rotate.mutate(undefined, { onError: (error) => toastFailed(failureLine(error, t)) })}
          >
            {t("sending.sender.rotate")}
          </Button>
        </div>
      )}
    </Section>
  );
}

export function SenderPage() {
  const { t } = useTexts();
  const state = useSender(useMembership().businessId);
  const known = state.data;
  return (
    <>
      <SendingHead page="sender" />
      {state.isError && !known && <FailureNote error={state.error} onRetry={() => void state.refetch()} />}
      {state.isPending && <Skeleton height={320} radius="lg" aria-busy />}
      {known && (
        <div className="settings-form">
          {!known.signs && (
            <div className="note note-warning">
              <TriangleAlert className="note-icon" size={18} aria-hidden />
              <p className="grow">{t("sending.sender.notSigned")}</p>
            </div>
          )}
          {known.sender ? (
            <>
              <Standing sender={known.sender} fallback={known.fallback} />
              {known.sender.findings.length > 0 && (
                <ul className="card settings-section plain-list">
                  {known.sender.findings.map((finding) => (
                    <Finding key={finding.what} finding={finding} />
                  ))}
                </ul>
              )}
              <Rotation sender={known.sender} />
            </>
          ) : (
            <Section title={t("sending.sender.address")} text={t("sending.sender.intro", { fallback: known.fallback })}>
              <AddressForm sender={null} />
            </Section>
          )}
        </div>
      )}
    </>
  );
}
