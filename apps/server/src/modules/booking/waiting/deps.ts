import type { Instant, Zone } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import type { OpenBusiness } from "../../tenancy/index.ts";

/** What somebody who waits is told by mail; the module of messages has the words. */
export interface WaitingMail {
  readonly kind: "confirm" | "added" | "offer";
  /** Names this mail: the same when it is tried again. */
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string; readonly locale: "fr" | "en"; readonly zone: Zone };
  readonly business: OpenBusiness["business"];
  readonly service: string;
  readonly professional: string | null;
  /** Of whom the offer is with. */
  readonly professionalZone: Zone | null;
  readonly rank: number | null;
  /** Of the button. */
  readonly url: string;
  /** What is offered, and until when. */
  readonly offer?: { readonly startsAt: Instant; readonly expiresAt: Instant };
}

/** The same news in one sentence. */
export interface WaitingText {
  /** The same when it is tried again. */
  readonly id: string;
  readonly to: { readonly phone: string; readonly locale: "fr" | "en"; readonly zone: Zone };
  readonly business: OpenBusiness["business"];
  readonly professional: string;
  readonly professionalZone: Zone;
  readonly offer: { readonly startsAt: Instant; readonly expiresAt: Instant };
}

export interface WaitingDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** Where the pages of a business are. */
  readonly siteUrl: (tx: Tx, businessId: string) => Promise<string>;
  /** May be asked twice for one mail. @throws when the mail server did not take it. */
  readonly send: (scope: TenantScope, mail: WaitingMail) => Promise<void>;
  /** May be asked twice for one text. @returns until when it has to wait. @throws when no carrier took it. */
  readonly text: (scope: TenantScope, text: WaitingText) => Promise<{ readonly waitsUntil: Instant } | undefined>;
}
