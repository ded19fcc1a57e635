/** Webhooks: the endpoints, how they do, and how to begin. */
import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { BookOpen, Plus, ScrollText, Webhook as WebhookIcon } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate } from "react-router";
import { useWebhooks, type NewWebhook } from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SecretDialog } from "../../ui/SecretDialog.tsx";
import { EndpointDialog } from "./EndpointDialog.tsx";
import { EndpointRow } from "./EndpointRow.tsx";
import "./webhooks.css";

function Beginning({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTexts();
  return (
    <section className="card">
      <EmptyNote icon={WebhookIcon} title={t("webhooks.empty")} text={t("webhooks.emptyText")}>
        <ol className="webhook-steps">
          <li>{t("webhooks.emptyStepAddress")}</li>
          <li>{t("webhooks.emptyStepEvents")}</li>
          <li>{t("webhooks.emptyStepTest")}</li>
        </ol>
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={onAdd}>
          {t("webhooks.add")}
        </Button>
      </EmptyNote>
    </section>
  );
}

export function WebhooksPage() {
  const { t } = useTexts();
  const webhooks = useWebhooks(useMembership().businessId);
  const [adding, add] = useDisclosure(false);
  const [made, setMade] = useState<NewWebhook>();
  const navigate = useNavigate();
  const some = webhooks.data !== undefined && webhooks.data.length > 0;
  return (
    <>
      <PageHead title={t("webhooks.title")} lead={t("webhooks.lead")}>
        {some && (
          <>
            <Button component={Link} to="log" variant="default" leftSection={<ScrollText size={16} aria-hidden />}>
              {t("webhooks.log")}
            </Button>
            <Button leftSection={<Plus size={16} aria-hidden />} onClick={add.open}>
              {t("webhooks.add")}
            </Button>
          </>
        )}
      </PageHead>
      <div className="stack-wide">
        {webhooks.isError && <FailureNote error={webhooks.error} onRetry={() => void webhooks.refetch()} />}
        {webhooks.isPending && <Skeleton height={200} radius="lg" aria-busy />}
        {webhooks.data?.length === 0 && <Beginning onAdd={add.open} />}
        {some && (
          <section className="card" aria-label={t("webhooks.title")}>
            <ul className="plain-list">
              {webhooks.data.map((webhook) => (
                <EndpointRow key={webhook.id} webhook={webhook} />
              ))}
            </ul>
          </section>
        )}
        <Button
          component="a"
          variant="subtle"
          className="webhook-again"
          href="/v1/webhooks.md"
          target="_blank"
          leftSection={<BookOpen size={16} aria-hidden />}
        >
          {t("webhooks.docs")}
        </Button>
      </div>
      {adding && (
        <EndpointDialog
          onClose={add.close}
          onMade={(one) => {
            add.close();
            setMade(one);
          }}
        />
      )}
      {made && (
        <SecretDialog
          title={t("webhooks.madeTitle")}
          text={t("webhooks.madeText")}
          secret={made.secret}
          copy={{ label: t("webhooks.copy"), done: t("webhooks.copied") }}
          close={t("webhooks.done")}
          onClose={() => {
            setMade(undefined);
            void navigate(made.id);
          }}
        />
      )}
    </>
  );
}
