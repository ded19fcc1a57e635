import { z } from "zod";

/** Why a message that was planned is not sent. */
export const WithdrawnBecause = z
  .enum([
    "booking-gone",
    "changed-since",
    "cancelled",
    "not-cancelled",
    "not-so",
    "too-late",
    "not-wanted",
    "no-address",
    "quiet-hours",
    "told-once",
    "erased",
  ])
  .meta({ id: "WithdrawnBecause" });
export type WithdrawnBecause = z.infer<typeof WithdrawnBecause>;
