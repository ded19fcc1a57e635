/** The questionnaires, archived ones apart. */
import { Button, Skeleton } from "@mantine/core";
import { ChevronRight, MessageCircleQuestion, Plus, Trash2 } from "lucide-react";
import {
  useQuestionnaires,
  useRemoveQuestionnaire,
  useRestoreQuestionnaire,
  useSaveQuestionnaire,
  type QuestionnaireSummary,
} from "../../api/forms.ts";
import { useServices } from "../../api/team.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { EmptyNote } from "../../ui/EmptyNote.tsx";
import { failureLine } from "../../ui/failure-words.ts";
import { FailureNote } from "../../ui/FailureNote.tsx";
import { RowAction } from "../../ui/RowAction.tsx";
import { toastFailed, toastUndo } from "../../ui/toast.tsx";
import { Section } from "../Section.tsx";
import { Archived } from "./Archived.tsx";

interface QuestionnairesProps {
  readonly editable: boolean;
  /** "new", or one of them. */
  readonly onOpen: (id: string) => void;
}

export function Questionnaires({ editable, onOpen }: QuestionnairesProps) {
  const { t } = useTexts();
  const questionnaires = useQuestionnaires(useMembership().businessId, false);
  const list = questionnaires.data;
  const adding = (
    <Button leftSection={<Plus size={16} />} variant="default" onClick={() => onOpen("new")}>
      {t("forms.addQuestionnaire")}
    </Button>
  );
  return (
    <Section title={t("forms.questionnaires")} text={t("forms.questionnairesText")}>
      {questionnaires.isPending && <Skeleton height={120} radius="md" />}
      {questionnaires.isError && !list && (
        <FailureNote error={questionnaires.error} onRetry={() => void questionnaires.refetch()} />
      )}
      {list?.length === 0 && (
        <EmptyNote icon={MessageCircleQuestion} title={t("forms.noQuestions")} text={t("forms.noQuestionsText")}>
          {editable && adding}
        </EmptyNote>
      )}
      {list && list.length > 0 && (
        <>
          <ul className="plain-list form-list">
            {list.map((one) => (
              <QuestionnaireRow key={one.id} questionnaire={one} editable={editable} onOpen={() => onOpen(one.id)} />
            ))}
          </ul>
          {editable && <div className="row">{adding}</div>}
        </>
      )}
      <ArchivedQuestionnaires editable={editable} />
    </Section>
  );
}

interface QuestionnaireRowProps {
  readonly questionnaire: QuestionnaireSummary;
  readonly editable: boolean;
  readonly onOpen: () => void;
}

function QuestionnaireRow({ questionnaire, editable, onOpen }: QuestionnaireRowProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const services = useServices(businessId);
  const remove = useRemoveQuestionnaire(businessId);
  const restore = useRestoreQuestionnaire(businessId);
  const save = useSaveQuestionnaire(businessId);
  const { id, name, serviceIds, questionCount } = questionnaire;
  const named =
    services.data?.filter((service) => serviceIds.includes(service.id)).map((service) => service.name) ?? [];
  const away = () =>
    remove.mutate(id, {
      onSuccess: ({ archived, was }) =>
        toastUndo(t(archived ? "forms.archivedReason" : "forms.deletedReason", { name }), t("app.undo"), () =>
          archived ? restore.mutate(id) : save.mutate(was),
        ),
      onError: (error) => toastFailed(failureLine(error, t)),
    });
  return (
    <li className="row">
      <button type="button" className="form-open grow" onClick={onOpen}>
        <span className="grow">
          <span className="form-name">{name}</span>
          <span className="small soft">
            {t("forms.questionCount", { count: questionCount })} · {named.join(", ") || t("forms.noService")}
          </span>
        </span>
        <ChevronRight size={18} className="soft" aria-hidden />
      </button>
      {editable && <RowAction label={t("forms.remove", { name })} icon={Trash2} onClick={away} />}
    </li>
  );
}

function ArchivedQuestionnaires({ editable }: Pick<QuestionnairesProps, "editable">) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const archived = useQuestionnaires(businessId, true);
  const restore = useRestoreQuestionnaire(businessId);
  const takeUp = (id: string) => restore.mutate(id, { onError: (error) => toastFailed(failureLine(error, t)) });
  return <Archived editable={editable} items={archived.data} onRestore={takeUp} />;
}
