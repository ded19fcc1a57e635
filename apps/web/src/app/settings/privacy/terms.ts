/** Terms as people say them: so many days, months or years. */
import type { Translate } from "../../texts/language.ts";

const YEAR = 365;
const MONTH = 30;

export function termText(days: number, t: Translate): string {
  if (days % YEAR === 0) return t("privacy.retention.years", { count: days / YEAR });
  if (days % MONTH === 0) return t("privacy.retention.months", { count: days / MONTH });
  return t("privacy.retention.days", { count: days });
}

const USUAL = [1, 7, 14, 30, 60, 90, 180, 365, 730, 1095, 1460, 1825, 2190, 2920, 3650];

/** What a menu offers between two bounds; the term that is chosen is always there. */
export const termChoices = ({ least, most, usual }: { least: number; most: number; usual: number }, chosen: number) =>
  [...new Set([least, most, usual, chosen, ...USUAL.filter((days) => days > least && days < most)])].toSorted(
    (a, b) => a - b,
  );
