/** Absences as a file for payroll: a row a day, so that a month holds its own days alone. */
import type { PlainDate } from "@creneau/scheduling";
import { writeCsv } from "../../../platform/csv.ts";
import type { Language } from "../../../platform/http/language.ts";
import type { StoredLeave } from "./queries.ts";
import { wallText } from "./rules.ts";
import { fileWords } from "./texts.ts";

const decimal = (value: number, language: Language): string => {
  const text = String(Math.round(value * 100) / 100);
  return language === "fr" ? text.replace(".", ",") : text;
};

export function leavesFile(
  leaves: readonly StoredLeave[],
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
  language: Language,
): string {
  const rows = leaves.flatMap((leave) =>
    leave.counted
      .filter(({ on }) => from <= on && on <= to)
      .map(({ on, halfDays, minutes }) => [
        leave.professionalName,
        leave.kindName,
        fileWords[leave.paid ? "yes" : "no"][language],
        leave.fromOn,
        wallText(leave.fromMinute),
        leave.untilOn,
        wallText(leave.untilMinute),
        on,
        decimal(halfDays / 2, language),
        decimal(minutes / 60, language),
      ]),
  );
  return writeCsv([fileWords.heads[language], ...rows]);
}
