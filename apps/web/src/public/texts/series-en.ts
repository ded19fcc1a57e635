/** Several sessions at once, on the booking form: English. */
import type { Texts } from "./fr.ts";

export const seriesEn: Pick<Texts, "repeat"> = {
  repeat: {
    open: "Book several sessions at once",
    lead: "Same day, same time. You see every date before you confirm.",
    howMany: "How many",
    once: "One session",
    times: (count) => `${count} sessions`,
    howOften: "How often",
    every: (weeks) => (weeks === 1 ? "Every week" : `Every ${weeks} weeks`),
    holidays: "Skip public holidays",
    show: "See the dates",
    showAgain: "See the dates again",
    dates: "The dates",
    left: (count) =>
      count === 1
        ? "One date is not free: choose another time, or skip it."
        : `${count} dates are not free: choose other times, or skip them.`,
    taken: "is not free",
    sameDay: "that day,",
    skip: "Skip this date",
    skipped: "skipped",
    holiday: (name) => (name === "" ? "public holiday, skipped" : `${name}, skipped`),
    insteadOf: (date) => `instead of ${date}`,
    otherTime: "another time",
    change: "Change",
    changeWhat: (date) => `Change: ${date}`,
    sessions: (count) => (count === 1 ? "1 session" : `${count} sessions`),
    total: (price) => `${price} in all`,
    submit: (count) => (count === 1 ? "Book 1 session" : `Book these ${count} sessions`),
    some: "Book these sessions",
    changed: "The dates have changed",
    changedText: "Somebody else has just taken a date: nothing is booked yet. The dates as they are now are below.",
  },
};
