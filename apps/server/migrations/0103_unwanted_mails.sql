-- Mails that whoever booked wants no more, by what they are about, as they said by the link of one. What they need in order
-- to come is never among them; members say theirs in notification_preference.
create table unwanted_mail (
  business_id uuid not null,
  contact_id uuid not null,
  family text not null check (length(family) between 1 and 30),
  since timestamptz not null,
  primary key (business_id, contact_id, family),
  foreign key (business_id, contact_id) references contact
);
call fence('unwanted_mail');
grant select, insert, delete on unwanted_mail to creneau_app;
call audited('unwanted_mail', 'contact_id');

-- The page of these links is ours, and no business's.
do $$
declare body text;
begin
  select prosrc into strict body from pg_proc where oid = 'is_reserved_slug(text)'::regprocedure;
  execute format('create or replace function is_reserved_slug(slug text) returns boolean language sql immutable as %L',
    replace(body, 'slug in (', 'slug in (''mes-messages'', '));
end $$;
