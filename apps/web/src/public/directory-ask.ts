/** What an address asks of the directory. Addresses are typed by anybody: what cannot be a field, words or a cursor is left out. */
import type { DirectoryAddress } from "./paths.ts";

export const SEARCH_MAX = 80;

export function directoryAskOf({ searchParams }: URL): DirectoryAddress {
  const take = (name: string, shape: RegExp) => {
    const value = searchParams.get(name)?.trim() ?? "";
    return shape.test(value) ? value : undefined;
  };
  return {
    field: take("field", /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/),
    search: take("q", new RegExp(`^.{1,${SEARCH_MAX}}$`, "u")),
    cursor: take("cursor", /^[A-Za-z0-9_-]{1,400}$/),
  };
}
