/** The kinds of absence of the business. */
import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { Pencil, Plus } from "lucide-react";
import { useState } from "react";
import { useSaveKind, type KindDraft, type LeaveKind } from "../api/leave.ts";
import { problemOf } from "../api/problem.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { toastDone, toastUndo } from "../ui/toast.tsx";
import { daysText } from "./dates.ts";

const colours = ["teal", "red", "blue", "grape", "orange", "gray"] as const;
const blank: KindDraft = {
  name: "",
  colour: "blue",
  needsApproval: true,
  paid: false,
  asksNote: false,
  allowanceHalfDays: null,
};

function KindDialog({ kind, onClose }: { readonly kind: LeaveKind | undefined; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const save = useSaveKind(businessId);
  const [key] = useState(() => crypto.randomUUID());
  const [draft, setDraft] = useState<KindDraft>(() => {
    if (!kind) return blank;
    const { id: _, archived: __, version: ___, ...rest } = kind;
    return rest;
  });
  const change = (part: Partial<KindDraft>) => setDraft((before) => ({ ...before, ...part }));
  const failure = save.isError ? problemOf(save.error) : undefined;
  const archive = () =>
    kind &&
    save.mutate(
      { kind, draft, archived: true, key },
      {
        onSuccess: (put) => {
          toastUndo(t("leave.kindForm.archived", { name: put.name }), t("app.undo"), () =>
            save.mutate({ kind: put, draft, archived: false, key }),
          );
          onClose();
        },
      },
    );
  return (
    <FormDialog
      onClose={onClose}
      title={kind ? t("leave.kindForm.edit", { name: kind.name }) : t("leave.kindForm.add")}
      centered
      submit={t("app.save")}
      isPending={save.isPending}
      error={failure?.code === "ALREADY_THERE" || failure?.fields["name"] !== undefined ? undefined : save.error}
      beside={
        kind && (
          <Button variant="subtle" color="gray" onClick={archive}>
            {t("leave.kindForm.archive")}
          </Button>
        )
      }
      onSubmit={() => {
        const onSuccess = () => {
          toastDone(t("leave.kindForm.saved"));
          onClose();
        };
        save.mutate({ ...(kind ? { kind } : {}), draft, key }, { onSuccess });
      }}
    >
      <TextInput
        label={t("leave.kindForm.name")}
        maxLength={60}
        value={draft.name}
        error={failure?.fields["name"] ?? (failure?.code === "ALREADY_THERE" ? failure.title : undefined)}
        onChange={(event) => change({ name: event.currentTarget.value })}
        data-autofocus
      />
      <NativeSelect
        label={t("leave.kindForm.colour")}
        value={draft.colour}
        data={colours.map((value) => ({ value, label: t(`leave.kindForm.colours.${value}`) }))}
        onChange={(event) => change({ colour: colours.find((one) => one === event.currentTarget.value) ?? "gray" })}
      />
      <Checkbox
        label={t("leave.kindForm.needsApproval")}
        checked={draft.needsApproval}
        onChange={(event) => change({ needsApproval: event.currentTarget.checked })}
      />
      <Checkbox
        label={t("leave.kindForm.paid")}
        checked={draft.paid}
        onChange={(event) => change({ paid: event.currentTarget.checked })}
      />
      <Checkbox
        label={t("leave.kindForm.asksNote")}
        description={t("leave.kindForm.asksNoteHint")}
        checked={draft.asksNote}
        onChange={(event) => change({ asksNote: event.currentTarget.checked })}
      />
      <NumberInput
        label={t("leave.kindForm.allowance")}
        description={t("leave.kindForm.allowanceHint")}
        min={0}
        max={366}
        step={0.5}
        value={draft.allowanceHalfDays === null ? "" : draft.allowanceHalfDays / 2}
        onChange={(value) => change({ allowanceHalfDays: value === "" ? null : Math.round(Number(value) * 2) })}
      />
    </FormDialog>
  );
}

export function Kinds({ kinds }: { readonly kinds: readonly LeaveKind[] }) {
  const { t, language } = useTexts();
  const [edited, setEdited] = useState<LeaveKind | "new">();
  return (
    <section className="card leave-section" aria-labelledby="leave-kinds">
      <div className="row-between leave-head">
        <h2 id="leave-kinds">{t("leave.kinds")}</h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<Plus size={14} aria-hidden />}
          onClick={() => setEdited("new")}
        >
          {t("leave.kindForm.add")}
        </Button>
      </div>
      <ul className="plain-list leave-list">
        {kinds.map((kind) => (
          <li key={kind.id} className="leave-row">
            <span className="leave-dot" data-colour={kind.colour} aria-hidden />
            <div className="grow">
              <p className="leave-name">{kind.name}</p>
              <p className="small soft">
                {[
                  kind.needsApproval && t("leave.kindForm.needsApproval"),
                  kind.paid && t("leave.kindForm.paid"),
                  kind.allowanceHalfDays !== null &&
                    t("leave.kindForm.allowanceIs", { days: daysText(kind.allowanceHalfDays, language) }),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </p>
            </div>
            <Button
              size="xs"
              variant="subtle"
              leftSection={<Pencil size={14} aria-hidden />}
              aria-label={t("leave.kindForm.edit", { name: kind.name })}
              onClick={() => setEdited(kind)}
            >
              {t("replacing.change")}
            </Button>
          </li>
        ))}
      </ul>
      {edited && <KindDialog kind={edited === "new" ? undefined : edited} onClose={() => setEdited(undefined)} />}
    </section>
  );
}
