/** What whoever booked may still change by themselves, until when, and what it costs. */
import { z } from "zod";
import { text } from "./primitives.ts";

const MOST_MINUTES = 43_200;
const Minutes = z.int().min(0).max(MOST_MINUTES);

export const Fee = z
  .object({
    amountMinor: z.int().min(1).max(100_000_000),
    currency: z.string().regex(/^[A-Z]{3}$/),
    noticeMinutes: Minutes.meta({ description: "Asked of who cancels later than this before the start." }),
    text: text(500).meta({ description: "The business's own words about it; may be empty." }),
  })
  .meta({ id: "CancellationFee", description: "Shown before one cancels. Nothing is taken by this." });

export const policyFields = {
  noticeMinutes: Minutes.meta({
    description: "How long before the start one can no longer move or cancel by oneself. The team always can.",
  }),
  reasonRequired: z.boolean().meta({ description: "Whoever moves or cancels says why." }),
  mostMoves: z.int().min(0).max(100).nullable().meta({ description: "How often one may move; null: no limit." }),
  fee: Fee.nullable(),
} as const;

export const PublicPolicy = z.object(policyFields).meta({
  id: "PublicPolicy",
  description: "What whoever books may change later, until when, and what it costs.",
});
export type PublicPolicy = z.infer<typeof PublicPolicy>;

export const ServicePolicy = PublicPolicy.extend({
  respondMinutes: z.int().min(15).max(MOST_MINUTES).meta({ description: "How long a request waits for its answer." }),
  version: z.int(),
}).meta({ id: "ServicePolicy" });
export type ServicePolicy = z.infer<typeof ServicePolicy>;
