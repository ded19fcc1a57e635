/** With a refusal: the nearest times that are free, one click away. */
import { instant, type Zone } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import type { Failure } from "../api/problem.ts";
import { useTexts } from "../texts/language.ts";
import { momentText } from "./moment.ts";

interface AlternativesProps {
  readonly spans: Failure["alternatives"];
  readonly zone: Zone;
  readonly onChoose: (startsAt: string) => void;
}

export function Alternatives({ spans, zone, onChoose }: AlternativesProps) {
  const { t, language } = useTexts();
  if (spans.length === 0) return null;
  return (
    <div className="alternatives">
      <p className="small">{t("slots.nearest")}</p>
      <div className="row wrap">
        {spans.map(({ startsAt }) => (
          <Button key={startsAt} size="xs" variant="default" onClick={() => onChoose(startsAt)}>
            {momentText(instant(startsAt), zone, language)}
          </Button>
        ))}
      </div>
    </div>
  );
}
