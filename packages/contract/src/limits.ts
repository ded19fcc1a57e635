/** How many of something there may be: also asked by forms, in a browser. */

/** Lengths, and rules of the price, of a service. */
export const MOST_DURATIONS = 12;
export const MOST_PRICE_RULES = 12;
/** Sessions that the public may book at once: a year of weeks. */
export const MOST_PUBLIC_SERIES = 52;
