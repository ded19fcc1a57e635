/** Addresses made of names. Pure. */

const MOST = 60;

/** "Cabinet Élan & Cie" → "cabinet-elan-cie"; empty when nothing of it can be in an address. */
export const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[œŒ]/g, "oe")
    .replaceAll(/[æÆ]/g, "ae")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, MOST)
    .replaceAll(/^-+|-+$/g, "");

export const isSlug = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(text);

/** Others like it, the nearest first. */
export const likeSlug = (slug: string): string[] =>
  [2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${slug.slice(0, MOST)}-${number}`);
