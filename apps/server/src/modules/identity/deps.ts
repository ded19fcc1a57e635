import type { Clock } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { KeyRing } from "../../platform/keys.ts";
import type { SendAccountMail } from "./mail.ts";

/** What most commands here need. */
export interface Deps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
}

/** What jobs that write to people need. */
export interface MailingDeps extends Deps {
  readonly send: SendAccountMail;
}
