/** The frame of the settings: the list of pages beside the page; on a phone, the list first, then the page. */
import { ChevronLeft, ChevronRight, Settings } from "lucide-react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { settingsPagesOf } from "./pages.ts";
import "./settings.css";

function PageList() {
  const { t } = useTexts();
  const membership = useMembership();
  return (
    <nav className="settings-nav" aria-label={t("settings.title")}>
      <ul className="plain-list">
        {settingsPagesOf(membership).map(({ path, text, icon: Icon }) => (
          <li key={path}>
            <NavLink className="settings-link" to={`/${membership.slug}/settings/${path}`}>
              <Icon size={18} aria-hidden />
              <span className="grow">{t(text)}</span>
              <ChevronRight className="only-phone soft" size={18} aria-hidden />
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function SettingsLayout() {
  const { t } = useTexts();
  const membership = useMembership();
  const desktop = useDesktop();
  const { pathname } = useLocation();
  const home = `/${membership.slug}/settings`;
  const atHome = pathname.replace(/\/$/, "") === home;
  if (settingsPagesOf(membership).length === 0) {
    return (
      <div className="page">
        <EmptyNote icon={Settings} heading="h1" title={t("settings.none")} text={t("settings.noneText")} />
      </div>
    );
  }
  if (!desktop && atHome) {
    return (
      <div className="page">
        <PageHead title={t("settings.title")} />
        <PageList />
      </div>
    );
  }
  return (
    <div className="page settings">
      {desktop ? (
        <aside className="settings-side">
          <p className="settings-side-title">{t("settings.title")}</p>
          <PageList />
        </aside>
      ) : (
        <Link className="settings-back" to={home}>
          <ChevronLeft size={16} aria-hidden />
          {t("settings.title")}
        </Link>
      )}
      <div className="settings-page">
        <Outlet context={membership} />
      </div>
    </div>
  );
}
