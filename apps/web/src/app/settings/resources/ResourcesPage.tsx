/** What sessions take beside one person: rooms, equipment, and who can do what. */
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import "../forms/forms.css";
import { Assets } from "./Assets.tsx";
import { Skills } from "./Skills.tsx";

export function ResourcesPage() {
  const { t } = useTexts();
  const editable = may(useMembership(), "catalogue.edit");
  return (
    <>
      <PageHead title={t("teams.title")} lead={t("teams.lead")} />
      <div className="settings-form">
        <Assets editable={editable} />
        <Skills editable={editable} />
      </div>
    </>
  );
}
