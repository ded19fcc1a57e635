/** Public holidays with one click, those on which one works all the same, and the French school holidays. */
import { addDays, dateOf, plainDate, zone as zoneNamed } from "@creneau/scheduling";
import { Checkbox, Select, Switch } from "@mantine/core";
import { useHolidayCountries, useHolidays, type HolidayItem, type SchoolZone } from "../../api/business-hours.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { capitalised, dateText } from "../../time/format.ts";
import { nowInstant } from "../../time/now.ts";
import { PartCard } from "../seasons/PartCard.tsx";
import type { HouseProps } from "./props.ts";

const schoolZones = ["A", "B", "C", "corse", "guadeloupe", "guyane", "martinique", "mayotte", "reunion"] as const;
/** Where most of those live who open this page for the first time. */
const FIRST_COUNTRY = "FR";

export function Holidays({ hours, editable, save }: HouseProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const { holidays, schoolZone } = hours;
  const countries = useHolidayCountries();
  const today = dateOf(nowInstant(), zoneNamed(hours.zone));
  const coming = useHolidays(businessId, {
    country: holidays?.country ?? FIRST_COUNTRY,
    region: holidays?.region ?? undefined,
    schoolZone: schoolZone ?? undefined,
    from: today,
    to: addDays(today, 364),
  });
  const country = countries.data?.items.find(({ code }) => code === holidays?.country);
  const items = coming.data?.items ?? [];
  const publics = items.filter(({ kind }) => kind === "holiday");
  const school = items.filter(({ kind }) => kind === "school-holiday");
  const choose = (code: string, region: string | null) =>
    save({ holidays: { country: code, region, workedOn: [] } }, t("schedule.holidaysSaved"));
  const work = (on: string, works: boolean) => {
    if (!holidays) return;
    const others = holidays.workedOn.filter((one) => one !== on);
    save({ holidays: { ...holidays, workedOn: works ? [...others, on] : others } }, t("schedule.holidaysSaved"));
  };
  return (
    <PartCard title={t("schedule.holidays")} hint={t("schedule.holidaysHint")} empty={undefined}>
      <Switch
        size="md"
        disabled={!editable}
        checked={holidays !== null}
        onChange={(event) =>
          event.currentTarget.checked
            ? choose(FIRST_COUNTRY, null)
            : save({ holidays: null }, t("schedule.holidaysSaved"))
        }
        label={t("schedule.closeOnHolidays")}
      />
      {holidays && (
        <div className="part-fields">
          <Select
            label={t("schedule.country")}
            searchable
            allowDeselect={false}
            readOnly={!editable}
            value={holidays.country}
            onChange={(code) => code && choose(code, null)}
            data={(countries.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name }))}
          />
          {country && country.regions.length > 0 && (
            <Select
              label={t("schedule.region")}
              searchable
              clearable
              readOnly={!editable}
              placeholder={t("schedule.wholeCountry")}
              value={holidays.region}
              onChange={(region) => choose(holidays.country, region)}
              data={country.regions.map(({ code, name }) => ({ value: code, label: name }))}
            />
          )}
        </div>
      )}
      {holidays && (
        <fieldset className="house-worked">
          <legend className="small soft">{t("schedule.workedHint")}</legend>
          <div className="house-holidays">
            {publics.map((item) => (
              <Checkbox
                key={item.from + item.label}
                disabled={!editable}
                checked={!holidays.workedOn.includes(item.from)}
                onChange={(event) => work(item.from, !event.currentTarget.checked)}
                label={<HolidayName item={item} />}
              />
            ))}
          </div>
        </fieldset>
      )}
      <Select
        label={t("schedule.school")}
        description={t("schedule.schoolHint")}
        clearable
        readOnly={!editable}
        placeholder={t("schedule.schoolOpen")}
        value={schoolZone}
        onChange={(value) => {
          const chosen: SchoolZone | undefined = schoolZones.find((one) => one === value);
          save({ schoolZone: chosen ?? null }, t("schedule.holidaysSaved"));
        }}
        data={schoolZones.map((value) => ({ value, label: t(`schedule.schoolZones.${value}`) }))}
      />
      {school.length > 0 && (
        <ul className="plain-list small">
          {school.map((item) => (
            <li key={item.from}>
              <HolidayName item={item} />
            </li>
          ))}
        </ul>
      )}
    </PartCard>
  );
}

function HolidayName({ item }: { readonly item: HolidayItem }) {
  const { language } = useTexts();
  const first = capitalised(dateText(plainDate(item.from), "short", language));
  const last = item.until === item.from ? "" : ` – ${dateText(plainDate(item.until), "short", language)}`;
  return (
    <>
      {item.label} <span className="soft">· {first + last}</span>
    </>
  );
}
