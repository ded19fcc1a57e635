/** For whoever has no business here yet, and brings one. */
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { ImportSection } from "./ImportSection.tsx";
import "./moving.css";

export function ImportPage() {
  const { t } = useTexts();
  return (
    <div className="page moving-page">
      <PageHead title={t("moving.importTitle")} />
      <ImportSection />
    </div>
  );
}
