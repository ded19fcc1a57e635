/** What may be sent in answer to a question that asks for a file: of which kind, how big, how many. */
import { fileKinds, fileTypes, MOST_FILE_BYTES, MOST_FILES, USUAL_FILE_BYTES } from "@creneau/contract/files";
import { Checkbox, NumberInput } from "@mantine/core";
import type { Question } from "../../api/forms.ts";
import { useTexts } from "../../texts/language.ts";

interface FileLimitsProps {
  readonly question: Question;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (question: Question) => void;
}

const MEGABYTE = 1024 * 1024;

export function FileLimits({ question, errors, onChange }: FileLimitsProps) {
  const { t } = useTexts();
  const accept = question.accept.length > 0 ? question.accept : [...fileKinds];
  return (
    <>
      <Checkbox.Group
        label={t("forms.accept")}
        description={t("forms.acceptHint")}
        value={accept}
        error={errors["accept"]}
        onChange={(chosen) => {
          const kept = fileKinds.filter((kind) => chosen.includes(kind));
          // None would mean all: the last one stays.
          if (kept.length > 0) onChange({ ...question, accept: kept.length === fileKinds.length ? [] : kept });
        }}
      >
        <div className="file-kinds">
          {fileKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={fileTypes[kind].name} />
          ))}
        </div>
      </Checkbox.Group>
      <div className="two-fields">
        <NumberInput
          label={t("forms.mostMegabytes")}
          min={0.1}
          max={MOST_FILE_BYTES / MEGABYTE}
          step={1}
          decimalScale={1}
          decimalSeparator=","
          allowedDecimalSeparators={[",", "."]}
          clampBehavior="blur"
          value={(question.mostBytes ?? USUAL_FILE_BYTES) / MEGABYTE}
          error={errors["mostBytes"]}
          onChange={(value) =>
            onChange({ ...question, mostBytes: typeof value === "number" ? Math.round(value * MEGABYTE) : null })
          }
        />
        <NumberInput
          label={t("forms.mostFiles")}
          min={1}
          max={MOST_FILES}
          allowDecimal={false}
          clampBehavior="blur"
          value={question.most ?? 1}
          error={errors["most"]}
          onChange={(value) => onChange({ ...question, most: typeof value === "number" ? value : null })}
        />
      </div>
    </>
  );
}
