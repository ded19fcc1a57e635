/** Templates of the business's own: made from nothing or from a message, duplicated, put away. */
import { Button, Modal, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import { Archive, Copy, LayoutTemplate, Plus } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { problemOf } from "../../api/problem.ts";
import {
  useArchiveTemplate,
  useCreateTemplate,
  useSystemMessages,
  useTemplates,
  type TemplateKind,
  type TemplateSummary,
} from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { MoreMenu } from "../catalogue/MoreMenu.tsx";
import { Archived } from "../forms/Archived.tsx";
import { Section } from "../Section.tsx";

const kinds: readonly TemplateKind[] = [
  "greeting",
  "service",
  "follow-up",
  "confirmation",
  "progress",
  "portal-invitation",
  "own",
];

interface TemplatesProps {
  readonly editable: boolean;
}

export function Templates({ editable }: TemplatesProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const templates = useTemplates(businessId, false);
  const [adding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<Plus size={16} />} onClick={() => setAdding(true)}>
      {t("messages.addTemplate")}
    </Button>
  );
  return (
    <Section title={t("messages.own")} text={t("messages.ownText")}>
      {templates.isPending && <Skeleton height={200} radius="md" />}
      {templates.isError && !templates.data && (
        <FailureNote error={templates.error} onRetry={() => void templates.refetch()} />
      )}
      {templates.data?.length === 0 && (
        <EmptyNote icon={LayoutTemplate} title={t("messages.noTemplates")} text={t("messages.noTemplatesText")}>
          {editable && add}
        </EmptyNote>
      )}
      {templates.data && templates.data.length > 0 && (
        <>
          <ul className="plain-list message-list">
            {templates.data.map((template) => (
              <TemplateRow key={template.id} template={template} editable={editable} />
            ))}
          </ul>
          {editable && <div className="row">{add}</div>}
        </>
      )}
      <PutAway editable={editable} />
      {adding && <AddTemplate onClose={() => setAdding(false)} />}
    </Section>
  );
}

interface TemplateRowProps extends TemplatesProps {
  readonly template: TemplateSummary;
}

function TemplateRow({ template, editable }: TemplateRowProps) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { businessId, slug } = useMembership();
  const archive = useArchiveTemplate(businessId);
  const create = useCreateTemplate(businessId);
  const { id, name, kind, language, subject, version } = template;
  const failed = { onError: (error: unknown) => toastFailed(failureLine(error, t)) };
  const duplicate = () =>
    create.mutate(
      { kind, language: language === "en" ? "en" : "fr", name: t("messages.copyOf", { name }).slice(0, 80), from: id },
      { ...failed, onSuccess: ({ ref }) => void navigate(`/${slug}/settings/messages/${ref}`) },
    );
  const away = () =>
    archive.mutate(
      { ref: id, version, archived: true },
      {
        ...failed,
        onSuccess: (stored) =>
          toastUndo(t("messages.archived", { name }), t("app.undo"), () =>
            archive.mutate({ ref: id, version: stored.version, archived: false }, failed),
          ),
      },
    );
  return (
    <li className="message-row">
      <Link className="message-open grow" to={`/${slug}/settings/messages/${id}`}>
        {name}
        <span className="message-about small soft">
          {[t(`messages.kinds.${kind}`), language.toUpperCase(), subject].filter((part) => part !== "").join(" · ")}
        </span>
      </Link>
      {editable && (
        <MoreMenu
          label={t("messages.moreOf", { name })}
          acts={[
            { icon: Copy, label: t("editor.duplicate"), onClick: duplicate },
            { icon: Archive, label: t("messages.archive"), onClick: away },
          ]}
        />
      )}
    </li>
  );
}

function PutAway({ editable }: TemplatesProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const archived = useTemplates(businessId, true);
  const archive = useArchiveTemplate(businessId);
  const takeUp = (id: string) => {
    const version = archived.data?.find((one) => one.id === id)?.version;
    if (version !== undefined)
      archive.mutate({ ref: id, version, archived: false }, { onError: (error) => toastFailed(failureLine(error, t)) });
  };
  return <Archived editable={editable} items={archived.data} onRestore={takeUp} />;
}

function AddTemplate({ onClose }: { readonly onClose: () => void }) {
  const { t, language: mine } = useTexts();
  const navigate = useNavigate();
  const { businessId, slug } = useMembership();
  const create = useCreateTemplate(businessId);
  const messages = useSystemMessages(businessId);
  const [kind, setKind] = useState<TemplateKind>("greeting");
  const [language, setLanguage] = useState<"fr" | "en">(mine);
  const [name, setName] = useState("");
  const [from, setFrom] = useState("");
  const failure = create.isError ? problemOf(create.error) : undefined;
  const nameError = failure?.fields["name"];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("messages.addTemplate")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate(
            { kind, language, name: name.trim() || t(`messages.kinds.${kind}`), ...(from !== "" && { from }) },
            { onSuccess: ({ ref }) => void navigate(`/${slug}/settings/messages/${ref}`) },
          );
        }}
      >
        <NativeSelect
          label={t("messages.kind")}
          data-autofocus
          value={kind}
          data={kinds.map((value) => ({ value, label: t(`messages.kinds.${value}`) }))}
          onChange={(event) => setKind(kinds.find((one) => one === event.currentTarget.value) ?? "own")}
        />
        <TextInput
          label={t("messages.name")}
          placeholder={t(`messages.kinds.${kind}`)}
          maxLength={80}
          value={name}
          error={nameError}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <div className="two-fields">
          <NativeSelect
            label={t("messages.language")}
            value={language}
            data={(["fr", "en"] as const).map((value) => ({ value, label: t(`messages.languages.${value}`) }))}
            onChange={(event) => setLanguage(event.currentTarget.value === "en" ? "en" : "fr")}
          />
          <NativeSelect
            label={t("messages.from")}
            value={from}
            data={[
              { value: "", label: t("messages.fromKind") },
              ...(messages.data ?? []).map((message) => ({
                value: `${message.name}.${language}`,
                label: `${message.label} (${t(`messages.to.${message.to}`)})`,
              })),
            ]}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
        </div>
        {create.isError && nameError === undefined && <FailureNote error={create.error} />}
        <div className="row end">
          <Button type="submit" loading={create.isPending}>
            {t("messages.create")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
