/** How the price is made, and a table to try it out. */
import { NativeSelect } from "@mantine/core";
import { useTexts } from "../../texts/language.ts";
import { Section } from "../Section.tsx";
import { Amount } from "./Amount.tsx";
import { lengthsOf } from "./draft.ts";
import type { PartProps } from "./part-props.ts";
import { PriceRules } from "./PriceRules.tsx";
import { PriceTrial } from "./PriceTrial.tsx";

interface PriceFieldsProps extends PartProps {
  readonly currency: string;
}

export function PriceFields({ draft, errors, editable, edit, currency }: PriceFieldsProps) {
  const { t } = useTexts();
  const { price } = draft;
  /** What was said so far is kept, as far as the other way knows it. */
  const begin = (kind: string) => {
    const known = price.kind === "by-duration" || price.kind === "by-rule" ? price.amounts : [];
    const first = price.kind === "fixed" ? price.amountMinor : (known[0]?.amountMinor ?? 0);
    const amounts = lengthsOf(draft).map((minutes) => ({
      minutes,
      amountMinor: known.find((one) => one.minutes === minutes)?.amountMinor ?? first,
    }));
    if (kind === "fixed") edit({ price: { kind, amountMinor: first } });
    else if (kind === "by-duration") edit({ price: { kind, amounts } });
    else if (kind === "by-rule") edit({ price: { kind, amounts, rules: [] } });
    else edit({ price: { kind: "none" } });
  };
  return (
    <Section title={t("catalogue.price")}>
      <NativeSelect
        label={t("catalogue.priceKind")}
        disabled={!editable}
        value={price.kind}
        error={errors["price"]}
        data={[
          { value: "none", label: t("catalogue.priceNone") },
          { value: "fixed", label: t("catalogue.priceFixed") },
          { value: "by-duration", label: t("catalogue.priceByDuration") },
          { value: "by-rule", label: t("catalogue.priceByRule") },
        ]}
        onChange={(event) => begin(event.currentTarget.value)}
      />
      {price.kind === "fixed" && (
        <Amount
          label={t("catalogue.amount")}
          amountMinor={price.amountMinor}
          currency={currency}
          editable={editable}
          error={errors["price.amountMinor"]}
          onChange={(amountMinor) => edit({ price: { ...price, amountMinor } })}
        />
      )}
      {(price.kind === "by-duration" || price.kind === "by-rule") && (
        <div className="two-fields">
          {price.amounts.map(({ minutes, amountMinor }, at) => (
            <Amount
              key={minutes}
              label={t("catalogue.amountFor", { count: minutes })}
              amountMinor={amountMinor}
              currency={currency}
              editable={editable}
              error={errors[`price.amounts.${at}.amountMinor`]}
              onChange={(next) =>
                edit({
                  price: {
                    ...price,
                    amounts: price.amounts.map((one) =>
                      one.minutes === minutes ? { minutes, amountMinor: next } : one,
                    ),
                  },
                })
              }
            />
          ))}
        </div>
      )}
      {price.kind === "by-rule" && (
        <>
          <PriceRules
            rules={price.rules}
            draft={draft}
            errors={errors}
            editable={editable}
            currency={currency}
            onChange={(rules) => edit({ price: { ...price, rules } })}
          />
          <PriceTrial draft={draft} currency={currency} />
        </>
      )}
    </Section>
  );
}
