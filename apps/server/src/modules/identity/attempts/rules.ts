/**
 * How often one may try. Attempts are counted by who tries on what: an account together with the network that tries, that
 * network alone, and a browser the account came in from before. Nothing is counted by account alone before the first
 * factor was right, so nobody can lock somebody else out: a known browser and other networks go on undisturbed.
 */

interface Budget {
  /** Attempts without a wait. */
  readonly free: number;
  /** The wait after the last free one; doubled by each that follows. */
  readonly firstMs: number;
  readonly longestMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;

const budgets = {
  /** An account, from one network. */
  pair: { free: 5, firstMs: 30 * SECOND, longestMs: 60 * MINUTE },
  /** One network, whatever the account: a school or an office is one network too. */
  network: { free: 60, firstMs: 5 * SECOND, longestMs: 15 * MINUTE },
  /** An account, from a browser it came in from before. */
  device: { free: 10, firstMs: 30 * SECOND, longestMs: 15 * MINUTE },
  /** The second factor of an account, whose first was right. */
  factor: { free: 10, firstMs: 60 * SECOND, longestMs: 60 * MINUTE },
  /** Mails asked for one address, from one network. */
  mail: { free: 5, firstMs: 5 * MINUTE, longestMs: 60 * MINUTE },
} as const satisfies Record<string, Budget>;

export type BudgetName = keyof typeof budgets;

/** Counts are forgotten when nothing was tried for so long. */
export const FORGOTTEN_AFTER_MS = 24 * 60 * MINUTE;

/** How long the next attempt must wait after this many. */
export function waitMs(name: BudgetName, count: number): number {
  const { free, firstMs, longestMs } = budgets[name];
  if (count < free) return 0;
  return Math.min(firstMs * 2 ** Math.min(count - free, 20), longestMs);
}
