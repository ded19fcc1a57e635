/** The head of every page about sending, with the way to the others. */
import { NavLink } from "react-router";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import "../privacy/privacy.css";
import "./sending.css";

const PAGES = ["carriers", "sender", "deliveries"] as const;
type SendingPageName = (typeof PAGES)[number];

const pathOf = (slug: string, page: SendingPageName): string =>
  `/${slug}/settings/sending${page === "carriers" ? "" : `/${page}`}`;

export function SendingHead({ page }: { readonly page: SendingPageName }) {
  const { t } = useTexts();
  const { slug } = useMembership();
  const titles = {
    carriers: t("sending.title"),
    sender: t("sending.sender.title"),
    deliveries: t("sending.deliveries.title"),
  };
  return (
    <>
      <nav aria-label={t("sending.title")} className="privacy-tabs">
        {PAGES.map((one) => (
          <NavLink key={one} end to={pathOf(slug, one)} className="privacy-tab">
            {t(`sending.tabs.${one}`)}
          </NavLink>
        ))}
      </nav>
      {page === "carriers" ? (
        <PageHead title={titles[page]} lead={t("sending.lead")} />
      ) : (
        <PageHead title={titles[page]} />
      )}
    </>
  );
}
