/** Keeps the last `most` answers that were made; the one made longest ago goes first. */
export function remembering<Answer extends object>(most: number): (key: string, make: () => Answer) => Answer {
  const kept = new Map<string, Answer>();
  return (key, make) => {
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    for (const oldest of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(oldest);
    }
    return made;
  };
}
