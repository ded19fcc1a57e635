/** What whoever booked a service may still change by themselves, until when, and what it costs. Saved by itself. */
import { Checkbox, NumberInput, Skeleton, Textarea } from "@mantine/core";
import { useBusiness } from "../../api/business.ts";
import { usePolicy, useSavePolicy, type ServicePolicy } from "../../api/lifecycle.ts";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { majorOf, minorOf, moneyText } from "../catalogue/money.ts";
import { FormBar } from "../FormBar.tsx";
import { Section } from "../Section.tsx";
import { useEdited } from "../use-edited.ts";
import "./policies.css";

const MOST_HOURS = 720;
const hoursOf = (minutes: number): number => minutes / 60;
const minutesOf = (hours: string | number): number => Math.round(Number(hours || 0) * 60);

export function PolicySection({ serviceId }: { readonly serviceId: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const policy = usePolicy(businessId, serviceId);
  if (policy.isPending) return <Skeleton height={320} radius="lg" />;
  if (policy.isError) return <FailureNote error={policy.error} onRetry={() => void policy.refetch()} />;
  return (
    <Section title={t("policy.title")} text={t("policy.text")}>
      <PolicyForm serviceId={serviceId} stored={policy.data} />
    </Section>
  );
}

function PolicyForm({ serviceId, stored }: { readonly serviceId: string; readonly stored: ServicePolicy }) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const currency = useBusiness(businessId).data?.currency ?? "EUR";
  const { version, ...server } = stored;
  const form = useEdited(`policy ${businessId} ${serviceId}`, server);
  const save = useSavePolicy(businessId, serviceId);
  const errors = save.isError && form.dirty ? problemOf(save.error).fields : {};
  const editable = may(membership, "catalogue.edit");
  const { draft } = form;
  const { fee } = draft;
  const submit = () =>
    save.mutate(
      { ...draft, version },
      {
        onSuccess: ({ version: _, ...saved }) => {
          form.taken(saved);
          toastDone(t("policy.saved"));
        },
      },
    );
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <div className="policy-row">
        <NumberInput
          label={t("policy.notice")}
          description={t("policy.noticeHint")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          suffix={` ${t("policy.hours")}`}
          min={0}
          max={MOST_HOURS}
          disabled={!editable}
          value={hoursOf(draft.noticeMinutes)}
          error={errors["noticeMinutes"]}
          onChange={(hours) => form.edit({ noticeMinutes: minutesOf(hours) })}
        />
        <NumberInput
          label={t("policy.moves")}
          description={t("policy.movesHint")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          min={0}
          max={100}
          allowDecimal={false}
          disabled={!editable}
          value={draft.mostMoves ?? ""}
          error={errors["mostMoves"]}
          onChange={(most) => form.edit({ mostMoves: most === "" ? null : Number(most) })}
        />
        <NumberInput
          label={t("policy.respond")}
          description={t("policy.respondHint")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          suffix={` ${t("policy.hours")}`}
          min={0.25}
          max={MOST_HOURS}
          disabled={!editable}
          value={hoursOf(draft.respondMinutes)}
          error={errors["respondMinutes"]}
          onChange={(hours) => form.edit({ respondMinutes: minutesOf(hours) })}
        />
      </div>
      <Checkbox
        label={t("policy.reason")}
        disabled={!editable}
        checked={draft.reasonRequired}
        onChange={(event) => form.edit({ reasonRequired: event.currentTarget.checked })}
      />
      <Checkbox
        label={t("policy.fee")}
        description={t("policy.feeHint")}
        disabled={!editable}
        checked={fee !== null}
        onChange={(event) =>
          form.edit({
            fee: event.currentTarget.checked
              ? { amountMinor: minorOf(20, currency), currency, noticeMinutes: 1440, text: "" }
              : null,
          })
        }
      />
      {fee && (
        <FeeFields fee={fee} disabled={!editable} errors={errors} onChange={(changed) => form.edit({ fee: changed })} />
      )}
      <Preview policy={draft} />
      {editable && (
        <FormBar form={form} saving={save} theirs={form.theirs.length > 0 ? [t("policy.title")] : []} onSave={submit} />
      )}
    </form>
  );
}

interface FeeFieldsProps {
  readonly fee: NonNullable<ServicePolicy["fee"]>;
  readonly disabled: boolean;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (fee: NonNullable<ServicePolicy["fee"]>) => void;
}

function FeeFields({ fee, disabled, errors, onChange }: FeeFieldsProps) {
  const { t } = useTexts();
  const { currency } = fee;
  return (
    <>
      <div className="policy-row">
        <NumberInput
          label={t("policy.feeAmount")}
          suffix={` ${currency}`}
          min={0}
          decimalScale={2}
          disabled={disabled}
          value={majorOf(fee.amountMinor, currency)}
          error={errors["fee.amountMinor"]}
          onChange={(amount) => onChange({ ...fee, amountMinor: minorOf(Number(amount || 0), currency) })}
        />
        <NumberInput
          label={t("policy.feeNotice")}
          suffix={` ${t("policy.hours")}`}
          min={0}
          max={MOST_HOURS}
          disabled={disabled}
          value={hoursOf(fee.noticeMinutes)}
          error={errors["fee.noticeMinutes"]}
          onChange={(hours) => onChange({ ...fee, noticeMinutes: minutesOf(hours) })}
        />
      </div>
      <Textarea
        label={`${t("policy.feeText")} (${t("app.optional")})`}
        autosize
        minRows={2}
        maxLength={500}
        disabled={disabled}
        value={fee.text}
        onChange={(event) => onChange({ ...fee, text: event.currentTarget.value })}
      />
    </>
  );
}

function Preview({
  policy: { noticeMinutes, fee },
}: {
  readonly policy: Pick<ServicePolicy, "noticeMinutes" | "fee">;
}) {
  const { t, language } = useTexts();
  return (
    <p className="small soft">
      {t("policy.preview")}{" "}
      {noticeMinutes === 0 ? t("policy.untilStart") : t("policy.until", { hours: hoursOf(noticeMinutes) })}{" "}
      {fee &&
        t("policy.previewFee", {
          hours: hoursOf(fee.noticeMinutes),
          amount: moneyText(fee.amountMinor, fee.currency, language),
        })}{" "}
      {fee?.text}
    </p>
  );
}
