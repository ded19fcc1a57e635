/**
 * What is being written, kept on this device: a closed tab or a lost network takes nothing away. It goes when it is saved,
 * when it is given up, and when somebody signs out.
 */
import type { Design } from "@creneau/blocks/browser";

export interface Draft {
  /** Of the template it was begun from. */
  readonly version: number;
  readonly subject: string;
  readonly preheader: string;
  readonly design: Design;
}

const PREFIX = "creneau-design ";
const keyOf = (businessId: string, ref: string): string => `${PREFIX}${businessId} ${ref}`;

/** Undefined when there is none, or one that an older Creneau wrote. */
export function keptDraft(businessId: string, ref: string): Draft | undefined {
  const text = localStorage.getItem(keyOf(businessId, ref));
  if (text === null) return undefined;
  try {
    const read: unknown = JSON.parse(text);
    return isDraft(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** Written by this very file; the server looks at all of it again. */
const isDraft = (read: unknown): read is Draft =>
  typeof read === "object" &&
  read !== null &&
  "version" in read &&
  typeof read.version === "number" &&
  "subject" in read &&
  typeof read.subject === "string" &&
  "preheader" in read &&
  typeof read.preheader === "string" &&
  "design" in read &&
  typeof read.design === "object" &&
  read.design !== null &&
  "format" in read.design &&
  read.design.format === 1;

export function keepDraft(businessId: string, ref: string, draft: Draft): void {
  try {
    localStorage.setItem(keyOf(businessId, ref), JSON.stringify(draft));
  } catch {
    // No room, or none allowed: the page still warns before it is left.
  }
}

export const dropDraft = (businessId: string, ref: string): void => localStorage.removeItem(keyOf(businessId, ref));

export function dropAllDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
