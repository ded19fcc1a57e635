/** Which of how many, and the way to all of them. */
import { Link, useParams } from "react-router";
import { useTexts } from "../texts/language.ts";

export function SeriesFact({ series }: { readonly series: { id: string; place: number; of: number } }) {
  const { t } = useTexts();
  const { business = "" } = useParams();
  const { id, place, of } = series;
  return (
    <p>
      {place === 1 ? t("series.placeFirst", { of }) : t("series.placeOf", { place, of })} ·{" "}
      <Link to={`/${business}/series/${id}`}>{t("series.open")}</Link>
    </p>
  );
}
