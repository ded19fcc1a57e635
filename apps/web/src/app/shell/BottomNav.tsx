/** Navigation under the thumb, on a phone: what is used most, and the rest one tap further. */
import { UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Ellipsis } from "lucide-react";
import { NavLink, useLocation } from "react-router";
import type { Membership } from "../api/me.ts";
import { useUnreadCount } from "../api/notices.ts";
import { useTexts } from "../texts/language.ts";
import { useCounts } from "./counts.ts";
import { destinationsOf } from "./destinations.ts";
import { MoreSheet } from "./MoreSheet.tsx";
import { WaitingBadge } from "./WaitingBadge.tsx";

interface BottomNavProps {
  readonly membership: Membership | undefined;
}

export function BottomNav({ membership }: BottomNavProps) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const counted = useCounts(membership);
  const unread = useUnreadCount(membership?.businessId).data?.unread ?? 0;
  const [isOpen, sheet] = useDisclosure(false);
  const places = membership ? destinationsOf(membership) : [];
  const near = places.filter(({ underThumb }) => underThumb);
  const rest = places.filter(({ underThumb }) => !underThumb);
  const waiting = rest.reduce((sum, { counts }) => sum + (counts ? counted[counts] : 0), 0);
  const isNear = near.some(({ path }) => `${pathname}/`.startsWith(`/${membership?.slug}/${path}/`));
  return (
    <nav className="bottom-nav" aria-label={t("nav.main")}>
      {near.map(({ path, text, icon: Icon, counts }) => (
        <NavLink key={path} className="bottom-link" to={`/${membership?.slug}/${path}`}>
          <Icon size={22} aria-hidden />
          {t(text)}
          {counts && <WaitingBadge count={counted[counts]} of={counts} />}
        </NavLink>
      ))}
      <UnstyledButton
        className={isNear ? "bottom-link" : "bottom-link active"}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={sheet.open}
      >
        <Ellipsis size={22} aria-hidden />
        {t("nav.more")}
        <WaitingBadge count={waiting} />
      </UnstyledButton>
      <MoreSheet
        opened={isOpen}
        onClose={sheet.close}
        slug={membership?.slug}
        places={rest}
        counted={counted}
        unread={unread}
      />
    </nav>
  );
}
