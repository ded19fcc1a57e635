/** Which mails their readers may switch off. Pure. */
import type { NotificationFamily } from "@creneau/contract";
import { rowOf } from "../hub/holding.ts";
import { lineOf, staffTable, type Recipient, type StaffOccasion } from "../hub/table.ts";
import type { MessageKind } from "../rules.ts";

/** The family of a mail about a booking that its reader may do without; undefined: they need it. */
export function unneeded(kind: MessageKind, recipient: Recipient): NotificationFamily | undefined {
  const { family, line } = rowOf(kind, recipient);
  return line.email === "on" || line.email === "off" ? family : undefined;
}

/** What the team is told about itself: none of it is always told by mail. */
export const unneededNews = (
  occasion: StaffOccasion,
): { readonly family: NotificationFamily; readonly to: Recipient } => {
  const { family, to } = staffTable[occasion];
  return { family, to };
};

/** Whether there is something of this family to switch off by mail. */
export function mayDoWithout(family: NotificationFamily, to: Recipient): boolean {
  const cell = lineOf(family, to).email;
  return cell === "on" || cell === "off";
}
