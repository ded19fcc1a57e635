import { ProblemError } from "../problem.ts";
import type { MemberCaller } from "./call.ts";

/**
 * For members who see only what concerns them: another professional's things are not there.
 * @throws ProblemError NOT_FOUND
 */
export function assertOwn(caller: MemberCaller, professionalId: string): void {
  if (!caller.seesAll && caller.professionalId !== professionalId) throw new ProblemError("NOT_FOUND");
}
