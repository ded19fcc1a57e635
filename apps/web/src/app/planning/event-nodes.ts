/** The inside of a block and of a day's head, as DOM: the calendar takes no React. No markup is parsed, so no name can inject any. */
import { instant, type Zone } from "@creneau/scheduling";
import type { Booking } from "../api/bookings.ts";
import type { Translate } from "../texts/language.ts";
import { timeText, type Language } from "../time/format.ts";

/** Lucide's check, check-check and x. */
const marks: Record<Booking["status"], readonly string[]> = {
  confirmed: ["M20 6 9 17l-5-5"],
  completed: ["M18 6 7 17l-5-5", "m22 10-7.5 7.5L13 16"],
  cancelled: ["M18 6 6 18", "m6 6 12 12"],
};

interface Words {
  readonly zone: Zone;
  readonly language: Language;
  readonly t: Translate;
  readonly withProfessional: boolean;
}

export function eventNodes(booking: Booking, { zone, language, t, withProfessional }: Words): Node[] {
  const { status, contact, service, professional } = booking;
  const time = span("event-time", timeText(instant(booking.startsAt), zone, language));
  const line = span("event-line", "");
  line.dataset["booking"] = booking.id;
  line.append(mark(status), span("event-hidden", `${t(`status.${status}`)}, `), time, span("event-name", contact.name));
  const more = span("event-more", withProfessional ? professional.displayName : service.name);
  return [line, more];
}

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
