/** What is done with the whole message: save, try, rename, go back to an earlier version or to Creneau's words. */
import type { DesignProblem } from "@creneau/blocks/browser";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import {
  useResetTemplate,
  useRestoreTemplateVersion,
  useSaveTemplate,
  useTestTemplate,
  type Template,
} from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { toastDone, toastFailed, toastUndo } from "../../ui/toast.tsx";
import type { TemplateDraft } from "./use-template-draft.ts";

export interface WholeOptions {
  readonly template: Template;
  readonly form: TemplateDraft;
  readonly problems: readonly DesignProblem[];
}

export function useWhole({ template, form, problems }: WholeOptions) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const { ref } = template;
  const [versionsShown, setVersions] = useState(false);
  const [naming, setNaming] = useState(false);
  const save = useSaveTemplate(businessId, ref);
  const reset = useResetTemplate(businessId, ref);
  const restore = useRestoreTemplateVersion(businessId, ref);
  const test = useTestTemplate(businessId, ref);
  const failed = { onError: (error: unknown) => toastFailed(failureLine(error, t)) };
  const adopt = (saved: Template) => {
    form.taken(saved);
    form.edit({ subject: saved.subject, preheader: saved.preheader });
    form.editor.dispatch({ do: "replace", design: saved.design });
  };
  const bringBack = (number: number, version: number) =>
    restore.mutate(
      { number, version },
      {
        ...failed,
        onSuccess: (saved) => {
          adopt(saved);
          setVersions(false);
          toastDone(t("messages.restored", { number }));
        },
      },
    );
  return {
    naming,
    setNaming,
    /** The name alone: what is typed waits for its own save. */
    rename: (name: string) =>
      save.mutate(
        {
          subject: template.subject,
          preheader: template.preheader,
          design: template.design,
          name,
          version: template.version,
        },
        {
          ...failed,
          onSuccess: (saved) => {
            form.taken(saved);
            setNaming(false);
            toastDone(t("messages.renamed"));
          },
        },
      ),
    versionsShown,
    showVersions: () => setVersions(true),
    hideVersions: () => setVersions(false),
    saving: save.isPending,
    save: () => {
      if (!form.dirty || save.isPending || form.behind) return;
      if (problems.some(({ severity }) => severity === "error")) {
        form.editor.insist();
        toastFailed(t("messages.mendFirst"));
        return;
      }
      save.mutate(
        { ...form.draft, version: form.version },
        {
          onSuccess: (saved) => {
            form.taken(saved);
            toastDone(t("messages.saved"));
          },
          // Somebody was faster: that is said over the canvas.
          onError: (error) => {
            if (problemOf(error).code !== "EDITED_MEANWHILE") toastFailed(failureLine(error, t));
          },
        },
      );
    },
    discard: () => adopt(template),
    reset: () =>
      reset.mutate(form.version, {
        ...failed,
        onSuccess: (saved) => {
          const before = template.version;
          adopt(saved);
          toastUndo(t("messages.isReset"), t("app.undo"), () => bringBack(before, saved.version));
        },
      }),
    restore: (number: number) => bringBack(number, form.version),
    test: () =>
      test.mutate(
        { ...form.draft, with: "booking" },
        { ...failed, onSuccess: () => toastDone(t("messages.testSent")) },
      ),
  };
}
