/** An endpoint being added or changed: where to, what for, which events. What was typed stays until it is taken. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { beyondFields, problemOf } from "../../api/problem.ts";
import {
  useCreateWebhook,
  useReplaceWebhook,
  type NewWebhook,
  type Webhook,
  type WebhookWish,
} from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toastDone } from "../../ui/toast.tsx";
import { useDesktop } from "../../ui/use-desktop.ts";
import { EventPicker } from "./EventPicker.tsx";

interface EndpointDialogProps {
  /** Absent: a new one. */
  readonly webhook?: Webhook;
  readonly onMade?: (made: NewWebhook) => void;
  readonly onClose: () => void;
}

const NEW: WebhookWish = { url: "https://", description: "", events: null };

function useSaving({ webhook, onMade, onClose }: EndpointDialogProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const create = useCreateWebhook(businessId);
  const replace = useReplaceWebhook(businessId);
  // The same press twice makes one.
  const [key] = useState(() => crypto.randomUUID());
  const saved = () => {
    toastDone(t("webhooks.saved"));
    onClose();
  };
  const save = (wish: WebhookWish) =>
    webhook
      ? replace.mutate(
          { ...wish, id: webhook.id, on: webhook.state === "on", version: webhook.version },
          { onSuccess: saved },
        )
      : create.mutate({ ...wish, key: `${key}:${wish.url.length}` }, { onSuccess: (made) => onMade?.(made) });
  return { save, ...(webhook ? pick(replace) : pick(create)) };
}

const pick = ({ isPending, isError, error }: { isPending: boolean; isError: boolean; error: unknown }) => ({
  isPending,
  error: isError ? error : undefined,
});

/** What is sent as it is was given for one place. */
const losesSecret = (webhook: Webhook | undefined, url: string): boolean =>
  webhook?.hasSharedSecret === true && URL.canParse(url) && new URL(url).origin !== new URL(webhook.url).origin;

export function EndpointDialog(props: EndpointDialogProps) {
  const { webhook, onClose } = props;
  const { t } = useTexts();
  const desktop = useDesktop();
  const { save, isPending, error } = useSaving(props);
  const [wish, setWish] = useState<WebhookWish>(
    webhook ? { url: webhook.url, description: webhook.description, events: webhook.events } : NEW,
  );
  const [asked, setAsked] = useState(false);
  const edit = (some: Partial<WebhookWish>) => setWish({ ...wish, ...some });
  const failure = error === undefined ? undefined : problemOf(error);
  const missing = wish.events?.length === 0;
  const submit = () => {
    setAsked(true);
    if (!missing) save({ ...wish, url: wish.url.trim(), description: wish.description.trim() });
  };
  return (
    <FormDialog
      onClose={onClose}
      title={webhook ? t("webhooks.edit") : t("webhooks.add")}
      fullScreen={!desktop}
      size="lg"
      submit={webhook ? t("app.save") : t("webhooks.create")}
      isPending={isPending}
      error={beyondFields(error)}
      onSubmit={submit}
    >
      <TextInput
        label={t("webhooks.url")}
        description={t(losesSecret(webhook, wish.url) ? "webhooks.urlElsewhere" : "webhooks.urlHint")}
        type="url"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        maxLength={2000}
        value={wish.url}
        error={failure?.fields["url"]}
        onChange={(event) => edit({ url: event.currentTarget.value })}
      />
      <TextInput
        label={`${t("webhooks.description")} (${t("app.optional")})`}
        description={t("webhooks.descriptionHint")}
        maxLength={200}
        value={wish.description}
        error={failure?.fields["description"]}
        onChange={(event) => edit({ description: event.currentTarget.value })}
      />
      <EventPicker
        chosen={wish.events}
        error={asked && missing ? t("webhooks.whichMissing") : undefined}
        onChange={(events) => edit({ events })}
      />
    </FormDialog>
  );
}
