/**
 * Puts the HTML of a mail into a frame that can do nothing: its sandbox runs no script and leads nowhere, and it keeps the
 * page's own content policy, which allows no style in markup. So styles are given by script, links are told but lead
 * nowhere, and what is not on our own address is not fetched.
 */
import { pageNonce } from "../../nonce.ts";

const FORBIDDEN = "script,iframe,object,embed,link,meta,base,form,template,noscript";

/** Where the mail has styles, under names that mean nothing: the policy would refuse them as soon as they are read. */
export const SHEET = "mail-css";
export const withoutStyles = (html: string): string =>
  html
    .replaceAll(/<(\/?)style\b/gi, `<$1${SHEET}`)
    .replaceAll(/<[a-z][^<>]*>/gi, (tag) => tag.replaceAll(/\sstyle=/gi, " data-style="));

export type Scheme = "light" | "dark";

/** What a mail says of the dark holds for the preview's scheme, whatever this machine's is. */
const forScheme = (css: string, scheme: Scheme): string =>
  css.replaceAll(/\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)/g, (_, wanted: string) =>
    wanted === scheme ? "(min-width: 0px)" : "(max-width: 0px)",
  );

/** @param target the frame's document, of our own origin. */
export function fillFrame(target: Document, html: string, scheme: Scheme): void {
  const source = new DOMParser().parseFromString(withoutStyles(html), "text/html");
  const styles = [...source.querySelectorAll(SHEET)].map((style) => style.textContent);
  for (const element of source.querySelectorAll(`${SHEET},${FORBIDDEN}`)) element.remove();
  // Before it is in a document that would read them.
  for (const element of source.querySelectorAll("*"))
    for (const name of element.getAttributeNames()) if (name.startsWith("on")) element.removeAttribute(name);
  const body = target.importNode(source.body, true);
  for (const element of [body, ...body.querySelectorAll<HTMLElement>("*")]) tame(element);
  const root = target.documentElement;
  root.lang = source.documentElement.lang;
  root.style.colorScheme = scheme;
  target.head.replaceChildren(...styles.map((css) => sheet(target, forScheme(css, scheme))));
  target.head.append(sheet(target, "html,body{margin:0;overflow-x:hidden}a{cursor:default}"));
  root.replaceChild(body, target.body);
}

function sheet(target: Document, css: string): HTMLStyleElement {
  const style = target.createElement("style");
  style.nonce = pageNonce();
  style.textContent = css;
  return style;
}

function tame(element: HTMLElement): void {
  const { style } = element.dataset;
  if (style !== undefined) {
    element.removeAttribute("data-style");
    element.style.cssText = style;
  }
  const href = element.getAttribute("href");
  if (href !== null) {
    element.removeAttribute("href");
    element.removeAttribute("target");
    element.title = href;
  }
  const src = element.getAttribute("src");
  if (src === null) return;
  const here = URL.canParse(src, location.href) && new URL(src, location.href).origin === location.origin;
  if (!here && !src.startsWith("data:")) {
    element.removeAttribute("src");
    element.style.outline = "1px dashed #8A9099";
    element.style.minHeight = "60px";
  }
}
