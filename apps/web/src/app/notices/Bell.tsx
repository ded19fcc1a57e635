/** The bell: how much is unread; at the side of a desktop it opens a list, on a phone it leads to the page. */
import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { Bell as BellIcon } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { NavLink } from "react-router";
import type { Membership } from "../api/me.ts";
import { useUnreadCount } from "../api/notices.ts";
import { useTexts } from "../texts/language.ts";
import "./bell.css";

const BellPopover = lazy(async () => ({ default: (await import("./BellPopover.tsx")).BellPopover }));

const MOST_SHOWN = 99;

export function UnreadBadge({ count }: { readonly count: number }) {
  const { t } = useTexts();
  if (count === 0) return null;
  return (
    <span className="nav-badge unread-badge">
      <span aria-hidden>{count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}</span>
      <VisuallyHidden>{t("notices.unread", { count })}</VisuallyHidden>
    </span>
  );
}

interface BellProps {
  readonly membership: Membership;
  readonly narrow: boolean;
}

/** At the side. */
export function SideBell({ membership, narrow }: BellProps) {
  const { t } = useTexts();
  const unread = useUnreadCount(membership.businessId).data?.unread ?? 0;
  const [opened, setOpened] = useState<boolean>();
  const button = (
    <UnstyledButton
      className="side-link side-bell"
      aria-haspopup="dialog"
      aria-expanded={opened ?? false}
      title={narrow ? t("notices.title") : undefined}
      onClick={() => setOpened(!opened)}
    >
      <BellIcon size={18} aria-hidden />
      <span className="nav-word">{t("notices.title")}</span>
      <UnreadBadge count={unread} />
    </UnstyledButton>
  );
  if (opened === undefined) return button;
  return (
    <Suspense fallback={button}>
      <BellPopover
        membership={membership}
        opened={opened}
        unread={unread}
        onClose={() => setOpened(false)}
        target={button}
      />
    </Suspense>
  );
}

/** At the top of a phone. */
export function TopBell({ membership }: Pick<BellProps, "membership">) {
  const { t } = useTexts();
  const unread = useUnreadCount(membership.businessId).data?.unread ?? 0;
  return (
    <NavLink
      className="top-bell"
      to={`/${membership.slug}/notifications`}
      aria-label={
        unread === 0 ? t("notices.title") : `${t("notices.title")}, ${t("notices.unread", { count: unread })}`
      }
    >
      <BellIcon size={20} aria-hidden />
      {unread > 0 && (
        <span className="top-bell-count" aria-hidden>
          {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
        </span>
      )}
    </NavLink>
  );
}
