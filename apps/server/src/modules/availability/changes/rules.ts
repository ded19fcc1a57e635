/** What becomes of a request. Pure. */
import type { HoursRequestState } from "@creneau/contract";

export type HoursAct = "accept" | "decline" | "withdraw";

export const afterAct = { accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const satisfies Readonly<
  Record<HoursAct, HoursRequestState>
>;

/** What it is after the act; "same" when it is that already, "settled" when it was answered otherwise. */
export function stateAfter(state: HoursRequestState, act: HoursAct): HoursRequestState | "same" | "settled" {
  if (state === afterAct[act]) return "same";
  return state === "asked" ? afterAct[act] : "settled";
}
