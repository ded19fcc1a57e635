/** Sends the export of a business, and makes a business of it. */
import { Button, FileButton, Progress } from "@mantine/core";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { isAtWork, useLastImport, useSendFile, type BusinessImport } from "../../api/portability.ts";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { Section } from "../Section.tsx";
import { BeginImport } from "./BeginImport.tsx";
import { ImportDone } from "./ImportDone.tsx";

/** How a file begins that a passphrase protects: docs/export-format.md. */
const SEALED = "creneau-sealed-1";

export function ImportSection() {
  const { t } = useTexts();
  const last = useLastImport();
  const [sent, setSent] = useState<{ readonly bytes: number; readonly of: number }>();
  const [sealed, setSealed] = useState(false);
  const send = useSendFile((bytes) => setSent((before) => before && { ...before, bytes }));
  const reset = useRef<() => void>(null);
  const choose = (file: File | null) => {
    if (!file) return;
    setSent({ bytes: 0, of: file.size });
    void file
      .slice(0, SEALED.length)
      .text()
      .then((text) => setSealed(text === SEALED));
    send.mutate(file, { onSettled: () => (setSent(undefined), reset.current?.()) });
  };
  const one = send.isPending ? undefined : (last.data ?? undefined);
  const busy = send.isPending || (one !== undefined && isAtWork(one));
  return (
    <Section title={t("moving.importTitle")} text={t("moving.importText")}>
      <div className="stack-wide">
        <p className="small soft">{t("moving.importHow")}</p>
        {send.isError && <FailureNote error={send.error} />}
        {sent && <Sending percent={sent.of === 0 ? 0 : Math.floor((sent.bytes / sent.of) * 100)} />}
        {one && <Standing one={one} sealed={sealed} />}
        <div className="row wrap">
          <FileButton resetRef={reset} onChange={choose} accept=".zip,.sealed" disabled={busy}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<FileUp size={16} aria-hidden />} disabled={busy}>
                {t(one ? "moving.chooseOther" : "moving.choose")}
              </Button>
            )}
          </FileButton>
        </div>
      </div>
    </Section>
  );
}

function Sending({ percent }: { readonly percent: number }) {
  const { t } = useTexts();
  return (
    <div className="moving-file">
      <p role="status">{t("moving.sending", { percent })}</p>
      <Progress value={percent} aria-label={t("moving.percent")} />
    </div>
  );
}

function Standing({ one, sealed }: { readonly one: BusinessImport; readonly sealed: boolean }) {
  const { t } = useTexts();
  if (one.state === "done") return <ImportDone one={one} />;
  if (!isAtWork(one)) return <BeginImport key={one.id + one.state} one={one} sealed={sealed} />;
  const percent = one.rowsTotal ? Math.floor((one.rowsDone / one.rowsTotal) * 100) : undefined;
  return (
    <div className="moving-file">
      <p role="status">{percent === undefined ? t("moving.working") : t("moving.workingShare", { percent })}</p>
      <Progress value={percent ?? 4} aria-label={t("moving.percent")} animated={percent === undefined} />
    </div>
  );
}
