/** The zone the hours are read in. Changing it is rare: the list of four hundred is loaded then. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { Button } from "@mantine/core";
import { Globe } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { cityOf } from "../../cities.ts";
import { useTexts } from "../texts/language.ts";
import { offsetText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";

const ZoneSelect = lazy(async () => ({ default: (await import("./ZoneSelect.tsx")).ZoneSelect }));

interface ZoneFieldProps {
  readonly value: string;
  readonly editable: boolean;
  readonly onChange: (zone: string) => void;
}

export function ZoneField({ value, editable, onChange }: ZoneFieldProps) {
  const { t, language } = useTexts();
  const [changing, setChanging] = useState(false);
  return (
    <div className="hours-zone">
      <p className="hours-zone-label" id="hours-zone">
        {t("hours.zone")}
      </p>
      {changing ? (
        <Suspense fallback={<div className="hours-zone-waiting" />}>
          <ZoneSelect value={value} labelledBy="hours-zone" onChange={onChange} />
        </Suspense>
      ) : (
        <div className="row wrap hours-zone-waiting">
          <Globe size={16} className="soft" aria-hidden />
          <span>
            {cityOf(value, language)} <span className="soft">({offsetText(nowInstant(), zoneNamed(value))})</span>
          </span>
          {editable && (
            <Button variant="subtle" size="compact-sm" onClick={() => setChanging(true)}>
              {t("hours.changeZone")}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
