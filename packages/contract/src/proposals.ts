/** Other times for a booking, or somebody else for it, offered by the team and chosen by whoever booked. */
import { z } from "zod";
import { Id, InstantText, Span, text } from "./primitives.ts";

export const MOST_OPTIONS = 5;
export const proposalStates = ["open", "chosen", "kept", "withdrawn", "lapsed"] as const;
export const ProposalState = z.enum(proposalStates).meta({
  id: "ProposalState",
  description: "`kept`: they keep what they had. `lapsed`: nobody answered in time, or the booking went on without it.",
});

export const ProposalAsk = z.object({
  options: z
    .array(
      z.object({
        startsAt: InstantText,
        professionalId: Id.optional().meta({ description: "Who takes over; the booking's own when absent." }),
      }),
    )
    .min(1)
    .max(MOST_OPTIONS),
  reason: text(500).default("").meta({ description: "Told to whoever booked." }),
  answerBy: InstantText.meta({
    description: "Until when they may choose: a fortnight at most, and not beyond the start.",
  }),
  hold: z.boolean().default(true).meta({
    description: "Whether the times are kept until then. If not, they are offered as long as they are free.",
  }),
});

export const OpenProposal = z
  .object({
    id: Id,
    state: ProposalState,
    answerBy: InstantText,
    reason: z.string(),
    options: z.array(
      Span.extend({
        id: Id,
        professional: z.object({ id: Id, displayName: z.string() }),
        held: z.boolean().meta({ description: "Nobody else can have it meanwhile." }),
      }),
    ),
  })
  .meta({ id: "OpenProposal" });
export type OpenProposal = z.infer<typeof OpenProposal>;
