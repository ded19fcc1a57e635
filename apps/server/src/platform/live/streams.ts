/**
 * The streams that browsers and programs keep open: who hears of what, from where they go on, and when they end. A stream
 * says that something changed, never what it says; whoever reads it looks again. So the same message twice does no harm, and
 * what is sent again after a pause overlaps on purpose: transactions commit in another order than their events got their ids.
 */
import type { Permission } from "@creneau/contract";
import type { FastifyReply } from "fastify";
import { sql } from "kysely";
import { newId, randomBetween } from "../chance.ts";
import type { Bus, Listener } from "../database/bus.ts";
import { sqlFor, type Database, type Tx } from "../database/database.ts";
import type { TenantScope } from "../database/scope.ts";
import type { MemberCaller } from "../http/call.ts";
import type { Log } from "../log.ts";
import { ProblemError } from "../problem.ts";
import type { Signal } from "./signal.ts";
import { idBefore, SSE_BEAT, sseMessage, ssePause } from "./sse.ts";

/** No transaction that announces is under way for longer, and no two servers' clocks are further apart. */
const OVERLAP_MS = 5 * 60_000;
/** What a page read before its stream was there: it takes less than this to open one. */
const OPENING_MS = 60_000;
/** More than this happened since: looking at everything is less work. */
const MOST_AGAIN = 500;
/** Of one account in this process; the oldest gives way: after a lost network it may be nobody's any more. */
const MOST_OF_ACCOUNT = 8;
/** What a slow reader may let wait in memory before it is cut off. */
const MOST_WAITING_BYTES = 64 * 1024;
const BEAT_MS = 25_000;
/** Beats between two looks at whether a stream may go on. */
const LOOKS_EVERY = 2;
/** How long those who replace one another wait before they come back. */
const REPLACED_PAUSE_MS = 60_000;
/** What is under way may leave before the process does. */
const LAST_WORDS_MS = 500;

export interface Announced {
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
}

/** What an event is about, and whose: undefined, nobody's in particular. */
export interface Audience {
  readonly subjectId: string | undefined;
  readonly professionals: ReadonlySet<string> | undefined;
}

export interface StreamsDeps {
  readonly db: Database;
  readonly bus: Bus;
  readonly log: Log;
  readonly most: number;
  /** What one must be allowed to do to hear of this type; undefined: nobody hears of it. */
  readonly permissionFor: (type: string) => Permission | undefined;
  /** Types that no event is written for: after a gap, they are told of in any case. */
  readonly unwritten: readonly string[];
  readonly audienceOf: (
    tx: Tx,
    scope: TenantScope,
    events: readonly Announced[],
  ) => Promise<ReadonlyMap<string, Audience>>;
}

/** What was announced after an id, in the order of ids. */
const announcedAfter = (tx: Tx, { businessId }: TenantScope, after: string): Promise<Announced[]> =>
  tx.all(
    sqlFor
      .selectFrom("event")
      .select(["id", "type", "payload"])
      .where("business_id", "=", businessId)
      .where("id", ">", after)
      .orderBy("id")
      .limit(MOST_AGAIN + 1),
  );

const announced = (tx: Tx, { businessId }: TenantScope, ids: readonly string[]): Promise<Announced[]> =>
  tx.all(
    sqlFor
      .selectFrom("event")
      .select(["id", "type", "payload"])
      .where("business_id", "=", businessId)
      .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
      .orderBy("id"),
  );

/** One that is open. */
interface Stream {
  caller: MemberCaller;
  readonly raw: FastifyReply["raw"];
  readonly room: Room;
  /** Who it is by now; undefined once they may no longer. */
  readonly again: () => Promise<MemberCaller | undefined>;
  /** What is new, while what was missed is still being read. */
  held: string[] | undefined;
}

export class Streams {
  readonly #deps: StreamsDeps;
  readonly #rooms = new Map<string, Room>();
  /** The oldest first. */
  readonly #open = new Set<Stream>();
  #timer: NodeJS.Timeout | undefined;
  #beats = 0;
  #closing = false;

  constructor(deps: StreamsDeps) {
    this.#deps = deps;
  }

  /** How many are open. */
  get size(): number {
    return this.#open.size;
  }

  /**
   * Takes over the reply, and keeps it until one of the two goes.
   * @param after where the reader was; undefined for who begins.
   * @throws ProblemError UNAVAILABLE when there are too many in this process, or it is about to end.
   */
  open(caller: MemberCaller, after: string | undefined, reply: FastifyReply, again: Stream["again"]): void {
    if (this.#closing || this.#open.size >= this.#deps.most) {
      reply.header("retry-after", 30);
      throw new ProblemError("UNAVAILABLE");
    }
    this.#makePlaceFor(caller.accountId);
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, { ...plainHeaders(reply), ...HEADERS });
    raw.socket?.setNoDelay(true);
    const room = this.#roomOf(caller.scope);
    const stream: Stream = { caller, raw, room, again, held: [] };
    this.#open.add(stream);
    room.streams.add(stream);
    raw.on("close", () => this.#forget(stream));
    raw.on("error", () => raw.destroy());
    this.#timer ??= setInterval(() => void this.#beat(), BEAT_MS).unref();
    raw.write(ssePause(randomBetween(2_000, 5_000)));
    void this.#catchUp(stream, after);
  }

  /** What happened since, as text, for who can't keep a connection. */
  async since(caller: MemberCaller, after: string | undefined): Promise<string> {
    const upTo = newId();
    return (await this.#again(caller, after)).join("") + readyAt(upTo);
  }

  /** First what was missed: who is cut off before it was told comes back from where they were, and not from what is new. */
  async #catchUp(stream: Stream, after: string | undefined): Promise<void> {
    const upTo = newId();
    try {
      const said = await this.#again(stream.caller, after);
      const held = stream.held ?? [];
      stream.held = undefined;
      write(stream, [...said, readyAt(upTo), ...held].join(""));
    } catch (error) {
      // What can't be read now is read when they come back.
      this.#deps.log.warn({ err: error }, "a stream could not go on from where it was");
      stream.raw.destroy();
    }
  }

  async #again(caller: MemberCaller, after: string | undefined): Promise<string[]> {
    const from = after === undefined ? idBefore(newId(), OPENING_MS) : idBefore(after, OVERLAP_MS);
    const told = await toldAgain(this.#deps, caller.scope, from);
    if (told === undefined) return [RESYNC];
    return told.filter((one) => isFor(caller, one)).map(({ text }) => text);
  }

  #makePlaceFor(accountId: string): void {
    const theirs = [...this.#open].filter(({ caller }) => caller.accountId === accountId);
    const [oldest] = theirs;
    if (oldest && theirs.length >= MOST_OF_ACCOUNT) this.#end(oldest, REPLACED_PAUSE_MS);
  }

  #roomOf(scope: TenantScope): Room {
    const known = this.#rooms.get(scope.businessId);
    if (known) return known;
    const room = new Room(this.#deps, scope);
    this.#rooms.set(scope.businessId, room);
    return room;
  }

  #forget(stream: Stream): void {
    const { room } = stream;
    this.#open.delete(stream);
    room.streams.delete(stream);
    if (room.streams.size > 0) return;
    room.leave();
    if (this.#rooms.get(room.scope.businessId) === room) this.#rooms.delete(room.scope.businessId);
  }

  #end(stream: Stream, pauseMs?: number): void {
    this.#forget(stream);
    stream.raw.end(pauseMs === undefined ? "" : ssePause(pauseMs));
  }

  async #beat(): Promise<void> {
    for (const { raw } of this.#open) writeTo(raw, SSE_BEAT);
    this.#beats += 1;
    await this.#deps.bus.check();
    if (this.#beats % LOOKS_EVERY === 0) await this.look();
  }

  /** Ends the streams of those who may no longer: signed out, taken out of the team, their key revoked. */
  async look(): Promise<void> {
    for (const stream of this.#open) {
      try {
        const caller = await stream.again();
        if (caller === undefined || caller.scope.businessId !== stream.caller.scope.businessId) this.#end(stream);
        else stream.caller = caller;
      } catch (error) {
        this.#deps.log.warn({ err: error }, "could not look whether a stream may go on");
      }
    }
  }

  /** Says good-bye to all, so that the server can end. */
  async close(): Promise<void> {
    this.#closing = true;
    clearInterval(this.#timer);
    const last = [...this.#open];
    for (const stream of last) this.#end(stream);
    // Whoever does not take it is not waited for.
    setTimeout(() => last.forEach(({ raw }) => raw.destroy()), LAST_WORDS_MS).unref();
    await this.#deps.bus.close();
  }
}

const HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Nobody in between keeps it, packs it or waits until it is whole.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
  "content-security-policy": "default-src 'none'",
  // What ends is the connection, too: a server that stops need not wait for an idle one.
  connection: "close",
} as const;

const RESYNC = sseMessage({ event: "resync", data: {} });

const plainHeaders = (reply: FastifyReply): Record<string, string | number | string[]> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );

/** What is written to a stream, and for whom it is. */
interface Said {
  readonly text: string;
  readonly permission: Permission;
  readonly accountId?: string | undefined;
  readonly professionals?: ReadonlySet<string> | undefined;
}

const isFor = (caller: MemberCaller, { permission, accountId, professionals }: Said): boolean =>
  caller.can(permission) &&
  (accountId === undefined || (accountId === caller.accountId && caller.keyId === undefined)) &&
  (professionals === undefined || caller.seesAll || professionals.has(caller.professionalId ?? ""));

/** Everything up to here was told. */
const readyAt = (id: string): string => sseMessage({ id, event: "ready", data: {} });

function write({ raw, held }: Stream, text: string): void {
  if (!held) return writeTo(raw, text);
  // Looking at everything is less to say.
  if (held.length >= MOST_AGAIN) held.splice(0, held.length, RESYNC);
  held.push(text);
}

/** Says it, unless so much waits already that nobody can be reading. */
function writeTo(raw: Stream["raw"], text: string): void {
  if (raw.writableEnded || raw.destroyed) return;
  if (raw.writableLength + text.length > MOST_WAITING_BYTES) raw.destroy();
  else raw.write(text);
}

async function saidOf(
  { db, permissionFor, audienceOf }: StreamsDeps,
  scope: TenantScope,
  load: (tx: Tx) => Promise<Announced[]>,
) {
  return db.inTenant(scope, async (tx) => {
    const events = (await load(tx)).filter(({ type }) => permissionFor(type) !== undefined);
    const audiences = await audienceOf(tx, scope, events);
    return events.flatMap(({ id, type }): Said[] => {
      const permission = permissionFor(type);
      const audience = audiences.get(id);
      if (permission === undefined || audience === undefined) return [];
      const { subjectId, professionals } = audience;
      return [
        { text: sseMessage({ id, data: { type, ...(subjectId && { id: subjectId }) } }), permission, professionals },
      ];
    });
  });
}

const saidOfSignal = ({ permissionFor }: StreamsDeps, { type, id, account }: Signal): Said[] => {
  const permission = permissionFor(type);
  return permission === undefined
    ? []
    : [{ text: sseMessage({ data: { type, ...(id && { id }) } }), permission, accountId: account }];
};

/** What is told of what happened after an id; undefined when it is too much. */
async function toldAgain(deps: StreamsDeps, scope: TenantScope, after: string): Promise<Said[] | undefined> {
  let tooMany = false;
  const said = await saidOf(deps, scope, async (tx) => {
    const events = await announcedAfter(tx, scope, after);
    tooMany = events.length > MOST_AGAIN;
    return tooMany ? [] : events;
  });
  return tooMany ? undefined : [...said, ...deps.unwritten.flatMap((type) => saidOfSignal(deps, { type }))];
}

/** The streams of one business: what is announced is read once for all of them. */
class Room implements Listener {
  readonly scope: TenantScope;
  readonly streams = new Set<Stream>();
  readonly #deps: StreamsDeps;
  readonly leave: () => void;
  /** Events heard of and not yet read. */
  #ids: string[] = [];
  #reading = false;

  constructor(deps: StreamsDeps, scope: TenantScope) {
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
        this.#say(await saidOf(this.#deps, this.scope, (tx) => announced(tx, this.scope, ids)));
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
