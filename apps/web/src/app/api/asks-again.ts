import { QueryClient, type InvalidateOptions, type InvalidateQueryFilters, type QueryKey } from "@tanstack/react-query";

/**
 * What is written while a first answer is on its way may not be in it. By itself a client asks nothing twice at a time, and
 * would keep that answer as the latest: here, it is asked for again once it came.
 */
export class AsksAgain extends QueryClient {
  override async invalidateQueries<K extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<K>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const first = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: "fetching" })
      .filter(({ state }) => state.data === undefined);
    const done = super.invalidateQueries(filters, options);
    if (first.length === 0) return done;
    await Promise.allSettled(first.map(async ({ promise }) => promise));
    await super.invalidateQueries(filters, options);
  }
}
