/** Why an export is not taken in: a code with facts, told in both languages (`texts.ts`). */
import { z } from "zod";

export const refusalCodes = [
  "not-an-export",
  "wrong-passphrase",
  "passphrase-needed",
  "cut-off",
  "too-large",
  "too-many-entries",
  "entry-not-allowed",
  "entry-missing",
  "swollen",
  "manifest-unreadable",
  "newer-format",
  "digest-differs",
  "hash-differs",
  "table-unknown",
  "column-unknown",
  "column-missing",
  "line-unreadable",
  "line-too-long",
  "value-wrong",
  "other-business",
  "row-refused",
  "file-refused",
  "audit-differs",
  "id-taken",
  "slug-taken",
  "slug-not-possible",
  "no-owner",
  "beyond-plan",
  "not-equal",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

export const RefusalFacts = z.object({
  /** Of the table or the file. */
  what: z.string().max(200).optional(),
  line: z.int().optional(),
  column: z.string().max(100).optional(),
  suggestion: z.string().max(100).nullable().optional(),
  used: z.number().optional(),
  most: z.number().optional(),
});
export type RefusalFacts = z.output<typeof RefusalFacts>;

export const StoredRefusal = z.object({ code: z.enum(refusalCodes), facts: RefusalFacts });
export type StoredRefusal = z.output<typeof StoredRefusal>;

/** Thrown where it is found; rolls back whatever was written. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly facts: RefusalFacts;

  constructor(code: RefusalCode, facts: RefusalFacts = {}, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }
}
