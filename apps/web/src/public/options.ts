import type { CreneauClient } from "@creneau/sdk";

export interface PublicSiteOptions {
  /** A client bound to this reader's request (address, language): in-process in the server. */
  readonly api: (request: Request) => CreneauClient;
  /** Epoch milliseconds; the pages never read the clock themselves. */
  readonly now: () => number;
  /** Unguessable names for idempotency keys and visitors: 16 to 64 letters, digits, `_` and `-`. */
  readonly randomToken: () => string;
  /** Repository address for the "Code source" link. */
  readonly sourceUrl: string;
  /** Slugs of the businesses named on the first page and in robots.txt. Those that do not exist are left out. */
  readonly showcase: readonly string[];
}
