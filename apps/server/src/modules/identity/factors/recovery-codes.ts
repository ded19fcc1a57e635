/** Codes for the day the authenticator is lost: 120 bits each, so a plain hash can't be searched. */
import { createHash } from "node:crypto";
import { randomLetters } from "../../../platform/chance.ts";

const CODES = 10;
const LETTERS = 24;

/** "ABCD-EFGH-JKLM-NPQR-STUV-WXYZ", ten of them. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => (randomLetters(LETTERS).match(/.{4}/g) ?? []).join("-"));

/** As typed: capitals, spaces and hyphens don't matter. */
export const recoveryCodeHash = (accountId: string, code: string): Buffer =>
  createHash("sha256")
    .update(`${accountId}:${code.toUpperCase().replaceAll(/[^A-Z0-9]/g, "")}`)
    .digest();

export const looksLikeRecoveryCode = (code: string): boolean => code.replaceAll(/[^A-Za-z0-9]/g, "").length === LETTERS;
