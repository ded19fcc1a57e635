import { Skeleton } from "@mantine/core";
import { useTexts } from "../texts/language.ts";

export function HoursSkeleton() {
  const { t } = useTexts();
  return (
    <div className="hours-columns" role="status" aria-label={t("app.loading")}>
      <Skeleton height={560} radius="lg" />
      <div className="stack-wide">
        <Skeleton height={250} radius="lg" />
        <Skeleton height={290} radius="lg" />
      </div>
    </div>
  );
}
