/** In the dialog of a booking: "repeats", how, and every date with what becomes of it. */
import { dateOf, instant, wallOf, type Zone } from "@creneau/scheduling";
import { Skeleton, Switch } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { problemOf } from "../api/problem.ts";
import { useSeriesPreview, type Choice, type RuleAsk } from "../api/series.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { wallTimeOf } from "../time/wall-time.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { DateChoices } from "./DateChoices.tsx";
import { RepeatFields } from "./RepeatFields.tsx";
import { newDraft, ruleOf, ruleSummary, type Draft } from "./rule.ts";

export interface Repeats {
  readonly on: boolean;
  readonly draft: Draft | undefined;
  readonly skipHolidays: boolean;
  readonly choices: readonly Choice[];
}

export const ONCE: Repeats = { on: false, draft: undefined, skipHolidays: true, choices: [] };

/** What is asked, from the first date that was chosen. */
export function ruleAsk({ draft, skipHolidays, choices }: Repeats, startsAt: string, zone: Zone): RuleAsk {
  const { on, minuteOfDay } = wallOf(instant(startsAt), zone);
  return {
    startsOn: on,
    at: wallTimeOf(minuteOfDay),
    rule: ruleOf(draft ?? newDraft(on), on),
    skipHolidays,
    choices: [...choices],
  };
}

interface RepeatSectionProps {
  readonly repeats: Repeats;
  readonly startsAt: string | undefined;
  readonly zone: Zone;
  readonly professionalId: string;
  readonly serviceId: string;
  /** The length chosen; the usual one when absent. */
  readonly durationMinutes: number | undefined;
  readonly onChange: (repeats: Repeats) => void;
}

const PAUSE_MS = 300;

export function RepeatSection(props: RepeatSectionProps) {
  const { repeats, startsAt, zone, professionalId, serviceId, durationMinutes, onChange } = props;
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const asking = { professionalId, serviceId, ...(durationMinutes !== undefined && { durationMinutes }) };
  const ask = repeats.on && startsAt ? { ...asking, ...ruleAsk(repeats, startsAt, zone) } : undefined;
  const [asked] = useDebouncedValue(ask && JSON.stringify(ask), PAUSE_MS);
  const preview = useSeriesPreview(businessId, asked && ask && asked === JSON.stringify(ask) ? ask : undefined);
  const [last, setLast] = useState(preview.data);
  if (preview.data && preview.data !== last) setLast(preview.data);
  const failure = preview.isError ? problemOf(preview.error) : undefined;
  const first = startsAt && dateOf(instant(startsAt), zone);
  return (
    <div className="stack">
      <Switch
        label={t("series.repeats")}
        description={t("series.repeatsHint")}
        checked={repeats.on}
        onChange={({ currentTarget: { checked } }) => onChange({ ...repeats, on: checked })}
      />
      {repeats.on && !first && <p className="soft small">{t("series.pickFirst")}</p>}
      {repeats.on && first && ask && (
        <div className="stack series-box">
          <RepeatFields
            draft={repeats.draft ?? newDraft(first)}
            first={first}
            skipHolidays={repeats.skipHolidays}
            error={failure?.fields["rule"]}
            onChange={(draft) => onChange({ ...repeats, draft, choices: [] })}
            onSkipHolidays={(skipHolidays) => onChange({ ...repeats, skipHolidays, choices: [] })}
          />
          <p className="series-summary">{ruleSummary(ask, t, language)}</p>
          {failure && !failure.fields["rule"] && (
            <FailureNote error={preview.error} onRetry={() => void preview.refetch()} />
          )}
          {!failure && !last && <Skeleton height={180} radius="md" aria-busy />}
          {!failure && last && (
            <DateChoices
              occurrences={last.occurrences}
              zone={zone}
              choices={repeats.choices}
              skips="leave"
              onChoose={(choices) => onChange({ ...repeats, choices })}
            />
          )}
        </div>
      )}
    </div>
  );
}
