/** What handing messages over needs. */
import type { Clock } from "../../../platform/clock.ts";
import type { Database } from "../../../platform/database/database.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import type { Mailer } from "../../../platform/mail/mailer.ts";
import type { InstallationCarriers } from "./installation.ts";

export interface PostDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The installation's. */
  readonly mailer: Mailer;
  readonly mailFrom: string;
  readonly publicUrl: () => string;
  readonly carriers: InstallationCarriers;
}

/** Whether something took the message; `nowhere`: nothing carries this channel. */
export type Outcome = "taken" | "nowhere";
