/** `/demandes`: who waits for an answer, the most pressing first; answered with one key or one tap. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { CalendarSearch, Check, Inbox } from "lucide-react";
import { lazy, Suspense, useState, type KeyboardEvent } from "react";
import { Link } from "react-router";
import { useHoursRequests } from "../api/hours-requests.ts";
import { useLifeAct, useRequests, type BookingRequest } from "../api/lifecycle.ts";
import { may } from "../api/rights.ts";
import { HoursRequests } from "../hours/asking/HoursRequests.tsx";
import { DeclineButton } from "../planning/DeclineButton.tsx";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { nowInstant } from "../time/now.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { failureLine } from "../ui/failure-words.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { Monogram } from "../ui/Monogram.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastDone, toastFailed } from "../ui/toast.tsx";
import "./requests.css";

const ProposeDialog = lazy(async () => ({ default: (await import("../planning/ProposeDialog.tsx")).ProposeDialog }));

const SOON_MS = 4 * 3_600_000;

/** A letter presses the button of the request where the keyboard is; in a field it is a letter. */
function pressKey(event: KeyboardEvent<HTMLElement>): void {
  const { target, key, ctrlKey, metaKey, altKey, currentTarget } = event;
  if (ctrlKey || metaKey || altKey || !(target instanceof HTMLElement)) return;
  if (target.closest("input, textarea, [role=dialog]")) return;
  const button = currentTarget.querySelector<HTMLElement>(`[data-key="${CSS.escape(key.toLowerCase())}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
}

function Row({ request }: { readonly request: BookingRequest }) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const approve = useLifeAct(businessId, request);
  const [proposing, setProposing] = useState(false);
  const { contact, service, professional, note, reason } = request;
  const zone = zoneNamed(professional.zone);
  const respondBy = instant(request.respondBy);
  const soon = respondBy - nowInstant() < SOON_MS;
  const when = momentText(respondBy, zone, language);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys press the buttons in it
    <li className="asked-row" tabIndex={-1} onKeyDown={pressKey}>
      <Monogram name={contact.name} size="large" />
      <div className="grow asked-who">
        <p className="fact-main">{contact.name}</p>
        <p className="tabular">
          {momentText(instant(request.startsAt), zone, language)}{" "}
          <span className="soft">
            · {service.name} · {t("planning.withProfessional", { name: professional.displayName })}
          </span>
        </p>
        {reason !== null && <p className="small">{reason}</p>}
        {note && <p className="small asked-note">{note}</p>}
        <p className="small asked-until" data-soon={soon || undefined}>
          {t(soon ? "asked.soon" : "asked.before", { when })}
        </p>
      </div>
      {may(membership, "booking.change") && (
        <div className="row wrap asked-acts">
          <Button
            size="sm"
            leftSection={<Check size={17} />}
            aria-keyshortcuts="a"
            data-key="a"
            loading={approve.isPending}
            onClick={() =>
              approve.mutate(
                { act: "approval" },
                {
                  onSuccess: () => toastDone(t("asked.approved", { contact: contact.name })),
                  onError: (error) => toastFailed(failureLine(error, t)),
                },
              )
            }
          >
            {t("asked.approve")}
          </Button>
          <DeclineButton booking={request} shortcut="r" />
          <Button
            size="sm"
            variant="default"
            leftSection={<CalendarSearch size={17} />}
            aria-keyshortcuts="p"
            data-key="p"
            onClick={() => setProposing(true)}
          >
            {t("asked.propose")}
          </Button>
        </div>
      )}
      <Suspense>
        {proposing && <ProposeDialog booking={request} zone={zone} onClose={() => setProposing(false)} />}
      </Suspense>
    </li>
  );
}

export function RequestsPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const requests = useRequests(businessId);
  const hours = useHoursRequests(businessId, may(membership, "schedule.approve")).data?.length ?? 0;
  const found = requests.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="page page-asked">
      <PageHead title={t("asked.title")} lead={t("asked.lead")} />
      <div className="stack-wide">
        <HoursRequests />
        {requests.isError && <FailureNote error={requests.error} onRetry={() => void requests.refetch()} />}
        {requests.isPending && <Skeleton height={280} radius="lg" aria-busy />}
        {found?.length === 0 && hours === 0 && (
          <section className="card">
            <EmptyNote icon={Inbox} title={t("asked.noneTitle")} text={t("asked.none")}>
              {may(membership, "catalogue.edit") && (
                <Button component={Link} to={`/${membership.slug}/settings/services`} variant="default">
                  {t("asked.toServices")}
                </Button>
              )}
            </EmptyNote>
          </section>
        )}
        {found && found.length > 0 && (
          <>
            <ul className="card plain-list asked-list" aria-label={t("asked.list")}>
              {found.map((request) => (
                <Row key={request.id} request={request} />
              ))}
            </ul>
            <p className="small soft asked-keys">{t("asked.keys")}</p>
          </>
        )}
        {requests.hasNextPage && (
          <Button variant="default" loading={requests.isFetchingNextPage} onClick={() => void requests.fetchNextPage()}>
            {t("asked.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
