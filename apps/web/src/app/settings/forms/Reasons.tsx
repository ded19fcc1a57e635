/** Reasons: in the order they are offered, archived ones apart. */
import { Button, Skeleton, Switch } from "@mantine/core";
import { ListChecks, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import {
  useOrderReasons,
  useReasons,
  useRemoveReason,
  useRequireReason,
  useRestoreReason,
  useSaveReason,
  type Reason,
} from "../../api/forms.ts";
import { useServices } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { Archived } from "./Archived.tsx";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { SortableList } from "./SortableList.tsx";

interface ReasonsProps {
  readonly editable: boolean;
}

/** Gone at once; the undo puts it back: the last in order, since others may have moved. */
function useRemove() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const remove = useRemoveReason(businessId);
  const restore = useRestoreReason(businessId);
  const save = useSaveReason(businessId);
  return ({ id, name, hint, online, serviceIds }: Reason) =>
    remove.mutate(id, {
      onSuccess: ({ archived }) =>
        toastUndo(t(archived ? "forms.archivedReason" : "forms.deletedReason", { name }), t("app.undo"), () =>
          archived ? restore.mutate(id) : save.mutate({ name, hint, online, serviceIds }),
        ),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
}

export function Reasons({ editable }: ReasonsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const reasons = useReasons(businessId, false);
  const order = useOrderReasons(businessId);
  /** "new", or the one being changed. */
  const [open, setOpen] = useState<Reason | "new">();
  const list = reasons.data;
  const adding = (
    <Button leftSection={<Plus size={16} />} variant="default" onClick={() => setOpen("new")}>
      {t("forms.addReason")}
    </Button>
  );
  return (
    <Section title={t("forms.reasons")} text={t("forms.reasonsText")}>
      {reasons.isPending && <Skeleton height={120} radius="md" />}
      {reasons.isError && !list && <FailureNote error={reasons.error} onRetry={() => void reasons.refetch()} />}
      {list?.length === 0 && (
        <EmptyNote icon={ListChecks} title={t("forms.noReasons")} text={t("forms.noReasonsText")}>
          {editable && adding}
        </EmptyNote>
      )}
      {list && list.length > 0 && (
        <>
          <SortableList
            items={list}
            idOf={({ id }) => id}
            nameOf={({ name }) => name}
            editable={editable}
            onOrder={(next) =>
              order.mutate(
                next.map(({ id }) => id),
                { onError: (error) => toastFailed(failureLine(error, t)) },
              )
            }
          >
            {(reason) => <ReasonRow reason={reason} editable={editable} onEdit={() => setOpen(reason)} />}
          </SortableList>
          {editable && <div className="row">{adding}</div>}
          <Required editable={editable} />
        </>
      )}
      <ArchivedReasons editable={editable} />
      {open && (
        <ReasonDialog
          reason={open === "new" ? undefined : open}
          current={open === "new" ? undefined : list?.find(({ id }) => id === open.id)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Section>
  );
}

interface ReasonRowProps extends ReasonsProps {
  readonly reason: Reason;
  readonly onEdit: () => void;
}

function ReasonRow({ reason, editable, onEdit }: ReasonRowProps) {
  const { t } = useTexts();
  const services = useServices(useMembership().businessId);
  const remove = useRemove();
  const named = services.data?.filter(({ id }) => reason.serviceIds.includes(id)).map(({ name }) => name) ?? [];
  const about = [reason.hint, named.join(", ")].filter(Boolean).join(" · ");
  return (
    <div className="row">
      <div className="grow">
        <p className="form-name">
          {reason.name} {!reason.online && <span className="pill">{t("forms.teamOnly")}</span>}
        </p>
        {about && <p className="small soft">{about}</p>}
      </div>
      {editable && (
        <>
          <RowAction label={t("forms.edit", { name: reason.name })} icon={Pencil} onClick={onEdit} />
          <RowAction label={t("forms.remove", { name: reason.name })} icon={Trash2} onClick={() => remove(reason)} />
        </>
      )}
    </div>
  );
}

/** Service by service, whether one has to choose. */
function Required({ editable }: ReasonsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const services = useServices(businessId);
  const require = useRequireReason(businessId);
  if (!services.data || services.data.length === 0) return null;
  return (
    <fieldset className="field-set stack">
      <legend className="form-legend">{t("forms.requiredFor")}</legend>
      {services.data.map(({ id, name, reasonRequired }) => (
        <Switch
          key={id}
          label={name}
          disabled={!editable}
          checked={
            require.isPending && require.variables.serviceId === id ? require.variables.required : reasonRequired
          }
          onChange={(event) =>
            require.mutate(
              { serviceId: id, required: event.currentTarget.checked },
              { onError: (error) => toastFailed(failureLine(error, t)) },
            )
          }
        />
      ))}
    </fieldset>
  );
}

function ArchivedReasons({ editable }: ReasonsProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const archived = useReasons(businessId, true);
  const restore = useRestoreReason(businessId);
  const takeUp = (id: string) => restore.mutate(id, { onError: (error) => toastFailed(failureLine(error, t)) });
  return <Archived editable={editable} items={archived.data} onRestore={takeUp} />;
}
