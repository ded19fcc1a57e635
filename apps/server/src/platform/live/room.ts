import type { Bus, Listener } from "../database/bus.ts";
import type { TenantScope } from "../database/scope.ts";
import type { Log } from "../log.ts";
import type { Signal } from "./signal.ts";
import { idBefore } from "./sse.ts";
import { RESYNC, write, type Stream } from "./stream.ts";
import { isFor, MOST_AGAIN, saidOfSignal, toldAgain, toldOf, type Said, type TellingDeps } from "./told.ts";

/** No transaction that announces is under way for longer, and no two servers' clocks are further apart. */
export const OVERLAP_MS = 5 * 60_000;

export interface RoomDeps extends TellingDeps {
  readonly bus: Bus;
  readonly log: Log;
}

/** The streams of one business: what is announced is read once for all of them. */
export class Room implements Listener {
  readonly scope: TenantScope;
  readonly streams = new Set<Stream>();
  readonly #deps: RoomDeps;
  readonly leave: () => void;
  /** Events heard of and not yet read. */
  #ids: string[] = [];
  #reading = false;

  constructor(deps: RoomDeps, scope: TenantScope) {
    this.#deps = deps;
    this.scope = scope;
    this.leave = deps.bus.subscribe(scope.businessId, this);
  }

  readonly hear = (signal: Signal): void => {
    if (signal.event === undefined) return this.#say(saidOfSignal(this.#deps, signal));
    this.#ids.push(signal.event);
    if (!this.#reading) void this.#read();
  };

  readonly missed = (since: string): void => {
    toldAgain(this.#deps, this.scope, idBefore(since, OVERLAP_MS)).then(
      (said) => (said === undefined ? this.#resync() : this.#say(said)),
      (error: unknown) => this.#failed(error),
    );
  };

  /** One reading at a time: what is announced meanwhile is read together. */
  async #read(): Promise<void> {
    this.#reading = true;
    try {
      while (this.#ids.length > 0) {
        const ids = this.#ids.splice(0, MOST_AGAIN);
        this.#say(await toldOf(this.#deps, this.scope, ids));
      }
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#reading = false;
    }
  }

  #failed(error: unknown): void {
    this.#ids = [];
    this.#deps.log.warn({ err: error }, "what was announced could not be read");
    this.#resync();
  }

  #resync(): void {
    for (const stream of this.streams) write(stream, RESYNC);
  }

  #say(said: readonly Said[]): void {
    for (const stream of this.streams) {
      const text = said.filter((one) => isFor(stream.caller, one)).map((one) => one.text);
      if (text.length > 0) write(stream, text.join(""));
    }
  }
}
