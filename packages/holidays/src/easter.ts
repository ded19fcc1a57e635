import { addDays, plainDate, type PlainDate } from "@creneau/scheduling";

/**
 * Easter Sunday of the Gregorian calendar.
 * @see J.-M. Oudin, Étude sur la date de Pâques, Bulletin astronomique 12 (1940); P. K. Seidelmann (ed.), Explanatory
 * Supplement to the Astronomical Almanac (1992), p. 582
 */
export function easterSunday(year: number): PlainDate {
  const century = Math.floor(year / 100);
  const golden = year % 19;
  const epact =
    (century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century - 17) / 25)) / 3) +
      19 * golden +
      15) %
    30;
  const late = Math.floor(epact / 28);
  const fullMoon = epact - late * (1 - late * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const weekday = (year + Math.floor(year / 4) + fullMoon + 2 - century + Math.floor(century / 4)) % 7;
  return addDays(plainDate(`${year}-03-28`), fullMoon - weekday);
}
