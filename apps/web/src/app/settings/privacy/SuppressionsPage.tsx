/** Whom the business writes to no more. */
import { instant } from "@creneau/scheduling";
import { Button, Modal, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { MailX, Plus, Search, SearchX, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  useAddSuppression,
  useRemoveSuppression,
  useSuppressions,
  type Suppression,
  type SuppressionSearch,
} from "../../api/privacy.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastDone, toastFailed, toastUndo } from "../../ui/toast.tsx";
import { AddSuppression } from "./AddSuppression.tsx";
import { PrivacyHead } from "./PrivacyHead.tsx";

const REASONS = ["unsubscribed", "complaint", "bounce", "manual", "erased"] as const;

/** Asks why, since that is kept; the undo puts the address back as it was. */
function RemoveDialog({ one, onClose }: { readonly one: Suppression; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveSuppression(businessId);
  const add = useAddSuppression(businessId);
  const [why, setWhy] = useState("");
  const { address, channel, reason, note } = one;
  const submit = () =>
    remove.mutate(
      { id: one.id, why: why.trim() },
      {
        onSuccess: () => {
          onClose();
          if (address === null || reason === "erased") toastDone(t("privacy.list.removed"));
          else
            toastUndo(t("privacy.list.removed"), t("app.undo"), () =>
              add.mutate(
                { address, channel, reason, note },
                { onError: (error) => toastFailed(failureLine(error, t)) },
              ),
            );
        },
      },
    );
  return (
    <Modal opened onClose={onClose} title={t("privacy.list.remove")}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <p>{address ?? t("privacy.list.forgotten")}</p>
        <TextInput
          label={t("privacy.list.why")}
          description={t("privacy.list.whyHint")}
          data-autofocus
          required
          maxLength={200}
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        {remove.isError && <FailureNote error={remove.error} />}
        <div className="row end">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" disabled={why.trim() === ""} loading={remove.isPending}>
            {t("privacy.list.remove")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Row({ one, onRemove }: { readonly one: Suppression; readonly onRemove: (() => void) | undefined }) {
  const { t, language } = useTexts();
  const name = one.address ?? t("privacy.list.forgotten");
  return (
    <li className="privacy-row">
      <div className="grow">
        <p className="privacy-name">{name}</p>
        <p className="small soft">
          {[
            t(`privacy.reasons.${one.reason}`),
            t(`privacy.channels.${one.channel}`),
            t("privacy.list.since", { date: dateTextOf(instant(one.since), readerZone(), "dayMonthYear", language) }),
          ].join(" · ")}
        </p>
        {one.note && <p className="small soft">{one.note}</p>}
      </div>
      {onRemove && <RowAction label={t("privacy.list.removeOne", { name })} icon={Trash2} onClick={onRemove} />}
    </li>
  );
}

export function SuppressionsPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const editable = may(membership, "privacy.edit");
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState<Suppression["reason"] | "">("");
  const [address] = useDebouncedValue(typed.trim(), 300);
  const search: SuppressionSearch = { ...(address && { address }), ...(reason && { reason }) };
  const list = useSuppressions(membership.businessId, search);
  const [adding, setAdding] = useState(false);
  const [removing, setRemoving] = useState<Suppression>();
  const found = list.data?.pages.flatMap(({ items }) => items);
  const searching = Object.keys(search).length > 0;
  const add = editable && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      {t("privacy.list.add")}
    </Button>
  );
  return (
    <>
      <PrivacyHead page="suppressions">{(searching || (found && found.length > 0)) && add}</PrivacyHead>
      <div className="stack-wide">
        <div className="privacy-search" role="search">
          <TextInput
            label={t("privacy.list.search")}
            placeholder={t("privacy.list.addressHint")}
            leftSection={<Search size={16} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <NativeSelect
            label={t("privacy.list.reason")}
            value={reason}
            data={[
              { value: "", label: t("privacy.list.anyReason") },
              ...REASONS.map((value) => ({ value, label: t(`privacy.reasons.${value}`) })),
            ]}
            onChange={(event) => setReason(event.currentTarget.value as typeof reason)}
          />
        </div>
        {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton height={240} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            {searching ? (
              <EmptyNote icon={SearchX} title={t("privacy.list.nothing")} text={t("privacy.list.nothingText")} />
            ) : (
              <EmptyNote icon={MailX} title={t("privacy.list.empty")} text={t("privacy.list.emptyText")}>
                {add}
              </EmptyNote>
            )}
          </section>
        )}
        {found && found.length > 0 && (
          <ul className="card plain-list">
            {found.map((one) => (
              <Row key={one.id} one={one} onRemove={editable ? () => setRemoving(one) : undefined} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("audit.more")}
          </Button>
        )}
      </div>
      {adding && <AddSuppression onClose={() => setAdding(false)} />}
      {removing && <RemoveDialog one={removing} onClose={() => setRemoving(undefined)} />}
    </>
  );
}
