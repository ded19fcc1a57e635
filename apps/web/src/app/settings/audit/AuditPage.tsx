/** Who did what: the log, newest first, searched by person, thing and day. */
import { zone } from "@creneau/scheduling";
import { Button, Skeleton } from "@mantine/core";
import { Download, History, SearchX } from "lucide-react";
import { useState } from "react";
import { auditExportUrl, useAuditEntries, type AuditSearch } from "../../api/audit.ts";
import { useBusiness } from "../../api/business.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { readerZone } from "../../time/zones.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { AuditFilter } from "./AuditFilter.tsx";
import { AuditList } from "./AuditList.tsx";
import { LogCheck } from "./LogCheck.tsx";
import "./audit.css";

export function AuditPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const [search, setSearch] = useState<AuditSearch>({});
  const entries = useAuditEntries(businessId, search);
  const business = useBusiness(businessId);
  const found = entries.data?.pages.flatMap(({ items }) => items);
  const searching = Object.keys(search).length > 0;
  const shown = business.data ? zone(business.data.zone) : readerZone();
  return (
    <>
      <PageHead title={t("audit.title")} lead={t("audit.lead")}>
        <Button
          component="a"
          variant="default"
          href={auditExportUrl(businessId)}
          download
          leftSection={<Download size={16} aria-hidden />}
        >
          {t("audit.export")}
        </Button>
      </PageHead>
      <div className="stack-wide">
        <LogCheck />
        <AuditFilter search={search} onSearch={setSearch} />
        {entries.isError && <FailureNote error={entries.error} onRetry={() => void entries.refetch()} />}
        {entries.isPending && <Skeleton height={420} radius="lg" aria-busy />}
        {found?.length === 0 && !searching && (
          <EmptyNote icon={History} title={t("audit.emptyTitle")} text={t("audit.empty")} />
        )}
        {found?.length === 0 && searching && (
          <EmptyNote icon={SearchX} title={t("audit.nothingTitle")} text={t("audit.nothing")}>
            <Button variant="default" onClick={() => setSearch({})}>
              {t("audit.clear")}
            </Button>
          </EmptyNote>
        )}
        {found && found.length > 0 && (
          <div className="audit-found" data-stale={entries.isPlaceholderData || undefined}>
            <AuditList entries={found} zone={shown} />
          </div>
        )}
        {entries.hasNextPage && (
          <Button
            className="audit-more"
            variant="default"
            loading={entries.isFetchingNextPage}
            onClick={() => void entries.fetchNextPage()}
          >
            {t("audit.more")}
          </Button>
        )}
      </div>
    </>
  );
}
