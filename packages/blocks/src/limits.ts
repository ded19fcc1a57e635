/** Limits and words of a design, for those who do not read designs of others: a browser goes without zod. */

export const MOST_BLOCKS = 100;
/** Of the whole design, as JSON in UTF-8. */
export const MOST_DESIGN_BYTES = 100 * 1024;
export const MOST_TEXT = 8000;
export const MOST_LINKS = 8;

export const fonts = ["inter", "montserrat", "system", "georgia"] as const;

export const variableName = /^[a-zA-Z][a-zA-Z0-9]{0,39}$/;

export const socialNetworks = [
  "website",
  "instagram",
  "linkedin",
  "facebook",
  "tiktok",
  "youtube",
  "x",
  "mastodon",
  "bluesky",
  "whatsapp",
] as const;
