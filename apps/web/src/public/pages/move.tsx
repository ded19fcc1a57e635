/** `/rendez-vous/{link}/deplacer`: choose another time, see both, confirm. */
import { instant, type Instant } from "@creneau/scheduling";
import type { Problem } from "@creneau/sdk";
import { answerPage, redirect, textsOf } from "../answer.tsx";
import { loadBoard } from "../board.ts";
import { isChangeable, isMovable, loadBooking, type BookingOfLink } from "../bookings.ts";
import { bookingPath, movePath } from "../paths.ts";
import { knownInstant, readForm } from "../read.ts";
import { MoveBoard, MoveConfirm } from "../view/MoveView.tsx";
import { isLostSlot } from "../view/Notice.tsx";
import { knownZone, type Visit } from "../visit.ts";

export async function movePage(visit: Visit, link: string): Promise<Response> {
  const found = await loadBooking(visit, link);
  if (!isChangeable(found.booking, visit.now) || found.booking.movesLeft === 0 || !isMovable(found.booking))
    return redirect(visit, bookingPath(link));
  const startsAt = knownInstant(visit.url.searchParams.get("start"));
  return startsAt === undefined ? answerBoard(visit, found) : answerConfirm(visit, found, startsAt, "");
}

export async function move(visit: Visit, link: string): Promise<Response> {
  const field = await readForm(visit.request);
  const startsAt = knownInstant(field("start") || visit.url.searchParams.get("start"));
  if (startsAt === undefined) return redirect(visit, movePath(link));
  const moved = await visit.calls.move(link, startsAt, field("reason"));
  if (moved.ok) return redirect(visit, bookingPath(moved.data.link, "deplace"));
  if (["ILLEGAL_TRANSITION", "CHANGE_TOO_LATE", "MOVES_SPENT"].includes(moved.problem.code))
    return redirect(visit, bookingPath(link));
  return answerConfirm(visit, await loadBooking(visit, link), startsAt, field("reason"), moved.problem);
}

async function answerBoard(visit: Visit, { booking, business }: BookingOfLink): Promise<Response> {
  const professional = await visit.calls.professional(business.slug, booking.professional.slug);
  const zone = visit.zone ?? knownZone(booking.zone) ?? knownZone(business.zone);
  const board =
    zone &&
    (await loadBoard(visit, {
      business: business.slug,
      professional,
      zone,
      service: booking.service.slug,
      moving: booking.link,
    }));
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.move.title} · ${business.name}` },
    ...(zone && { zone }),
    secret: true,
    body: <MoveBoard booking={booking} professional={professional} board={board ?? null} />,
  });
}

async function answerConfirm(
  visit: Visit,
  { booking, business }: BookingOfLink,
  startsAt: Instant,
  reason: string,
  problem?: Problem,
): Promise<Response> {
  const t = textsOf(visit, business);
  return answerPage(visit, {
    business,
    meta: { title: `${t.move.title} · ${business.name}` },
    zone: visit.zone ?? booking.zone,
    secret: true,
    status: problem?.status ?? 200,
    body: (
      <MoveConfirm
        booking={booking}
        from={instant(booking.startsAt)}
        to={startsAt}
        reason={reason}
        problem={problem}
        lost={problem !== undefined && isLostSlot(problem)}
      />
    ),
  });
}
