/** Day, week and month: the calendar of @event-calendar, fed with wall clock times and kept in step with our state. */
import "@event-calendar/core/index.css";
import "./calendar.css";
import { createCalendar, DayGrid, destroyCalendar, TimeGrid, type Calendar } from "@event-calendar/core";
import type { Zone } from "@creneau/scheduling";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Booking } from "../api/bookings.ts";
import { useTexts } from "../texts/language.ts";
import { minuteText } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { mendRoles } from "./calendar-roles.ts";
import { dayHead, eventNodes } from "./event-nodes.ts";
import { blockOf, offsetOf } from "./events.ts";
import type { Stretch } from "./closed-hours.ts";
import type { View } from "./period.ts";

interface WallCalendarProps {
  readonly view: Exclude<View, "list">;
  readonly on: string;
  readonly zone: Zone;
  readonly bookings: readonly Booking[];
  readonly closed: readonly Stretch[];
  readonly hours: { readonly from: number; readonly until: number };
  readonly withProfessional: boolean;
  readonly openId: string | undefined;
  readonly label: string;
  readonly onOpen: (bookingId: string) => void;
  readonly onDay: (on: string) => void;
}

const names = { day: "timeGridDay", week: "timeGridWeek", month: "dayGridMonth" } as const;

const durationOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:00:00`;

function useOptions(props: WallCalendarProps): Calendar.Options {
  const { t, language } = useTexts();
  const { view, on, zone, bookings, closed, hours, withProfessional, openId, onOpen } = props;
  const blocks = bookings.map((booking) => {
    const { id, start, end } = blockOf(booking, zone);
    const classNames = [`event-${booking.status}`, id === openId ? "event-open" : ""].filter(Boolean);
    return { id, start, end, classNames, extendedProps: { booking } };
  });
  const shades = closed.map(({ start, end }) => ({ id: `closed-${start}`, start, end, display: "background" as const }));
  return {
    view: names[view],
    date: `${on}T00:00:00`,
    // Only so that "now" and "today" are the zone's: events carry wall times.
    timeZone: offsetOf(nowInstant(), zone),
    events: view === "month" ? blocks : [...shades, ...blocks],
    locale: language,
    firstDay: 1,
    headerToolbar: { start: "", center: "", end: "" },
    height: "100%",
    allDaySlot: false,
    nowIndicator: true,
    slotDuration: "00:30:00",
    slotLabelInterval: "01:00:00",
    slotHeight: 26,
    slotMinTime: durationOf(hours.from),
    slotMaxTime: durationOf(hours.until),
    flexibleSlotTimeLimits: { eventFilter: (event) => event.display !== "background" },
    scrollTime: durationOf(hours.from),
    slotEventOverlap: false,
    dayMaxEvents: true,
    slotLabelFormat: (time) => minuteText(time.getHours() * 60 + time.getMinutes(), language),
    dayHeaderFormat: (date) => ({ domNodes: view === "month" ? [weekdayName(date, language)] : dayHead(date, language) }),
    moreLinkContent: ({ num }) => t("planning.more", { count: num }),
    eventContent: ({ event }) => {
      const found = bookings.find(({ id }) => id === event.id);
      return found && { domNodes: eventNodes(found, { zone, language, t, withProfessional }) };
    },
    eventClick: ({ event }) => onOpen(String(event.id)),
  };
}

function weekdayName(date: Date, language: string): Node {
  return document.createTextNode(date.toLocaleDateString(language, { weekday: "short" }));
}

export function WallCalendar(props: WallCalendarProps) {
  const target = useRef<HTMLDivElement>(null);
  const options = useOptions(props);
  const [calendar, setCalendar] = useState<Calendar>();
  const firstOptions = useEffectEvent(() => options);
  const clickDay = useEffectEvent((event: MouseEvent) => {
    const time = event.target instanceof Element ? event.target.closest(".ec-day-head time") : null;
    const on = time?.getAttribute("datetime")?.slice(0, 10);
    if (on) props.onDay(on);
  });

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const made = createCalendar(element, [TimeGrid, DayGrid], firstOptions());
    setCalendar(made);
    const stopMending = mendRoles(element);
    const click = (event: MouseEvent) => clickDay(event);
    element.addEventListener("click", click);
    return () => {
      element.removeEventListener("click", click);
      stopMending();
      setCalendar(undefined);
      void destroyCalendar(made);
    };
  }, []);

  useKeptInStep(calendar, options);
  return <div ref={target} className="wall-calendar" role="region" aria-label={props.label} />;
}

/** Sets the options that changed; the others would make it draw again for nothing. */
function useKeptInStep(calendar: Calendar | undefined, options: Calendar.Options): void {
  const set = useRef<Record<string, string>>({});
  useEffect(() => {
    if (!calendar) {
      set.current = {};
      return;
    }
    for (const name of changing) {
      const written = JSON.stringify(options[name]);
      if (set.current[name] === written) continue;
      set.current[name] = written;
      calendar.setOption(name, options[name]);
    }
    for (const name of handlers) calendar.setOption(name, options[name]);
  });
}

const changing = ["view", "date", "timeZone", "locale", "slotMinTime", "slotMaxTime", "scrollTime", "events"] as const;
const handlers = ["eventClick", "eventContent"] as const;
