/** What this tab remembers while one is at a provider: what one left for, and where to go afterwards. */
import { safeReturn } from "./safe-return.ts";

const STORED = "creneau-provider-visit";

interface ProviderErrand {
  readonly for: "sign-in" | "link";
  readonly back: string;
}

export function leaveFor(url: string, errand: ProviderErrand): void {
  sessionStorage.setItem(STORED, JSON.stringify(errand));
  location.assign(url);
}

/** Once: the errand is done, or over. */
export function takeErrand(): ProviderErrand {
  const stored = sessionStorage.getItem(STORED);
  sessionStorage.removeItem(STORED);
  try {
    const kept: unknown = JSON.parse(stored ?? "{}");
    if (typeof kept !== "object" || kept === null) throw new TypeError("not an errand");
    const back = "back" in kept && typeof kept.back === "string" ? kept.back : null;
    return { for: "for" in kept && kept.for === "link" ? "link" : "sign-in", back: safeReturn(back) };
  } catch {
    return { for: "sign-in", back: "/" };
  }
}
