/** Hosts that keep the same hours, so that what hours alone decide is worked out once. */
import type { Host, Hours } from "./facts.ts";

export interface Group {
  readonly hours: Hours;
  readonly hosts: Host[];
}

/** The hosts by their hours, compared by value: rows of a database are seldom the same object. */
export function groupsOf(hosts: readonly Host[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const host of hosts) {
    const key = hosts.length === 1 ? "" : JSON.stringify(host.hours);
    const group = groups.get(key);
    if (group) group.hosts.push(host);
    else groups.set(key, { hours: host.hours, hosts: [host] });
  }
  return [...groups.values()];
}
