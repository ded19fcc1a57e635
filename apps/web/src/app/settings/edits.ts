/** Who changed what of a form: three values compared, field by field. Pure. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that differ, as the API names them: `identity.address.city`. */
export function changedPaths(from: unknown, to: unknown, path = ""): string[] {
  if (!isRecord(from) || !isRecord(to)) return same(from, to) ? [] : [path];
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return names.flatMap((name) => changedPaths(from[name], to[name], path === "" ? name : `${path}.${name}`));
}

/** Theirs, with whatever I changed since `base` put over it. */
export function mergedOver<Value>(base: Value, mine: Value, theirs: Value): Value {
  if (!isRecord(base) || !isRecord(mine) || !isRecord(theirs)) return same(base, mine) ? theirs : mine;
  const entries = Object.keys(mine).map((name) => [name, mergedOver(base[name], mine[name], theirs[name])]);
  // The same names as each of the three, each value out of one of them.
  return Object.fromEntries(entries) as Value;
}
