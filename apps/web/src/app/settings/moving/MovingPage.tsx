/** The whole business out, as one file; and another one in. */
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { ExportList } from "./ExportList.tsx";
import { ImportSection } from "./ImportSection.tsx";
import { StartExport } from "./StartExport.tsx";
import "./moving.css";

export function MovingPage() {
  const { t } = useTexts();
  const { businessId } = useMembership();
  return (
    <>
      <PageHead title={t("moving.title")} lead={t("moving.lead")} />
      <div className="stack-wide">
        <StartExport businessId={businessId} />
        <ExportList businessId={businessId} />
        <ImportSection />
      </div>
    </>
  );
}
