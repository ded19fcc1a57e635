/** Booking for somebody: who, what, when. */
import { instant } from "@creneau/scheduling";
import { Button, Modal, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useServiceForm } from "../api/forms.ts";
import { problemOf } from "../api/problem.ts";
import type { Professional } from "../api/team.ts";
import { answersOf, type Said } from "../forms/QuestionInputs.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { useDesktop } from "../ui/use-desktop.ts";
import { Alternatives } from "./Alternatives.tsx";
import { ServiceFields, TimeFields } from "./ChoiceFields.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { FormQuestions } from "./FormQuestions.tsx";
import { THEMSELVES, ForWhomFields, forWhomOf } from "./ForWhomFields.tsx";
import { momentText } from "./moment.ts";
import { NO_TEXTS, TextMessageFields, textMessagesOf } from "./TextMessageFields.tsx";
import { useBook } from "./use-book.ts";
import { useChoice, type Begun, type Choice } from "./use-choice.ts";

interface CreateDialogProps {
  /** What is known already. */
  readonly begun: Begun;
  readonly team: readonly Professional[];
  /** Whoever sees everybody may leave it open who gives the session. */
  readonly mayChooseAnyone: boolean;
  readonly onClose: () => void;
}

/** What the dialog itself finds missing or wrong, until it is touched again. */
type Fault = "slot" | "whom" | "phone";

/** What is chosen and typed, what is missing of it, and booking it. */
function useCreation({ begun, team, onClose }: Omit<CreateDialogProps, "mayChooseAnyone">) {
  const { t } = useTexts();
  const membership = useMembership();
  const book = useBook(onClose);
  const [faults, setFaults] = useState<Partial<Record<Fault, boolean>>>({});
  const mark = (fault: Fault, wrong: boolean) => setFaults((before) => ({ ...before, [fault]: wrong }));
  const choice = useChoice(begun, team, () => {
    mark("slot", false);
    book.forget();
  });
  const [whom, setWhom] = useState(THEMSELVES);
  const [texts, setTexts] = useState(NO_TEXTS);
  const [said, setSaid] = useState<Said>({});
  const asked = useServiceForm(membership.businessId, choice.serviceId).data;
  const form = useForm({
    initialValues: { name: "", email: "", note: "" },
    validate: {
      name: (name) => (name.trim() === "" ? t("create.nameMissing") : null),
      email: (email) => (looksLikeEmail(email) ? null : t("create.emailWrong")),
    },
  });
  const submit = form.onSubmit(
    ({ name, email, note }) => {
      if (!choice.startsAt) return mark("slot", true);
      if (whom.other && whom.name.trim() === "") return mark("whom", true);
      const textMessages = textMessagesOf(texts, membership.zone);
      if (!textMessages) return mark("phone", true);
      const contact = { name: name.trim(), email: email.trim() };
      const known = (asked?.questionnaire?.questions ?? []).map(({ questionId }) => questionId);
      const answers = answersOf(said).filter(({ questionId }) => known.includes(questionId));
      book.send(choice, choice.startsAt, { contact, ...forWhomOf(whom), ...textMessages, note, answers });
    },
    () => mark("slot", !choice.startsAt),
  );
  return { book, faults, mark, choice, whom, setWhom, texts, setTexts, said, setSaid, asked, form, submit };
}

export function CreateDialog({ begun, team, mayChooseAnyone, onClose }: CreateDialogProps) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const creation = useCreation({ begun, team, onClose });
  const { book, faults, mark, choice, form } = creation;
  const error = book.errorOf(choice);
  const errors = error === null ? {} : problemOf(error).fields;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("create.title")}
      size="lg"
      radius="lg"
      fullScreen={!desktop}
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <form className="stack-wide" onSubmit={creation.submit} noValidate>
        <div className="two-fields">
          <ContactFields
            name={form.values.name}
            email={form.values.email}
            errors={{
              name: form.errors["name"] ?? errors["contact.name"],
              email: form.errors["email"] ?? errors["contact.email"],
            }}
            onChange={(some) => form.setValues(some)}
          />
          <ServiceFields choice={choice} mayChooseAnyone={mayChooseAnyone} errors={errors} />
        </div>
        <ForWhomFields
          whom={creation.whom}
          error={faults.whom ? t("create.forNameMissing") : errors["forWhom.name"]}
          onChange={(next) => {
            creation.setWhom(next);
            mark("whom", false);
          }}
        />
        <TextMessageFields
          texts={creation.texts}
          error={faults.phone ? t("create.phoneWrong") : (errors["textMessages.phone"] ?? errors["textMessages"])}
          onChange={(next) => {
            creation.setTexts(next);
            mark("phone", false);
          }}
        />
        <TimeFields choice={choice} />
        <FormQuestions
          asked={creation.asked}
          reasonId={choice.reasonId}
          onReason={choice.setReasonId}
          said={creation.said}
          onSay={creation.setSaid}
          errors={errors}
        />
        <Textarea
          label={`${t("create.note")} (${t("app.optional")})`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          {...form.getInputProps("note")}
        />
        <Foot
          choice={choice}
          error={error}
          isSlotMissing={faults.slot === true}
          isPending={book.isPending}
          onClose={onClose}
        />
      </form>
    </Modal>
  );
}

interface FootProps {
  readonly choice: Choice;
  readonly error: unknown;
  readonly isSlotMissing: boolean;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

/** What is in the way, and the two ways out; the button says what it books. */
function Foot({ choice, error, isSlotMissing, isPending, onClose }: FootProps) {
  const { t, language } = useTexts();
  const { startsAt, zone, isSeries } = choice;
  const when = startsAt && momentText(instant(startsAt), zone, language);
  return (
    <div className="dialog-foot">
      {error !== null && (
        <FailureNote error={error}>
          <Alternatives spans={problemOf(error).alternatives} zone={zone} onChoose={choice.startAt} />
        </FailureNote>
      )}
      {isSlotMissing && (
        <p className="field-error grow" role="alert">
          {t("create.slotMissing")}
        </p>
      )}
      <Button variant="subtle" color="gray" onClick={onClose}>
        {t("app.cancel")}
      </Button>
      <Button type="submit" loading={isPending}>
        {isSeries ? t("series.submit") : when ? t("create.submitAt", { when }) : t("create.submit")}
      </Button>
    </div>
  );
}
