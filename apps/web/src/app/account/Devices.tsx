/** Notifications on this device, and on the others I chose. */
import { instant } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { BellOff, BellRing } from "lucide-react";
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
import { NamedRow } from "./NamedRow.tsx";
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
  const rename = useRenameDevice();
  const remove = useRemoveDevice();
  const { id, name, createdAt, lastSentAt } = device;
  return (
    <NamedRow
      name={name}
      facts={[
        ...(isHere ? [t("sending.here.thisOne")] : []),
        t("sending.here.since", { date: dateTextOf(instant(createdAt), readerZone(), "dayMonth", language) }),
        ...(lastSentAt === null ? [] : [t("sending.here.last", { ago: agoText(instant(lastSentAt), now, language) })]),
      ]}
      words={{
        name: t("sending.here.name"),
        rename: t("sending.here.rename"),
        renameLabel: t("sending.here.renameLabel", { name }),
        remove: t("sending.here.remove"),
        removeLabel: t("sending.here.removeLabel", { name }),
        removed: t("sending.here.removed", { name }),
      }}
      rename={{
        isPending: rename.isPending,
        mutate: (next, then) => rename.mutate({ deviceId: id, name: next }, then),
      }}
      remove={{ isPending: remove.isPending, mutate: (_, then) => remove.mutate(id, then) }}
    />
  );
}
