/** A file of addresses: chosen, looked over line by line, then sent while one watches. */
import { Button, FileButton } from "@mantine/core";
import { CircleAlert, CircleCheck, FileSpreadsheet } from "lucide-react";
import { useState } from "react";
import { useImport, useImportInvitations, usePreviewInvitations } from "../../api/members.ts";
import { problemOf } from "../../api/problem.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { roleName } from "./role-words.ts";
import { RoleSelect, type InviteProps } from "./RoleSelect.tsx";

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function Sending({ importId }: { readonly importId: string }) {
  const { t } = useTexts();
  const progress = useImport(useMembership().businessId, importId);
  if (progress.isError) return <FailureNote error={progress.error} onRetry={() => void progress.refetch()} />;
  const { sent, failed, total, finished } = progress.data ?? { sent: 0, failed: 0, total: 0, finished: false };
  return (
    <div className="stack" role="status">
      <progress
        className="people-progress"
        max={Math.max(total, 1)}
        value={finished ? Math.max(total, 1) : sent + failed}
      />
      <p className="tabular">
        {finished ? t("invitations.allSent", { sent }) : t("invitations.progress", { sent, total })}
      </p>
    </div>
  );
}

export function InviteByFile(props: InviteProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const preview = usePreviewInvitations(businessId);
  const send = useImportInvitations(businessId);
  const [fileName, setFileName] = useState("");
  // One key for one list, however often the button is pressed.
  const [key, setKey] = useState("");
  const lines = preview.data?.lines ?? [];
  const good = lines.flatMap(({ email, role, roleId, error }) =>
    error === null && role ? [{ email, role, roleId }] : [],
  );
  const bad = lines.filter(({ error }) => error !== null);
  const read = async (file: File | null) => {
    if (!file) return;
    setFileName(file.name);
    setKey(crypto.randomUUID());
    preview.mutate({ ...props.role, file: await base64Of(file) });
  };
  if (send.data) return <Sending importId={send.data.id} />;
  const failure = preview.error ?? send.error;
  const said = failure ? problemOf(failure).fields["file"] : undefined;
  return (
    <div className="stack-wide">
      <p className="soft">{t("invitations.fileText")}</p>
      <RoleSelect {...props} label={t("invitations.usualRole")} />
      <div className="row wrap">
        <FileButton accept=".csv,text/csv,text/plain" onChange={(file) => void read(file)}>
          {(button) => (
            <Button
              {...button}
              variant={lines.length > 0 ? "default" : "filled"}
              loading={preview.isPending}
              leftSection={<FileSpreadsheet size={16} aria-hidden />}
            >
              {t("invitations.choose")}
            </Button>
          )}
        </FileButton>
        <span className="small soft">{fileName}</span>
      </div>
      {said && (
        <p className="field-error" role="alert">
          {said}
        </p>
      )}
      {failure && !said && <FailureNote error={failure} />}
      {preview.data && (
        <>
          <p role="status" className="row wrap">
            <span className="row preview-good">
              <CircleCheck size={16} aria-hidden />
              {t("invitations.ready", { count: good.length })}
            </span>
            {bad.length > 0 && (
              <span className="row preview-bad">
                <CircleAlert size={16} aria-hidden />
                {t("invitations.wrong", { count: bad.length })}
              </span>
            )}
          </p>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reached with the keyboard */}
          <ul className="plain-list preview" tabIndex={0} aria-label={fileName}>
            {[...bad, ...lines.filter(({ error }) => error === null)].map(
              ({ line, email, role, roleName: word, error }) => (
                <li key={line} className="preview-line">
                  <span className="small soft tabular">{`${t("invitations.line")} ${line}`}</span>
                  <span className="grow member-mail">{email}</span>
                  {error ? (
                    <span className="small preview-bad">{t(`invitations.error.${error}`)}</span>
                  ) : (
                    <span className="small soft">{role && roleName({ role }, role === "custom" ? word : null, t)}</span>
                  )}
                </li>
              ),
            )}
          </ul>
          <Button
            disabled={good.length === 0}
            loading={send.isPending}
            onClick={() => send.mutate({ key, people: good })}
          >
            {t("invitations.sendAll", { count: good.length })}
          </Button>
        </>
      )}
    </div>
  );
}
