/** The page's own policy: nothing runs or styles unless its hash is named here. */

const hashes = new Map<string, string>();

/** Brands are few; should a crawl of thousands of tenants fill the map, it starts again. */
const KEPT_HASHES = 500;

/** `'sha256-…'` of an inline block, kept by content. */
async function hashOf(content: string): Promise<string> {
  const known = hashes.get(content);
  if (known) return known;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(content));
  const source = `'sha256-${btoa(String.fromCodePoint(...new Uint8Array(digest)))}'`;
  if (hashes.size >= KEPT_HASHES) hashes.clear();
  hashes.set(content, source);
  return source;
}

export interface InlineBlocks {
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

export async function contentSecurityPolicy({ styles, scripts }: InlineBlocks): Promise<string> {
  const [styleHashes, scriptHashes] = await Promise.all([
    Promise.all(styles.map(hashOf)),
    Promise.all(scripts.map(hashOf)),
  ]);
  return [
    "default-src 'none'",
    `style-src ${styleHashes.join(" ")}`,
    `script-src ${scriptHashes.join(" ")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");
}
