/** Words of the API whose meaning the contract's shapes can't check: does this zone exist, can the engine reach this date? */
import { instant, plainDate, zone, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { ProblemError } from "../problem.ts";

function read<T>(path: string, text: string, parse: (text: string) => T): T {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError("INVALID_INPUT", { fields: [{ path, message: error.message }] });
    throw error;
  }
}

/** @throws ProblemError INVALID_INPUT naming `path`. So do the two below. */
export const readZone = (path: string, text: string): Zone => read(path, text, zone);
export const readDate = (path: string, text: string): PlainDate => read(path, text, plainDate);
export const readInstant = (path: string, text: string): Instant => read(path, text, instant);
