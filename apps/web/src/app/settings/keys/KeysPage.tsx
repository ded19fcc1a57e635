/** API keys: made, shown once, renewed, revoked; and the sandbox of test keys. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { BookOpen, KeyRound, Plus, RotateCcw } from "lucide-react";
import { useState } from "react";
import { useApiKeys, useResetSandbox, useSandbox, type ApiKey, type NewApiKey } from "../../api/api-keys.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { readerZone } from "../../time/zones.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SecretDialog } from "../../ui/SecretDialog.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { CreateKey } from "./CreateKey.tsx";
import { KeyRow } from "./KeyRow.tsx";
import "../people/people.css";

function Sandbox() {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const sandbox = useSandbox(businessId);
  const reset = useResetSandbox(businessId);
  const { state, madeAt } = sandbox.data ?? { state: "none", madeAt: null };
  const said =
    state === "none"
      ? t("apiKeys.sandboxNone")
      : state === "copying" || madeAt === null
        ? t("apiKeys.sandboxCopying")
        : t("apiKeys.sandboxReady", { date: dateTextOf(instant(madeAt), readerZone(), "dayMonth", language) });
  return (
    <Section title={t("apiKeys.sandbox")} text={t("apiKeys.sandboxText")}>
      {sandbox.isError ? (
        <FailureNote error={sandbox.error} onRetry={() => void sandbox.refetch()} />
      ) : (
        <div className="row-between wrap">
          <span role="status">{said}</span>
          {state === "ready" && (
            <Button
              variant="default"
              leftSection={<RotateCcw size={16} aria-hidden />}
              loading={reset.isPending}
              onClick={() =>
                reset.mutate(undefined, {
                  onSuccess: () => toastDone(t("apiKeys.resetDone")),
                  onError: (error) => toastFailed(failureLine(error, t)),
                })
              }
            >
              {t("apiKeys.reset")}
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

/** What a program needs beside its key. */
function BusinessId() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  return (
    <section className="card key-id">
      <div className="grow">
        <p className="small soft">{t("apiKeys.business")}</p>
        <code className="member-mail">{businessId}</code>
      </div>
      <CopyText text={businessId} label={t("apiKeys.copy")} done={t("apiKeys.copied")} />
    </section>
  );
}

const works = ({ state }: ApiKey): boolean => state === "active" || state === "ending";
const worksFirst = (keys: readonly ApiKey[]): ApiKey[] => [...keys.filter(works), ...keys.filter((key) => !works(key))];

export function KeysPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const keys = useApiKeys(businessId);
  const [creating, create] = useDisclosure(false);
  const [made, setMade] = useState<NewApiKey>();
  const show = (key: NewApiKey) => {
    create.close();
    setMade(key);
  };
  return (
    <>
      <PageHead title={t("apiKeys.title")} lead={t("apiKeys.lead")}>
        <Button
          component="a"
          variant="default"
          href="/v1/docs"
          target="_blank"
          leftSection={<BookOpen size={16} aria-hidden />}
        >
          {t("apiKeys.docs")}
        </Button>
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={create.open}>
          {t("apiKeys.new")}
        </Button>
      </PageHead>
      <div className="stack-wide">
        {keys.isError && <FailureNote error={keys.error} onRetry={() => void keys.refetch()} />}
        {keys.isPending && <Skeleton height={200} radius="lg" aria-busy />}
        {keys.data && (
          <section className="card people-card" aria-label={t("apiKeys.title")}>
            {keys.data.length === 0 && (
              <EmptyNote icon={KeyRound} title={t("apiKeys.empty")} text={t("apiKeys.emptyText")} />
            )}
            <ul className="plain-list">
              {worksFirst(keys.data).map((key) => (
                <KeyRow key={key.id} apiKey={key} onMade={show} />
              ))}
            </ul>
          </section>
        )}
        <BusinessId />
        <Sandbox />
      </div>
      {creating && <CreateKey onClose={create.close} onMade={show} />}
      {made && (
        <SecretDialog
          isOnly
          title={t("apiKeys.onceTitle", { name: made.name })}
          text={t("apiKeys.once")}
          secret={made.secret}
          copy={{ label: t("apiKeys.copy"), done: t("apiKeys.copied") }}
          close={t("apiKeys.done")}
          onClose={() => setMade(undefined)}
        />
      )}
    </>
  );
}
