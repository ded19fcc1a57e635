/** What the form of a service asks, when the team books: what nobody said may be left out. */
import { NativeSelect } from "@mantine/core";
import type { BookingForm } from "../api/forms.ts";
import { QuestionInputs, type Said } from "../forms/QuestionInputs.tsx";
import { useTexts } from "../texts/language.ts";

interface FormQuestionsProps {
  /** Undefined until it is known. */
  readonly asked: BookingForm | undefined;
  readonly reasonId: string;
  readonly onReason: (reasonId: string) => void;
  readonly said: Said;
  readonly onSay: (said: Said) => void;
  /** By path of the API. */
  readonly errors: Readonly<Record<string, string>>;
}

export function FormQuestions({ asked, reasonId, onReason, said, onSay, errors }: FormQuestionsProps) {
  const { t } = useTexts();
  const questions = asked?.questionnaire?.questions ?? [];
  return (
    <>
      {asked && asked.reasons.length > 0 && (
        <NativeSelect
          label={`${t("forms.reason")} (${t("app.optional")})`}
          value={reasonId}
          error={errors["reasonId"]}
          data={[
            { value: "", label: t("forms.choose") },
            ...asked.reasons.map((reason) => ({ value: reason.reasonId, label: reason.name })),
          ]}
          onChange={(event) => onReason(event.currentTarget.value)}
        />
      )}
      {asked && questions.length > 0 && (
        <QuestionInputs
          questions={questions}
          health={asked.health}
          said={said}
          onChange={onSay}
          lenient
          errors={Object.fromEntries(
            questions.map(({ questionId }) => [questionId, errors[`answers.${questionId}`] ?? ""]),
          )}
        />
      )}
    </>
  );
}
