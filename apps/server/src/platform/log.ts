/**
 * Structured logs (JSON lines). No personal data: requests are named by route pattern, never by address, since
 * addresses hold signed links; people by id. `redact` is the second wall, for what a library might put in.
 */
import { pino, type DestinationStream, type Logger, type LoggerOptions } from "pino";
import type { Settings } from "./settings.ts";

export type Log = Logger;

/** Of an error, what helps to mend it: its other properties may hold rows, addresses, whole connections. */
const sayOf = (error: unknown): object =>
  error instanceof Error
    ? {
        type: error.name,
        message: error.message,
        stack: error.stack,
        ...("code" in error ? { code: String(error.code) } : {}),
      }
    : { message: String(error) };

/** @param destination standard output when absent. */
export const createLog = (level: Settings["CRENEAU_LOG"], destination?: DestinationStream): Log => {
  const options: LoggerOptions = {
    level,
    base: null,
    serializers: { err: sayOf },
    redact: {
      paths: ["email", "*.email", "name", "*.name", "password", "*.password", "token", "*.token", "req.headers"],
      censor: "…",
    },
  };
  return destination ? pino(options, destination) : pino(options);
};
