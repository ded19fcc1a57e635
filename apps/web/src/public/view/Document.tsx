/** The whole HTML page: what machines read in <head>, then header, content and footer. */
import type { ReactNode } from "react";
import { creneauBrand } from "../theme/brand.ts";
import { fontUrl } from "../theme/fonts.ts";
import { usePage } from "./context.ts";
import { Footer } from "./Footer.tsx";
import { Header } from "./Header.tsx";
import { Inline, JsonLd, type Json } from "./Inline.tsx";

export interface Meta {
  readonly title: string;
  readonly description?: string;
  /** Path of the page's one true address; without it, search engines are asked to look away. */
  readonly canonical?: string;
  readonly imagePath?: string;
  readonly jsonLd?: Json;
}

interface Props {
  readonly meta: Meta;
  /** CSS of every page, then of this brand. */
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
  /** The zone was guessed: the enhancer may know better. */
  readonly zoneGuessed: boolean;
  readonly children: ReactNode;
}

export function Document({ meta, styles, scripts, zoneGuessed, children }: Props) {
  const { t, locale, zone, business } = usePage();
  const brand = business?.brand ?? creneauBrand;
  const bodyFont = fontUrl(brand.bodyFont);
  return (
    <html lang={locale} data-site={business?.slug ?? ""} {...(zoneGuessed && { "data-guess": zone })}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>{meta.title}</title>
        <SearchAndShare meta={meta} />
        {bodyFont && <link rel="preload" href={bodyFont} as="font" type="font/woff2" crossOrigin="" />}
        <link rel="icon" href={favicon(brand.primary)} />
        {styles.map((css) => (
          <Inline key={css} tag="style" content={css} />
        ))}
        {scripts.map((script) => (
          <Inline key={script} tag="script" content={script} />
        ))}
        {meta.jsonLd && <JsonLd data={meta.jsonLd} />}
      </head>
      <body className={business?.customCss ? "custom" : undefined}>
        <a className="skip" href="#main">
          {t.skip}
        </a>
        <Header />
        <main id="main" className="wrap" tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function SearchAndShare({ meta: { title, description, canonical, imagePath } }: { readonly meta: Meta }) {
  const { url, locale, business, t } = usePage();
  if (canonical === undefined) return <meta name="robots" content="noindex" />;
  const address = url.origin + canonical;
  return (
    <>
      <link rel="canonical" href={address} />
      {description && <meta name="description" content={description} />}
      <meta property="og:title" content={title} />
      {description && <meta property="og:description" content={description} />}
      <meta property="og:type" content="website" />
      <meta property="og:url" content={address} />
      <meta property="og:site_name" content={business?.name ?? t.product} />
      <meta property="og:locale" content={locale === "fr" ? "fr_FR" : "en_GB"} />
      {imagePath && <meta property="og:image" content={new URL(imagePath, url.origin).href} />}
    </>
  );
}

/** A calendar leaf in the brand's colour. */
function favicon(colour: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" rx="2" fill="${colour}"/><path d="M2 4.2l1.4 1.4L6 2.8" fill="none" stroke="#fff"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
