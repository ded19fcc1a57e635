/** What docs/security.md claims: which requirement of OWASP ASVS 5.0.0 is answered, and by which test it is shown. */

/** How many requirements of levels 1 and 2 each chapter of the standard has, where we answer the whole chapter. */
export const LEVEL_ONE_AND_TWO: Readonly<Record<string, number>> = {
  1: 27,
  2: 11,
  3: 19,
  4: 10,
  5: 9,
  6: 35,
  7: 18,
  8: 7,
  9: 7,
  11: 14,
  13: 13,
  14: 9,
  15: 13,
  16: 16,
};

export interface Answered {
  /** "6.2.1" */
  readonly number: string;
  /** Of the third level: more than is claimed of a whole chapter. */
  readonly beyond: boolean;
  readonly state: string;
}

export const STATES = ["met", "in part", "not met", "not applicable", "the operator's"];

/** The rows `| 6.2.1 | what is asked | **met** how | tests |`; with `6.3.8 (L3)` it is one of the third level. */
export const requirementsIn = (page: string): Answered[] =>
  [...page.matchAll(/^\| (\d+\.\d+\.\d+)( \(L3\))? \|[^|]*\| \*\*([^*]+)\*\*/gm)].map(
    ([, number = "", beyond, state = ""]) => ({ number, beyond: beyond !== undefined, state }),
  );

/** The rows `` | `walls` | `apps/…/walls/routes.story.test.ts` | `` say what a test's file is called on the page. */
export const shortNamesOf = (page: string): Record<string, string> =>
  Object.fromEntries(
    [...page.matchAll(/^\| `([\w-]+)` \| `([^`]+)` \|/gm)].map(([, name = "", path = ""]) => [name, path]),
  );

export interface NamedTest {
  readonly short: string;
  /** Absent when the page does not say which file that is. */
  readonly path: string | undefined;
  readonly name: string;
}

/** `` `walls` *signed links* ``: a test, or a group of them, of that file; more of the same after a comma. */
export const testsNamedIn = (page: string, paths: Readonly<Record<string, string>>): NamedTest[] =>
  [...page.matchAll(/`([\w-]+)` ((?:\*[^*]+\*(?:, (?=\*[^*]))?)+)/g)].flatMap(([, short = "", names = ""]) =>
    [...names.matchAll(/\*([^*]+)\*/g)].map(([, name = ""]) => ({ short, path: paths[short], name })),
  );
