import { directoryPath } from "../paths.ts";
import { usePage } from "./context.ts";

/** The brand's gradient. Words never stand on it bare: no pair of brand colours could then make them unreadable. */
export function Header() {
  const { business, t, locale, url } = usePage();
  const other = locale === "fr" ? "en" : "fr";
  const query = new URLSearchParams(url.searchParams);
  query.set("lang", other);
  return (
    <header className="band">
      <div className="wrap">
        <a className="logo" href={business ? directoryPath(business.slug) : "/"}>
          {business?.brand.logoUrl ? (
            <img src={business.brand.logoUrl} alt={business.brand.logoText} />
          ) : (
            (business?.brand.logoText ?? t.product)
          )}
        </a>
        {(business?.languages.includes(other) ?? true) && (
          <a
            className="lang"
            href={`${url.pathname}?${query}`}
            lang={other}
            hrefLang={other}
            data-hard="1"
            rel="nofollow"
          >
            {t.otherLanguage}
          </a>
        )}
      </div>
    </header>
  );
}
