/** The only places where text enters a page unescaped: our own CSS and script, and JSON made safe for HTML. */

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** `content` must be ours: it is written as it is, and hashed into the page's policy. */
export function Inline({ tag: Tag, content }: { readonly tag: "style" | "script"; readonly content: string }) {
  return <Tag dangerouslySetInnerHTML={{ __html: content }} />;
}

/** Structured data. `<` is written as an escape, so that no value can close the element. */
export function JsonLd({ data }: { readonly data: Json }) {
  const json = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
