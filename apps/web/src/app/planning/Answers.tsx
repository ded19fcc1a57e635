/** What was answered when booking, as it was asked then. */
import { plainDate } from "@creneau/scheduling";
import type { BookingDetail } from "../api/bookings.ts";
import { useTexts } from "../texts/language.ts";
import type { Language } from "../time/format.ts";

type Answer = BookingDetail["answers"][number];

function wordsOf({ kind, value }: Answer, language: Language): string {
  if (typeof value === "number") return new Intl.NumberFormat(language).format(value);
  if (kind === "date" && typeof value === "string") {
    const [year, month, day] = plainDate(value).split("-");
    return language === "fr" ? `${day}/${month}/${year}` : value;
  }
  return [value ?? []].flat().join(", ");
}

export function Answers({ booking }: { readonly booking: BookingDetail }) {
  const { t, language } = useTexts();
  const { answers, hiddenAnswers } = booking;
  if (answers.length + hiddenAnswers === 0) return null;
  return (
    <section aria-labelledby="panel-answers">
      <h3 id="panel-answers">{t("forms.answers")}</h3>
      <dl className="panel-answers">
        {answers.map((answer) => (
          <div key={answer.questionId}>
            <dt className="small soft">{answer.label}</dt>
            <dd>{answer.erased ? <em className="soft">{t("forms.answerErased")}</em> : wordsOf(answer, language)}</dd>
          </div>
        ))}
      </dl>
      {hiddenAnswers > 0 && <p className="small soft">{t("forms.hiddenAnswers", { count: hiddenAnswers })}</p>}
    </section>
  );
}
