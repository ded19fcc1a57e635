-- The first word of an address belongs to a business, the second to a professional, but for those that name our own pages.
alter table business add constraint business_slug_reserved check (
  slug not in ('rendez-vous', 'accessibilite', 'v1', 'app', 'health', 'dev', 'fonts', 'avatars', 'assets', 'compte', 'connexion'));
alter table professional add constraint professional_slug_reserved check (
  slug not in ('confidentialite', 'accessibilite', 'reserver'));
