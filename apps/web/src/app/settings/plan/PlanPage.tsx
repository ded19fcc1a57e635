/** What the plan holds, how much of it is used, and what the next one gives. */
import { Skeleton } from "@mantine/core";
import { Check, Plus } from "lucide-react";
import { useRef, useLayoutEffect } from "react";
import { usePlan, type Plan, type PlanUse } from "../../api/plan.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Section } from "../Section.tsx";

type Usage = PlanUse["usage"][number];

const GIGABYTE = 1024 ** 3;
const MEGABYTE = 1024 ** 2;

function useAmounts() {
  const { t, language } = useTexts();
  const number = new Intl.NumberFormat(language);
  const short = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return {
    price: (price: Plan["monthly"]): string =>
      price === null
        ? t("plan.onRequest")
        : t("plan.aMonth", {
            price: new Intl.NumberFormat(language, {
              style: "currency",
              currency: price.currency,
              maximumFractionDigits: price.amountMinor % 100 === 0 ? 0 : 2,
            }).format(price.amountMinor / 100),
          }),
    count: (what: Usage["what"], value: number): string => {
      if (what !== "storage") return number.format(value);
      return value >= GIGABYTE
        ? t("plan.gigabytes", { count: short.format(value / GIGABYTE) })
        : t("plan.megabytes", { count: short.format(value / MEGABYTE) });
    },
  };
}

/** How full: a bar, and the same in words. */
function UsageLine({ usage: { what, used, most } }: { readonly usage: Usage }) {
  const { t } = useTexts();
  const { count } = useAmounts();
  const bar = useRef<HTMLSpanElement>(null);
  const share = most === null ? 0 : Math.min(1, used / most);
  useLayoutEffect(() => bar.current?.style.setProperty("width", `${share * 100}%`), [share]);
  const level = most !== null && used >= most ? "full" : share >= 0.8 ? "near" : "fine";
  return (
    <li>
      <div className="row-between">
        <span className="usage-name">{t(`plan.things.${what}`)}</span>
        <span className="tabular soft">
          {most === null
            ? t("plan.unlimited", { used: count(what, used) })
            : t("plan.used", { used: count(what, used), most: count(what, most) })}
        </span>
      </div>
      {most !== null && (
        <div
          className="usage-bar"
          role="meter"
          aria-label={t(`plan.things.${what}`)}
          aria-valuemin={0}
          aria-valuemax={most}
          aria-valuenow={Math.min(used, most)}
        >
          <span ref={bar} data-level={level} />
        </div>
      )}
      {level !== "fine" && <p className="small usage-note">{t(`plan.level.${level}`)}</p>}
    </li>
  );
}

function Next({ plan, next }: { readonly plan: Plan; readonly next: Plan }) {
  const { t } = useTexts();
  const { price, count } = useAmounts();
  const more = (["professionals", "services", "bookings", "storage"] as const).filter(
    (what) => next.limits[what] !== plan.limits[what],
  );
  return (
    <Section title={t("plan.next", { name: t(`plan.names.${next.key}`) })} text={price(next.monthly)}>
      <ul className="plain-list plan-gains">
        {more.map((what) => {
          const most = next.limits[what];
          return (
            <li key={what}>
              <Plus size={16} aria-hidden />
              {most === null ? t(`plan.gains.${what}Unlimited`) : t(`plan.gains.${what}`, { count: count(what, most) })}
            </li>
          );
        })}
        {next.features
          .filter((feature) => !plan.features.includes(feature))
          .map((feature) => (
            <li key={feature}>
              <Plus size={16} aria-hidden />
              {t(`plan.features.${feature}`)}
            </li>
          ))}
      </ul>
      <p className="small soft">{t("plan.howToChange")}</p>
    </Section>
  );
}

export function PlanPage() {
  const { t } = useTexts();
  const { price } = useAmounts();
  const plan = usePlan(useMembership().businessId);
  return (
    <>
      <PageHead title={t("plan.title")} lead={t("plan.lead")} />
      {plan.isError && !plan.data && <FailureNote error={plan.error} onRetry={() => void plan.refetch()} />}
      {plan.isPending && <Skeleton height={420} radius="lg" />}
      {plan.data && (
        <div className="settings-form">
          <Section title={t(`plan.names.${plan.data.plan.key}`)} text={price(plan.data.plan.monthly)}>
            <ul className="plain-list usage-list">
              {plan.data.usage.map((usage) => (
                <UsageLine key={usage.what} usage={usage} />
              ))}
            </ul>
            <ul className="plain-list plan-features">
              {plan.data.features.map((feature) => (
                <li key={feature}>
                  <Check size={16} aria-hidden />
                  {t(`plan.features.${feature}`)}
                </li>
              ))}
            </ul>
          </Section>
          {plan.data.next && <Next plan={plan.data.plan} next={plan.data.next} />}
        </div>
      )}
    </>
  );
}
