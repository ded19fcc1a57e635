import { judgePassword } from "@creneau/contract/passwords";
import { ProblemError } from "../../platform/problem.ts";
import { hashPassword } from "./passwords.ts";

/**
 * @param own what belongs to the person: name, address.
 * @returns the hash to keep.
 * @throws ProblemError INVALID_INPUT naming `password` when it is not good enough.
 */
export async function hashNewPassword(password: string, own: readonly string[]): Promise<string> {
  const { fault } = judgePassword(password, own);
  if (fault) throw new ProblemError("INVALID_INPUT", { fields: [{ path: "password", message: fault }] });
  return hashPassword(password);
}
