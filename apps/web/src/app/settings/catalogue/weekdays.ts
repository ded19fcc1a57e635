/** 1 = Monday … 7 = Sunday: the fourth of January 2027 was a Monday. */
export const weekdayName = (day: number, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: "short", timeZone: "UTC" }).format(Date.UTC(2027, 0, 3 + day));
