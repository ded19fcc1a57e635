-- The public page of the services lies beside the professionals' pages.
alter table professional drop constraint professional_slug_reserved;
alter table professional add constraint professional_slug_reserved check (
  slug not in ('confidentialite', 'accessibilite', 'mentions-legales', 'reserver', 'prestations'));
