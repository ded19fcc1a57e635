/** Words of the API whose meaning the contract's shapes can't check: does this zone exist, can the engine reach this date? */
import { instant, plainDate, zone, type Instant, type PlainDate, type Zone } from "@creneau/scheduling";
import { ProblemError } from "../problem.ts";

/** The engine reaches 1970 to 2100. A year less on each side: what is worked out from an input is reached too. */
const EARLIEST_YEAR = 1971;
const LATEST_YEAR = 2099;
const earliest = instant(`${EARLIEST_YEAR}-01-01T00:00:00Z`);
const latest = instant(`${LATEST_YEAR + 1}-01-01T00:00:00Z`);

function read<T>(path: string, text: string, parse: (text: string) => T, message: string): T {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof RangeError) throw new ProblemError("INVALID_INPUT", { fields: [{ path, message }] });
    throw error;
  }
}

function reached<T>(value: T, isReached: boolean): T {
  if (!isReached) throw new RangeError("out of reach");
  return value;
}

/** @throws ProblemError INVALID_INPUT naming `path`. So do the two below. */
export const readZone = (path: string, text: string): Zone => read(path, text, zone, "no-such-zone");

export const readDate = (path: string, text: string): PlainDate =>
  read(
    path,
    text,
    (given) => {
      const year = Number(given.slice(0, 4));
      return reached(plainDate(given), year >= EARLIEST_YEAR && year <= LATEST_YEAR);
    },
    "no-such-date",
  );

export const readInstant = (path: string, text: string): Instant =>
  read(
    path,
    text,
    (given) => {
      const at = instant(given);
      return reached(at, at >= earliest && at <= latest);
    },
    "no-such-instant",
  );
