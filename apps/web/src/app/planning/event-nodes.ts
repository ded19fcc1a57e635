/** The inside of a block and of a day's head, as DOM: the calendar takes no React. No markup is parsed, so no name can inject any. */
import { instant, type Zone } from "@creneau/scheduling";
import type { Booking } from "../api/bookings.ts";
import type { GroupSession } from "../api/groups.ts";
import type { PlannedHold } from "../api/holds.ts";
import type { Translate } from "../texts/language.ts";
import { timeText, type Language } from "../time/format.ts";

/** Lucide's hourglass, check, play, check-check, x, user-x and timer-off. */
const marks: Record<Booking["status"], readonly string[]> = {
  requested: [
    "M5 22h14",
    "M5 2h14",
    "M17 22v-4.172a2 2 0 0 0-.586-1.414L12 12l-4.414 4.414A2 2 0 0 0 7 17.828V22",
    "M7 2v4.172a2 2 0 0 0 .586 1.414L12 12l4.414-4.414A2 2 0 0 0 17 6.172V2",
  ],
  confirmed: ["M20 6 9 17l-5-5"],
  "in-progress": ["m6 3 14 9-14 9z"],
  completed: ["M18 6 7 17l-5-5", "m22 10-7.5 7.5L13 16"],
  cancelled: ["M18 6 6 18", "m6 6 12 12"],
  "no-show": [
    "M2 21v-2a4 4 0 0 1 4-4h6a4 4 0 0 1 4 4v2",
    "M9 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8",
    "m17 8 5 5",
    "m22 8-5 5",
  ],
  expired: ["M12 6v6l3 2", "M12 22a10 10 0 1 0 0-20 10 10 0 0 0 0 20", "m2 2 20 20"],
};

interface Words {
  readonly zone: Zone;
  readonly language: Language;
  readonly t: Translate;
  readonly withProfessional: boolean;
}

export function eventNodes(booking: Booking, { zone, language, t, withProfessional }: Words): Node[] {
  const { status, contact, service, professional, series } = booking;
  const time = span("event-time", timeText(instant(booking.startsAt), zone, language));
  const line = span("event-line", "");
  line.dataset["booking"] = booking.id;
  line.append(mark(status), span("event-hidden", `${t(`status.${status}`)}, `), time, span("event-name", contact.name));
  const what = withProfessional ? professional.displayName : service.name;
  // Which of how many it is, where it repeats.
  const more = span("event-more", series ? `↻ ${series.place}/${series.of} · ${what}` : what);
  return [line, more];
}

/** A session that several people share: how full it is, and what. */
export function groupNodes(group: GroupSession, { zone, language, t, withProfessional }: Words): Node[] {
  const { service, professional, seats, seatsTaken } = group;
  const line = span("event-line", "");
  line.append(
    span("event-time", timeText(instant(group.startsAt), zone, language)),
    span("event-name", `${seatsTaken}/${seats}`),
    span("event-hidden", t("groups.seats", { taken: seatsTaken, seats })),
  );
  return [line, span("event-more", withProfessional ? `${service.name} · ${professional.displayName}` : service.name)];
}

/** A time that a visitor keeps: until when, and never who. */
export const holdNodes = (hold: PlannedHold, { zone, language, t }: Omit<Words, "withProfessional">): Node[] => [
  span("event-more", t("planning.hold")),
  span("event-more", t("planning.holdUntil", { time: timeText(instant(hold.expiresAt), zone, language) })),
];

/** "lun. 9", the number bigger. */
export function dayHead(date: Date, language: Language): Node[] {
  const weekday = span("day-name", date.toLocaleDateString(language, { weekday: "short" }));
  const number = span("day-number", String(date.getDate()));
  return [weekday, number];
}

export function weekdayHead(date: Date, language: Language): Node[] {
  return [span("day-name", date.toLocaleDateString(language, { weekday: "short" }))];
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}

function mark(status: Booking["status"]): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", "event-mark");
  svg.setAttribute("aria-hidden", "true");
  for (const line of marks[status]) {
    const path = document.createElementNS(namespace, "path");
    path.setAttribute("d", line);
    svg.append(path);
  }
  return svg;
}
