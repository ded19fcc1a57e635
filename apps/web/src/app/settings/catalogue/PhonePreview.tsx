/** The service as the public will see it, on a telephone. */
import { priceSpanOf } from "@creneau/contract/prices";
import type { Schema } from "@creneau/sdk";
import { Clock, Eye } from "lucide-react";
import type { CSSProperties } from "react";
import type { ServiceDraft } from "../../api/catalogue.ts";
import { ModeIcon } from "../../planning/ModeIcon.tsx";
import { useTexts } from "../../texts/language.ts";
import { lengthsOf } from "./draft.ts";
import { moneyText } from "./money.ts";

type Brand = Schema<"Business">["brand"];

interface PhonePreviewProps {
  readonly draft: ServiceDraft;
  readonly currency: string;
  readonly business: Schema<"Business"> | undefined;
}

/** The brand's colours, for the frame alone. */
const coloursOf = (brand: Brand): CSSProperties & Readonly<Record<`--${string}`, string>> => ({
  background: brand.background,
  color: brand.text,
  "--phone-brand": brand.primary,
  "--phone-second": brand.secondary,
  "--phone-radius": `${brand.radiusPixels}px`,
});

export function PhonePreview({ draft, currency, business }: PhonePreviewProps) {
  const { t } = useTexts();
  const brand = business?.brand;
  return (
    <aside className="card form-preview" aria-label={t("catalogue.phone")}>
      <p className="form-preview-title small soft">
        <Eye size={16} aria-hidden /> {t("catalogue.phone")}
      </p>
      <div className="catalogue-phone" style={brand && coloursOf(brand)}>
        <p className="catalogue-phone-head">
          <span>{brand?.logoText || business?.name}</span>
        </p>
        <div className="catalogue-phone-card">
          <p className="catalogue-phone-name">{draft.name.trim() || t("catalogue.newService")}</p>
          {draft.description && <p className="catalogue-phone-text">{draft.description}</p>}
          <p className="catalogue-phone-facts">
            <span>
              <Clock size={14} aria-hidden /> {t("catalogue.minutes", { count: draft.durationMinutes })}
            </span>
            {draft.modes.map((mode) => (
              <span key={mode}>
                <ModeIcon mode={mode} size={14} /> {t(`mode.${mode}`)}
              </span>
            ))}
          </p>
          {draft.requiresApproval && <p className="catalogue-phone-pill">{t("catalogue.asked")}</p>}
          <Prices draft={draft} currency={currency} />
          <span className="catalogue-phone-button" data-off={!draft.allowOnlineBooking || undefined}>
            {draft.allowOnlineBooking ? t("catalogue.book") : t("catalogue.offline")}
          </span>
        </div>
      </div>
    </aside>
  );
}

function Prices({ draft, currency }: Pick<PhonePreviewProps, "draft" | "currency">) {
  const { t, language } = useTexts();
  const spans = lengthsOf(draft).flatMap((minutes) => {
    const span = priceSpanOf(draft.price, minutes, draft.modes);
    return span ? [{ minutes, ...span }] : [];
  });
  if (spans.length === 0) return null;
  return (
    <ul className="plain-list catalogue-phone-prices">
      {spans.map(({ minutes, leastMinor, mostMinor }) => {
        const price = leastMinor === 0 ? t("catalogue.free") : moneyText(leastMinor, currency, language);
        return (
          <li key={minutes}>
            <span className="grow">{t("catalogue.minutes", { count: minutes })}</span>
            <b>{mostMinor > leastMinor ? t("catalogue.from", { price }) : price}</b>
          </li>
        );
      })}
    </ul>
  );
}
