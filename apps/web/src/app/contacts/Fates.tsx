/** What goes, what becomes anonymous, what is kept and why. */
import { plainDate } from "@creneau/scheduling";
import { Eraser, EyeOff, Scale } from "lucide-react";
import type { Fate } from "../api/contacts.ts";
import { useTexts } from "../texts/language.ts";
import { dateText } from "../time/format.ts";

const ICONS = { deleted: Eraser, anonymised: EyeOff, kept: Scale } as const;

export function Fates({ fates }: { readonly fates: readonly Fate[] }) {
  const { t, language } = useTexts();
  return (["deleted", "anonymised", "kept"] as const).map((fate) => {
    const listed = fates.filter((one) => one.fate === fate && one.count > 0);
    const Icon = ICONS[fate];
    if (listed.length === 0) return null;
    return (
      <section key={fate} className="fates" data-fate={fate}>
        <h3>
          <Icon size={16} aria-hidden />
          {t(`erasure.fate.${fate}`)}
        </h3>
        <ul className="plain-list">
          {listed.map(({ part, what, count, law, until }) => (
            <li key={part + what.fr}>
              <span className="row-between">
                {what[language]}
                <span className="tabular soft">{count}</span>
              </span>
              {law && (
                <span className="small soft">
                  {[
                    law[language],
                    until && t("erasure.until", { date: dateText(plainDate(until), "dayMonthYear", language) }),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                </span>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });
}
