/** The installation's mail server, left alone for a moment when it does not answer. */
import { instant, type Instant } from "@creneau/scheduling";
import { CarrierError } from "../../../platform/carrier-error.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Mailer } from "../../../platform/mail/mailer.ts";

/** Shorter than the beat at which what waits is tried again. */
const PAUSE_MS = 10_000;

/**
 * While a server does not answer, each mail would hold a worker as long as we wait for it, and those that came later would
 * overtake those that were tried: so they all are put back at once.
 */
export function leftAlone(mailer: Mailer, clock: Clock): Mailer {
  let until: Instant | undefined;
  const send: Mailer["send"] = async (mail) => {
    if (until !== undefined && clock.now() < until) throw new CarrierError({ blame: "network", code: "paused" });
    try {
      await mailer.send(mail);
    } catch (error) {
      if (error instanceof CarrierError && error.blame === "network") until = instant(clock.now() + PAUSE_MS);
      throw error;
    }
  };
  return { send, close: () => mailer.close() };
}
