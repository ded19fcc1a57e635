/** What a member may do, as the server said it. The server decides; this only spares people useless buttons. */
import type { Membership } from "./me.ts";

export function may(membership: Membership, permission: Membership["permissions"][number]): boolean {
  return membership.permissions.includes(permission);
}

/** Owners and managers see the whole team's planning; the others see their own. */
export function seesEverybody(membership: Membership): boolean {
  return membership.role === "owner" || membership.role === "manager";
}
