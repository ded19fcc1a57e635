/** Before the first screen is there. */
import { Loader } from "@mantine/core";
import { useTexts } from "../texts/language.ts";

export function Loading() {
  const { t } = useTexts();
  return (
    <div className="page-centre" role="status" aria-label={t("app.loading")}>
      <Loader size="sm" />
    </div>
  );
}
