/** One endpoint: how it does, what signs, what was sent; switched on and off, tried, sent again. */
import { ActionIcon, Button, Menu, Modal, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ChevronLeft, History, MoreHorizontal, Pencil, Power, Send, Trash2, TriangleAlert, Unplug } from "lucide-react";
import { useState } from "react";
import { Link, useNavigate, useParams } from "react-router";
import { problemOf } from "../../api/problem.ts";
import { useRemoveWebhook, useReplaceWebhook, useWebhook, type Webhook } from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import "../../ui/notes.css";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { DeliveryLog } from "./DeliveryLog.tsx";
import { EndpointDialog } from "./EndpointDialog.tsx";
import { StateBadge, useHealthWords } from "./EndpointRow.tsx";
import { ReplayLine } from "./ReplayLine.tsx";
import { SecretSection } from "./SecretSection.tsx";
import { ReplayDialog, TestDialog } from "./SendDialogs.tsx";
import "./webhooks.css";
import { whenText } from "./words.ts";

function useSwitch({ id, url, description, events, version }: Webhook) {
  const { t } = useTexts();
  const replace = useReplaceWebhook(useMembership().businessId);
  const turn = (on: boolean, then?: () => void) =>
    replace.mutate(
      { id, url, description, events, version, on },
      {
        onSuccess: () => {
          toastDone(t(on ? "webhooks.switchedOn" : "webhooks.switchedOff"));
          then?.();
        },
        onError: (error) =>
          toastFailed(
            problemOf(error).code === "EDITED_MEANWHILE" ? t("webhooks.editedMeanwhile") : failureLine(error, t),
          ),
      },
    );
  return { turn, isPending: replace.isPending };
}

interface OffNoteProps {
  readonly webhook: Webhook;
  /** It is on again, after it was switched off by itself: what it missed can be sent. */
  readonly onBack: () => void;
}

function OffNote({ webhook, onBack }: OffNoteProps) {
  const { t } = useTexts();
  const { turn, isPending } = useSwitch(webhook);
  const { state } = webhook;
  if (state === "on") return null;
  const text = state === "off" ? "webhooks.offText" : state === "gone" ? "webhooks.goneText" : "webhooks.failingText";
  return (
    <div className={state === "off" ? "note" : "note note-warning"} role="status">
      <TriangleAlert className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{state === "off" ? t("webhooks.state.off") : t("webhooks.failingTitle")}</p>
        <p>{t(text)}</p>
        <div className="note-action">
          <Button size="xs" loading={isPending} onClick={() => turn(true, state === "off" ? undefined : onBack)}>
            {t("webhooks.switchOn")}
          </Button>
        </div>
      </div>
    </div>
  );
}

function RemoveDialog({ webhook, onClose }: { readonly webhook: Webhook; readonly onClose: () => void }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const remove = useRemoveWebhook(useMembership().businessId);
  const submit = () =>
    remove.mutate(webhook.id, {
      onSuccess: () => {
        toastDone(t("webhooks.removed"));
        void navigate("..", { relative: "path" });
      },
    });
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t("webhooks.removeTitle")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <p>{t("webhooks.removeText")}</p>
        {remove.isError && <FailureNote error={remove.error} />}
        <div className="row end wrap">
          <Button variant="default" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button color="red" className="danger-filled" loading={remove.isPending} onClick={submit}>
            {t("webhooks.remove")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function More({ webhook }: { readonly webhook: Webhook }) {
  const { t } = useTexts();
  const { turn } = useSwitch(webhook);
  const [editing, edit] = useDisclosure(false);
  const [removing, remove] = useDisclosure(false);
  const [replaying, replay] = useDisclosure(false);
  const on = webhook.state === "on";
  return (
    <>
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label={t("webhooks.more")}>
            <MoreHorizontal size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Pencil size={16} />} onClick={edit.open}>
            {t("webhooks.edit")}
          </Menu.Item>
          <Menu.Item leftSection={<History size={16} />} disabled={!on} onClick={replay.open}>
            {t("webhooks.replayPeriod")}
          </Menu.Item>
          {on && (
            <Menu.Item leftSection={<Power size={16} />} onClick={() => turn(false)}>
              {t("webhooks.switchOff")}
            </Menu.Item>
          )}
          <Menu.Item className="menu-danger" leftSection={<Trash2 size={16} />} onClick={remove.open}>
            {t("webhooks.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {editing && <EndpointDialog webhook={webhook} onClose={edit.close} />}
      {removing && <RemoveDialog webhook={webhook} onClose={remove.close} />}
      {replaying && <ReplayDialog webhook={webhook} since={webhook.health.failingSince} onClose={replay.close} />}
    </>
  );
}

function Whole({ webhook }: { readonly webhook: Webhook }) {
  const speech = useTexts();
  const { t } = speech;
  const [testing, test] = useDisclosure(false);
  // Since when it missed what was sent, while that is asked about. Being switched on makes its health forget.
  const [missed, setMissed] = useState<{ readonly since: string | null }>();
  const { id, url, description, events, health } = webhook;
  const heard = events === null ? t("webhooks.everything") : t("webhooks.some", { count: events.length });
  const words = useHealthWords(webhook);
  const paused =
    health.pausedUntil === null || !health.waiting
      ? []
      : [t("webhooks.pausedUntil", { time: whenText(health.pausedUntil, speech) })];
  return (
    <>
      <PageHead title={description || new URL(url).host}>
        <Button leftSection={<Send size={16} aria-hidden />} disabled={webhook.state !== "on"} onClick={test.open}>
          {t("webhooks.test")}
        </Button>
        <More webhook={webhook} />
      </PageHead>
      <div className="stack-wide">
        <OffNote webhook={webhook} onBack={() => setMissed({ since: health.failingSince })} />
        <section className="card webhook-card stack" aria-label={t("webhooks.url")}>
          <div className="row wrap">
            <code className="webhook-url grow">{url}</code>
            <StateBadge webhook={webhook} />
          </div>
          <p className="small soft">{[heard, ...words, ...paused].join(" · ")}</p>
          {events !== null && (
            <p className="webhook-chips">
              {events.map((type) => (
                <code key={type}>{type}</code>
              ))}
            </p>
          )}
          <ReplayLine webhookId={id} />
        </section>
        <Section title={t("webhooks.logTitle")}>
          <DeliveryLog key={id} webhookId={id} />
        </Section>
        <SecretSection key={id} webhook={webhook} />
      </div>
      {testing && <TestDialog webhook={webhook} onClose={test.close} />}
      {missed && <ReplayDialog webhook={webhook} {...missed} onClose={() => setMissed(undefined)} />}
    </>
  );
}

export function WebhookPage() {
  const { t } = useTexts();
  const { webhook: webhookId = "" } = useParams();
  const webhook = useWebhook(useMembership().businessId, webhookId);
  return (
    <>
      <Link className="settings-back" to=".." relative="path">
        <ChevronLeft size={16} aria-hidden />
        {t("webhooks.back")}
      </Link>
      {webhook.isPending && <Skeleton height={320} radius="lg" aria-busy />}
      {webhook.isError &&
        (problemOf(webhook.error).code === "NOT_FOUND" || problemOf(webhook.error).code === "INVALID_INPUT" ? (
          <EmptyNote heading="h1" icon={Unplug} title={t("webhooks.none")} text={t("webhooks.noneText")} />
        ) : (
          <FailureNote error={webhook.error} onRetry={() => void webhook.refetch()} />
        ))}
      {webhook.data && <Whole webhook={webhook.data} />}
    </>
  );
}
