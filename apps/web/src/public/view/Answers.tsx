/** What the reader said when booking, in their own list. */
import { plainDate } from "@creneau/scheduling";
import type { LinkedBooking } from "../calls.ts";
import { day, type Locale } from "../time/format.ts";
import { Row } from "./Choice.tsx";
import { usePage } from "./context.ts";

export function Answers({ answers }: Pick<LinkedBooking, "answers">) {
  const { t, locale } = usePage();
  return answers.map((answer) => (
    <Row key={answer.questionId} icon="talk" term={answer.label}>
      {answer.label}{" "}
      <span className="text said">{answer.value === null ? t.asked.erased : wordsOf(answer, locale)}</span>
    </Row>
  ));
}

type Answer = LinkedBooking["answers"][number];

function wordsOf({ kind, value, files }: Answer, locale: Locale): string {
  if (kind === "file") return files.map(({ name }) => name).join(", ");
  if (typeof value === "number") return new Intl.NumberFormat(locale).format(value);
  if (kind === "date" && typeof value === "string")
    return `${day(plainDate(value), "dayMonthLong", locale)} ${value.slice(0, 4)}`;
  return [value ?? []].flat().join(", ");
}
