/** Who books, and for whom: themselves, or somebody else. */
import { z } from "zod";
import { Email, line, Locale, ZoneText } from "./primitives.ts";

/** Somebody the team books for, or puts on a list. */
export const Booker = z.object({
  name: line(80),
  email: Email,
  zone: ZoneText.optional(),
  locale: Locale.optional(),
});
export type Booker = z.infer<typeof Booker>;

/** What whoever books is to the person the session is for. */
export const relationKinds = ["parent", "guardian", "relative", "employer", "teacher", "other"] as const;
export const RelationKind = z.enum(relationKinds).meta({
  id: "RelationKind",
  description: "What whoever books is to the person the session is for. `teacher`: a teacher or a school.",
});
export type RelationKind = z.infer<typeof RelationKind>;

export const ForWhom = z.object({ name: line(80), relation: RelationKind }).meta({
  id: "ForWhom",
  description:
    "Somebody else the session is for. They need no address: the mails go to whoever books. Somebody of that name for whom the same person booked before is the same person.",
});
export type ForWhom = z.infer<typeof ForWhom>;
