/** The pages that found no place under the thumb, in a sheet that comes up from there. */
import { Drawer } from "@mantine/core";
import { Bell, CircleUserRound } from "lucide-react";
import { NavLink } from "react-router";
import { UnreadBadge } from "../notices/Bell.tsx";
import { useTexts } from "../texts/language.ts";
import type { Counted } from "./counts.ts";
import type { Destination } from "./destinations.ts";
import { WaitingBadge } from "./WaitingBadge.tsx";

interface MoreSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly slug: string | undefined;
  readonly places: readonly Destination[];
  readonly counted: Readonly<Record<Counted, number>>;
  /** Notices. */
  readonly unread: number;
}

export function MoreSheet({ opened, onClose, slug, places, counted, unread }: MoreSheetProps) {
  const { t } = useTexts();
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={t("nav.moreTitle")}
      closeButtonProps={{ "aria-label": t("app.close") }}
      classNames={{ content: "more-sheet" }}
    >
      <nav aria-label={t("nav.moreTitle")}>
        <ul className="plain-list more-links">
          {places.map(({ path, text, icon: Icon, counts }) => (
            <li key={path}>
              <NavLink className="more-link" to={`/${slug}/${path}`} onClick={onClose}>
                <Icon size={20} aria-hidden />
                {t(text)}
                {counts && <WaitingBadge count={counted[counts]} of={counts} />}
              </NavLink>
            </li>
          ))}
          <li>
            <NavLink className="more-link" to={`/${slug}/notifications`} onClick={onClose}>
              <Bell size={20} aria-hidden />
              {t("notices.title")}
              <UnreadBadge count={unread} />
            </NavLink>
          </li>
          <li>
            <NavLink className="more-link" to="/compte" onClick={onClose}>
              <CircleUserRound size={20} aria-hidden />
              {t("nav.account")}
            </NavLink>
          </li>
        </ul>
      </nav>
    </Drawer>
  );
}
