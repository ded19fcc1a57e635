/** One check of a report: what it means, and what it found. */
import { CircleAlert, CircleCheck } from "lucide-react";
import type { IntegrityCheck } from "../../api/integrity.ts";
import { useTexts } from "../../texts/language.ts";
import "./integrity.css";

export function CheckRow({ check }: { readonly check: IntegrityCheck }) {
  const { t } = useTexts();
  const { name, meaning, ok, found, ids } = check;
  const Icon = ok ? CircleCheck : CircleAlert;
  return (
    <li className="integrity-check" data-ok={ok}>
      <Icon size={20} className="integrity-mark" aria-hidden />
      <div className="grow">
        <p className="row-between">
          <span className="integrity-name">{name}</span>
          <span className="small integrity-state">
            {ok ? t("integrity.ok") : t("integrity.found", { count: found })}
          </span>
        </p>
        <p className="small soft">{meaning}</p>
        {ids.length > 0 && (
          <details className="integrity-ids">
            <summary className="small">{t("integrity.ids")}</summary>
            {found > ids.length && <p className="small soft">{t("integrity.idsSome", { count: ids.length })}</p>}
            <ul className="plain-list small">
              {ids.map((id) => (
                <li key={id}>
                  <code>{id}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}
