import { accessibilityPath, privacyPath } from "../paths.ts";
import { usePage } from "./context.ts";

export function Footer() {
  const { business, t, sourceUrl } = usePage();
  return (
    <footer className="wrap">
      <nav aria-label={t.footer.label}>
        {business && <a href={privacyPath(business.slug)}>{t.footer.privacy}</a>}
        <a href={accessibilityPath(business?.slug)}>{t.footer.accessibility}</a>
        <a href={sourceUrl}>{t.footer.source}</a>
      </nav>
      <p>{t.footer.poweredBy}</p>
    </footer>
  );
}
