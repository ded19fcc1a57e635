/** Navigation at the left of a desktop; icons only when collapsed. */
import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { Keyboard, LogOut, PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import { NavLink } from "react-router";
import { useMe, type Membership } from "../api/me.ts";
import { SideBell } from "../notices/Bell.tsx";
import { useTexts } from "../texts/language.ts";
import { Monogram } from "../ui/Monogram.tsx";
import { BusinessSwitcher } from "./BusinessSwitcher.tsx";
import { useCounts } from "./counts.ts";
import { destinationsOf } from "./destinations.ts";
import { modKey } from "./mod-key.ts";
import { ThemeToggle } from "./ThemeToggle.tsx";
import { useLeave } from "./use-leave.ts";
import { WaitingBadge } from "./WaitingBadge.tsx";

interface SideNavProps {
  readonly membership: Membership | undefined;
  readonly narrow: boolean;
  readonly onToggle: () => void;
  readonly onShowKeys: () => void;
  readonly onSearch: () => void;
}

export function SideNav({ membership, narrow, onToggle, onShowKeys, onSearch }: SideNavProps) {
  const { t } = useTexts();
  const leave = useLeave();
  const { account } = useMe();
  const counted = useCounts(membership);
  const Toggle = narrow ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = t(narrow ? "nav.expand" : "nav.collapse");
  return (
    <nav className="side-nav" aria-label={t("nav.main")}>
      {membership && <BusinessSwitcher membership={membership} />}

      <UnstyledButton className="side-search" onClick={onSearch} title={narrow ? t("nav.search") : undefined}>
        <Search size={16} aria-hidden />
        <span className="nav-word">{t("nav.search")}</span>
        <Kbd size="xs" className="side-search-key">{`${modKey} K`}</Kbd>
      </UnstyledButton>

      {membership && <SideBell membership={membership} narrow={narrow} />}

      <ul className="plain-list side-links">
        {membership &&
          destinationsOf(membership).map(({ path, text, icon: Icon, counts }) => (
            <li key={path}>
              <NavLink className="side-link" to={`/${membership.slug}/${path}`} title={narrow ? t(text) : undefined}>
                <Icon size={18} aria-hidden />
                <span className="nav-word">{t(text)}</span>
                {counts && <WaitingBadge count={counted[counts]} of={counts} />}
              </NavLink>
            </li>
          ))}
      </ul>

      <div className="side-foot">
        <NavLink className="side-link side-account" to="/compte" title={narrow ? t("nav.account") : undefined}>
          <Monogram name={account.name} size="small" />
          <span className="nav-word side-account-name">
            <span>{account.name}</span>
            <span className="small soft">{t("nav.account")}</span>
          </span>
        </NavLink>
        <div className="side-tools">
          <ThemeToggle />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            title={`${t("nav.keys")} (?)`}
            aria-label={t("nav.keys")}
            onClick={onShowKeys}
          >
            <Keyboard size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            title={t("nav.signOut")}
            aria-label={t("nav.signOut")}
            onClick={leave}
          >
            <LogOut size={18} />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            title={toggleLabel}
            aria-label={toggleLabel}
            onClick={onToggle}
          >
            <Toggle size={18} />
          </ActionIcon>
        </div>
      </div>
    </nav>
  );
}
