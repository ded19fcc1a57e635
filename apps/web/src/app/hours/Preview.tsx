/** What people see after all the rules: the next seven days, as the public page shows them. */
import { addDays, dateOf, instant, type Zone } from "@creneau/scheduling";
import { Skeleton } from "@mantine/core";
import { Eye } from "lucide-react";
import { useBusiness } from "../api/business.ts";
import { useSlots } from "../api/slots.ts";
import { slotDays, type SlotDay } from "../planning/slot-days.ts";
import { useMembership } from "../shell/InBusiness.tsx";
import { useTexts } from "../texts/language.ts";
import { dateText, timeText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { FailureNote } from "../ui/FailureNote.tsx";

const DAYS = 7;
/** As many as fit: the rest is counted. */
const TIMES = 4;

interface PreviewProps {
  readonly professionalId: string;
  readonly zone: Zone;
}

function PreviewDay({ day, zone }: { readonly day: SlotDay; readonly zone: Zone }) {
  const { t, language } = useTexts();
  const free = day.slots.filter(({ offered }) => offered);
  const rest = free.length - TIMES;
  return (
    <li className="preview-day">
      <span className="preview-head">
        <span className="soft">{dateText(day.on, "weekdayShort", language)}</span>
        <span className="preview-number">{Number(day.on.slice(8))}</span>
      </span>
      {free.slice(0, TIMES).map(({ startsAt }) => (
        <span key={startsAt} className="preview-time tabular">
          {timeText(instant(startsAt), zone, language)}
        </span>
      ))}
      {free.length === 0 && (
        <span className="preview-none" title={t("hours.closed")}>
          —
        </span>
      )}
      {rest > 0 && <span className="preview-rest soft tabular">+{rest}</span>}
    </li>
  );
}

export function Preview({ professionalId, zone }: PreviewProps) {
  const { t } = useTexts();
  const { businessId } = useMembership();
  const business = useBusiness(businessId);
  const today = dateOf(nowInstant(), zone);
  const slots = useSlots(businessId, { professionalId, from: today, to: addDays(today, DAYS - 1) });
  const days = slotDays(slots.data?.items ?? [], today, DAYS, zone);
  const none = slots.data && days.every(({ freeCount }) => freeCount === 0);
  return (
    <section className="card hours-card" aria-labelledby="preview" aria-busy={slots.isFetching}>
      <div>
        <h2 id="preview" className="row">
          <Eye size={18} className="soft" aria-hidden />
          {t(business.data?.wording.kind === "coaching" ? "preview.titleClients" : "preview.title")}
        </h2>
        <p className="small soft">{t("preview.hint")}</p>
      </div>
      {slots.isPending && <Skeleton height={196} radius="md" />}
      {slots.isError && <FailureNote error={slots.error} onRetry={() => void slots.refetch()} />}
      {none && (
        <p>
          {t("preview.none")} <span className="soft">{t("preview.noneHint")}</span>
        </p>
      )}
      {slots.data && !none && (
        <ol className="plain-list preview-days">
          {days.map((day) => (
            <PreviewDay key={day.on} day={day} zone={zone} />
          ))}
        </ol>
      )}
    </section>
  );
}
