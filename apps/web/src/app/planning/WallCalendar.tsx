/** Day, week and month: the calendar of @event-calendar, fed with wall clock times and kept in step with our state. */
import "@event-calendar/core/index.css";
import "./calendar.css";
import type { Zone } from "@creneau/scheduling";
import { createCalendar, DayGrid, destroyCalendar, Interaction, TimeGrid, type Calendar } from "@event-calendar/core";
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from "react";
import type { Booking } from "../api/bookings.ts";
import type { GroupSession } from "../api/groups.ts";
import type { PlannedHold } from "../api/holds.ts";
import { useTexts, type Translate } from "../texts/language.ts";
import { minuteText, type Language } from "../time/format.ts";
import { nowInstant } from "../time/now.ts";
import { mendRoles } from "./calendar-roles.ts";
import type { Stretch } from "./closed-hours.ts";
import { dayHead, eventNodes, groupNodes, holdNodes, weekdayHead } from "./event-nodes.ts";
import { blockOf, offsetOf, wallSpan } from "./events.ts";
import type { View } from "./period.ts";

interface WallCalendarProps {
  readonly view: Exclude<View, "list">;
  readonly on: string;
  readonly zone: Zone;
  readonly bookings: readonly Booking[];
  /** Sessions that several people share: one block each, in place of their bookings. */
  readonly groups: readonly GroupSession[];
  readonly onGroup: (groupId: string) => void;
  /** Times that visitors keep at this moment. */
  readonly holds: readonly PlannedHold[];
  readonly closed: readonly Stretch[];
  /** Open to some services alone. */
  readonly onCall: readonly Stretch[];
  readonly hours: { readonly from: number; readonly until: number };
  /** The hour that is first in sight, in minutes. */
  readonly scrollTo: number;
  readonly withProfessional: boolean;
  readonly openId: string | undefined;
  readonly label: string;
  readonly onOpen: (bookingId: string) => void;
  readonly onDay: (on: string) => void;
  /** A time without a booking, by the clock on the wall. */
  readonly onTime: (on: string, minute: number) => void;
}

const names = { day: "timeGridDay", week: "timeGridWeek", month: "dayGridMonth" } as const;

/** Of half an hour, in pixels: the shortest bookings last a quarter, and their line must be readable. */
const SLOT_HEIGHT = 37;

const durationOf = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:00:00`;

/** What follows our state. */
function changingOptions({
  view,
  on,
  zone,
  bookings,
  groups,
  holds,
  closed,
  onCall,
  hours,
  scrollTo,
  withProfessional,
  openId,
}: WallCalendarProps) {
  const blocks = bookings.map((booking) => {
    const { id, start, end } = blockOf(booking, zone);
    const classNames = [`event-${booking.status}`, ...(id === openId ? ["event-open"] : [])];
    // The props are only there to make the calendar draw the block again when they change.
    return { id, start, end, classNames, extendedProps: { booking, withProfessional } };
  });
  const shared = groups.map((group) => ({
    id: `group-${group.id}`,
    ...wallSpan(group, zone),
    classNames: ["event-confirmed", "event-group"],
    extendedProps: { group, withProfessional },
  }));
  const kept = holds.map((hold) => ({
    id: `hold-${hold.id}`,
    ...wallSpan(hold, zone),
    classNames: ["event-hold"],
    extendedProps: { hold },
  }));
  const shades = closed.map(({ start, end }) => ({
    id: `closed-${start}`,
    start,
    end,
    display: "background" as const,
  }));
  const reserved = onCall.map(({ start, end }) => ({
    id: `on-call-${start}`,
    start,
    end,
    display: "background" as const,
    classNames: ["shade-on-call"],
  }));
  return {
    view: names[view],
    date: `${on}T00:00:00`,
    // Only so that "now" and "today" are the zone's: events carry wall times.
    timeZone: offsetOf(nowInstant(), zone),
    slotMinTime: durationOf(hours.from),
    slotMaxTime: durationOf(hours.until),
    scrollTime: durationOf(scrollTo),
    events:
      view === "month" ? [...blocks, ...shared, ...kept] : [...shades, ...reserved, ...blocks, ...shared, ...kept],
  } satisfies Calendar.Options;
}

/** What stays as long as the language does. `latest` answers with the props of the moment. */
function lastingOptions(latest: () => WallCalendarProps, t: Translate, language: Language): Calendar.Options {
  return {
    locale: language,
    firstDay: 1,
    headerToolbar: { start: "", center: "", end: "" },
    height: "100%",
    allDaySlot: false,
    nowIndicator: true,
    slotDuration: "00:30:00",
    slotLabelInterval: "01:00:00",
    slotHeight: SLOT_HEIGHT,
    flexibleSlotTimeLimits: { eventFilter: (event) => event.display !== "background" },
    slotEventOverlap: false,
    dayMaxEvents: true,
    slotLabelFormat: (time) => minuteText(time.getHours() * 60 + time.getMinutes(), language),
    dayHeaderFormat: (date) => ({ domNodes: dayHead(date, language) }),
    views: { dayGridMonth: { dayHeaderFormat: (date) => ({ domNodes: weekdayHead(date, language) }) } },
    moreLinkContent: ({ num }) => t("planning.more", { count: num }),
    eventContent: ({ event }) => {
      const { bookings, groups, holds, zone, withProfessional } = latest();
      const group = groups.find(({ id }) => `group-${id}` === event.id);
      if (group) return { domNodes: groupNodes(group, { zone, language, t, withProfessional }) };
      const hold = holds.find(({ id }) => `hold-${id}` === event.id);
      if (hold) return { domNodes: holdNodes(hold, { zone, language, t }) };
      const booking = bookings.find(({ id }) => id === event.id);
      return booking && { domNodes: eventNodes(booking, { zone, language, t, withProfessional }) };
    },
    eventClick: ({ event }) => {
      const group = latest().groups.find(({ id }) => `group-${id}` === event.id);
      if (group) latest().onGroup(group.id);
      if (latest().bookings.some(({ id }) => id === event.id)) latest().onOpen(String(event.id));
    },
    dateClick: ({ dateStr, allDay }) => {
      if (!allDay)
        latest().onTime(dateStr.slice(0, 10), Number(dateStr.slice(11, 13)) * 60 + Number(dateStr.slice(14, 16)));
    },
  };
}

/** A click on the head of a day opens that day; with the keyboard, arrows and "1" do. */
function dayUnder(target: EventTarget | null): string | undefined {
  const time = target instanceof Element ? target.closest(".ec-header time, .ec-day-head time") : null;
  return time?.getAttribute("datetime")?.slice(0, 10);
}

/** Made anew when the language changes: give it the language as key. */
export function WallCalendar(props: WallCalendarProps) {
  const { t, language } = useTexts();
  const target = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const [calendar, setCalendar] = useState<Calendar>();
  useLayoutEffect(() => {
    latest.current = props;
  });
  const firstOptions = useEffectEvent(() => ({
    ...lastingOptions(() => latest.current, t, language),
    ...changingOptions(props),
  }));

  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const made = createCalendar(element, [TimeGrid, DayGrid, Interaction], firstOptions());
    setCalendar(made);
    const stopMending = mendRoles(element);
    const openDay = (event: MouseEvent) => {
      const on = dayUnder(event.target);
      if (on) latest.current.onDay(on);
    };
    element.addEventListener("click", openDay);
    return () => {
      element.removeEventListener("click", openDay);
      stopMending();
      setCalendar(undefined);
      void destroyCalendar(made);
    };
  }, []);

  useKeptInStep(calendar, changingOptions(props));
  return <div ref={target} className="wall-calendar" role="region" aria-label={props.label} />;
}

/** Sets the options that changed; the others would make it draw again for nothing. */
function useKeptInStep(calendar: Calendar | undefined, options: ReturnType<typeof changingOptions>): void {
  const drawn = useRef(new Map<string, string>());
  useEffect(() => {
    if (!calendar) return;
    const setChanged = (name: keyof typeof options) => {
      const written = JSON.stringify(options[name]);
      if (drawn.current.get(name) === written) return;
      drawn.current.set(name, written);
      calendar.setOption(name, options[name]);
    };
    // Its zone first: dates and events are read in it.
    (["timeZone", "view", "date", "slotMinTime", "slotMaxTime", "scrollTime", "events"] as const).forEach(setChanged);
  });
}
