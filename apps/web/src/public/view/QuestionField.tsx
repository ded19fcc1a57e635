import { fileKinds, fileTypes, USUAL_FILE_BYTES } from "@creneau/contract/files";
/** A question of the business's own, as its kind asks for. */
import type { ReactNode } from "react";
import type { AskedQuestion, BookingForm } from "../calls.ts";
import { fieldOf, isFree, sentFile } from "../said.ts";
import { dropOf } from "../uploads.ts";
import { usePage } from "./context.ts";
import { Icon } from "./Icon.tsx";

interface Props {
  readonly question: AskedQuestion;
  /** Those before it: what its condition is on. */
  readonly questions: readonly AskedQuestion[];
  readonly said: readonly string[];
  readonly error: string | undefined;
  readonly health: BookingForm["health"];
  /** Its text looks like data about health. */
  readonly noticed: boolean;
  readonly startHere: boolean;
  readonly professional: string;
}

/** As many choices stand open; more are a list to open. */
const MOST_OPEN = 6;

export function QuestionField(props: Props) {
  const { question, error, health, noticed } = props;
  const name = fieldOf(question.questionId);
  const isOpen = question.kind === "choices" || (question.kind === "choice" && question.choices.length <= MOST_OPEN);
  const Group = isOpen ? "fieldset" : "div";
  const Label = isOpen ? "legend" : "label";
  return (
    <Group
      className={`question${isOpen ? " boxes" : ""}${error ? " wrong" : ""}`}
      data-q={question.questionId}
      data-kind={question.kind}
      data-if={question.condition ? JSON.stringify(question.condition) : undefined}
      {...(isOpen && { "aria-describedby": describedBy(props) })}
    >
      <Label {...(!isOpen && { htmlFor: name })}>
        <When {...props} />
        {question.label} <Optional question={question} />
      </Label>
      <Hint {...props} />
      {error && (
        <p className="error" id={`${name}-error`}>
          <Icon name="alert" /> {error}
        </p>
      )}
      {isOpen ? <Choices {...props} /> : <Control {...props} />}
      {isFree(question) && health !== "off" && <HealthNote name={name} noticed={noticed} />}
    </Group>
  );
}

function Optional({ question }: Pick<Props, "question">): ReactNode {
  const { t } = usePage();
  return question.required ? null : <small>({t.booking.optional})</small>;
}

/** Without a script, all questions stand there: those that depend on another say so. */
function When({ question: { condition }, questions }: Props) {
  const { t } = usePage();
  const source = condition && questions.find(({ questionId }) => questionId === condition.questionId);
  if (!condition || !source) return null;
  const { when, whenContains, quoted, or, and } = t.asked;
  const values = condition.values.map(quoted).join(condition.test === "one-of" ? or : and);
  return <small className="when">{(condition.test === "contains" ? whenContains : when)(source.label, values)} </small>;
}

function Hint({ question, professional }: Props) {
  const { t } = usePage();
  const { questionId, help, readers } = question;
  const reading = readers === "team" ? "" : t.asked.readers[readers](professional);
  const words = [help, reading].filter(Boolean).join(" ");
  return words ? (
    <p className="hint" id={`${fieldOf(questionId)}-hint`}>
      {words}
    </p>
  ) : null;
}

function describedBy({ question: { questionId, help, readers, kind }, error, health }: Props): string | undefined {
  const name = fieldOf(questionId);
  const free = kind === "text" || kind === "long-text";
  const ids = [
    (help || readers !== "team") && `${name}-hint`,
    error && `${name}-error`,
    free && health !== "off" && `${name}-health`,
  ];
  return ids.filter(Boolean).join(" ") || undefined;
}

function Choices({ question, said, startHere }: Props) {
  const name = fieldOf(question.questionId);
  return question.choices.map((choice, at) => (
    <label key={choice} className="box">
      <input
        type={question.kind === "choice" ? "radio" : "checkbox"}
        name={name}
        value={choice}
        defaultChecked={said.includes(choice)}
        {...(startHere && at === 0 && { autoFocus: true })}
      />
      <span>{choice}</span>
    </label>
  ));
}

function Control(props: Props) {
  const { t } = usePage();
  const { question, said, error, startHere } = props;
  const { kind, questionId, required, from, until, most, choices } = question;
  const name = fieldOf(questionId);
  const common = {
    id: name,
    name,
    required,
    defaultValue: said[0] ?? "",
    "aria-describedby": describedBy(props),
    "aria-invalid": error ? true : undefined,
    autoFocus: startHere,
  };
  if (kind === "long-text") return <textarea {...common} rows={3} maxLength={most ?? 2000} />;
  if (kind === "choice")
    return (
      <select {...common}>
        <option value="">{t.asked.choose}</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    );
  if (kind === "file") return <Files {...props} />;
  if (kind === "date") return <input {...common} type="date" min={from ?? undefined} max={until ?? undefined} />;
  if (kind === "number") return <input {...common} inputMode="decimal" maxLength={20} autoComplete="off" />;
  return <input {...common} maxLength={most ?? 200} autoComplete="off" />;
}

/** Files that were sent already stay, unless they are taken back; more can be added up to the limit. */
function Files(props: Props) {
  const { t, locale } = usePage();
  const { question, said, error, startHere } = props;
  const name = fieldOf(question.questionId);
  const accept = question.accept.length > 0 ? question.accept : fileKinds;
  const most = question.most ?? 1;
  const sent = said.filter((text) => text !== "");
  const size = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const limit = size.format((question.mostBytes ?? USUAL_FILE_BYTES) / 1024 / 1024);
  return (
    <>
      {sent.map((text) => (
        <p key={text} className="sent">
          <input type="hidden" name={name} value={text} />
          <Icon name="check" /> {sentFile(text).name}
          <label className="box">
            <input type="checkbox" name={dropOf(sentFile(text).fileId)} value="1" />
            <span>{t.asked.drop}</span>
          </label>
        </p>
      ))}
      {sent.length < most && (
        <input
          id={name}
          name={name}
          type="file"
          accept={accept.map((kind) => fileTypes[kind].media).join(",")}
          multiple={most - sent.length > 1}
          aria-describedby={`${name}-limits${error ? ` ${name}-error` : ""}`}
          aria-invalid={error ? true : undefined}
          {...(startHere && { autoFocus: true })}
        />
      )}
      <p className="hint" id={`${name}-limits`}>
        {t.asked.limits(accept.map((kind) => fileTypes[kind].name).join(", "), limit, most)}
      </p>
    </>
  );
}

/** Said when the text is noticed: at once with a script, else when the form comes back. */
export function HealthNote({ name, noticed }: { readonly name: string; readonly noticed: boolean }) {
  const { t } = usePage();
  return (
    <p className="hint minded" id={`${name}-health`} data-health={name} hidden={!noticed} aria-live="polite">
      <Icon name="alert" /> {t.asked.health}
    </p>
  );
}
