-- A business is a tenant. This row is its public face, found by slug before any scope exists, so it holds nothing
-- private and is not fenced; all else about a business is.
create table business (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$'),
  name text not null check (length(name) between 1 and 120),
  tagline text not null check (length(tagline) <= 200),
  about text not null check (length(about) <= 2000),
  locale text not null check (locale in ('fr', 'en')),
  zone text not null check (length(zone) <= 64),
  contact_email text not null check (length(contact_email) <= 254),
  address_form text not null check (address_form in ('tu', 'vous')),
  kind text not null check (kind in ('mentoring', 'coaching')),
  brand jsonb not null,
  created_at timestamptz not null
);
grant select, insert, update on business to creneau_app;

create table member (
  business_id uuid not null references business,
  id uuid not null,
  account_id uuid not null references account,
  role text not null check (role in ('owner', 'manager', 'employee', 'consultant')),
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, account_id)
);
create index on member (account_id);
call fence('member');
-- "Which businesses am I in?" is asked before a business is chosen: a signed-in account sees its own memberships.
create policy own_memberships on member for select using (account_id = app_account());
grant select, insert, update, delete on member to creneau_app;
