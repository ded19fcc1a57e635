/** Text that travels into HTML: escaped by everybody, trusted by nobody. */

import { escapeHtml } from "@creneau/blocks";

export { escapeHtml };

/** As `escapeHtml`, and line breaks are kept. */
export const escapeLines = (text: string): string =>
  escapeHtml(text.trim()).replaceAll(/\r\n|[\r\n\u2028\u2029]/g, "<br>");

/**
 * An address that a button may lead to. Asked once the variables are in, for they may change what it is.
 * @throws RangeError unless it is http or https.
 */
export function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") throw new RangeError("not an http(s) address");
  return url.href;
}
