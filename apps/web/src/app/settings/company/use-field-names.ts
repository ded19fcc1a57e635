/** The names that the form gives to the fields of the API: for telling what somebody else changed. */
import { useTexts } from "../../texts/language.ts";

export function useFieldNames(): (path: string) => string {
  const { t } = useTexts();
  const names: Readonly<Record<string, string>> = {
    name: t("company.name"),
    tagline: t("company.tagline"),
    about: t("company.about"),
    contactEmail: t("company.contactEmail"),
    locale: t("company.locale"),
    languages: t("company.languages"),
    zone: t("company.zone"),
    currency: t("company.currency"),
    sector: t("company.sector"),
    "wording.address": t("company.address"),
    "wording.kind": t("company.kind"),
    "wording.host": t("company.host"),
    "wording.guest": t("company.guest"),
    "identity.legalName": t("company.legalName"),
    "identity.legalForm": t("company.legalForm"),
    "identity.siren": t("company.siren"),
    "identity.siret": t("company.siret"),
    "identity.vatNumber": t("company.vatNumber"),
    "identity.phone": t("company.phone"),
    "identity.publisher": t("company.publisher"),
    "identity.address.street": t("company.street"),
    "identity.address.postalCode": t("company.postalCode"),
    "identity.address.city": t("company.city"),
    "identity.address.country": t("company.country"),
  };
  return (path) => names[path] ?? path;
}
