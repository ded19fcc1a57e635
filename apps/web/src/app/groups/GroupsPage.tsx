/** The sessions that several people share: how full each is; planned here, one or many at once. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { ChevronRight, Plus, UsersRound } from "lucide-react";
import { useState } from "react";
import { Link } from "react-router";
import { useGroups, type GroupSession } from "../api/groups.ts";
import { may } from "../api/rights.ts";
import { momentText } from "../planning/moment.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { Fill, Marks } from "./fill.tsx";
import { PlanDialog } from "./PlanDialog.tsx";
import { GroupRulesCard } from "./Rules.tsx";
import "./groups.css";

const DAY_MS = 86_400_000;

function Row({ group }: { readonly group: GroupSession }) {
  const { language } = useTexts();
  const { professional, service, startsAt } = group;
  return (
    <li>
      <Link className="group-row group-link" to={group.id}>
        <span className="group-what">
          <strong className="group-title tabular">
            {capitalised(momentText(instant(startsAt), zoneNamed(professional.zone), language))}
          </strong>
          <span className="small">
            {service.name} <span className="soft">· {professional.displayName}</span>
          </span>
          <Marks group={group} />
        </span>
        <Fill group={group} />
        <ChevronRight className="soft" size={18} aria-hidden />
      </Link>
    </li>
  );
}

export function GroupsPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const mayEdit = may(membership, "catalogue.edit");
  const [when, setWhen] = useState<"coming" | "past">("coming");
  const [planning, setPlanning] = useState(false);
  // Of the day, so that the cache is asked the same thing for a while.
  const [now] = useState(() => Math.floor(nowInstant() / 3_600_000) * 3_600_000);
  const [from, until] = when === "coming" ? [now - 3_600_000, now + 390 * DAY_MS] : [now - 390 * DAY_MS, now];
  const list = useGroups(businessId, new Date(from).toISOString(), new Date(until).toISOString());
  const found = list.data?.pages.flatMap(({ items }) => items);
  const shown = when === "past" ? found?.toReversed() : found;
  return (
    <div className="page groups-page">
      <PageHead title={t("groups.title")} lead={t("groups.lead")}>
        {may(membership, "booking.create") && (
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setPlanning(true)}>
            {t("groups.plan")}
          </Button>
        )}
      </PageHead>
      <div className="stack-wide">
        <SegmentedControl
          className="group-which"
          aria-label={t("groups.which")}
          value={when}
          data={[
            { value: "coming", label: t("groups.coming") },
            { value: "past", label: t("groups.past") },
          ]}
          onChange={(value) => setWhen(value === "past" ? "past" : "coming")}
        />
        {list.isError && <FailureNote error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton height={280} radius="lg" aria-busy />}
        {shown?.length === 0 && (
          <section className="card">
            <EmptyNote
              icon={UsersRound}
              title={t(when === "past" ? "groups.emptyPastTitle" : "groups.emptyTitle")}
              text={t(when === "past" ? "groups.emptyPast" : mayEdit ? "groups.empty" : "groups.emptyMember")}
            />
          </section>
        )}
        {shown && shown.length > 0 && (
          <ul className="card plain-list group-list">
            {shown.map((group) => (
              <Row key={group.id} group={group} />
            ))}
          </ul>
        )}
        {list.hasNextPage && (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            {t("groups.more")}
          </Button>
        )}
        <GroupRulesCard mayEdit={mayEdit} />
      </div>
      {planning && <PlanDialog onClose={() => setPlanning(false)} />}
    </div>
  );
}
