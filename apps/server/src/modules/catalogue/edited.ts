/** What differs between what somebody sends and what is stored by now. Pure. */

/** PostgreSQL's word for a row that others refer to (foreign_key_violation). */
export const IN_USE_BY_OTHERS = "23503";

/** The same value, in whatever order its fields were written. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => isSame(value, other[at]));
  if (isObject(one) && isObject(other)) {
    const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return names.every((name) => isSame(one[name], other[name]));
  }
  return one === other;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const differentFields = (ask: object, stored: object): { path: string; message: string }[] => {
  const now = new Map(Object.entries(stored));
  return Object.entries(ask).flatMap(([path, value]) =>
    isSame(value, now.get(path)) ? [] : [{ path, message: "edited-meanwhile" }],
  );
};
