/** The latest notices beside the bell. Loaded when the bell is first pressed. */
import { Button, Popover, ScrollArea, Skeleton } from "@mantine/core";
import { BellOff, CheckCheck } from "lucide-react";
import type { ReactElement } from "react";
import { Link } from "react-router";
import type { Membership } from "../api/me.ts";
import { useMarkNotices, useNotices } from "../api/notices.ts";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { FailureNote } from "../ui/FailureNote.tsx";
import { NoticeList } from "./NoticeList.tsx";

const MOST_SHOWN = 8;

interface BellPopoverProps {
  readonly membership: Membership;
  readonly opened: boolean;
  readonly unread: number;
  readonly onClose: () => void;
  readonly target: ReactElement;
}

export function BellPopover({ membership, opened, unread, onClose, target }: BellPopoverProps) {
  const { t } = useTexts();
  const { businessId, slug } = membership;
  const notices = useNotices(businessId, false, opened);
  const markAll = useMarkNotices(businessId);
  const found = notices.data?.pages[0]?.items.slice(0, MOST_SHOWN);
  const latest = found?.[0];
  return (
    <Popover
      opened={opened}
      onChange={onClose}
      onDismiss={onClose}
      position="right-start"
      width={400}
      shadow="md"
      trapFocus
      withinPortal
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown className="bell-popover" aria-label={t("notices.title")}>
        <div className="row-between bell-head">
          <h2 className="bell-title">{t("notices.title")}</h2>
          {latest && unread > 0 && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<CheckCheck size={15} />}
              onClick={() => markAll.mutate(latest.id)}
            >
              {t("notices.markAll")}
            </Button>
          )}
        </div>
        <ScrollArea.Autosize mah="min(60dvh, 520px)" type="auto" tabIndex={-1}>
          {notices.isError && <FailureNote error={notices.error} onRetry={() => void notices.refetch()} />}
          {notices.isPending && <Skeleton height={160} radius="lg" aria-busy />}
          {found?.length === 0 && <EmptyNote icon={BellOff} title={t("notices.noneTitle")} text={t("notices.none")} />}
          {found && found.length > 0 && (
            <NoticeList notices={found} membership={membership} onFollow={onClose} heading="h3" />
          )}
        </ScrollArea.Autosize>
        <Button component={Link} to={`/${slug}/notifications`} variant="subtle" fullWidth onClick={onClose}>
          {t("notices.seeAll")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
