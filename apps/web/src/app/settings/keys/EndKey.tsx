/** A key's end: renewed, with a time in which both work; or revoked, at once. */
import { Button, Modal, Select } from "@mantine/core";
import { useState } from "react";
import { useRevokeKey, useRotateKey, type ApiKey, type NewApiKey } from "../../api/api-keys.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastDone, toastFailed } from "../../ui/toast.tsx";

interface EndKeyProps {
  readonly what: "rotate" | "revoke";
  readonly apiKey: ApiKey;
  readonly onMade: (key: NewApiKey) => void;
  readonly onClose: () => void;
}

const OVERLAPS = [
  ["0", "apiKeys.overlapNone"],
  ["1", "apiKeys.overlapHour"],
  ["24", "apiKeys.overlapDay"],
  ["168", "apiKeys.overlapWeek"],
] as const;

function Rotate({ apiKey, onMade, onClose }: Omit<EndKeyProps, "what">) {
  const { t } = useTexts();
  const rotate = useRotateKey(useMembership().businessId);
  const [hours, setHours] = useState("24");
  const submit = () =>
    rotate.mutate(
      { keyId: apiKey.id, version: apiKey.version, overlapHours: Number(hours) },
      {
        onSuccess: (made) => {
          onClose();
          onMade(made);
        },
        onError: (error) => {
          if (problemOf(error).code !== "EDITED_MEANWHILE") return;
          toastFailed(t("apiKeys.editedMeanwhile"));
          onClose();
        },
      },
    );
  return (
    <>
      <p>{t("apiKeys.rotateText")}</p>
      <Select
        label={t("apiKeys.overlap")}
        allowDeselect={false}
        data={OVERLAPS.map(([value, text]) => ({ value, label: t(text) }))}
        value={hours}
        onChange={(value) => setHours(value ?? "24")}
      />
      {rotate.isError && <FailureNote error={rotate.error} />}
      <div className="row end wrap">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button loading={rotate.isPending} onClick={submit}>
          {t("apiKeys.rotateSubmit")}
        </Button>
      </div>
    </>
  );
}

function Revoke({ apiKey, onClose }: Pick<EndKeyProps, "apiKey" | "onClose">) {
  const { t } = useTexts();
  const revoke = useRevokeKey(useMembership().businessId);
  const submit = () =>
    revoke.mutate(apiKey.id, {
      onSuccess: () => {
        toastDone(t("apiKeys.revoked", { name: apiKey.name }));
        onClose();
      },
    });
  return (
    <>
      <p>{t("apiKeys.revokeText")}</p>
      {revoke.isError && <FailureNote error={revoke.error} />}
      <div className="row end wrap">
        <Button variant="default" onClick={onClose}>
          {t("app.cancel")}
        </Button>
        <Button color="red" className="danger-filled" loading={revoke.isPending} onClick={submit}>
          {t("apiKeys.revokeSubmit")}
        </Button>
      </div>
    </>
  );
}

export function EndKey({ what, apiKey, onMade, onClose }: EndKeyProps) {
  const { t } = useTexts();
  const { name } = apiKey;
  return (
    <Modal
      opened
      onClose={onClose}
      closeButtonProps={{ "aria-label": t("app.close") }}
      centered
      title={t(what === "rotate" ? "apiKeys.rotateTitle" : "apiKeys.revokeTitle", { name })}
    >
      <div className="stack-wide">
        {what === "rotate" ? (
          <Rotate apiKey={apiKey} onMade={onMade} onClose={onClose} />
        ) : (
          <Revoke apiKey={apiKey} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}
