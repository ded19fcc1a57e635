/** The business somebody worked in last, on this device. */
import type { Membership } from "../api/me.ts";

const STORED = "creneau-business";

export function rememberBusiness(slug: string): void {
  localStorage.setItem(STORED, slug);
}

export function lastBusiness(memberships: readonly Membership[]): Membership | undefined {
  const stored = localStorage.getItem(STORED);
  return memberships.find(({ slug }) => slug === stored) ?? memberships[0];
}
