/** At the top of a phone: the business, the palette, the theme. */
import { ActionIcon } from "@mantine/core";
import { Search } from "lucide-react";
import type { Membership } from "../api/me.ts";
import { TopBell } from "../notices/Bell.tsx";
import { useTexts } from "../texts/language.ts";
import { BusinessSwitcher } from "./BusinessSwitcher.tsx";
import { ThemeToggle } from "./ThemeToggle.tsx";

interface TopBarProps {
  readonly membership: Membership | undefined;
  readonly onSearch: () => void;
}

export function TopBar({ membership, onSearch }: TopBarProps) {
  const { t } = useTexts();
  return (
    <div className="top-bar">
      <div className="grow">{membership && <BusinessSwitcher membership={membership} />}</div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("nav.search")} onClick={onSearch}>
        <Search size={18} />
      </ActionIcon>
      {membership && <TopBell membership={membership} />}
      <ThemeToggle />
    </div>
  );
}
