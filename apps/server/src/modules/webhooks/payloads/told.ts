import type { OutsideEventData, OutsideEventName } from "@creneau/contract";

/** What is told outside: a type, its data, and who is in it, so that it can be forgotten with them. */
export interface Told {
  readonly type: OutsideEventName;
  readonly data: object;
  readonly contactId: string | null;
  readonly bookerId: string | null;
}

type Held = Pick<Told, "contactId" | "bookerId">;
const NOBODY: Held = { contactId: null, bookerId: null };

export const told = <Name extends OutsideEventName>(
  type: Name,
  data: OutsideEventData<Name>,
  held: Held = NOBODY,
): Told => ({ type, data, ...held });
