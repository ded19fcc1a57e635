/** What signs what is sent: shown to who proves who they are, renewed with a day in which both sign; and the shared secret. */
import { instant } from "@creneau/scheduling";
import { Button, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Eye, EyeOff, RefreshCw } from "lucide-react";
import { useState } from "react";
import { problemOf } from "../../api/problem.ts";
import {
  useRotateSecret,
  useSharedSecret,
  useShowSecret,
  type Webhook,
  type WebhookSecret,
} from "../../api/webhooks.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { CopyText } from "../../ui/CopyText.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { whenText } from "./words.ts";
import "../../ui/secret.css";

function Shown({ secret }: { readonly secret: WebhookSecret }) {
  const speech = useTexts();
  const { t } = speech;
  const line = (label: string, text: string) => (
    <div className="webhook-shown">
      <p className="small soft">{label}</p>
      <div className="row wrap">
        <code className="secret grow">{text}</code>
        <CopyText text={text} label={t("webhooks.copy")} done={t("webhooks.copied")} />
      </div>
    </div>
  );
  return (
    <>
      {line(t("webhooks.secret"), secret.secret)}
      {secret.formerSecret !== null &&
        secret.formerUntil !== null &&
        line(t("webhooks.former", { date: whenText(instant(secret.formerUntil), speech) }), secret.formerSecret)}
      {secret.sharedSecret !== null && line(t("webhooks.shared"), secret.sharedSecret)}
    </>
  );
}

interface RotateProps {
  readonly webhook: Webhook;
  readonly onRotated: (secret: WebhookSecret) => void;
  readonly onClose: () => void;
}

function Rotate({ webhook, onRotated, onClose }: RotateProps) {
  const { t } = useTexts();
  const rotate = useRotateSecret(useMembership().businessId, webhook.id);
  const submit = () =>
    rotate.mutate(webhook.version, {
      onSuccess: (secret) => {
        onRotated(secret);
        onClose();
      },
    });
  return (
    <FormDialog
      centered
      title={t("webhooks.rotateTitle")}
      submit={t("webhooks.rotate")}
      isPending={rotate.isPending}
      error={rotate.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("webhooks.rotateText")}</p>
    </FormDialog>
  );
}

interface SharedProps {
  readonly webhook: Webhook;
  readonly onChanged: () => void;
}

function SharedDialog({ webhook, onChanged, onClose }: SharedProps & { readonly onClose: () => void }) {
  const { t } = useTexts();
  const shared = useSharedSecret(useMembership().businessId, webhook.id);
  const [text, setText] = useState("");
  const failure = shared.isError ? problemOf(shared.error) : undefined;
  const submit = () =>
    shared.mutate(
      { secret: text, version: webhook.version },
      {
        onSuccess: () => {
          toastDone(t("webhooks.sharedSaved"));
          onChanged();
          onClose();
        },
      },
    );
  return (
    <FormDialog
      onClose={onClose}
      centered
      title={t("webhooks.shared")}
      submit={t("app.save")}
      isPending={shared.isPending}
      error={failure?.fields["secret"] === undefined ? shared.error : undefined}
      onSubmit={submit}
    >
      <p>{t("webhooks.sharedText")}</p>
      <TextInput
        label={t("webhooks.shared")}
        description={t("webhooks.sharedHint")}
        data-autofocus
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={text}
        error={failure?.fields["secret"]}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

function SharedLine({ webhook, onChanged }: SharedProps) {
  const { t } = useTexts();
  const shared = useSharedSecret(useMembership().businessId, webhook.id);
  const [editing, edit] = useDisclosure(false);
  const { hasSharedSecret, version } = webhook;
  const remove = () =>
    shared.mutate(
      { secret: null, version },
      {
        onSuccess: () => {
          toastDone(t("webhooks.sharedRemoved"));
          onChanged();
        },
        onError: (error) => toastFailed(failureLine(error, t)),
      },
    );
  return (
    <div className="row-between wrap webhook-shared">
      <div className="grow">
        <h3 className="webhook-subtitle">{t("webhooks.shared")}</h3>
        <p className="small soft">{t(hasSharedSecret ? "webhooks.sharedOn" : "webhooks.sharedOff")}</p>
      </div>
      <div className="row">
        {hasSharedSecret && (
          <Button variant="subtle" color="gray" loading={shared.isPending} onClick={remove}>
            {t("webhooks.sharedRemove")}
          </Button>
        )}
        <Button variant="default" onClick={edit.open}>
          {t(hasSharedSecret ? "webhooks.sharedChange" : "webhooks.sharedSet")}
        </Button>
      </div>
      {editing && <SharedDialog webhook={webhook} onChanged={onChanged} onClose={edit.close} />}
    </div>
  );
}

export function SecretSection({ webhook }: { readonly webhook: Webhook }) {
  const speech = useTexts();
  const { t } = speech;
  const show = useShowSecret(useMembership().businessId, webhook.id);
  const [shown, setSecret] = useState<WebhookSecret>();
  // Renewed meanwhile by somebody else, it is not this one any more.
  const isFormer = (webhook.formerSecretUntil ?? "") > (shown?.formerUntil ?? "");
  const secret = isFormer ? undefined : shown;
  const [rotating, rotate] = useDisclosure(false);
  const toggle = () => {
    if (secret) return setSecret(undefined);
    return show.mutate(undefined, {
      onSuccess: setSecret,
      onError: (error) => {
        if (problemOf(error).code !== "STEP_UP_REQUIRED") toastFailed(failureLine(error, t));
      },
    });
  };
  return (
    <Section title={t("webhooks.secretTitle")} text={t("webhooks.secretText")}>
      {webhook.formerSecretUntil !== null && (
        <p className="small">
          {t("webhooks.formerUntil", { date: whenText(instant(webhook.formerSecretUntil), speech) })}
        </p>
      )}
      {secret && <Shown secret={secret} />}
      <div className="row wrap">
        <Button
          variant="default"
          leftSection={secret ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
          loading={show.isPending}
          onClick={toggle}
        >
          {t(secret ? "webhooks.hide" : "webhooks.show")}
        </Button>
        <Button variant="default" leftSection={<RefreshCw size={16} aria-hidden />} onClick={rotate.open}>
          {t("webhooks.rotate")}
        </Button>
      </div>
      <SharedLine webhook={webhook} onChanged={() => setSecret(undefined)} />
      {rotating && <Rotate webhook={webhook} onRotated={setSecret} onClose={rotate.close} />}
    </Section>
  );
}
