/** Who a booking is for, and who is written to about it. */
import type { ForWhom } from "@creneau/contract";
import type { Instant, Zone } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { meetContact, meetDependant } from "../../contacts/index.ts";

/** As somebody says it. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly locale: "fr" | "en";
  readonly zone: Zone;
  /** Whom they book for, when that is not themselves. */
  readonly forWhom?: ForWhom | undefined;
}

/** As it is kept. */
export interface Party {
  /** Whom it is for. */
  readonly contactId: string;
  /** Who booked; null: they did themselves. */
  readonly bookedByContactId: string | null;
}

/** Who is written to, who changes it, whose address is meant. */
export const reachedOf = ({ contactId, bookedByContactId }: Party): string => bookedByContactId ?? contactId;

const isKnown = (who: Person | Party): who is Party => "contactId" in who;

/** Finds or makes the people of a booking. */
export async function meetParty(tx: Tx, scope: TenantScope, who: Person | Party, now: Instant): Promise<Party> {
  if (isKnown(who)) return who;
  const bookerId = await meetContact(tx, scope, who, now);
  if (who.forWhom === undefined) return { contactId: bookerId, bookedByContactId: null };
  return { contactId: await meetDependant(tx, scope, bookerId, who.forWhom, now), bookedByContactId: bookerId };
}
