/** What is asked of whoever books: reasons to choose from, and questions of the business's own. */
import { useSearchParams } from "react-router";
import { may } from "../../api/rights.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { useTop } from "../../ui/use-top.ts";
import { EditQuestionnaire, NewQuestionnaire } from "./QuestionnaireEditor.tsx";
import { Questionnaires } from "./Questionnaires.tsx";
import { Reasons } from "./Reasons.tsx";
import "./forms.css";

export function FormsPage() {
  const { t } = useTexts();
  const membership = useMembership();
  const [search, setSearch] = useSearchParams();
  const open = search.get("questionnaire");
  useTop(open ?? "list");
  const editable = may(membership, "catalogue.edit");
  const close = () => setSearch({});
  if (open === "new") return <NewQuestionnaire onClose={close} />;
  if (open !== null) return <EditQuestionnaire key={open} id={open} editable={editable} onClose={close} />;
  return (
    <>
      <PageHead title={t("forms.title")} lead={t("forms.lead")} />
      <div className="settings-form">
        <Reasons editable={editable} />
        <Questionnaires editable={editable} onOpen={(id) => setSearch({ questionnaire: id })} />
      </div>
    </>
  );
}
