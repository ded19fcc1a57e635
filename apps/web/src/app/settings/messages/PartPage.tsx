/** One reusable block, in the same editor. */
import type { Design, InnerBlock } from "@creneau/blocks/browser";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { useHotkeys, useWindowEvent } from "@mantine/hooks";
import { ChevronLeft } from "lucide-react";
import { useMemo } from "react";
import { Link, useParams } from "react-router";
import { problemOf } from "../../api/problem.ts";
import { may } from "../../api/rights.ts";
import { useParts, useSavePart, useTemplateVariables, type Part } from "../../api/templates.ts";
import { BlockEditor } from "../../editor/BlockEditor.tsx";
import type { EditorKit } from "../../editor/kit.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { NotFound } from "../../ui/NotFound.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { useFacts, useFooter } from "./around.ts";
import { DraftNotes } from "./DraftNotes.tsx";
import { problemsIn, useKitOf } from "./use-kit.ts";
import { useTemplateDraft } from "./use-template-draft.ts";
import "./messages.css";

const designOf = (blocks: readonly InnerBlock[]): Design => ({ format: 1, style: {}, blocks: [...blocks] });
const isInner = (block: Design["blocks"][number]): block is InnerBlock => block.type !== "columns";

export function PartPage() {
  const { t } = useTexts();
  const { part: id = "" } = useParams();
  const { businessId } = useMembership();
  const parts = useParts(businessId);
  // What a part mentions must be known wherever it is used: these are known in most.
  const variables = useTemplateVariables(businessId, "contact.confirmation.fr");
  const { kit, error, retry } = useKitOf({
    variables: variables.data,
    facts: useFacts(null),
    footer: useFooter(),
    isPart: true,
  });
  const failed = [parts, variables].find((query) => query.isError && !query.data);
  if (failed || error)
    return (
      <div className="page">
        <FailureNote error={failed?.error ?? error} onRetry={() => (failed ? void failed.refetch() : retry())} />
      </div>
    );
  if (!parts.data || !kit)
    return (
      <div className="page" role="status" aria-label={t("app.loading")}>
        <Skeleton height={560} radius="lg" />
      </div>
    );
  const part = parts.data.find((one) => one.id === id);
  return part ? <PartEditor key={part.id} part={part} kit={kit} /> : <NotFound />;
}

interface PartEditorProps {
  readonly part: Part;
  readonly kit: EditorKit;
}

function PartEditor({ part, kit }: PartEditorProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId, slug } = membership;
  const editable = may(membership, "message.edit");
  // Its name is what a mail has as its subject.
  const form = useTemplateDraft(businessId, `part ${part.id}`, {
    version: part.version,
    subject: part.name,
    preheader: "",
    design: designOf(part.blocks),
  });
  const { editor, draft, dirty } = form;
  const save = useSavePart(businessId);
  const problems = useMemo(() => problemsIn(draft.design, kit, undefined), [draft.design, kit]);
  const name = draft.subject.trim();
  const submit = () => {
    if (!dirty || form.behind || save.isPending || name === "") return;
    if (problems.some(({ severity }) => severity === "error")) {
      editor.insist();
      toastFailed(t("messages.mendFirst"));
      return;
    }
    save.mutate(
      { id: part.id, version: form.version, name, blocks: draft.design.blocks.filter(isInner) },
      {
        onSuccess: (saved) => {
          form.taken({
            version: saved.version,
            subject: saved.name,
            preheader: "",
            design: designOf(saved.blocks),
          });
          toastDone(t("messages.partSaved", { count: saved.usedBy }));
        },
        // Somebody was faster: that is said over the canvas.
        onError: (error) => {
          if (problemOf(error).code !== "EDITED_MEANWHILE") toastFailed(failureLine(error, t));
        },
      },
    );
  };
  useHotkeys([["mod+s", () => editable && submit()]], []);
  useWindowEvent("beforeunload", (event) => {
    if (dirty) event.preventDefault();
  });
  return (
    <div className="template-page">
      <title>{`${part.name} · ${t("app.name")}`}</title>
      <BlockEditor
        editor={editor}
        kit={kit}
        editable={editable}
        problems={problems}
        barStart={
          <div className="template-where">
            <Link
              className="template-back"
              to={`/${slug}/settings/messages?liste=blocs`}
              aria-label={t("messages.back")}
              title={t("messages.back")}
            >
              <ChevronLeft size={18} aria-hidden />
            </Link>
            <div className="template-name">
              <h1>{part.name}</h1>
              <p className="small soft">{t("messages.usedBy", { count: part.usedBy })}</p>
            </div>
          </div>
        }
        barEnd={
          editable && (
            <Button disabled={!dirty || form.behind} loading={save.isPending} onClick={submit}>
              {t("app.save")}
            </Button>
          )
        }
        head={
          <>
            <DraftNotes form={form} onDiscard={form.takeTheirs} />
            <div className="template-lines card" data-own-keys>
              <TextInput
                label={t("messages.partName")}
                maxLength={80}
                readOnly={!editable}
                value={draft.subject}
                onChange={(event) => form.edit({ subject: event.currentTarget.value })}
              />
            </div>
          </>
        }
      />
    </div>
  );
}
