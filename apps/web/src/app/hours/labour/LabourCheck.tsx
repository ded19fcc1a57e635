/** Where the hours planned for the months to come go beyond what the law, or the agreement, lets a person work. */
import { addDays, dateOf, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { CircleCheck, Scale } from "lucide-react";
import { useLabourCheck, type LabourFinding } from "../../api/hours-requests.ts";
import type { Schedule } from "../../api/schedule.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { durationText } from "../durations.ts";
import { PartCard } from "../seasons/PartCard.tsx";

const SIX_MONTHS_DAYS = 182;

export function LabourCheck({ schedule }: { readonly schedule: Schedule }) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const from = dateOf(nowInstant(), zoneNamed(schedule.zone));
  const stamp = JSON.stringify([schedule.version, schedule.overrides]);
  const found = useLabourCheck(businessId, schedule.professionalId, {
    from,
    to: addDays(from, SIX_MONTHS_DAYS),
    stamp,
  });
  const items = found.data ?? [];
  const against = items.filter(({ rule }) => rule !== "base");
  const overtime = items.filter(({ rule }) => rule === "base");
  return (
    <PartCard title={t("labour.check")} hint={t("labour.checkHint")} empty={undefined}>
      {found.isError && <FailureNote error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && against.length === 0 && (
        <p className="row">
          <CircleCheck size={18} className="soft" aria-hidden />
          {t("labour.nothing")}
        </p>
      )}
      <Findings items={against} />
      <Findings items={overtime} />
    </PartCard>
  );
}

function Findings({ items }: { readonly items: readonly LabourFinding[] }) {
  const { t, language } = useTexts();
  if (items.length === 0) return null;
  const length = (minutes: number) => durationText(minutes, language);
  return (
    <ul className="plain-list">
      {items.map(({ rule, from, times, minutes, limitMinutes }) => (
        <li key={rule} className="part-row">
          <Scale size={16} className="soft" aria-hidden />
          <span className="grow">
            <span className="part-name">
              {t(`labour.rules.${rule}`, { minutes: length(minutes), limit: length(limitMinutes) })}
            </span>
            <br />
            <span className="small soft">
              {t(isOfWeeks(rule) ? "labour.weeksFrom" : "labour.daysFrom", {
                count: times,
                day: dateText(plainDate(from), "day", language),
              })}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

const isOfWeeks = (rule: LabourFinding["rule"]): boolean =>
  rule === "week" || rule === "week-rest" || rule === "base" || rule === "average";
