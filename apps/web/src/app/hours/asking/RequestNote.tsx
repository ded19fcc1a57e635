/** Above somebody's hours: the change that waits for an answer, or the answer that it got. */
import { instant, zone as zoneNamed } from "@creneau/scheduling";
import { useHoursRequestOf } from "../../api/hours-requests.ts";
import { useMembership } from "../../shell/InBusiness.tsx";
import { useTexts } from "../../texts/language.ts";
import { dateTextOf } from "../../time/format.ts";
import { useNow } from "../../time/now.ts";
import { RequestCard } from "./RequestCard.tsx";

/** So long an answer is news. */
const NEWS_MS = 14 * 86_400_000;

export function RequestNote({ professionalId }: { readonly professionalId: string }) {
  const { t, language } = useTexts();
  const { businessId } = useMembership();
  const request = useHoursRequestOf(businessId, professionalId).data;
  const now = useNow();
  if (!request) return null;
  if (request.state === "asked")
    return (
      <section className="card asking-card">
        <RequestCard request={request} />
      </section>
    );
  const { decidedAt, answer, professional, state } = request;
  if (state !== "declined" || decidedAt === null || now - instant(decidedAt) > NEWS_MS) return null;
  const day = dateTextOf(instant(decidedAt), zoneNamed(professional.zone), "short", language);
  return (
    <div className="note" role="status">
      <div className="grow">
        <p className="note-title">{t("asking.wasDeclined", { day })}</p>
        <p className="asking-said">{answer}</p>
      </div>
    </div>
  );
}
