/** Booking for somebody: who, what, when. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Modal, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useBookForContact, type BookingAsk } from "../api/bookings.ts";
import { useServiceForm } from "../api/forms.ts";
import { problemOf } from "../api/problem.ts";
import { useServices, type Professional } from "../api/team.ts";
import { answersOf, type Said } from "../forms/QuestionInputs.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { toastDone } from "../ui/toast.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { Alternatives } from "./Alternatives.tsx";
import { FormQuestions } from "./FormQuestions.tsx";
import { momentText } from "./moment.ts";
import { SlotPicker } from "./SlotPicker.tsx";

interface CreateDialogProps {
  readonly professionalId: string | undefined;
  readonly team: readonly Professional[];
  readonly onClose: () => void;
}

/** One key for one booking: sending the same thing again, after a cut, books once. */
function useIdempotencyKey() {
  const [sent, setSent] = useState({ ask: "", key: "" });
  return (ask: BookingAsk) => {
    const text = JSON.stringify(ask);
    if (text === sent.ask) return sent.key;
    const key = crypto.randomUUID();
    setSent({ ask: text, key });
    return key;
  };
}

export function CreateDialog({ professionalId: firstProfessional, team, onClose }: CreateDialogProps) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const desktop = useDesktop();
  const services = useServices(membership.businessId);
  const book = useBookForContact(membership.businessId);
  const keyFor = useIdempotencyKey();
  const [startsAt, setStartsAt] = useState<string>();
  const [slotMissing, setSlotMissing] = useState(false);
  const [reasonId, setReasonId] = useState("");
  const [said, setSaid] = useState<Said>({});
  const form = useForm({
    initialValues: {
      name: "",
      email: "",
      note: "",
      professionalId: firstProfessional ?? team[0]?.id ?? "",
      serviceId: "",
    },
    validate: {
      name: (name) => (name.trim() === "" ? t("create.nameMissing") : null),
      email: (email) => (looksLikeEmail(email) ? null : t("create.emailWrong")),
    },
  });
  const { professionalId } = form.values;
  const serviceId = form.values.serviceId || (services.data?.[0]?.id ?? "");
  const asked = useServiceForm(membership.businessId, serviceId).data;
  const questions = asked?.questionnaire?.questions ?? [];
  const zone = zoneNamed(team.find(({ id }) => id === professionalId)?.zone ?? membership.zone);
  const when = startsAt && momentText(instant(startsAt), zone, language);
  const choose = (start: string | undefined) => {
    setStartsAt(start);
    setSlotMissing(false);
    book.reset();
  };

  const submit = form.onSubmit(
    ({ name, email, note }) => {
      if (!startsAt) {
        setSlotMissing(true);
        return;
      }
      const contact = { name: name.trim(), email: email.trim() };
      const known = questions.map(({ questionId }) => questionId);
      const answers = answersOf(said).filter(({ questionId }) => known.includes(questionId));
      const form = { ...(reasonId && { reasonId }), answers };
      const ask = { professionalId, serviceId, startsAt, contact, note, ...form };
      book.mutate(
        { ask, idempotencyKey: keyFor(ask) },
        {
          onSuccess: () => {
            toastDone(t("create.made", { when: when ?? "", contact: ask.contact.name }));
            onClose();
          },
        },
      );
    },
    () => setSlotMissing(!startsAt),
  );

  const failure = book.isError ? problemOf(book.error) : undefined;
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
      <form className="stack-wide" onSubmit={submit} noValidate>
        <div className="two-fields">
          <TextInput
            label={t("create.name")}
            autoComplete="off"
            data-autofocus
            maxLength={80}
            {...form.getInputProps("name")}
            error={form.errors["name"] ?? failure?.fields["contact.name"]}
          />
          <TextInput
            label={t("create.email")}
            description={t("create.emailHint")}
            inputWrapperOrder={["label", "input", "error", "description"]}
            type="email"
            autoComplete="off"
            {...form.getInputProps("email")}
            error={form.errors["email"] ?? failure?.fields["contact.email"]}
          />
          {team.length > 1 && (
            <NativeSelect
              label={t("create.professional")}
              data={team.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              {...form.getInputProps("professionalId")}
              onChange={(event) => {
                form.setFieldValue("professionalId", event.currentTarget.value);
                choose(undefined);
              }}
            />
          )}
          <NativeSelect
            label={t("create.service")}
            disabled={!services.data}
            data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={serviceId}
            onChange={(event) => {
              form.setFieldValue("serviceId", event.currentTarget.value);
              setReasonId("");
              choose(undefined);
            }}
          />
        </div>
        {services.isError && <FailureNote error={services.error} onRetry={() => void services.refetch()} />}
        {services.data?.length === 0 && <p className="soft">{t("create.noServices")}</p>}
        {serviceId && professionalId && (
          <SlotPicker
            key={`${professionalId}-${serviceId}`}
            professionalId={professionalId}
            serviceId={serviceId}
            zone={zone}
            value={startsAt}
            onChange={choose}
          />
        )}
        <FormQuestions
          asked={asked}
          reasonId={reasonId}
          onReason={setReasonId}
          said={said}
          onSay={setSaid}
          errors={failure?.fields ?? {}}
        />
        <Textarea
          label={`${t("create.note")} (${t("app.optional")})`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={1000}
          {...form.getInputProps("note")}
        />
        <div className="dialog-foot">
          {failure && (
            <FailureNote error={book.error}>
              <Alternatives spans={failure.alternatives} zone={zone} onChoose={choose} />
            </FailureNote>
          )}
          {slotMissing && (
            <p className="field-error grow" role="alert">
              {t("create.slotMissing")}
            </p>
          )}
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button type="submit" loading={book.isPending}>
            {when ? t("create.submitAt", { when }) : t("create.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
