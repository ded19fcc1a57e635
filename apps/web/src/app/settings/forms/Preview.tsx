/** The questions as visitors will see them: to be tried out, since some depend on others. Nothing of it is sent. */
import { Eye } from "lucide-react";
import { useState } from "react";
import type { Question, QuestionnaireDraft } from "../../api/forms.ts";
import { QuestionInputs, type Said } from "../../forms/QuestionInputs.tsx";
import { useTexts } from "../../texts/language.ts";

interface PreviewProps {
  readonly questions: readonly Question[];
  readonly health: QuestionnaireDraft["health"];
}

export function Preview({ questions, health }: PreviewProps) {
  const { t } = useTexts();
  const [said, setSaid] = useState<Said>({});
  return (
    <aside className="card form-preview" aria-label={t("forms.preview")}>
      <p className="form-preview-title small soft">
        <Eye size={16} aria-hidden /> {t("forms.preview")}
      </p>
      {questions.length === 0 ? (
        <p className="soft">{t("forms.previewEmpty")}</p>
      ) : (
        <QuestionInputs questions={questions} health={health} said={said} onChange={setSaid} />
      )}
    </aside>
  );
}
