/** Lists come in pages: these follow them to the end. */
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export const PAGE_LIMIT = 200;

/** More would be a runaway list, and a planning nobody could read. */
const PAGES_MAX = 25;

export async function everyPage<Item>(load: (cursor: { cursor?: string }) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: { cursor?: string } = {};
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const answer = await load(cursor);
    items.push(...answer.items);
    if (answer.nextCursor === null) break;
    cursor = { cursor: answer.nextCursor };
  }
  return items;
}
