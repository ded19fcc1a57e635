/** The passkeys of my account. */
import { instant } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Fingerprint } from "lucide-react";
import { useAddPasskey, usePasskeys, useRemovePasskey, useRenamePasskey, type Passkey } from "../api/account.ts";
import { ApiError } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { agoText, dateTextOf } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { failureLine } from "../ui/failure-words.ts";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";
import { NamedRow } from "./NamedRow.tsx";
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
  const rename = useRenamePasskey();
  const remove = useRemovePasskey();
  const { id, name, createdAt, lastUsedAt, backedUp } = passkey;
  return (
    <NamedRow
      name={name}
      facts={[
        t("security.passkeySince", { date: dateTextOf(instant(createdAt), readerZone(), "dayMonth", language) }),
        lastUsedAt === null
          ? t("security.passkeyNever")
          : t("security.passkeyUsed", { ago: agoText(instant(lastUsedAt), now, language) }),
        ...(backedUp ? [t("security.backedUp")] : []),
      ]}
      words={{
        name: t("security.passkeyName"),
        rename: t("security.rename"),
        renameLabel: t("security.renameLabel", { name }),
        remove: t("security.remove"),
        removeLabel: t("security.removeLabel", { name }),
        removed: t("security.passkeyRemoved", { name }),
      }}
      rename={{
        isPending: rename.isPending,
        mutate: (next, then) => rename.mutate({ passkeyId: id, name: next }, then),
      }}
      remove={{ isPending: remove.isPending, mutate: (_, then) => remove.mutate(id, then) }}
    />
  );
}
