import type { Instant, Zone } from "@creneau/scheduling";
import type { Clock } from "../../../platform/clock.ts";
import type { Database, Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import type { KeyRing } from "../../../platform/keys.ts";
import type { PersonalPart } from "../../../platform/personal-data.ts";
import type { OpenBusiness } from "../../tenancy/index.ts";

/** What a person is told by mail about their data; the module of messages has the words. */
export interface PersonMail {
  readonly kind: "export-ready" | "erasure-asked" | "request-done" | "request-refused" | "erased";
  /** Names this mail: the same when it is tried again. */
  readonly id: string;
  readonly to: { readonly name: string; readonly email: string; readonly locale: "fr" | "en"; readonly zone: Zone };
  readonly business: OpenBusiness["business"];
  /** Of the button. */
  readonly url?: string;
  /** Until when the link works, or when the answer is due. */
  readonly until?: Instant;
  /** Why it was refused. */
  readonly answer?: string;
}

/** What the bookings of a person are to whoever erases them: a later module knows. */
export interface BookingsOfPeople {
  readonly coming: (tx: Tx, scope: TenantScope, contactId: string) => Promise<number>;
  /** @returns how many. Their hosts are told. */
  readonly cancel: (
    tx: Tx,
    scope: TenantScope,
    ask: { readonly contactId: string; readonly accountId: string | null },
  ) => Promise<number>;
}

export interface RightsDeps {
  readonly db: Database;
  readonly clock: Clock;
  readonly keys: KeyRing;
  /** The registry of personal data, in the order in which they are erased. */
  readonly parts: readonly PersonalPart[];
  readonly bookings: BookingsOfPeople;
  /** Where the pages of a business are. */
  readonly siteUrl: (tx: Tx, businessId: string) => Promise<string>;
  /** May be asked twice for one mail. @throws when the mail server did not take it. */
  readonly send: (scope: TenantScope, mail: PersonMail) => Promise<void>;
}
