/** Which countries and regions there are, and what they are called. */
import { frenchTerritories, type FrenchTerritory } from "./france.ts";
import { libraryCountries, libraryRegions } from "./library.ts";
import { remembering } from "./remember.ts";
import type { Language } from "./types.ts";

export interface HolidayRegion {
  /** ISO 3166-2 without the country, mostly; with a hyphen, a part of a region ("BY-EVANG"). */
  readonly code: string;
  readonly name: string;
}

export interface HolidayCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  readonly name: string;
  /** Those with days of their own; a country is complete without any. */
  readonly regions: readonly HolidayRegion[];
}

const alsaceMoselle: Readonly<Record<string, string>> = { "57": "Moselle", "67": "Bas-Rhin", "68": "Haut-Rhin" };

function frenchRegions(nameOf: (code: string) => string): HolidayRegion[] {
  return frenchTerritories
    .filter((code) => code !== "FR")
    .map((code) => {
      const department = alsaceMoselle[code];
      return { code, name: department ? `${department} (Alsace-Moselle)` : nameOf(code) };
    });
}

const countries = remembering<readonly HolidayCountry[]>(2);

/** The countries for a picker, by name, each with its regions by name. */
export function holidayCountries(language: Language): readonly HolidayCountry[] {
  return countries(language, () => {
    const names = new Intl.DisplayNames(language, { type: "region" });
    const nameOf = (code: string): string => String(names.of(code));
    const { compare } = new Intl.Collator(language, { numeric: true });
    const byName = (one: HolidayRegion, other: HolidayRegion): number => compare(one.name, other.name);
    return libraryCountries()
      .map((code) => ({
        code,
        name: nameOf(code),
        regions: (code === "FR" ? frenchRegions(nameOf) : libraryRegions(code, language)).toSorted(byName),
      }))
      .toSorted(byName);
  });
}

export interface Place {
  readonly country: string;
  /** Empty for the whole country. */
  readonly region: string;
  readonly french: FrenchTerritory | undefined;
}

/**
 * A country and region that exist. Overseas territories of France are the same as a country and as a region of France.
 * @throws RangeError for others: the codes of `holidayCountries` are accepted, as they are written there.
 */
export function placeOf(country: string, region: string | undefined): Place {
  const found = holidayCountries("en").find(({ code }) => code === country);
  if (!found) throw new RangeError(`No such country: ${JSON.stringify(country)}`);
  if (region !== undefined && !found.regions.some(({ code }) => code === region)) {
    throw new RangeError(`No such region of ${country}: ${JSON.stringify(region)}`);
  }
  const french = frenchTerritories.find((code) => code === (country === "FR" ? (region ?? "FR") : country));
  // The library has each overseas territory as a country, and only some of them as regions.
  const whole = french !== undefined && !(french in alsaceMoselle);
  return whole ? { country: french, region: "", french } : { country, region: region ?? "", french };
}
