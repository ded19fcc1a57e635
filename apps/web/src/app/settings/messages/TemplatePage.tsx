/** One message, as the business writes it: subject and blocks, beside what its readers will see. */
import { Skeleton } from "@mantine/core";
import { useParams } from "react-router";
import { problemOf } from "../../api/problem.ts";
import { useTemplate, useTemplateVariables } from "../../api/templates.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { NotFound } from "../../ui/NotFound.tsx";
import { useFacts, useFooter } from "./around.ts";
import { TemplateEditor } from "./TemplateEditor.tsx";
import { useKitOf } from "./use-kit.ts";
import "./messages.css";

export function TemplatePage() {
  const { ref = "" } = useParams();
  // Of another message nothing stays on the screen.
  return <OneTemplate key={ref} name={ref} />;
}

function OneTemplate({ name }: { readonly name: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const template = useTemplate(businessId, name);
  const variables = useTemplateVariables(businessId, name);
  const facts = useFacts(template.data?.message ?? null);
  const { kit, error, retry } = useKitOf({ variables: variables.data, facts, footer: useFooter() });
  const failed = [template, variables].find((query) => query.isError && !query.data);
  // An address that names no message at all is refused as such.
  if (failed && ["NOT_FOUND", "INVALID_INPUT"].includes(problemOf(failed.error).code)) return <NotFound />;
  if (failed || error)
    return (
      <div className="page">
        <FailureNote error={failed?.error ?? error} onRetry={() => (failed ? void failed.refetch() : retry())} />
      </div>
    );
  if (!template.data || !kit)
    return (
      <div className="page" role="status" aria-label={t("app.loading")}>
        <Skeleton height={52} radius="md" mb={16} />
        <Skeleton height={560} radius="lg" />
      </div>
    );
  return <TemplateEditor template={template.data} kit={kit} />;
}
