/** What was answered when booking, as it was asked then. */
import { plainDate } from "@creneau/scheduling";
import { Paperclip } from "lucide-react";
import type { BookingDetail } from "../api/bookings.ts";
import { useMembership } from "../shell/InBusiness.tsx";
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

/** Files are taken along, never opened here: who sent them is a stranger. */
function Said({ answer, bookingId }: { readonly answer: Answer; readonly bookingId: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  if (answer.erased) return <em className="soft">{t("forms.answerErased")}</em>;
  if (answer.kind !== "file") return wordsOf(answer, language);
  const size = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return (
    <ul className="panel-files">
      {answer.files.map(({ fileId, name, sizeBytes }) => (
        <li key={fileId}>
          <a href={`/v1/businesses/${businessId}/bookings/${bookingId}/files/${fileId}`} download={name}>
            <Paperclip size={14} aria-hidden /> {name}
          </a>{" "}
          <span className="small soft">{t("forms.kilobytes", { size: size.format(sizeBytes / 1024) })}</span>
        </li>
      ))}
    </ul>
  );
}

export function Answers({ booking }: { readonly booking: BookingDetail }) {
  const { t } = useTexts();
  const { answers, hiddenAnswers } = booking;
  if (answers.length + hiddenAnswers === 0) return null;
  return (
    <section aria-labelledby="panel-answers">
      <h3 id="panel-answers">{t("forms.answers")}</h3>
      <dl className="panel-answers">
        {answers.map((answer) => (
          <div key={answer.questionId}>
            <dt className="small soft">{answer.label}</dt>
            <dd>
              <Said answer={answer} bookingId={booking.id} />
            </dd>
          </div>
        ))}
      </dl>
      {hiddenAnswers > 0 && <p className="small soft">{t("forms.hiddenAnswers", { count: hiddenAnswers })}</p>}
    </section>
  );
}
