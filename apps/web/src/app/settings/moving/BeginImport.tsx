/** A file that was sent: what it still needs to be taken in, and why it was not. */
import { Button, Checkbox, PasswordInput, TextInput } from "@mantine/core";
import { CircleAlert } from "lucide-react";
import { useState } from "react";
import { useDropImport, useStartImport, type BusinessImport } from "../../api/portability.ts";
import { useTexts } from "../../texts/language.ts";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { toastFailed } from "../../ui/toast.tsx";

const ABOUT_PASSPHRASE = new Set(["passphrase-needed", "wrong-passphrase"]);
const ABOUT_SLUG = new Set(["slug-taken", "slug-not-possible"]);

function Refusal({ one }: { readonly one: BusinessImport }) {
  const { t } = useTexts();
  if (one.state !== "failed" && one.refusal === null) return null;
  return (
    <div className="note note-failure" role="alert">
      <CircleAlert className="note-icon" size={18} aria-hidden />
      <div className="grow">
        <p className="note-title">{t(one.state === "failed" ? "moving.importFailed" : "moving.refused")}</p>
        <p>{one.refusal?.sentence ?? t("moving.importFailedText")}</p>
        {one.refusal && <p className="small soft">{t("moving.nothing")}</p>}
      </div>
    </div>
  );
}

export function BeginImport({ one, sealed }: { readonly one: BusinessImport; readonly sealed: boolean }) {
  const { t } = useTexts();
  const start = useStartImport();
  const drop = useDropImport();
  const [passphrase, setPassphrase] = useState("");
  const [slug, setSlug] = useState(one.refusal?.suggestion ?? "");
  const [withMessages, setWithMessages] = useState(false);
  const code = one.refusal?.code ?? "";
  // A file that can't be mended is only to be replaced.
  const mayBegin = one.refusal === null || ABOUT_PASSPHRASE.has(code) || ABOUT_SLUG.has(code) || code === "beyond-plan";
  const asksPassphrase = sealed || ABOUT_PASSPHRASE.has(code);
  const asksSlug = ABOUT_SLUG.has(code);
  if (one.receivedBytes < one.sizeBytes) return null;
  const submit = () =>
    start.mutate({
      importId: one.id,
      withMessages,
      ...(asksPassphrase && passphrase !== "" ? { passphrase } : {}),
      ...(slug.trim() === "" ? {} : { slug: slug.trim() }),
    });
  return (
    <form
      className="stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Refusal one={one} />
      {asksPassphrase && (
        <PasswordInput
          label={t("moving.passphrase")}
          description={t("moving.sealedFile")}
          autoComplete="off"
          value={passphrase}
          visibilityToggleButtonProps={{ "aria-label": t("moving.showPassphrase") }}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      )}
      {asksSlug && (
        <TextInput
          label={t("moving.slug")}
          description={t("moving.slugHint")}
          value={slug}
          onChange={(event) => setSlug(event.currentTarget.value)}
        />
      )}
      {mayBegin && (
        <Checkbox
          label={t("moving.withMessages")}
          description={t("moving.withMessagesHint")}
          checked={withMessages}
          onChange={(event) => setWithMessages(event.currentTarget.checked)}
        />
      )}
      {start.isError && <FailureNote error={start.error} />}
      <div className="row wrap">
        {mayBegin && (
          <Button type="submit" loading={start.isPending}>
            {t("moving.begin", { name: one.fileName })}
          </Button>
        )}
        <Button
          variant="subtle"
          loading={drop.isPending}
          onClick={() => drop.mutate(one.id, { onError: (error) => toastFailed(failureLine(error, t)) })}
        >
          {t("moving.drop")}
        </Button>
      </div>
    </form>
  );
}
