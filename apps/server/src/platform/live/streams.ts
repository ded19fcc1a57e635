/**
 * The streams that browsers and programs keep open: who hears of what, from where they go on, and when they end. A stream
 * says that something changed, never what it says; whoever reads it looks again. So the same message twice does no harm, and
 * what is sent again after a pause overlaps on purpose: transactions commit in another order than their events got their ids.
 */
import type { FastifyReply } from "fastify";
import { newId, randomBetween } from "../chance.ts";
import type { TenantScope } from "../database/scope.ts";
import type { MemberCaller } from "../http/call.ts";
import { ProblemError } from "../problem.ts";
import { OVERLAP_MS, Room, type RoomDeps } from "./room.ts";
import { idBefore, SSE_BEAT, ssePause } from "./sse.ts";
import { begin, HEADERS, readyAt, RESYNC, writeTo, type Stream } from "./stream.ts";
import { isFor, toldAgain } from "./told.ts";

/** What a page read before its stream was there: it takes less than this to open one. */
const OPENING_MS = 60_000;
/** Of one account in this process; the oldest gives way: after a lost network it may be nobody's any more. */
const MOST_OF_ACCOUNT = 8;
const BEAT_MS = 25_000;
/** Beats between two looks at whether a stream may go on. */
const LOOKS_EVERY = 2;
/** How long those who replace one another wait before they come back. */
const REPLACED_PAUSE_MS = 60_000;
/** What is under way may leave before the process does. */
const LAST_WORDS_MS = 500;

export interface StreamsDeps extends RoomDeps {
  readonly most: number;
}

interface Seated extends Stream {
  readonly room: Room;
}

export class Streams {
  readonly #deps: StreamsDeps;
  readonly #rooms = new Map<string, Room>();
  /** The oldest first. */
  readonly #open = new Set<Seated>();
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
    const stream: Seated = { caller, raw, room, again, held: [] };
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
      begin(stream, await this.#again(stream.caller, after), upTo);
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

  #forget(stream: Seated): void {
    const { room } = stream;
    this.#open.delete(stream);
    room.streams.delete(stream);
    if (room.streams.size > 0) return;
    room.leave();
    if (this.#rooms.get(room.scope.businessId) === room) this.#rooms.delete(room.scope.businessId);
  }

  #end(stream: Seated, pauseMs?: number): void {
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

const plainHeaders = (reply: FastifyReply): Record<string, string | number | string[]> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
