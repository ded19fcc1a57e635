/** Works out offers with the facts of the database: the part between `plan.ts` and the tables. */
import type { SlotFacts } from "@creneau/scheduling";
import type { Tx } from "../../../platform/database/database.ts";
import type { TenantScope } from "../../../platform/database/scope.ts";
import { serviceById } from "../../catalogue/index.ts";
import { castOf } from "../cast.ts";
import { horizonEnd, loadFacts } from "../facts.ts";
import { lengthMinutes, offersFor, openFacts, promiseOf, stillOffered, type Option, type Promised } from "./plan.ts";
import type { StoredItem, StoredList } from "./queries.ts";

type Now = Parameters<typeof loadFacts>[2];

/** Facts are the same for all bookings of one service and length: loaded once for a batch. */
export class Offers {
  readonly #facts = new Map<string, Promise<SlotFacts | undefined>>();
  readonly #tx: Tx;
  readonly #scope: TenantScope;
  readonly #now: Now;
  readonly #list: StoredList;
  readonly #promises: Promised[];

  constructor(tx: Tx, scope: TenantScope, now: Now, list: StoredList, promises: readonly Promised[]) {
    this.#tx = tx;
    this.#scope = scope;
    this.#now = now;
    this.#list = list;
    this.#promises = [...promises];
  }

  /** Up to `count` offers for a booking, of times that nobody else was promised. */
  async for(item: StoredItem, count: number): Promise<readonly Option[]> {
    const facts = await this.#factsOf(item);
    if (!facts) return [];
    return offersFor(openFacts(facts, this.#list, this.#others(item)), item, this.#list.prefer, count);
  }

  /** Those of its offers that are still free. */
  async stillFree(item: StoredItem): Promise<readonly Option[]> {
    const facts = await this.#factsOf(item);
    return facts ? stillOffered(openFacts(facts, this.#list, this.#others(item)), item.options) : [];
  }

  /** From now on this is nobody else's. */
  promise(option: Option, item: StoredItem): void {
    this.#promises.push(promiseOf(option, item));
  }

  /** What was promised to anybody else. */
  #others({ bookingId }: StoredItem): readonly Promised[] {
    return this.#promises.filter((one) => one.bookingId !== bookingId);
  }

  #factsOf(item: StoredItem): Promise<SlotFacts | undefined> {
    const key = `${item.serviceId} ${lengthMinutes(item)}`;
    const known = this.#facts.get(key) ?? this.#load(item);
    this.#facts.set(key, known);
    return known;
  }

  async #load(item: StoredItem): Promise<SlotFacts | undefined> {
    const service = await serviceById(this.#tx, this.#scope, item.serviceId);
    if (!service) return undefined;
    const cast = await castOf(this.#tx, this.#scope, service, { audience: "team" });
    return loadFacts(this.#tx, this.#scope, this.#now, {
      service,
      durationMinutes: lengthMinutes(item),
      cast,
      from: this.#now,
      until: horizonEnd(service, this.#now),
    });
  }
}
