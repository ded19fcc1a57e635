/** Asks for an export; with a passphrase, if one likes. */
import { Button, Checkbox, PasswordInput } from "@mantine/core";
import { PackageOpen } from "lucide-react";
import { useState } from "react";
import { isUnderWay, useExports, useStartExport } from "../../api/portability.ts";
import { problemOf } from "../../api/problem.ts";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Section } from "../Section.tsx";

const LEAST_LETTERS = 12;

export function StartExport({ businessId }: { readonly businessId: string }) {
  const { t } = useTexts();
  const exports = useExports(businessId);
  const start = useStartExport(businessId);
  const [sealed, setSealed] = useState(false);
  const [passphrase, setPassphrase] = useState("");
  const [asked, setAsked] = useState(false);
  const tooShort = sealed && passphrase.length < LEAST_LETTERS;
  const underWay = exports.data?.some(isUnderWay) ?? false;
  const failure = start.isError ? problemOf(start.error) : undefined;
  const submit = () => {
    setAsked(true);
    if (tooShort || underWay) return;
    start.mutate(sealed ? passphrase : undefined, {
      onSuccess: () => {
        setPassphrase("");
        setSealed(false);
        setAsked(false);
      },
    });
  };
  return (
    <Section title={t("moving.exportTitle")} text={t("moving.exportText")}>
      <form
        className="stack-wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Checkbox
          label={t("moving.protect")}
          {...(sealed ? {} : { description: t("moving.clear") })}
          checked={sealed}
          onChange={(event) => setSealed(event.currentTarget.checked)}
        />
        {sealed && (
          <PasswordInput
            label={t("moving.passphrase")}
            description={t("moving.passphraseHint")}
            autoComplete="new-password"
            maxLength={200}
            value={passphrase}
            error={asked && tooShort ? t("moving.passphraseShort") : failure?.fields["passphrase"]}
            visibilityToggleButtonProps={{ "aria-label": t("moving.showPassphrase") }}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
        )}
        {failure && !failure.fields["passphrase"] && <FailureNote error={start.error} />}
        <div className="row wrap">
          <Button
            type="submit"
            leftSection={<PackageOpen size={16} aria-hidden />}
            loading={start.isPending}
            disabled={underWay}
          >
            {t("moving.start")}
          </Button>
          {underWay && (
            <p className="small soft grow" role="status">
              {t("moving.underWay")}
            </p>
          )}
        </div>
      </form>
    </Section>
  );
}
