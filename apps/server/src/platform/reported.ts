/** What a provider reports of a message later, in our words. */

/** A report as it came: nothing of it is believed before its signature. */
export interface SignedReport {
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** The address it was sent to, as the provider knows it. */
  readonly url: string;
  readonly nowSeconds: number;
}

export interface ReportedDelivery {
  /** What we called the message. */
  readonly ref: string;
  readonly status: "accepted" | "delivered" | "bounced" | "complained" | "failed";
  /** Why, as a code. */
  readonly code?: string;
  /** Where it went, if the provider says so. */
  readonly address?: string;
  /** Whoever has it wants nothing more. */
  readonly optedOut?: boolean;
}
