/** What a dialog makes of saving something that has a version. */
import { problemOf } from "../api/problem.ts";

interface Versioned {
  readonly id: string;
  readonly version: number;
}

interface Saving {
  /** Input that is wrong, by path. */
  readonly errors: Readonly<Record<string, string>>;
  /** Somebody else saved meanwhile, and the reader has been told. */
  readonly isEdited: boolean;
  /** What is changed, and on which version; empty: it is added. */
  readonly target: Partial<Versioned>;
}

/**
 * @param opened as it was when the dialog was opened; undefined for a new one
 * @param current as it is now: after a refusal, saving again is on that
 */
export function savingOf(error: unknown, opened: Versioned | undefined, current: Versioned | undefined): Saving {
  const failure = error === null ? undefined : problemOf(error);
  const isEdited = failure?.code === "EDITED_MEANWHILE";
  const version = isEdited ? current?.version : opened?.version;
  return {
    errors: failure?.fields ?? {},
    isEdited,
    target: opened && version !== undefined ? { id: opened.id, version } : {},
  };
}
