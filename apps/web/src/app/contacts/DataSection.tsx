/** What becomes of a person's data: a file of all of it, a request to write down, or their erasure. */
import { instant } from "@creneau/scheduling";
import { Button, Progress } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Download, Eraser, FileArchive, Inbox } from "lucide-react";
import { useId } from "react";
import {
  useContactExports,
  useExportContact,
  useOpenExport,
  useRecordRequest,
  type Contact,
  type ContactExport,
} from "../api/contacts.ts";
import { may } from "../api/rights.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { EraseDialog } from "./EraseDialog.tsx";
import { RecordDialog } from "./RecordDialog.tsx";

const KIB = 1024;

function ExportRow({ contactId, made }: { readonly contactId: string; readonly made: ContactExport }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const open = useOpenExport(businessId, contactId);
  const day = (at: string) => dateTextOf(instant(at), readerZone(), "dayMonthYear", language);
  const underWay = made.state === "waiting" || made.state === "making";
  return (
    <li className="export-row">
      <FileArchive className="soft" size={18} aria-hidden />
      <span className="grow contact-who">
        <span className="contact-name">{t("exports.of", { date: day(made.createdAt) })}</span>
        <span className="small soft">
          {made.state === "ready" && made.endsAt !== null
            ? t("exports.until", {
                date: day(made.endsAt),
                size: Math.max(1, Math.round((made.sizeBytes ?? 0) / KIB)),
              })
            : t(`exports.state.${made.state}`)}
          {made.askedBy === "contact" && ` · ${t("exports.byPerson")}`}
        </span>
        {underWay && (
          <Progress
            className="export-progress"
            value={(100 * made.partsDone) / made.parts}
            size="sm"
            aria-label={t("exports.progress")}
          />
        )}
        {open.isError && <FailureNote error={open.error} />}
      </span>
      {made.state === "ready" && (
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden />}
          loading={open.isPending}
          onClick={() => open.mutate(made.id)}
        >
          {t("exports.download")}
        </Button>
      )}
    </li>
  );
}

function Exports({ contactId }: { readonly contactId: string }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const exports = useContactExports(businessId, contactId);
  const make = useExportContact(businessId, contactId);
  return (
    <div className="data-part">
      <div className="grow">
        <h3>{t("exports.title")}</h3>
        <p className="small soft">{t("exports.text")}</p>
      </div>
      <Button
        variant="default"
        leftSection={<FileArchive size={16} aria-hidden />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {t("exports.make")}
      </Button>
      {make.isError && <FailureNote error={make.error} />}
      {exports.data && exports.data.length > 0 && (
        <ul className="plain-list data-rows">
          {exports.data.map((made) => (
            <ExportRow key={made.id} contactId={contactId} made={made} />
          ))}
        </ul>
      )}
    </div>
  );
}

export function DataSection({ contact }: { readonly contact: Contact }) {
  const { t } = useTexts();
  const id = useId();
  const membership = useMembership();
  const [erasing, erase] = useDisclosure(false);
  const [recording, record] = useDisclosure(false);
  const recordRequest = useRecordRequest(membership.businessId);
  const mayExport = may(membership, "contact.export");
  const mayErase = may(membership, "contact.erase");
  if (!mayExport && !mayErase) return null;
  return (
    <section className="card contact-card" aria-labelledby={id}>
      <header className="contact-card-head">
        <h2 id={id}>{t("exports.section")}</h2>
      </header>
      {mayExport && <Exports contactId={contact.id} />}
      {mayErase && (
        <div className="data-part">
          <div className="grow">
            <h3>{t("requests.record")}</h3>
            <p className="small soft">{t("requests.recordText")}</p>
          </div>
          <Button variant="default" leftSection={<Inbox size={16} aria-hidden />} onClick={record.open}>
            {t("requests.recordShort")}
          </Button>
        </div>
      )}
      {mayErase && (
        <div className="data-part">
          <div className="grow">
            <h3>{t("erasure.title")}</h3>
            <p className="small soft">{t("erasure.text")}</p>
          </div>
          <Button
            variant="default"
            className="danger-button erase-button"
            leftSection={<Eraser size={16} aria-hidden />}
            onClick={erase.open}
          >
            {t("erasure.begin")}
          </Button>
        </div>
      )}
      {erasing && <EraseDialog contact={contact} onClose={erase.close} />}
      {recording && (
        <RecordDialog
          saving={recordRequest}
          onClose={record.close}
          onRecord={(ask) =>
            recordRequest.mutate(
              { ...ask, contactId: contact.id },
              {
                onSuccess: () => {
                  toastDone(t("requests.recorded"));
                  record.close();
                },
              },
            )
          }
        />
      )}
    </section>
  );
}
