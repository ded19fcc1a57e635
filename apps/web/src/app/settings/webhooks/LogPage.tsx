/** What was sent to all endpoints. */
import { ChevronLeft } from "lucide-react";
import { Link } from "react-router";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { DeliveryLog } from "./DeliveryLog.tsx";
import "./webhooks.css";

export function LogPage() {
  const { t } = useTexts();
  return (
    <>
      <Link className="settings-back" to=".." relative="path">
        <ChevronLeft size={16} aria-hidden />
        {t("webhooks.back")}
      </Link>
      <PageHead title={t("webhooks.logTitle")} lead={t("webhooks.logLead")} />
      <section className="card webhook-card">
        <DeliveryLog />
      </section>
    </>
  );
}
