/** In which zone the hours are, whose zone the professional is in, and how to change it. */
import { instant, wallOf } from "@creneau/scheduling";
import { cities, cityOf, regions } from "../../cities.ts";
import type { ProfessionalProfile } from "../calls.ts";
import { offset } from "../time/format.ts";
import { knownZone } from "../visit.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

/** Of nobody in particular, it tells of no other clock. */
export function ZoneBar({ professional }: { readonly professional?: ProfessionalProfile }) {
  const { t, zone, now, url, locale } = usePage();
  const at = professional?.nextSlot ? instant(professional.nextSlot.startsAt) : now;
  const theirs = knownZone(professional?.zone);
  const differs = theirs !== undefined && wallOf(at, theirs).offsetMinutes !== wallOf(at, zone).offsetMinutes;
  const kept = [...url.searchParams].filter(([name]) => name !== "zone");
  return (
    <div className="zone">
      <details>
        <summary>
          <Icon name="globe" />
          {t.zone.shown(cityOf(zone, locale), offset(at, zone))} <u>{t.zone.change}</u>
        </summary>
        <form method="get" action={url.pathname}>
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label htmlFor="zone">{t.zone.label}</label>
          <div className="row">
            <ZoneSelect />
            <button className="button quiet">{t.zone.use}</button>
          </div>
        </form>
      </details>
      {professional && differs && <p>{t.zone.theirs(professional.displayName, cityOf(theirs, locale))}</p>}
    </div>
  );
}

function ZoneSelect() {
  const { t, zone, locale } = usePage();
  const listed = cities.some((city) => city.zone === zone);
  return (
    <select id="zone" name="zone" defaultValue={zone}>
      {!listed && <option value={zone}>{cityOf(zone, locale)}</option>}
      {regions.map((region) => (
        <optgroup key={region} label={t.zone.regions[region]}>
          {cities
            .filter((city) => city.region === region)
            .map((city) => (
              <option key={city.zone} value={city.zone}>
                {city[locale]}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
