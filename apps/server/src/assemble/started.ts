/** What was started, to be stopped in the opposite order. */
export class Started {
  readonly #parts: { readonly name: string; readonly stop: () => Promise<void> }[] = [];
  #stopping = false;

  add(name: string, stop: () => Promise<void>): void {
    this.#parts.push({ name, stop });
  }

  /** Stops all of it, the last first, and ends the process; asked a second time, ends it at once. */
  async shutdown(code: number): Promise<void> {
    if (this.#stopping) process.exit(1);
    this.#stopping = true;
    for (const { name, stop } of this.#parts.toReversed()) {
      await stop().catch((error: unknown) => process.stderr.write(`${name} did not stop cleanly: ${String(error)}\n`));
    }
    process.exit(code);
  }
}
