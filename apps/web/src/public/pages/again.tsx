/** `/rendez-vous/{link}/reprendre`: the next free times for the same service, professional and people. */
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { loadBoard, type Board } from "../board.ts";
import { loadBooking } from "../bookings.ts";
import type { LinkedBooking, ProfessionalProfile } from "../calls.ts";
import { againPath, bookingPath, directoryPath, reserveAgainPath } from "../paths.ts";
import { ProblemError } from "../problem.ts";
import { usePage } from "../view/context.ts";
import { SlotBoard } from "../view/SlotBoard.tsx";
import { knownZone, type Visit } from "../visit.ts";

export async function againPage(visit: Visit, link: string): Promise<Response> {
  const { booking, business } = await loadBooking(visit, link);
  const zone = visit.zone ?? knownZone(booking.zone) ?? knownZone(business.zone);
  if (!zone) return redirect(visit, bookingPath(link));
  const professional = await offeredBy(visit, booking);
  const board =
    professional &&
    (await loadBoard(visit, { business: business.slug, professional, zone, service: booking.service.slug }));
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.mine.againTitle} · ${business.name}` },
    zone,
    secret: true,
    body: <Again booking={booking} professional={professional} board={board ?? null} />,
  });
}

/** The professional with that service alone; null when they no longer give it on line. */
async function offeredBy(visit: Visit, { business, professional, service }: LinkedBooking) {
  try {
    const profile = await visit.calls.professional(business.slug, professional.slug);
    const services = profile.services.filter(({ slug }) => slug === service.slug);
    return services.length === 0 ? null : { ...profile, services };
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code === "NOT_FOUND") return null;
    throw error;
  }
}

interface Props {
  readonly booking: LinkedBooking;
  readonly professional: ProfessionalProfile | null;
  readonly board: Board | null;
}

function Again({ booking, professional, board }: Props) {
  const { t } = usePage();
  const { link, business, service } = booking;
  return (
    <div className="middle">
      <section className="card hero">
        <h1>{t.mine.againTitle}</h1>
        <p className="lead">{professional && board ? t.mine.againLead(booking.contactName) : t.mine.gone}</p>
        {!board && <a href={directoryPath(business.slug)}>{t.mine.all}</a>}
        {board && <a href={bookingPath(link)}>{t.mine.back}</a>}
      </section>
      {professional && board && (
        <SlotBoard
          board={board}
          professional={professional}
          heading={t.mine.againHeading}
          links={{
            slot: (startsAt) =>
              reserveAgainPath(
                { link, business: business.slug, professional: professional.slug, service: service.slug },
                startsAt,
              ),
            board: (address) => againPath(link, { ...address, service: undefined }),
          }}
        />
      )}
    </div>
  );
}
