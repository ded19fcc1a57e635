/** Invitations, decided: which are open, and what a file of them says. */
import type { Instant } from "@creneau/scheduling";

export interface InvitationState {
  readonly uses: number;
  readonly mostUses: number;
  readonly expiresAt: Instant;
  readonly withdrawnAt: Instant | null;
}

export function stateOf(
  { uses, mostUses, expiresAt, withdrawnAt }: InvitationState,
  now: Instant,
): "open" | "used" | "expired" | "withdrawn" {
  if (withdrawnAt !== null) return "withdrawn";
  if (uses >= mostUses) return "used";
  return expiresAt <= now ? "expired" : "open";
}
