import { MOST_BLOCKS, MOST_DESIGN_BYTES } from "./limits.ts";
import { Design } from "./model.ts";
import { allBlocks, sizeOf, type DesignProblem, type ProblemCode } from "./problems.ts";

/** Reads a design of unknown origin. */
export function parseDesign(input: unknown): { readonly design: Design } | { readonly problems: DesignProblem[] } {
  const read = Design.safeParse(input);
  const whole = (code: ProblemCode): { problems: DesignProblem[] } => ({
    problems: [{ blockId: null, field: "design", code, severity: "error" }],
  });
  if (!read.success) return whole("malformed");
  if (sizeOf(read.data) > MOST_DESIGN_BYTES) return whole("too-big");
  if (allBlocks(read.data).length > MOST_BLOCKS) return whole("too-many-blocks");
  return { design: read.data };
}
