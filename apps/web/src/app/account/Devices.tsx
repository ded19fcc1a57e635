/** Notifications on this device, and on the others I chose. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton, TextInput } from "@mantine/core";
import { BellOff, BellRing } from "lucide-react";
import { useState } from "react";
import {
  deviceHere,
  PermissionRefused,
  pushState,
  useAddDevice,
  useDevices,
  useRemoveDevice,
  useRenameDevice,
  type PushDevice,
} from "../api/devices.ts";
import { ApiError } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { agoText, dateTextOf } from "../time/format.ts";
import { useNow } from "../time/now.ts";
import { readerZone } from "../time/zones.ts";
import { failureLine } from "../ui/failure-words.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import { Guard } from "./Guard.tsx";
import { useDeviceName } from "./use-device-name.ts";

export function Devices() {
  const { t } = useTexts();
  const devices = useDevices();
  return (
    <section className="card account-card" aria-labelledby="devices">
      <h2 id="devices">{t("sending.here.title")}</h2>
      {devices.isPending && <Skeleton height={120} radius="md" />}
      {devices.isError && <FailureNote error={devices.error} onRetry={() => void devices.refetch()} />}
      {devices.data && <ThisDevice devices={devices.data} />}
    </section>
  );
}

function ThisDevice({ devices }: { readonly devices: readonly PushDevice[] }) {
  const { t } = useTexts();
  const add = useAddDevice();
  const name = useDeviceName()(navigator.userAgent);
  const state = pushState();
  const here = devices.find(({ id }) => id === deviceHere());
  const why = {
    ready: t("sending.here.text"),
    blocked: t("sending.here.blocked"),
    unsupported: t("sending.here.unsupported"),
    "needs-install": t("sending.here.needsInstall"),
  };
  const enable = () =>
    add.mutate(name.slice(0, 60), {
      onSuccess: () => toastDone(t("sending.here.enabled")),
      onError: (error) =>
        toastFailed(
          error instanceof PermissionRefused
            ? t("sending.here.refused")
            : error instanceof ApiError
              ? failureLine(error, t)
              : t("sending.here.failed"),
        ),
    });
  return (
    <Guard
      icon={here ? BellRing : BellOff}
      on={here !== undefined}
      title={t(here ? "sending.here.on" : "sending.here.off")}
      text={why[state]}
      action={
        !here &&
        state === "ready" && (
          <Button variant="default" size="xs" loading={add.isPending} onClick={enable}>
            {t("sending.here.enable")}
          </Button>
        )
      }
    >
      {devices.length > 0 && (
        <ul className="plain-list guard-form" aria-label={t("sending.here.others")}>
          {devices.map((device) => (
            <DeviceRow key={device.id} device={device} isHere={device.id === here?.id} />
          ))}
        </ul>
      )}
    </Guard>
  );
}

function DeviceRow({ device, isHere }: { readonly device: PushDevice; readonly isHere: boolean }) {
  const { t, language } = useTexts();
  const now = useNow();
  const remove = useRemoveDevice();
  const [renaming, setRenaming] = useState(false);
  const { id, name, createdAt, lastSentAt } = device;
  if (renaming) return <RenameForm device={device} onDone={() => setRenaming(false)} />;
  const facts = [
    ...(isHere ? [t("sending.here.thisOne")] : []),
    t("sending.here.since", { date: dateTextOf(instant(createdAt), readerZone(), "dayMonth", language) }),
    ...(lastSentAt === null ? [] : [t("sending.here.last", { ago: agoText(instant(lastSentAt), now, language) })]),
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
        aria-label={t("sending.here.renameLabel", { name })}
        onClick={() => setRenaming(true)}
      >
        {t("sending.here.rename")}
      </Button>
      <Button
        size="xs"
        variant="default"
        loading={remove.isPending}
        aria-label={t("sending.here.removeLabel", { name })}
        onClick={() =>
          remove.mutate(id, {
            onSuccess: () => toastDone(t("sending.here.removed", { name })),
            onError: (error) => toastFailed(failureLine(error, t)),
          })
        }
      >
        {t("sending.here.remove")}
      </Button>
    </li>
  );
}

function RenameForm({ device, onDone }: { readonly device: PushDevice; readonly onDone: () => void }) {
  const { t } = useTexts();
  const rename = useRenameDevice();
  const [name, setName] = useState(device.name);
  return (
    <li>
      <form
        className="account-line"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim())
            rename.mutate(
              { deviceId: device.id, name: name.trim() },
              { onSuccess: onDone, onError: (error) => toastFailed(failureLine(error, t)) },
            );
        }}
      >
        <TextInput
          className="grow"
          label={t("sending.here.name")}
          maxLength={60}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the button that was just pressed
          autoFocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!name.trim()} loading={rename.isPending}>
          {t("app.save")}
        </Button>
      </form>
    </li>
  );
}
