/** Which of the problems are told by now: nobody is told that a word is wrong while they write it. Pure. */
import type { DesignProblem } from "@creneau/blocks/browser";
import type { EditorState } from "./state.ts";

/** A field by its block and its name in there. The block is null for what stands beside the blocks: the subject. */
export const fieldKey = (blockId: string | null, field: string): string => `${blockId ?? ""} ${field}`;

const keyOf = ({ blockId, field }: DesignProblem): string => fieldKey(blockId, field);
const saidOf = (problem: DesignProblem): string => `${keyOf(problem)} ${problem.code}`;

export interface Attention extends Pick<EditorState, "fresh" | "insisted"> {
  /** The field somebody is in; undefined: in none. */
  readonly field: string | undefined;
  /** What was told when they came into it. */
  readonly known: ReadonlySet<string>;
  /** Fields they were in and left, since the block was put in. */
  readonly left: ReadonlySet<string>;
}

export const knownOf = (problems: readonly DesignProblem[]): ReadonlySet<string> => new Set(problems.map(saidOf));

export function toldOf(problems: readonly DesignProblem[], attention: Attention): readonly DesignProblem[] {
  const { fresh, insisted, field, known, left } = attention;
  if (insisted) return problems;
  return problems.filter((problem) => {
    const key = keyOf(problem);
    if (key === field) return known.has(saidOf(problem));
    return problem.blockId === null || problem.blockId !== fresh || left.has(key);
  });
}
