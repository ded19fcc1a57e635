/** The three cookies of the public pages. Each serves what the reader is doing; none follows them elsewhere. */

/** `zone` is also written by the enhancer, so scripts may read it; the others are the server's alone. */
export const cookieNames = {
  zone: "creneau_zone",
  locale: "creneau_lang",
  visitor: "creneau_visitor",
} as const;

type CookieName = (typeof cookieNames)[keyof typeof cookieNames];

const MONTHS_6_SECONDS = 15_552_000;
const HOUR_SECONDS = 3600;

/** Over TLS no neighbouring host can put one of its own here: browsers take `__Host-` from this very host alone. */
const PREFIX = "__Host-";

export function readCookie({ headers }: Request, { protocol }: URL, name: CookieName): string | undefined {
  const header = headers.get("cookie");
  const wanted = protocol === "https:" ? PREFIX + name : name;
  for (const part of (header ?? "").split(";")) {
    const [key, ...value] = part.split("=");
    if (key?.trim() === wanted) return decode(value.join("=").trim());
  }
  return undefined;
}

/** A choice of the reader's, kept six months. */
export const choiceCookie = (name: CookieName, value: string): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${MONTHS_6_SECONDS}; SameSite=Lax`;

/** What a booking under way needs, kept an hour and hidden from scripts. An empty value forgets it. */
export const shortCookie = (name: CookieName, value: string): string =>
  `${name}=${encodeURIComponent(value)}; Path=/; Max-Age=${value === "" ? 0 : HOUR_SECONDS}; SameSite=Lax; HttpOnly`;

/** The line as this address may set it. */
export const cookieAt = ({ protocol }: URL, cookie: string): string =>
  protocol === "https:" ? `${PREFIX}${cookie}; Secure` : cookie;

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}
