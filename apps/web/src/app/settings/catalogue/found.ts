/** What a search finds. Pure. */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{Mn}/gu, "")
    .toLowerCase();

/** Those that hold every word, whatever its accents and capitals. */
export function found<Item extends { readonly name: string; readonly description: string }>(
  items: readonly Item[],
  search: string,
): Item[] {
  const words = plain(search).split(/\s+/u).filter(Boolean);
  return items.filter(({ name, description }) => words.every((word) => plain(`${name} ${description}`).includes(word)));
}
