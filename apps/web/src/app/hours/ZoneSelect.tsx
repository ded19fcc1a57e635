/** The zone the hours are read in, found by the name of a city. */
import { zone as zoneNamed } from "@creneau/scheduling";
import { Select } from "@mantine/core";
import { Globe } from "lucide-react";
import { useMemo } from "react";
import { useTexts } from "../texts/language.ts";
import { cityOf, offsetText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { allZones } from "../time/zones.ts";

interface ZoneSelectProps {
  readonly value: string;
  readonly editable: boolean;
  readonly onChange: (zone: string) => void;
}

function regionOf(zone: string): string {
  return zone.split("/").slice(0, -1).join(", ").replaceAll("_", " ");
}

export function ZoneSelect({ value, editable, onChange }: ZoneSelectProps) {
  const { t } = useTexts();
  const data = useMemo(
    () =>
      allZones(value).map((zone) => {
        const region = regionOf(zone);
        return { value: zone, label: region ? `${cityOf(zone)} (${region})` : zone };
      }),
    [value],
  );
  return (
    <Select
      className="hours-zone"
      label={t("hours.zone")}
      description={offsetText(nowInstant(), zoneNamed(value))}
      leftSection={<Globe size={16} aria-hidden />}
      searchable
      limit={60}
      allowDeselect={false}
      disabled={!editable}
      nothingFoundMessage={t("hours.zoneNothing")}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      data={data}
    />
  );
}
