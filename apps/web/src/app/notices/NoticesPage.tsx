/** `/notifications`: what happened, the latest first. */
import { Button, SegmentedControl, Skeleton } from "@mantine/core";
import { BellOff, CheckCheck } from "lucide-react";
import { useSearchParams } from "react-router";
import { useMarkNotices, useNotices, useUnreadCount } from "../api/notices.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { failureLine } from "../ui/failure-words.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { toastFailed } from "../ui/toast.tsx";
import { NoticeList } from "./NoticeList.tsx";

export function NoticesPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const [search, setSearch] = useSearchParams();
  const unread = search.has("non-lues");
  const notices = useNotices(businessId, unread);
  const count = useUnreadCount(businessId).data?.unread ?? 0;
  const markAll = useMarkNotices(businessId);
  const found = notices.data?.pages.flatMap(({ items }) => items);
  const latest = found?.[0];
  return (
    <div className="page page-notices">
      <PageHead title={t("notices.title")} lead={t("notices.lead")}>
        {latest && count > 0 && (
          <Button
            variant="default"
            leftSection={<CheckCheck size={17} />}
            loading={markAll.isPending}
            onClick={() => markAll.mutate(latest.id, { onError: (error) => toastFailed(failureLine(error, t)) })}
          >
            {t("notices.markAll")}
          </Button>
        )}
      </PageHead>
      <SegmentedControl
        aria-label={t("notices.which")}
        className="notices-which"
        value={unread ? "unread" : "all"}
        data={[
          { value: "all", label: t("notices.all") },
          { value: "unread", label: t("notices.onlyUnread") },
        ]}
        onChange={(value) => setSearch(value === "unread" ? { "non-lues": "1" } : {}, { replace: true })}
      />
      <div className="stack-wide">
        {notices.isError && <FailureNote error={notices.error} onRetry={() => void notices.refetch()} />}
        {notices.isPending && <Skeleton height={280} radius="lg" aria-busy />}
        {found?.length === 0 && (
          <section className="card">
            <EmptyNote
              icon={BellOff}
              title={t(unread ? "notices.noneUnreadTitle" : "notices.noneTitle")}
              text={t(unread ? "notices.noneUnread" : "notices.none")}
            />
          </section>
        )}
        {found && found.length > 0 && <NoticeList notices={found} membership={membership} />}
        {notices.hasNextPage && (
          <Button variant="default" loading={notices.isFetchingNextPage} onClick={() => void notices.fetchNextPage()}>
            {t("notices.more")}
          </Button>
        )}
      </div>
    </div>
  );
}
