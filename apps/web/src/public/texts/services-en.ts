/** The services of a business: English. */
import type { servicesFr } from "./services-fr.ts";

export const servicesEn = (many: string): ReturnType<typeof servicesFr> => ({
  services: {
    title: (business) => `Services · ${business}`,
    heading: "Services",
    lead: "Choose what you need, then a time.",
    link: "See services and prices",
    search: "Look for a service",
    searchButton: "Search",
    other: "Other services",
    nothing: "No service matches.",
    all: "See all services",
    none: "Nothing can be booked online for now.",
    more: "See more",
    from: (price) => `from ${price}`,
    free: "Free",
    lengths: (all) => `${all} min`,
    or: " or ",
    prices: "Lengths and prices",
    who: `With ${many}`,
    withWhom: "Choose with whom",
    nobody: "Nobody gives this service for now.",
    first: "First visit",
    again: "Came before",
    ages: (least, most) =>
      least === null ? `Up to ${most}` : most === null ? `From age ${least}` : `Age ${least} to ${most}`,
    after: (name) => `After “${name}”`,
    onRequest: "On request: the answer comes by mail",
    season: (from, until) =>
      from === null ? `Until ${until}` : until === null ? `From ${from}` : `From ${from} to ${until}`,
    back: "All services",
  },
  anyone: {
    title: (service) => `Book: ${service}`,
    name: "No preference",
    text: "The most times: with whoever is free.",
    board: "No preference: the confirmation tells you with whom.",
    chosen: "The confirmation will tell you with whom.",
    person: "the person you will meet",
  },
  inARow: {
    parts: "Steps",
    board:
      "The steps follow each other. Each time runs from the start to the end of the whole; the confirmation tells you with whom.",
    until: "until",
    fromTo: (from, until) => `${from} – ${until}`,
    with: (name) => `with ${name}`,
    together: "Each time brings together everybody you need.",
    team: "Several people, together",
    several: "Somebody for each step",
    cancel: "All steps will be cancelled, and their times will be free again.",
    noMove: "Several steps follow each other: for another time, cancel and book again.",
  },
  why: {
    title: (when) => `This time is not free: ${when}`,
    near: "The nearest:",
  },
});
