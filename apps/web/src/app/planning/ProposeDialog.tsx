/** Up to five other times, of this professional or of another, that whoever booked chooses from. */
import { addDays, dateOf, instant, startOfDay, toIso, type Zone } from "@creneau/scheduling";
import { Button, Checkbox, Modal, Select, Textarea } from "@mantine/core";
import { X } from "lucide-react";
import { useState } from "react";
import type { Booking } from "../api/bookings.ts";
import { usePropose } from "../api/lifecycle.ts";
import { seesEverybody } from "../api/rights.ts";
import { useProfessionals } from "../api/team.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { nowInstant } from "../time/now.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { toastDone } from "../ui/toast.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import { momentText } from "./moment.ts";
import { SlotPicker } from "./SlotPicker.tsx";
import "./life.css";

interface ProposeDialogProps {
  readonly booking: Booking;
  readonly zone: Zone;
  readonly onClose: () => void;
}

interface Option {
  readonly startsAt: string;
  readonly professionalId: string;
}

const MOST = 5;
const HOURS = ["24", "48", "72", "168"] as const;

/** In so many hours, and at the end of that day when it is days. */
function answerByOf(hours: number, zone: Zone): string {
  const at = instant(nowInstant() + hours * 3_600_000);
  return toIso(hours <= 24 ? at : startOfDay(addDays(dateOf(at, zone), 1), zone));
}

export function ProposeDialog({ booking, zone, onClose }: ProposeDialogProps) {
  const { t } = useTexts();
  const membership = useMembership();
  const { businessId } = membership;
  const desktop = useDesktop();
  const team = useProfessionals(businessId).data ?? [];
  const send = usePropose(businessId, booking);
  const [key] = useState(() => crypto.randomUUID());
  const [who, setWho] = useState(booking.professional.id);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [reason, setReason] = useState("");
  const [hours, setHours] = useState("48");
  const [hold, setHold] = useState(true);
  const contact = booking.contact.name;
  const nameOf = (id: string) => team.find((one) => one.id === id)?.displayName ?? booking.professional.displayName;
  const has = (option: Option) =>
    options.some((one) => one.startsAt === option.startsAt && one.professionalId === option.professionalId);
  const add = (startsAt: string | undefined) => {
    const option = { startsAt: startsAt ?? "", professionalId: who };
    if (startsAt !== undefined && options.length < MOST && !has(option)) setOptions([...options, option]);
  };
  const submit = () =>
    send.mutate(
      { draft: { options, reason, answerBy: answerByOf(Number(hours), zone), hold }, key },
      {
        onSuccess: () => {
          toastDone(t("propose.done", { contact }));
          onClose();
        },
      },
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("propose.title")}
      size="lg"
      radius="lg"
      fullScreen={!desktop}
      centered
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <p className="soft">{t("propose.lead", { contact })}</p>
        {seesEverybody(membership) && team.length > 1 && (
          <Select
            label={t("propose.who")}
            data={team.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            value={who}
            allowDeselect={false}
            onChange={(chosen) => setWho(chosen ?? who)}
          />
        )}
        {who !== booking.professional.id && (
          <Button variant="default" onClick={() => add(booking.startsAt)}>
            {t("propose.same", { name: nameOf(who) })}
          </Button>
        )}
        <SlotPicker
          key={who}
          professionalId={who}
          serviceId={booking.service.id}
          zone={zone}
          {...(who === booking.professional.id && { movingBookingId: booking.id })}
          startFrom={booking.startsAt}
          value={undefined}
          onChange={add}
        />
        <Chosen options={options} zone={zone} nameOf={nameOf} onChange={setOptions} />
        <Textarea
          label={`${t("propose.reason")} (${t("app.optional")})`}
          autosize
          minRows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <AnswerBy hours={hours} onChange={setHours} />
        <Checkbox
          label={t("propose.hold")}
          description={t("propose.holdText")}
          checked={hold}
          onChange={(event) => setHold(event.currentTarget.checked)}
        />
        <div className="dialog-foot">
          {send.isError && <FailureNote error={send.error} />}
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t("app.cancel")}
          </Button>
          <Button disabled={options.length === 0} loading={send.isPending} onClick={submit}>
            {t("propose.submit")}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

interface ChosenProps {
  readonly options: readonly Option[];
  readonly zone: Zone;
  readonly nameOf: (professionalId: string) => string;
  readonly onChange: (options: readonly Option[]) => void;
}

/** The times chosen so far: a click takes one away. */
function Chosen({ options, zone, nameOf, onChange }: ChosenProps) {
  const { t, language } = useTexts();
  const textOf = ({ startsAt, professionalId }: Option) =>
    t("propose.with", { when: momentText(instant(startsAt), zone, language), name: nameOf(professionalId) });
  return (
    <section aria-label={t("propose.chosen")} aria-live="polite">
      <h3>{t("propose.chosen")}</h3>
      {options.length === 0 && <p className="soft">{t("propose.none")}</p>}
      {options.length === MOST && <p className="small soft">{t("propose.full")}</p>}
      <div className="offer-list">
        {options.map((option) => (
          <Button
            key={`${option.startsAt} ${option.professionalId}`}
            variant="light"
            size="compact-md"
            rightSection={<X size={14} aria-hidden />}
            aria-label={t("propose.remove", { when: textOf(option) })}
            onClick={() => onChange(options.filter((one) => one !== option))}
          >
            {textOf(option)}
          </Button>
        ))}
      </div>
    </section>
  );
}

interface AnswerByProps {
  readonly hours: string;
  readonly onChange: (hours: string) => void;
}

/** How long they have to answer. */
function AnswerBy({ hours, onChange }: AnswerByProps) {
  const { t } = useTexts();
  return (
    <Select
      label={t("propose.until")}
      data={HOURS.map((value) => ({
        value,
        label:
          value === "24" ? t("propose.inHours", { count: 24 }) : t("propose.inDays", { count: Number(value) / 24 }),
      }))}
      value={hours}
      allowDeselect={false}
      onChange={(chosen) => onChange(chosen ?? hours)}
    />
  );
}
