/** Whom nothing may be sent to, and what still may. Pure. */
import type { ConsentChannel } from "@creneau/contract";
import type { Instant } from "@creneau/scheduling";

export type Kind = "email" | "phone";
export type SuppressedChannel = "all" | "email" | "sms" | "phone";
export type Reason = "unsubscribed" | "complaint" | "bounce" | "manual" | "erased";

export interface Suppressed {
  readonly channel: SuppressedChannel;
  readonly reason: Reason;
}

/** What goes to an address: a session is held, a service is used, and nothing is sent. */
const SENT: ReadonlySet<ConsentChannel> = new Set(["email", "sms", "phone"]);

export const isSuppressed = (listed: readonly Suppressed[], channel: ConsentChannel): boolean =>
  SENT.has(channel) && listed.some((one) => one.channel === "all" || one.channel === channel);

/**
 * What somebody asked for themselves by booking goes to them all the same: its confirmation, its changes, its reminders. Not
 * to an address that does not exist: every mail to it costs the others' delivery. Nor a text to whoever texted back "stop":
 * networks take that for all texts, and so does the law of some countries; nor to a number that is listed for texts.
 */
export const isUnreachable = (listed: readonly Suppressed[], channel: ConsentChannel): boolean =>
  listed.some(
    ({ reason, channel: on }) =>
      (reason === "bounce" && (on === "all" || on === channel)) || (channel === "sms" && on === "sms"),
  );

/** Somebody texted "stop", or whoever carries texts says that they did. */
export const isTextStop = ({ channel, reason }: Suppressed): boolean => channel === "sms" && reason === "unsubscribed";

/**
 * What ends texts that somebody agreed to at that moment. "Stop" that came from the telephone itself counts whatever a form
 * says since: nobody knows who filled it in. "Nothing any more" counts until its person agrees anew.
 */
export const endsTexts = (
  { kind, channel, reason, since }: Suppressed & { readonly kind: Kind; readonly since: Instant },
  agreedAt: Instant,
): boolean => {
  if (channel === "sms") return true;
  if (channel !== "all") return false;
  return reason === "bounce" ? kind === "phone" : since >= agreedAt;
};

/** "Nothing any more", which the person may take back. An address that does not exist is nobody's choice. */
export const isOwnStop = ({ channel, reason }: Suppressed): boolean => channel === "all" && reason !== "bounce";

/** A line of a file, before anything is known of it. */
export interface ListedAddress {
  readonly line: number;
  /** Null: no cell of the line is an address. */
  readonly address: string | null;
}

const PHONE = /^\+[1-9]\d{6,14}$/;
const EMAIL = /^[^\s@<>(),;:"]+@[^\s@<>(),;:"]+\.[^\s@<>(),;:"]{2,}$/;

export const kindOf = (address: string): Kind => (address.includes("@") ? "email" : "phone");

/** An address as it is compared, or null when it is none. */
export function readAddress(text: string): string | null {
  const value = text.trim();
  if (value.includes("@")) return EMAIL.test(value) && value.length <= 254 ? value.toLowerCase() : null;
  const digits = value.replaceAll(/[\s.()\u00A0\u202F-]/g, "");
  return PHONE.test(digits) ? digits : null;
}

/** The first cell of each row that is an address. A first row without one is the heads of the columns. */
export function addressesIn(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): ListedAddress[] {
  const listed = rows.map(({ line, cells }) => ({
    line,
    address: cells.map(readAddress).find((address) => address !== null) ?? null,
  }));
  return listed[0]?.address === null ? listed.slice(1) : listed;
}

/** Enough to be recognised by whoever knows it: "j•••@lycee.example", "+33•••78". */
export function masked(address: string): string {
  const [name = "", host] = address.split("@");
  return host === undefined ? `${address.slice(0, 3)}•••${address.slice(-2)}` : `${name.slice(0, 1)}•••@${host}`;
}
