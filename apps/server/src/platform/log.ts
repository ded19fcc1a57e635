/**
 * Structured logs (JSON lines). No personal data: requests are named by route pattern, never by address, since
 * addresses hold signed links; people by id. `redact` is the second wall, for what a library might put in.
 */
import { pino, type Logger } from "pino";
import type { Settings } from "./settings.ts";

export type Log = Logger;

export const createLog = (level: Settings["CRENEAU_LOG"]): Log =>
  pino({
    level,
    base: null,
    redact: {
      paths: ["email", "*.email", "name", "*.name", "password", "*.password", "token", "*.token", "req.headers", "err.parameters", "err.detail"],
      censor: "…",
    },
  });
