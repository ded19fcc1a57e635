/** The head of every page about privacy, with the way to the others. */
import type { ReactNode } from "react";
import { NavLink } from "react-router";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import "./privacy.css";

const PAGES = ["board", "consents", "suppressions", "retention", "register", "dpia"] as const;
type PrivacyPage = (typeof PAGES)[number];

export const privacyPath = (slug: string, page: PrivacyPage): string =>
  `/${slug}/settings/privacy${page === "board" ? "" : `/${page}`}`;

interface PrivacyHeadProps {
  readonly page: PrivacyPage;
  readonly children?: ReactNode;
}

export function PrivacyHead({ page, children }: PrivacyHeadProps) {
  const { t } = useTexts();
  const { slug } = useMembership();
  return (
    <>
      <nav aria-label={t("privacy.pages.label")} className="privacy-tabs">
        {PAGES.map((one) => (
          <NavLink key={one} end to={privacyPath(slug, one)} className="privacy-tab">
            {t(`privacy.pages.${one}`)}
          </NavLink>
        ))}
      </nav>
      <PageHead title={t(`privacy.titles.${page}`)} lead={t(`privacy.leads.${page}`)}>
        {children}
      </PageHead>
    </>
  );
}
