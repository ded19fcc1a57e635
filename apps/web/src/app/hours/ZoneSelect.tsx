/** Every zone, found by the name of a city. */
import { Select, type OptionsFilter } from "@mantine/core";
import { Globe } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { useTexts } from "../texts/language.ts";
import { zoneChoices } from "../time/zones.ts";

interface ZoneSelectProps {
  readonly value: string;
  readonly labelledBy: string;
  readonly onChange: (zone: string) => void;
}

/** "Montréal" finds Montreal. */
function folded(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

/** By the name shown, or by the zone's own: "Alger" and "Algiers" find the same. */
const byFoldedName: OptionsFilter = ({ options, search, limit }) =>
  options
    .filter((option) => "label" in option && folded(`${option.label} ${option.value}`).includes(folded(search.trim())))
    .slice(0, limit);

export function ZoneSelect({ value, labelledBy, onChange }: ZoneSelectProps) {
  const { t, language } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  // It stands where the button that asked for it was.
  useEffect(() => field.current?.focus(), []);
  const data = useMemo(() => zoneChoices(language, value), [language, value]);
  return (
    <Select
      aria-labelledby={labelledBy}
      ref={field}
      defaultDropdownOpened
      // Typing looks for another city instead of adding to the name of this one.
      onFocus={(event) => event.currentTarget.select()}
      leftSection={<Globe size={16} aria-hidden />}
      searchable
      limit={60}
      filter={byFoldedName}
      allowDeselect={false}
      nothingFoundMessage={t("hours.zoneNothing")}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      data={data}
    />
  );
}
