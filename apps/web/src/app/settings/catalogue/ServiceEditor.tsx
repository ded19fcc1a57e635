/** A service: all there is to say about it, and beside it the page as the public will see it. */
import { Button, Skeleton } from "@mantine/core";
import { Archive, ChevronLeft } from "lucide-react";
import { useState } from "react";
import { useBusiness } from "../../api/business.ts";
import {
  useArchiveService,
  useRestoreService,
  useSaveService,
  useService,
  type ServiceDraft,
} from "../../api/catalogue.ts";
import { problemOf } from "../../api/problem.ts";
import { useProfessionals, type Service } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone, toastFailed, toastUndo } from "../../ui/toast.tsx";
import { FormBar } from "../FormBar.tsx";
import { ServiceReminders } from "../notifications/ServiceReminders.tsx";
import { PolicySection } from "../policies/PolicySection.tsx";
import { useEdited } from "../use-edited.ts";
import { Basics } from "./Basics.tsx";
import { CompositionSection } from "./CompositionSection.tsx";
import { blankService, slugOf } from "./draft.ts";
import { People } from "./People.tsx";
import { PhonePreview } from "./PhonePreview.tsx";
import { PriceFields } from "./PriceFields.tsx";
import { draftOf } from "./ServiceRow.tsx";
import { Times } from "./Times.tsx";

interface CloseProps {
  readonly onClose: () => void;
}

interface NewServiceProps extends CloseProps {
  readonly categoryId: string | null;
  readonly onOpen: (id: string) => void;
}

export function NewService({ categoryId, onClose, onOpen }: NewServiceProps) {
  const team = useProfessionals(useMembership().businessId);
  if (team.isPending) return <Skeleton height={420} radius="lg" />;
  // Of one who works alone there is nothing to choose.
  const professionalIds = team.data?.length === 1 ? team.data.map(({ id }) => id) : [];
  const server = { ...blankService, categoryId, professionalIds };
  return <Editor server={server} stored={undefined} editable onClose={onClose} onMade={onOpen} />;
}

export function EditService({
  id,
  editable,
  onClose,
}: CloseProps & { readonly id: string; readonly editable: boolean }) {
  const service = useService(useMembership().businessId, id);
  if (service.isPending) return <Skeleton height={420} radius="lg" />;
  if (service.isError) return <FailureNote error={service.error} onRetry={() => void service.refetch()} />;
  return <Editor server={draftOf(service.data)} stored={service.data} editable={editable} onClose={onClose} />;
}

interface EditorProps extends CloseProps {
  readonly server: ServiceDraft;
  readonly stored: Service | undefined;
  readonly editable: boolean;
  readonly onMade?: (id: string) => void;
}

function Editor({ server, stored, editable, onClose, onMade }: EditorProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const form = useEdited(`service ${businessId} ${stored?.id ?? "new"}`, server);
  const save = useSaveService(businessId);
  const business = useBusiness(businessId);
  const currency = business.data?.currency ?? "EUR";
  /** One key for one service: sending it again after a cut adds it once. */
  const [key, setKey] = useState(() => crypto.randomUUID());
  const failure = save.isError && form.dirty ? problemOf(save.error) : undefined;
  const taken = failure?.code === "SLUG_TAKEN" ? { slug: failure.title } : {};
  const errors = failure?.code === "INVALID_INPUT" ? failure.fields : taken;
  const edit = (some: Partial<ServiceDraft>) => {
    setKey(crypto.randomUUID());
    // The address follows the name until somebody writes one, and stays once the service is there.
    const follows = !stored && some.name !== undefined && form.draft.slug === slugOf(form.draft.name);
    form.edit(follows ? { ...some, slug: slugOf(some.name ?? "") } : some);
  };
  const submit = () =>
    save.mutate(
      { draft: form.draft, key, ...(stored && { id: stored.id, version: stored.version }) },
      {
        onSuccess: (service) => {
          form.taken(stored ? draftOf(service) : server);
          toastDone(t("catalogue.saved"));
          onMade?.(service.id);
        },
      },
    );
  const part = { draft: form.draft, errors, editable, edit };
  const title = stored ? stored.name : t("catalogue.newService");
  return (
    <>
      <button type="button" className="settings-back form-back" onClick={onClose}>
        <ChevronLeft size={16} aria-hidden />
        {t("catalogue.back")}
      </button>
      <PageHead title={title} lead={t("catalogue.editorLead")}>
        {stored && editable && <PutAway service={stored} onClose={onClose} />}
      </PageHead>
      <div className="catalogue-editor">
        <form
          className="settings-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Basics {...part} />
          <PriceFields {...part} currency={currency} />
          <Times
            {...part}
            alone={!stored || (stored.composition === "single" && !stored.grouped)}
            inARow={stored?.composition === "combined"}
          />
          <People {...part} id={stored?.id} />
          {editable && (
            <FormBar
              form={form}
              saving={save}
              theirs={theirWords(form.theirs, t)}
              onSave={submit}
              isNew={!stored}
              quiet={taken.slug !== undefined}
            />
          )}
        </form>
        <PhonePreview draft={form.draft} currency={currency} business={business.data} />
        {stored ? (
          <>
            <CompositionSection serviceId={stored.id} editable={editable} />
            <PolicySection serviceId={stored.id} />
            <ServiceReminders serviceId={stored.id} />
          </>
        ) : (
          <p className="small soft">{t("catalogue.onceSaved")}</p>
        )}
      </div>
    </>
  );
}

/** What somebody else changed, in the reader's words. */
function theirWords(paths: readonly string[], t: ReturnType<typeof useTexts>["t"]): string[] {
  const names: Readonly<Record<string, string>> = {
    name: t("catalogue.name"),
    description: t("catalogue.description"),
    price: t("catalogue.price"),
    durationMinutes: t("catalogue.duration"),
    durations: t("catalogue.otherDurations"),
    modes: t("catalogue.modes"),
    categoryId: t("catalogue.category"),
    professionalIds: t("catalogue.givers"),
  };
  return [...new Set(paths.map((path) => path.split(".")[0] ?? path))].map(
    (path) => names[path] ?? t("catalogue.basics"),
  );
}

function PutAway({ service, onClose }: CloseProps & { readonly service: Service }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const archive = useArchiveService(businessId);
  const restore = useRestoreService(businessId);
  const { id, name, archived } = service;
  const failed = (error: unknown) => toastFailed(failureLine(error, t));
  if (archived)
    return (
      <Button variant="default" loading={restore.isPending} onClick={() => restore.mutate(id, { onError: failed })}>
        {t("forms.restore")}
      </Button>
    );
  const away = () =>
    archive.mutate(id, {
      onSuccess: () => {
        toastUndo(t("catalogue.putAway", { name }), t("app.undo"), () => restore.mutate(id));
        onClose();
      },
      onError: failed,
    });
  return (
    <Button variant="default" leftSection={<Archive size={16} />} loading={archive.isPending} onClick={away}>
      {t("catalogue.archive")}
    </Button>
  );
}
