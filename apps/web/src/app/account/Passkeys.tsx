/** The passkeys of my account. */
import { instant } from "@creneau/scheduling";
import { Button, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Fingerprint } from "lucide-react";
import { useState } from "react";
import { useAddPasskey, usePasskeys, useRemovePasskey, useRenamePasskey, type Passkey } from "../api/account.ts";
import { ApiError } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { agoText, dateTextOf } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";
import { useDeviceName } from "./use-device-name.ts";

export function Passkeys() {
  const { t } = useTexts();
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const name = useDeviceName()(navigator.userAgent);
  const supported = "PublicKeyCredential" in globalThis;
  const addOne = () =>
    add.mutate(name, {
      onSuccess: (passkey) => toastDone(t("security.passkeyAdded", { name: passkey.name })),
      // Closing the browser's own window is no failure to tell of in its words.
      onError: (error) =>
        toastFailed(
          error instanceof ApiError || error instanceof TypeError ? failureLine(error, t) : t("passkey.failed"),
        ),
    });
  return (
    <Guard
      icon={Fingerprint}
      on={(passkeys.data?.length ?? 0) > 0}
      title={t("security.passkeys")}
      text={t(supported ? "security.passkeysHint" : "passkey.unsupported")}
      action={
        supported && (
          <Button variant="default" size="xs" loading={add.isPending} onClick={addOne}>
            {t("security.addPasskey")}
          </Button>
        )
      }
    >
      {passkeys.data && passkeys.data.length > 0 && (
        <ul className="plain-list guard-form">
          {passkeys.data.map((passkey) => (
            <PasskeyRow key={passkey.id} passkey={passkey} />
          ))}
        </ul>
      )}
    </Guard>
  );
}

function PasskeyRow({ passkey }: { readonly passkey: Passkey }) {
  const { t, language } = useTexts();
  const now = useNow();
  const remove = useRemovePasskey();
  const [renaming, setRenaming] = useState(false);
  const { id, name, createdAt, lastUsedAt, backedUp } = passkey;
  if (renaming) return <RenameForm passkey={passkey} onDone={() => setRenaming(false)} />;
  const removeIt = () =>
    remove.mutate(id, {
      onSuccess: () => toastDone(t("security.passkeyRemoved", { name })),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  const facts = [
    t("security.passkeySince", { date: dateTextOf(instant(createdAt), readerZone(), "dayMonth", language) }),
    lastUsedAt === null
      ? t("security.passkeyNever")
      : t("security.passkeyUsed", { ago: agoText(instant(lastUsedAt), now, language) }),
    ...(backedUp ? [t("security.backedUp")] : []),
  ];
  return (
    <li className="session session-wrap">
      <div className="grow">
        <p className="session-device">{name}</p>
        <p className="small soft">{facts.join(" · ")}</p>
      </div>
      <Button
        size="xs"
        variant="subtle"
        aria-label={t("security.renameLabel", { name })}
        onClick={() => setRenaming(true)}
      >
        {t("security.rename")}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={remove.isPending}
        aria-label={t("security.removeLabel", { name })}
        onClick={removeIt}
      >
        {t("security.remove")}
      </Button>
    </li>
  );
}

function RenameForm({ passkey, onDone }: { readonly passkey: Passkey; readonly onDone: () => void }) {
  const { t } = useTexts();
  const rename = useRenamePasskey();
  const form = useForm({
    initialValues: { name: passkey.name },
    validate: { name: (name) => (name.trim() === "" ? t("profile.nameMissing") : null) },
  });
  const submit = form.onSubmit(({ name }) =>
    rename.mutate(
      { passkeyId: passkey.id, name: name.trim() },
      { onSuccess: onDone, onError: (error) => toastFailed(failureLine(error, t)) },
    ),
  );
  return (
    <li>
      <form className="account-line" onSubmit={submit} noValidate>
        <TextInput
          className="grow"
          label={t("security.passkeyName")}
          maxLength={60}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button that was just pressed
          autoFocus
          {...form.getInputProps("name")}
        />
        <Button type="submit" variant="default" loading={rename.isPending}>
          {t("app.save")}
        </Button>
      </form>
    </li>
  );
}
