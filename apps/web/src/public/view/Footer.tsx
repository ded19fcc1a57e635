import type { PublicBusiness } from "../calls.ts";
import { accessibilityPath, minePath, noticePath, privacyPath } from "../paths.ts";
import { usePage } from "./context.ts";

interface SitesProps {
  readonly sites: PublicBusiness["sites"];
}

/** Where one is received. */
function Sites({ sites }: SitesProps) {
  const { t } = usePage();
  return (
    <ul className="sites" aria-label={t.footer.sites}>
      {sites.map(({ name, street, postalCode, city, phone }) => (
        <li key={`${name} ${street}`}>
          <address>
            <strong>{name}</strong>
            {[street, `${postalCode} ${city}`.trim()].filter(Boolean).join(", ")}
            {phone && (
              <>
                <br />
                <a href={`tel:${phone}`}>{phone}</a>
              </>
            )}
          </address>
        </li>
      ))}
    </ul>
  );
}

export function Footer() {
  const { business, t, sourceUrl } = usePage();
  return (
    <footer className="wrap">
      {business && business.sites.length > 0 && <Sites sites={business.sites} />}
      <nav aria-label={t.footer.label}>
        <a href={minePath()}>{t.mine.title}</a>
        {business && <a href={noticePath(business.slug)}>{t.footer.notice}</a>}
        {business && <a href={privacyPath(business.slug)}>{t.footer.privacy}</a>}
        <a href={accessibilityPath(business?.slug)}>{t.footer.accessibility}</a>
        <a href={sourceUrl}>{t.footer.source}</a>
      </nav>
      <p>{t.footer.poweredBy}</p>
    </footer>
  );
}
