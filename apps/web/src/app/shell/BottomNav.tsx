/** Navigation under the thumb, on a phone. */
import { CircleUserRound } from "lucide-react";
import { NavLink } from "react-router";
import type { Membership } from "../api/me.ts";
import { useTexts } from "../texts/language.ts";
import { destinationsOf } from "./destinations.ts";

interface BottomNavProps {
  readonly membership: Membership | undefined;
}

export function BottomNav({ membership }: BottomNavProps) {
  const { t } = useTexts();
  return (
    <nav className="bottom-nav" aria-label={t("nav.main")}>
      {membership &&
        destinationsOf(membership).map(({ path, text, icon: Icon }) => (
          <NavLink key={path} className="bottom-link" to={`/${membership.slug}/${path}`}>
            <Icon size={22} aria-hidden />
            {t(text)}
          </NavLink>
        ))}
      <NavLink className="bottom-link" to="/compte">
        <CircleUserRound size={22} aria-hidden />
        {t("nav.account")}
      </NavLink>
    </nav>
  );
}
