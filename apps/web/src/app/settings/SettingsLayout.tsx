/** The frame of the settings: the list of pages beside the page; on a phone, the list first, then the page. */
import { ChevronLeft, Settings } from "lucide-react";
import { Link, Outlet, useLocation } from "react-router";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { EmptyNote } from "../ui/EmptyNote.tsx";
import { PageHead } from "../ui/PageHead.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { PageList } from "./PageList.tsx";
import { settingsPagesOf } from "./pages.ts";
import "./settings.css";

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
        <PageList membership={membership} />
      </div>
    );
  }
  return (
    <div className="page settings">
      {desktop ? (
        <aside className="settings-side">
          <p className="settings-side-title">{t("settings.title")}</p>
          <PageList membership={membership} />
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
