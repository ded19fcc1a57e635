/** What the hatching is; and nights on call that lie outside of the hours shown, which can be shown. */
import { plainDate } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { useTexts } from "../texts/language.ts";
import { dateText, minuteText } from "../time/format.ts";
import { minutesOf } from "../time/wall-time.ts";
import type { Stretch } from "./closed-hours.ts";

interface OnCallLegendProps {
  /** Outside of the usual hours, at least in part. */
  readonly beyond: readonly Stretch[];
  readonly wide: boolean;
  readonly onWide: () => void;
}

const MOST_TOLD = 3;

export function OnCallLegend({ beyond, wide, onWide }: OnCallLegendProps) {
  const { t, language } = useTexts();
  const clock = (at: string) => minuteText(minutesOf(at.slice(11, 16)), language);
  const told = beyond
    .slice(0, MOST_TOLD)
    .map(
      ({ start, end }) =>
        `${dateText(plainDate(start.slice(0, 10)), "short", language)} ${clock(start)} – ${clock(end)}`,
    );
  return (
    <div className="planning-legend row wrap small soft">
      <span className="planning-on-call" aria-hidden />
      {t("onCall.legend")}
      {beyond.length > 0 && (
        <>
          {!wide && (
            <span>
              {t("onCall.beyond", { list: told.join(", ") })}
              {beyond.length > MOST_TOLD && "…"}
            </span>
          )}
          <Button variant="subtle" size="compact-xs" aria-pressed={wide} onClick={onWide}>
            {t(wide ? "onCall.usualHours" : "onCall.allHours")}
          </Button>
        </>
      )}
    </div>
  );
}
