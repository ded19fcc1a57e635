/** « Pourquoi pas ce créneau ? » Every rule that closes a time, and the way to where it is changed. */
import { dateOf, instant, instantOf, plainDate, toIso, type Zone } from "@creneau/scheduling";
import { Button, Modal, NativeSelect, Skeleton, TextInput } from "@mantine/core";
import {
  ArrowRight,
  CalendarCheck,
  CalendarX2,
  CircleCheck,
  CircleSlash,
  Clock,
  Gauge,
  GraduationCap,
  Palmtree,
  Plus,
  Siren,
  Tag,
  type LucideIcon,
} from "lucide-react";
import { Link } from "react-router";
import { useServices, type Professional } from "../api/team.ts";
import { useWhy, type SlotExplanation, type SlotReason } from "../api/why.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { capitalised, dateTextOf, timesText } from "../time/format.ts";
import { minutesOf, wallTimeOf } from "../time/wall-time.ts";
import { FailureNote } from "../ui/FailureNote.tsx";
import { useDesktop } from "../ui/use-desktop.ts";
import type { Asked, Planning } from "./use-planning.ts";
import "./why.css";

interface WhyDialogProps {
  readonly asked: Asked;
  readonly planning: Planning;
  readonly zone: Zone;
  readonly team: readonly Professional[];
  readonly mayCreate: boolean;
}

type Page = NonNullable<SlotReason["page"]>;

export function WhyDialog({ asked, planning, zone, team, mayCreate }: WhyDialogProps) {
  const { t } = useTexts();
  const desktop = useDesktop();
  const { on, minute, professionalId, serviceId } = asked;
  const why = useWhy(useMembership().businessId, {
    professionalId,
    serviceId,
    startsAt: toIso(instantOf(on, minute, zone)),
  });
  return (
    <Modal
      opened
      onClose={planning.close}
      fullScreen={!desktop}
      size={600}
      radius="lg"
      centered
      title={t("why.title")}
      closeButtonProps={{ "aria-label": t("app.close") }}
    >
      <div className="stack-wide">
        <p className="soft">{t("why.lead")}</p>
        <Asking
          asked={{ ...asked, serviceId: serviceId ?? why.data?.serviceId }}
          team={team}
          onAsk={(some) => planning.askWhy({ ...asked, ...some })}
        />
        {why.isPending && professionalId && <Skeleton height={132} radius="lg" />}
        {why.isError && <FailureNote error={why.error} onRetry={() => void why.refetch()} />}
        {why.data && !why.isError && (
          <div aria-live="polite" className="stack why-answer" data-stale={why.isPlaceholderData || undefined}>
            <Verdict
              why={why.data}
              zone={zone}
              onCreate={
                mayCreate ? () => planning.createAt(why.data.startsAt, { ...why.data, professionalId }) : undefined
              }
            />
            <Reasons why={why.data} professionalId={professionalId} zone={zone} />
          </div>
        )}
      </div>
    </Modal>
  );
}

interface AskingProps extends Pick<WhyDialogProps, "asked" | "team"> {
  readonly onAsk: (some: Partial<Asked>) => void;
}

function Asking({ asked, team, onAsk }: AskingProps) {
  const { t } = useTexts();
  const services = useServices(useMembership().businessId);
  const { on, minute, professionalId, serviceId } = asked;
  // Only what this person gives can be with them; several in a row are with nobody in particular.
  const givenBy = (id: string | undefined) =>
    (services.data ?? []).filter(
      ({ professionalIds, composition }) => composition !== "combined" && professionalIds.includes(id ?? ""),
    );
  return (
    <div className="why-asking">
      <TextInput
        type="date"
        label={t("why.day")}
        data-autofocus
        value={on}
        onChange={({ currentTarget: { value } }) => value && onAsk({ on: plainDate(value) })}
      />
      <TextInput
        type="time"
        label={t("why.time")}
        step={300}
        value={wallTimeOf(minute)}
        onChange={({ currentTarget: { value } }) => value && onAsk({ minute: minutesOf(value) })}
      />
      {team.length > 1 && (
        <NativeSelect
          label={t("why.professional")}
          value={professionalId ?? ""}
          data={team.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          onChange={({ currentTarget: { value } }) =>
            onAsk({
              professionalId: value,
              ...(givenBy(value).every(({ id }) => id !== serviceId) && { serviceId: undefined }),
            })
          }
        />
      )}
      <NativeSelect
        label={t("why.service")}
        value={serviceId ?? ""}
        data={givenBy(professionalId).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => onAsk({ serviceId: value })}
      />
    </div>
  );
}

interface VerdictProps {
  readonly why: SlotExplanation;
  readonly zone: Zone;
  readonly onCreate: (() => void) | undefined;
}

function Verdict({ why: { offered, reasons, ...span }, zone, onCreate }: VerdictProps) {
  const { t, language } = useTexts();
  const [from, until] = [instant(span.startsAt), instant(span.endsAt)];
  const Icon = offered ? CircleCheck : CircleSlash;
  return (
    <div className="why-verdict" data-offered={offered || undefined}>
      <Icon size={22} aria-hidden />
      <div className="grow">
        <p className="why-when">
          {capitalised(dateTextOf(from, zone, "day", language))}, {timesText(from, until, zone, language)}
        </p>
        <p>{offered ? t("why.offered") : t("why.closedBy", { count: reasons.length })}</p>
        {offered && <p className="small">{t("why.offeredText")}</p>}
      </div>
      {offered && onCreate && (
        <Button leftSection={<Plus size={16} />} onClick={onCreate}>
          {t("why.create")}
        </Button>
      )}
    </div>
  );
}

const icons: Readonly<Record<Page, LucideIcon>> = {
  hours: Clock,
  "on-call": Siren,
  closures: CalendarX2,
  limits: Gauge,
  service: Tag,
  absences: Palmtree,
  booking: CalendarCheck,
  skills: GraduationCap,
};

interface ReasonsProps {
  readonly why: SlotExplanation;
  readonly professionalId: string | undefined;
  readonly zone: Zone;
}

function Reasons({ why, professionalId, zone }: ReasonsProps) {
  const { t } = useTexts();
  const wayOf = useWays(why, professionalId, zone);
  if (why.reasons.length === 0) return null;
  return (
    <ol className="plain-list why-reasons">
      {why.reasons.map((reason, at) => {
        const Icon = reason.page ? icons[reason.page] : CircleSlash;
        const way = wayOf(reason);
        return (
          <li key={at} className="why-reason">
            <span className="why-icon">
              <Icon size={18} aria-hidden />
            </span>
            <div className="grow">
              {reason.who && <p className="small soft">{reason.who}</p>}
              <p className="why-sentence">{reason.sentence}</p>
              {reason.remedy && <p className="small soft">{reason.remedy}</p>}
              {way && reason.page && (
                <Link className="why-way" to={way}>
                  {t(`why.go.${reason.page}`)} <ArrowRight size={14} aria-hidden />
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** To the page where what closes the time is changed. */
function useWays({ serviceId, startsAt }: SlotExplanation, professionalId: string | undefined, zone: Zone) {
  const { slug } = useMembership();
  const hours = `/${slug}/horaires?professionnel=${professionalId ?? ""}`;
  return ({ page, bookingId }: SlotReason): string | undefined => {
    switch (page) {
      case "hours":
        return hours;
      case "on-call":
        return `${hours}&vue=astreintes`;
      case "closures":
        return `${hours}&vue=etablissement`;
      case "limits":
        return `${hours}&vue=limites`;
      case "service":
        return `/${slug}/settings/services?service=${serviceId}`;
      case "absences":
        return `/${slug}/absences`;
      case "skills":
        return `/${slug}/settings/resources`;
      case "booking":
        return bookingId === null
          ? undefined
          : `/${slug}/planning?date=${dateOf(instant(startsAt), zone)}&rdv=${bookingId}`;
      case null:
        return undefined;
    }
  };
}
