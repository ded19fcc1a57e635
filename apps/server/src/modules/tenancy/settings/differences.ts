/** Where two values differ, as paths: `identity.address.city`. Pure. */

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function differences(mine: unknown, theirs: unknown, path = ""): string[] {
  if (isRecord(mine) && isRecord(theirs)) {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
    return names.flatMap((name) => differences(mine[name], theirs[name], path === "" ? name : `${path}.${name}`));
  }
  return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [path];
}
