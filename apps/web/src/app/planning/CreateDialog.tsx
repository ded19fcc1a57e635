/** Booking for somebody: who, what, when. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { Button, Modal, NativeSelect, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { useBookForContact } from "../api/bookings.ts";
import { useServiceForm } from "../api/forms.ts";
import { problemOf } from "../api/problem.ts";
import { useBookSeries } from "../api/series.ts";
import { useServices, type Professional, type Service } from "../api/team.ts";
import { answersOf, type Said } from "../forms/QuestionInputs.tsx";
import { ONCE, RepeatSection, ruleAsk, type Repeats } from "../series/RepeatSection.tsx";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { looksLikeEmail } from "../ui/looks-like-email.ts";
import { toastDone } from "../ui/toast.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { Alternatives } from "./Alternatives.tsx";
import { ContactFields } from "./ContactFields.tsx";
import { FormQuestions } from "./FormQuestions.tsx";
import { THEMSELVES, ForWhomFields, forWhomOf } from "./ForWhomFields.tsx";
import { momentText } from "./moment.ts";
import { SlotPicker } from "./SlotPicker.tsx";
import { TermsFields, type ChosenTerms } from "./TermsFields.tsx";
import { NO_TEXTS, TextMessageFields, textMessagesOf } from "./TextMessageFields.tsx";

interface CreateDialogProps {
  /** What is known already. */
  readonly begun: {
    readonly startsAt: string | undefined;
    readonly professionalId: string | undefined;
    readonly serviceId: string | undefined;
  };
  readonly team: readonly Professional[];
  /** Whoever sees everybody may leave it open who gives the session. */
  readonly mayChooseAnyone: boolean;
  readonly onClose: () => void;
}

/** Whoever is free. */
const ANYONE = "";

/** Who can give it, and who does: of several in a row nobody is chosen. */
function whoOf(
  service: Service | undefined,
  wanted: string,
  team: readonly Professional[],
): { readonly givers: readonly Professional[]; readonly professionalId: string | undefined } {
  const givers = team.filter(({ id }) => service?.professionalIds.includes(id));
  if (service?.composition === "combined" || (wanted === ANYONE && givers.length > 1))
    return { givers, professionalId: undefined };
  return { givers, professionalId: givers.find(({ id }) => id === wanted)?.id ?? givers[0]?.id };
}

/** One key for one booking: sending the same thing again, after a cut, books once. */
function useIdempotencyKey() {
  const [sent, setSent] = useState({ ask: "", key: "" });
  return (ask: object) => {
    const text = JSON.stringify(ask);
    if (text === sent.ask) return sent.key;
    const key = crypto.randomUUID();
    setSent({ ask: text, key });
    return key;
  };
}

export function CreateDialog({ begun, team, mayChooseAnyone, onClose }: CreateDialogProps) {
  const { t, language } = useTexts();
  const membership = useMembership();
  const desktop = useDesktop();
  const services = useServices(membership.businessId);
  const book = useBookForContact(membership.businessId);
  const bookAll = useBookSeries(membership.businessId);
  const keyFor = useIdempotencyKey();
  const [repeats, setRepeats] = useState<Repeats>(ONCE);
  const [startsAt, setStartsAt] = useState(begun.startsAt);
  const [slotMissing, setSlotMissing] = useState(false);
  const [reasonId, setReasonId] = useState("");
  const [whom, setWhom] = useState(THEMSELVES);
  const [whomMissing, setWhomMissing] = useState(false);
  const [texts, setTexts] = useState(NO_TEXTS);
  const [phoneWrong, setPhoneWrong] = useState(false);
  const [said, setSaid] = useState<Said>({});
  const [terms, setTerms] = useState<ChosenTerms>({});
  const form = useForm({
    initialValues: {
      name: "",
      email: "",
      note: "",
      professionalId: begun.professionalId ?? team[0]?.id ?? ANYONE,
      serviceId: begun.serviceId ?? "",
    },
    validate: {
      name: (name) => (name.trim() === "" ? t("create.nameMissing") : null),
      email: (email) => (looksLikeEmail(email) ? null : t("create.emailWrong")),
    },
  });
  const service =
    services.data?.find(({ id }) => id === form.values.serviceId) ??
    services.data?.find(({ professionalIds }) => professionalIds.includes(form.values.professionalId)) ??
    services.data?.[0];
  const serviceId = service?.id ?? "";
  const who = whoOf(service, form.values.professionalId, team);
  const { professionalId } = who;
  const asked = useServiceForm(membership.businessId, serviceId).data;
  const questions = asked?.questionnaire?.questions ?? [];
  const zone = zoneNamed(who.givers.find(({ id }) => id === professionalId)?.zone ?? membership.zone);
  // A series is of what one person gives to another.
  const repeatable = professionalId !== undefined && service?.composition === "single" && !service.grouped;
  const isSeries = repeats.on && repeatable;
  const when = startsAt && momentText(instant(startsAt), zone, language);
  const choose = (start: string | undefined) => {
    setStartsAt(start);
    setSlotMissing(false);
    book.reset();
    bookAll.reset();
    // Another first date is another series.
    setRepeats((before) => ({ ...before, choices: [] }));
  };

  const submit = form.onSubmit(
    ({ name, email, note }) => {
      if (!startsAt) {
        setSlotMissing(true);
        return;
      }
      if (whom.other && whom.name.trim() === "") {
        setWhomMissing(true);
        return;
      }
      const textMessages = textMessagesOf(texts, membership.zone);
      if (!textMessages) {
        setPhoneWrong(true);
        return;
      }
      const contact = { name: name.trim(), email: email.trim() };
      const known = questions.map(({ questionId }) => questionId);
      const answers = answersOf(said).filter(({ questionId }) => known.includes(questionId));
      const form = { ...(reasonId && { reasonId }), answers };
      const ask = { serviceId, startsAt, contact, ...forWhomOf(whom), ...textMessages, ...terms, note, ...form };
      if (isSeries && professionalId !== undefined) {
        const { startsAt: _, ...rest } = ask;
        const series = { professionalId, ...rest, ...ruleAsk(repeats, startsAt, zone) };
        bookAll.mutate(
          { ask: series, idempotencyKey: keyFor(series) },
          {
            onSuccess: ({ size }) => {
              toastDone(t("series.made", { count: size, contact: contact.name }));
              onClose();
            },
          },
        );
        return;
      }
      book.mutate(
        { ask: { professionalId, ...ask }, idempotencyKey: keyFor({ professionalId, ...ask }) },
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

  const failed = isSeries ? bookAll : book;
  const failure = failed.isError ? problemOf(failed.error) : undefined;
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
          <ContactFields
            name={form.values.name}
            email={form.values.email}
            errors={{
              name: form.errors["name"] ?? failure?.fields["contact.name"],
              email: form.errors["email"] ?? failure?.fields["contact.email"],
            }}
            onChange={(said) => form.setValues(said)}
          />
          <NativeSelect
            label={t("create.service")}
            disabled={!services.data}
            data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={serviceId}
            onChange={(event) => {
              form.setFieldValue("serviceId", event.currentTarget.value);
              setReasonId("");
              setTerms({});
              choose(undefined);
            }}
          />
          {service?.composition !== "combined" && who.givers.length > 1 && (
            <NativeSelect
              label={t("create.professional")}
              data={[
                ...(mayChooseAnyone ? [{ value: ANYONE, label: t("create.anyone") }] : []),
                ...who.givers.map(({ id, displayName }) => ({ value: id, label: displayName })),
              ]}
              value={professionalId ?? ANYONE}
              onChange={(event) => {
                form.setFieldValue("professionalId", event.currentTarget.value);
                choose(undefined);
              }}
            />
          )}
          {service && (
            <TermsFields
              service={service}
              terms={terms}
              errors={failure?.fields ?? {}}
              onChange={(next) => {
                if (next.durationMinutes !== terms.durationMinutes) choose(undefined);
                setTerms(next);
              }}
            />
          )}
        </div>
        <ForWhomFields
          whom={whom}
          error={whomMissing ? t("create.forNameMissing") : failure?.fields["forWhom.name"]}
          onChange={(said) => {
            setWhom(said);
            setWhomMissing(false);
          }}
        />
        <TextMessageFields
          texts={texts}
          error={
            phoneWrong
              ? t("create.phoneWrong")
              : (failure?.fields["textMessages.phone"] ?? failure?.fields["textMessages"])
          }
          onChange={(next) => {
            setTexts(next);
            setPhoneWrong(false);
          }}
        />
        {services.isError && <FailureNote error={services.error} onRetry={() => void services.refetch()} />}
        {services.data?.length === 0 && <p className="soft">{t("create.noServices")}</p>}
        {service?.composition === "combined" && <p className="small soft">{t("create.inARow")}</p>}
        {service && service.composition !== "combined" && who.givers.length === 0 && (
          <p className="soft">{t("catalogue.noGivers")}</p>
        )}
        {service && (service.composition === "combined" || who.givers.length > 0) && (
          <SlotPicker
            key={`${professionalId ?? ANYONE}-${serviceId}-${terms.durationMinutes ?? ""}`}
            professionalId={professionalId}
            serviceId={serviceId}
            durationMinutes={terms.durationMinutes}
            zone={zone}
            {...(begun.startsAt && { startFrom: begun.startsAt })}
            value={startsAt}
            onChange={choose}
          />
        )}
        {repeatable && (
          <RepeatSection
            repeats={repeats}
            startsAt={startsAt}
            zone={zone}
            professionalId={professionalId}
            serviceId={serviceId}
            durationMinutes={terms.durationMinutes}
            onChange={setRepeats}
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
            <FailureNote error={failed.error}>
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
          <Button type="submit" loading={book.isPending || bookAll.isPending}>
            {isSeries ? t("series.submit") : when ? t("create.submitAt", { when }) : t("create.submit")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
