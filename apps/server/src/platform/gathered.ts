/**
 * Asks of one business that come while others of it are being answered wait for these, and are then answered together:
 * one transaction for all. Nobody waits for company: the first is answered at once.
 */
import { currentActor } from "./acting.ts";
import type { TenantScope } from "./database/scope.ts";

interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

export interface GatheredOptions<Ask, Answer> {
  /** Answers in the order of the asks. */
  readonly answer: (scope: TenantScope, asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** At once. */
  readonly most: number;
}

export class Gathered<Ask, Answer> {
  readonly #options: GatheredOptions<Ask, Answer>;
  readonly #lines = new Map<string, Waiting<Ask, Answer>[]>();

  constructor(options: GatheredOptions<Ask, Answer>) {
    this.#options = options;
  }

  /** @throws what this ask alone meets: one that can't be answered does not take those beside it along. */
  ask(scope: TenantScope, ask: Ask): Promise<Answer> {
    // What is written says by which act: asks of different acts are not mixed.
    const name = `${scope.businessId} ${currentActor().act}`;
    return new Promise((resolve, reject) => {
      const line = this.#lines.get(name);
      const waiting = { ask, resolve, reject };
      if (line) line.push(waiting);
      else {
        const begun = [waiting];
        this.#lines.set(name, begun);
        void this.#go(scope, name, begun);
      }
    });
  }

  async #go(scope: TenantScope, name: string, line: Waiting<Ask, Answer>[]): Promise<void> {
    // Whatever is asked in the same turn goes along.
    await new Promise((resolve) => setImmediate(resolve));
    while (line.length > 0) await this.#answer(scope, line.splice(0, this.#options.most));
    this.#lines.delete(name);
  }

  async #answer(scope: TenantScope, those: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.#options.answer(
        scope,
        those.map(({ ask }) => ask),
      );
      if (answers.length !== those.length) throw new RangeError("an ask was not answered");
      for (const [index, answer] of answers.entries()) those[index]?.resolve(answer);
    } catch (error) {
      const [only] = those;
      if (those.length === 1) only?.reject(error);
      else await Promise.all(those.map((one) => this.#answer(scope, [one])));
    }
  }
}
