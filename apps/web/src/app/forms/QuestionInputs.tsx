/** The questions of a form, those that are asked after what was said so far: the rule is the server's own. */
import { askedQuestions, healthWordIn, type Answer } from "@creneau/contract/asked";
import { Checkbox, FileInput, NativeSelect, NumberInput, Radio, Textarea, TextInput } from "@mantine/core";
import { Paperclip } from "lucide-react";
import type { BookingForm } from "../api/forms.ts";
import { useTexts } from "../texts/language.ts";
import "./questions.css";

export type Said = Readonly<Record<string, string | number | string[] | undefined>>;
type Question = NonNullable<BookingForm["questionnaire"]>["questions"][number];

interface QuestionInputsProps {
  readonly questions: readonly Question[];
  readonly health: BookingForm["health"];
  readonly said: Said;
  readonly onChange: (said: Said) => void;
  /** By question. */
  readonly errors?: Readonly<Record<string, string>>;
  /** Nobody has to answer: somebody else speaks for whoever comes. */
  readonly lenient?: boolean;
}

/** As the API takes them: what is blank is not said. */
export const answersOf = (said: Said): { questionId: string; value: string | number | string[] }[] =>
  Object.entries(said).flatMap(([questionId, value]) =>
    value === undefined || (typeof value !== "number" && value.length === 0) ? [] : [{ questionId, value }],
  );

export function QuestionInputs({
  questions,
  health,
  said,
  onChange,
  errors = {},
  lenient = false,
}: QuestionInputsProps) {
  const answers: Readonly<Record<string, Answer | undefined>> = said;
  const asked = new Set(askedQuestions(questions, answers));
  return (
    <div className="stack-wide">
      {questions
        .filter(({ questionId }) => asked.has(questionId))
        .map((question) => (
          <QuestionInput
            key={question.questionId}
            question={question}
            minds={health !== "off"}
            required={question.required && !lenient}
            value={said[question.questionId]}
            error={errors[question.questionId]}
            onChange={(value) => onChange({ ...said, [question.questionId]: value })}
          />
        ))}
    </div>
  );
}

interface QuestionInputProps {
  readonly question: Question;
  readonly minds: boolean;
  readonly required: boolean;
  readonly value: Said[string];
  readonly error: string | undefined;
  readonly onChange: (value: Said[string]) => void;
}

/** As many choices stand open; more are a list to open. */
const MOST_OPEN = 6;

function QuestionInput({ question, minds, required, value, error, onChange }: QuestionInputProps) {
  const { t } = useTexts();
  const { kind, choices, help, label } = question;
  const text = typeof value === "string" ? value : "";
  const common = { label: label || t("forms.untitled"), description: help || undefined, required, error };
  const noticed = minds && (kind === "text" || kind === "long-text") && healthWordIn(text) !== undefined;
  const warning = noticed && (
    <p className="small form-health" role="status">
      {t("forms.looksLikeHealth")}
    </p>
  );
  if (kind === "choices")
    return (
      <Checkbox.Group {...common} value={Array.isArray(value) ? value : []} onChange={onChange}>
        <div className="stack form-services">
          {choices.map((choice) => (
            <Checkbox key={choice} value={choice} label={choice} />
          ))}
        </div>
      </Checkbox.Group>
    );
  if (kind === "choice" && choices.length <= MOST_OPEN)
    return (
      <Radio.Group {...common} value={text} onChange={onChange}>
        <div className="stack form-services">
          {choices.map((choice) => (
            <Radio key={choice} value={choice} label={choice} />
          ))}
        </div>
      </Radio.Group>
    );
  if (kind === "choice")
    return (
      <NativeSelect
        {...common}
        value={text}
        data={[{ value: "", label: t("forms.choose") }, ...choices]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  if (kind === "number")
    return (
      <NumberInput
        {...common}
        decimalSeparator=","
        allowedDecimalSeparators={[",", "."]}
        value={typeof value === "number" ? value : ""}
        onChange={(next) => onChange(typeof next === "number" ? next : undefined)}
      />
    );
  if (kind === "file")
    return (
      <FileInput {...common} disabled placeholder={t("forms.filesByGuest")} leftSection={<Paperclip size={16} />} />
    );
  if (kind === "date")
    return <TextInput {...common} type="date" value={text} onChange={(event) => onChange(event.currentTarget.value)} />;
  const change = (event: { readonly currentTarget: { readonly value: string } }) => onChange(event.currentTarget.value);
  const most = question.most ?? (kind === "text" ? 200 : 2000);
  return (
    <div>
      {kind === "text" ? (
        <TextInput {...common} maxLength={most} value={text} onChange={change} />
      ) : (
        <Textarea {...common} autosize minRows={3} maxRows={8} maxLength={most} value={text} onChange={change} />
      )}
      {warning}
    </div>
  );
}
