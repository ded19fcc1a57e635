/** For those who agree: whose hours would change, among what waits for an answer. */
import { useHoursRequests } from "../../api/hours-requests.ts";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RequestCard } from "./RequestCard.tsx";

export function HoursRequests() {
  const { t } = useTexts();
  const membership = useMembership();
  const requests = useHoursRequests(membership.businessId, may(membership, "schedule.approve"));
  if (requests.isError) return <FailureNote error={requests.error} onRetry={() => void requests.refetch()} />;
  if (!requests.data || requests.data.length === 0) return null;
  return (
    <section aria-labelledby="asked-hours">
      <h2 id="asked-hours" className="asking-head">
        {t("asking.list")}
      </h2>
      <ul className="card plain-list asking-list">
        {requests.data.map((request) => (
          <li key={request.id} className="asking-card">
            <RequestCard request={request} showName />
          </li>
        ))}
      </ul>
    </section>
  );
}
