/**
 * What changed, told by every server to every server through PostgreSQL (`signal.ts`): one connection of this process listens,
 * and hands on to those in it who asked for that business. While the connection is lost nothing is heard; once it is there,
 * everybody is told since when something may have been missed, and looks for themselves.
 */
import pg from "pg";
import { z } from "zod";
import { newId } from "../chance.ts";
import { CHANNEL, type Signal } from "../live/signal.ts";
import type { Log } from "../log.ts";

const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 15_000;

/** Nobody but us writes to the channel; and what others would write there is not taken for a signal. */
const Told = z.object({
  business: z.string(),
  type: z.string(),
  event: z.string().optional(),
  account: z.string().optional(),
  id: z.string().optional(),
});

export interface Listener {
  readonly hear: (signal: Signal) => void;
  /** Something may have been missed. @param since what was announced by then was heard: an id made at that moment */
  readonly missed: (since: string) => void;
}

export interface BusOptions {
  /** As the role of the server: listening needs no right of its own. Not through a pool that lends connections by transaction. */
  readonly connectionString: string;
  readonly log: Log;
  /** Resolves after this long, or when the signal says so. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
}

export class Bus {
  readonly #options: BusOptions;
  readonly #byBusiness = new Map<string, Set<Listener>>();
  readonly #closing = new AbortController();
  #client: pg.Client | undefined;
  /** Begun with the first who listens: a process that serves nobody needs no connection for it. */
  #keeping: Promise<void> | undefined;
  /** Made when the connection was lost, or first asked for. */
  #deafSince = newId();

  constructor(options: BusOptions) {
    this.#options = options;
  }

  /** Hears what changes in one business from now on; what this server says itself, too. @returns how to stop. */
  subscribe(businessId: string, listener: Listener): () => void {
    const listed = this.#byBusiness.get(businessId) ?? new Set();
    this.#byBusiness.set(businessId, listed.add(listener));
    this.#keeping ??= this.#keep();
    return () => {
      listed.delete(listener);
      if (listed.size === 0 && this.#byBusiness.get(businessId) === listed) this.#byBusiness.delete(businessId);
    };
  }

  /** Finds out a connection on which nobody answers any more: now and then. */
  async check(): Promise<void> {
    const client = this.#client;
    await client?.query("select 1").catch((error: unknown) => client.emit("error", error));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#keeping;
  }

  /** One connection after the other, until we close. */
  async #keep(): Promise<void> {
    const { log, pause } = this.#options;
    for (let pauseMs = FIRST_PAUSE_MS; !this.#closing.signal.aborted;) {
      try {
        await this.#listenUntilLost(() => (pauseMs = FIRST_PAUSE_MS));
      } catch (error) {
        log.warn({ err: error }, "the connection that listens failed");
      }
      if (this.#closing.signal.aborted) return;
      await pause(pauseMs, this.#closing.signal);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
  }

  /** @throws when it can't be had, or is lost. */
  async #listenUntilLost(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.connectionString,
      application_name: "creneau-live",
      connectionTimeoutMillis: 10_000,
      query_timeout: 10_000,
    });
    this.#client = client;
    const { promise: lost, resolve, reject } = Promise.withResolvers<void>();
    // Also of a connection that we leave while it is being made.
    lost.catch(() => undefined);
    client.on("error", reject);
    client.on("end", resolve);
    client.on("notification", ({ payload }) => this.#handOn(payload));
    let heard = false;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      heard = true;
      onListening();
      this.#tellOfGap();
      await lost;
    } finally {
      if (heard) this.#deafSince = newId();
      // Not waited for: on a connection that is cut, nobody answers to a good-bye.
      client.end().catch(() => undefined);
    }
  }

  #handOn(payload: string | undefined): void {
    const told = Told.safeParse(parsed(payload));
    if (!told.success) return;
    const { business, type, event, account, id } = told.data;
    const signal: Signal = { type, ...(event && { event }), ...(account && { account }), ...(id && { id }) };
    for (const listener of this.#byBusiness.get(business) ?? []) listener.hear(signal);
  }

  #tellOfGap(): void {
    for (const listed of this.#byBusiness.values()) for (const listener of listed) listener.missed(this.#deafSince);
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}
