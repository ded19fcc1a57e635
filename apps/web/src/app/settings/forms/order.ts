/** The list with one of its items elsewhere. Pure. */
export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const left = items.filter((_, at) => at !== from);
  return [...left.slice(0, to), ...items.slice(from, from + 1), ...left.slice(to)];
}
