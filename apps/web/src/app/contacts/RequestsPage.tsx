/** What people asked about their data, and until when it must be answered. */
import { instant, plainDate } from "@creneau/scheduling";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { Check, Clock3, Inbox, TriangleAlert, X } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useAnswerRequest, useDataRequests, type DataRequest } from "../api/contacts.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateText, dateTextOf } from "../time/format.ts";
import { readerZone } from "../time/zones.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { RefuseDialog } from "../ui/RefuseDialog.tsx";
import { toastDone } from "../ui/toast.tsx";
import { BackToContacts } from "./ContactPage.tsx";
import "../settings/settings.css";
import "./contacts.css";

function RefuseRequest({ request, onClose }: { readonly request: DataRequest; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const send = useAnswerRequest(businessId);
  const { id: requestId, version, contact } = request;
  const onSuccess = () => {
    toastDone(t("requests.refused"));
    onClose();
  };
  return (
    <RefuseDialog
      title={t("requests.refuseTitle", { name: contact.name })}
      label={t("requests.why")}
      hint={t("requests.whyText")}
      submit={t("requests.refuseSubmit")}
      most={1000}
      field="answer"
      refusing={send}
      onRefuse={(answer) => send.mutate({ requestId, outcome: "refused", answer, version }, { onSuccess })}
      onClose={onClose}
    />
  );
}

function State({ request }: { readonly request: DataRequest }) {
  const { t, language } = useTexts();
  const due = dateText(plainDate(request.dueOn), "dayMonthYear", language);
  if (request.state === "open")
    return (
      <span className="request-state" data-late={request.late || undefined}>
        {request.late ? <TriangleAlert size={14} aria-hidden /> : <Clock3 size={14} aria-hidden />}
        {t(request.late ? "requests.late" : "requests.due", { date: due })}
      </span>
    );
  const at = request.answeredAt && dateTextOf(instant(request.answeredAt), readerZone(), "dayMonthYear", language);
  const done = request.state === "done";
  return (
    <span className="request-state" data-done={done || undefined}>
      {done ? <Check size={14} aria-hidden /> : <X size={14} aria-hidden />}
      {t(done ? "requests.doneOn" : "requests.refusedOn", { date: at ?? "" })}
    </span>
  );
}

function Row({ request }: { readonly request: DataRequest }) {
  const { t, language } = useTexts();
  const { slug } = useMembership();
  const [refusing, setRefusing] = useState(false);
  const asked = dateText(plainDate(request.askedOn), "dayMonthYear", language);
  return (
    <li className="request-row">
      <div className="grow contact-who">
        <p className="contact-name">
          {t(`requests.kind.${request.kind}`)} ·{" "}
          <Link to={`/${slug}/contacts/${request.contact.id}`}>{request.contact.name}</Link>
        </p>
        <p className="small soft">{t(`requests.via.${request.via}`, { date: asked })}</p>
        <State request={request} />
        {request.answer !== "" && <p className="small soft">{t("requests.answer", { answer: request.answer })}</p>}
      </div>
      {request.state === "open" && (
        <div className="row wrap">
          <Button variant="default" size="xs" onClick={() => setRefusing(true)}>
            {t("requests.refuse")}
          </Button>
          <Button component={Link} size="xs" to={`/${slug}/contacts/${request.contact.id}`}>
            {t(request.kind === "erasure" ? "requests.doErase" : "requests.doExport")}
          </Button>
        </div>
      )}
      {refusing && <RefuseRequest request={request} onClose={() => setRefusing(false)} />}
    </li>
  );
}

export function RequestsPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [state, setState] = useState<"open" | "answered">("open");
  const requests = useDataRequests(businessId, state);
  const found = requests.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="page page-contacts">
      <BackToContacts />
      <PageHead title={t("requests.title")} lead={t("requests.lead")}>
        <SegmentedControl
          aria-label={t("requests.title")}
          value={state}
          onChange={(chosen) => setState(chosen === "answered" ? "answered" : "open")}
          data={[
            { value: "open", label: t("requests.open") },
            { value: "answered", label: t("requests.answered") },
          ]}
        />
      </PageHead>
      <div className="stack-wide">
        {requests.isError && <FailureNote error={requests.error} onRetry={() => void requests.refetch()} />}
        {requests.isPending && <Skeleton height={280} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            <EmptyNote
              icon={Inbox}
              title={t(state === "open" ? "requests.noneTitle" : "requests.noneAnswered")}
              text={t("requests.none")}
            />
          </section>
        )}
        {found && found.length > 0 && (
          <ul className="card plain-list contact-list">
            {found.map((request) => (
              <Row key={request.id} request={request} />
            ))}
          </ul>
        )}
        {requests.hasNextPage && (
          <Button
            className="contact-more"
            variant="default"
            loading={requests.isFetchingNextPage}
            onClick={() => void requests.fetchNextPage()}
          >
            {t("contacts.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
