/** Where to go after signing in: only an address of this app, since a link must not send people elsewhere. */
export function safeReturn(back: string | null): string {
  // Browsers skip control characters and take a backslash for a slash: neither is in an address of ours.
  if (back === null || !back.startsWith("/") || /[\p{Cc}\\]/u.test(back)) return "/";
  const here = "https://here.invalid";
  if (!URL.canParse(back, here)) return "/";
  const { origin, pathname, search, hash } = new URL(back, here);
  return origin === here && !pathname.startsWith("//") ? pathname + search + hash : "/";
}
