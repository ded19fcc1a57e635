/** Lists of those booked that were begun lately: to go on with, or to see who chose. */
import { instant, zone } from "@creneau/scheduling";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { useReaccommodations } from "../api/leave.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateTextOf } from "../time/format.ts";

export function LatestLists() {
  const { t, language } = useTexts();
  const { businessId, slug } = useMembership();
  const lists = useReaccommodations(businessId);
  if (!lists.data || lists.data.length === 0) return null;
  return (
    <section className="card leave-section" aria-labelledby="leave-lists">
      <h2 id="leave-lists" className="leave-head">
        {t("replacing.latest")}
      </h2>
      <ul className="plain-list leave-list">
        {lists.data.map((list) => (
          <li key={list.id}>
            <Link className="leave-row leave-link" to={`/${slug}/absences/replacer/${list.id}`}>
              <span className="grow">
                {t("replacing.of", {
                  name: list.professional?.displayName ?? t("replacing.everybody"),
                  period: dateTextOf(instant(list.from), zone(list.zone), "short", language),
                })}
              </span>
              <span className="small soft tabular">
                {list.counts.chosen}/{list.total} {t("replacing.state.chosen").toLowerCase()}
              </span>
              <ChevronRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
