/** What an outside event is: a name, words about it, the shape of its data, and a sample. */
import { z } from "zod";

interface Words {
  readonly fr: string;
  readonly en: string;
}

export interface OutsideEvent<Data extends z.ZodObject = z.ZodObject> {
  /** Of the shape of `data`: a field more leaves it, a field less or another meaning makes a new one. */
  readonly version: 1;
  /** The part of the product it tells of. */
  readonly about: EventSubject;
  readonly label: Words;
  readonly sentence: Words;
  readonly data: Data;
  /** Made-up data of the right shape: for documentation and for test events. */
  readonly sample: z.input<Data>;
}

export const eventSubjects = ["booking", "group", "waiting", "leave", "contact", "hours", "service"] as const;
export type EventSubject = (typeof eventSubjects)[number];

/** Keeps the literal types of an event. */
export const outsideEvent = <Data extends z.ZodObject>(definition: OutsideEvent<Data>): OutsideEvent<Data> =>
  definition;

/** An id for samples, one for each thing they speak of. */
export const sampleId = (last: number): string => `0190b3f0-5a7c-7cc1-9c1e-2f4f6d1a9b${String(last).padStart(2, "0")}`;

/** Of what an event speaks of. */
export const version = z.int().meta({ description: "Counts the changes." });
