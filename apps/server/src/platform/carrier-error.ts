/**
 * A carrier did not take a message. Codes only: what a provider says in words often repeats an address, and errors are
 * logged and kept with the job.
 */

/** What stands in the way: which of them is mended by waiting, by whom, and which never is. */
export type Blame = "network" | "busy" | "settings" | "recipient" | "message";

export interface Refusal {
  readonly blame: Blame;
  /** A word for the step that failed, or the provider's number for it. */
  readonly code: string;
  /** SMTP reply or HTTP status, if one came. */
  readonly reply?: number | undefined;
  /** The address is nobody's, and will not be tomorrow. */
  readonly noSuchAddress?: boolean;
  /** Whoever has the number asked for nothing more. */
  readonly optedOut?: boolean;
}

export class CarrierError extends Error {
  readonly blame: Blame;
  readonly code: string;
  readonly reply: number | undefined;
  readonly noSuchAddress: boolean;
  readonly optedOut: boolean;

  constructor({ blame, code, reply, noSuchAddress = false, optedOut = false }: Refusal, what = "the carrier") {
    super(`${what} did not take the message (${reply === undefined ? code : `${code}, ${reply}`})`);
    this.name = "CarrierError";
    this.blame = blame;
    this.code = code;
    this.reply = reply;
    this.noSuchAddress = noSuchAddress;
    this.optedOut = optedOut;
  }

  /** Another attempt may succeed: the network is back, the provider has time, somebody corrected a key. */
  get transient(): boolean {
    return this.blame !== "recipient" && this.blame !== "message";
  }
}
