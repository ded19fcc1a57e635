/** What a member may do, as the server said it. The server decides; this only spares people useless buttons. */
import type { Membership } from "./me.ts";

export function may(membership: Membership, permission: Membership["permissions"][number]): boolean {
  return membership.permissions.includes(permission);
}

/** Whether it is the whole team's planning that they see, or their own. */
export function seesEverybody(membership: Membership): boolean {
  return membership.seesAll;
}
