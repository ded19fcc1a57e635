/** The editor of one message, and all that is done with the whole of it: save, try, go back. */
import { sentenceOf, type InnerBlock } from "@creneau/blocks/browser";
import { Button, SegmentedControl } from "@mantine/core";
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { ChevronLeft, CircleAlert, History, PencilLine, RotateCcw, Send } from "lucide-react";
import { useMemo, useState } from "react";
import { Link, useNavigate } from "react-router";
import { may } from "../../api/rights.ts";
import { useSavePart, type Template } from "../../api/templates.ts";
import { BlockEditor } from "../../editor/BlockEditor.tsx";
import { useEditing } from "../../editor/editing.ts";
import type { EditorKit } from "../../editor/kit.ts";
import { TemplateInput } from "../../editor/panel/TemplateInput.tsx";
import { fieldKey } from "../../editor/told.ts";
import { placeOf } from "../../editor/tree.ts";
import type { BlockEditorState } from "../../editor/use-block-editor.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { MoreMenu } from "../catalogue/MoreMenu.tsx";
import { DraftNotes } from "./DraftNotes.tsx";
import { NameDialog } from "./NameDialog.tsx";
import { TemplatePreview } from "./TemplatePreview.tsx";
import { problemsIn } from "./use-kit.ts";
import { useTemplateDraft, type TemplateDraft } from "./use-template-draft.ts";
import { useWhole, type WholeOptions } from "./use-whole.ts";
import { Versions } from "./Versions.tsx";

interface TemplateEditorProps {
  readonly template: Template;
  readonly kit: EditorKit;
}

export function TemplateEditor({ template, kit }: TemplateEditorProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const editable = may(membership, "message.edit") && !template.archived;
  const form = useTemplateDraft(businessId, template.ref, template);
  const { draft, editor } = form;
  const [keeping, setKeeping] = useState<InnerBlock>();
  const { subject, preheader, design } = draft;
  const problems = useMemo(() => problemsIn(design, kit, { subject, preheader }), [design, subject, preheader, kit]);
  const acts = useWhole({ template, form, problems });
  useHotkeys([["mod+s", () => editable && acts.save()]], []);
  useWindowEvent("beforeunload", (event) => {
    if (form.dirty) event.preventDefault();
  });
  return (
    <div className="template-page">
      <title>{`${template.name} · ${t("app.name")}`}</title>
      <BlockEditor
        editor={editor}
        kit={kit}
        editable={editable}
        problems={problems}
        barStart={
          <>
            <Where template={template} />
            <LanguageSwitch template={template} />
          </>
        }
        barEnd={<Whole {...{ template, form, acts, editable }} />}
        head={
          <>
            <DraftNotes form={form} onDiscard={acts.discard} />
            <Lines {...{ form, editable }} />
          </>
        }
        preview={
          <TemplatePreview
            businessId={businessId}
            name={template.ref}
            draft={draft}
            onTest={editable ? acts.test : undefined}
          />
        }
        onKeep={setKeeping}
      />
      {acts.naming && (
        <NameDialog
          title={t("messages.rename")}
          label={t("messages.name")}
          submit={t("app.save")}
          value={template.name}
          saving={acts.saving}
          onName={acts.rename}
          onClose={() => acts.setNaming(false)}
        />
      )}
      {acts.versionsShown && (
        <Versions {...{ template, draft, kit, editable }} onRestore={acts.restore} onClose={acts.hideVersions} />
      )}
      {keeping && <KeepDialog editor={editor} block={keeping} onClose={() => setKeeping(undefined)} />}
    </div>
  );
}

interface KeepDialogProps {
  readonly editor: BlockEditorState;
  readonly block: InnerBlock;
  readonly onClose: () => void;
}

/** Keeps a block apart; in its own place it is the part from then on. */
function KeepDialog({ editor, block, onClose }: KeepDialogProps) {
  const { t } = useTexts();
  const save = useSavePart(useMembership().businessId);
  const keep = (name: string) =>
    save.mutate(
      { name, blocks: [{ ...block, id: "b1" }] },
      {
        onSuccess: ({ id }) => {
          const place = placeOf(editor.design, block.id);
          if (place) {
            editor.dispatch({ do: "remove", id: block.id });
            editor.dispatch({ do: "insert", block: { id: "new", type: "reusable", partId: id }, place });
          }
          onClose();
          toastDone(t("messages.partKept", { name }));
        },
        onError: (error) => toastFailed(failureLine(error, t)),
      },
    );
  return (
    <NameDialog
      title={t("editor.keepPart")}
      text={t("messages.keepPartText")}
      label={t("messages.partName")}
      submit={t("messages.keep")}
      saving={save.isPending}
      onName={keep}
      onClose={onClose}
    />
  );
}

/** Which message, and whose words it has. */
function Where({ template }: { readonly template: Template }) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const list = `/${slug}/settings/messages`;
  const back = template.message === null ? `${list}?liste=modeles` : list;
  return (
    <div className="template-where">
      <Link className="template-back" to={back} aria-label={t("messages.back")} title={t("messages.back")}>
        <ChevronLeft size={18} aria-hidden />
      </Link>
      <div className="template-name">
        <h1>{template.name}</h1>
        <p className="small soft">
          {template.message === null
            ? t(`messages.kinds.${template.kind === "system" ? "own" : template.kind}`)
            : t(template.own ? "messages.yours" : "messages.ours")}
        </p>
      </div>
    </div>
  );
}

/** The same message in the other language is one press away. */
function LanguageSwitch({ template }: { readonly template: Template }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { slug } = useMembership();
  if (template.message === null) return null;
  return (
    <SegmentedControl
      className="template-language"
      size="xs"
      aria-label={t("messages.language")}
      value={template.language}
      data={[
        { value: "fr", label: "FR" },
        { value: "en", label: "EN" },
      ]}
      onChange={(language) => void navigate(`/${slug}/settings/messages/${template.message}.${language}`)}
    />
  );
}

interface LinesProps {
  readonly form: TemplateDraft;
  readonly editable: boolean;
}

function Lines({ form, editable }: LinesProps) {
  const { t, language } = useTexts();
  const { problems } = useEditing();
  const at = (field: string) => {
    const found = problems.find((one) => one.blockId === null && one.field === field);
    return { "data-field": fieldKey(null, field), error: found && sentenceOf(found, language) };
  };
  return (
    <div className="template-lines card" data-own-keys>
      <TemplateInput
        label={t("messages.subject")}
        maxLength={300}
        disabled={!editable}
        value={form.draft.subject}
        {...at("subject")}
        onChange={(subject) => form.edit({ subject })}
      />
      <TemplateInput
        label={t("messages.preheader")}
        maxLength={300}
        disabled={!editable}
        value={form.draft.preheader}
        {...at("preheader")}
        onChange={(preheader) => form.edit({ preheader })}
      />
    </div>
  );
}

interface WholeProps extends Pick<WholeOptions, "template" | "form"> {
  readonly acts: ReturnType<typeof useWhole>;
  readonly editable: boolean;
}

function Whole({ template, form, acts, editable }: WholeProps) {
  const { t } = useTexts();
  const more = [
    ...(editable ? [{ icon: Send, label: t("messages.test"), onClick: acts.test }] : []),
    ...(editable && template.message === null
      ? [{ icon: PencilLine, label: t("messages.rename"), onClick: () => acts.setNaming(true) }]
      : []),
    ...(template.version > 0 ? [{ icon: History, label: t("messages.versions"), onClick: acts.showVersions }] : []),
    ...(editable && template.own && template.default
      ? [{ icon: RotateCcw, label: t("messages.reset"), onClick: acts.reset }]
      : []),
  ];
  return (
    <div className="template-whole">
      {template.broken && (
        <span className="template-state" data-wrong>
          <CircleAlert size={15} aria-hidden /> {t("messages.broken")}
        </span>
      )}
      <span className="template-state only-desktop" role="status">
        {form.dirty ? t("messages.unsaved") : template.version === 0 ? "" : t("hours.saved")}
      </span>
      {more.length > 0 && <MoreMenu label={t("messages.more")} acts={more} />}
      {editable && (
        <Button disabled={!form.dirty || form.behind} loading={acts.saving} onClick={acts.save}>
          {t("app.save")}
        </Button>
      )}
    </div>
  );
}
