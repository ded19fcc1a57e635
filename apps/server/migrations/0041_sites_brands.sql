-- Files of a business: small ones, kept beside its other rows, so that a copy of the database is a copy of all.
create table file (
  business_id uuid not null references business,
  id uuid not null,
  media_type text not null check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'image/svg+xml')),
  -- Whoever knows the address of a public one may see it.
  is_public boolean not null,
  size_bytes int not null check (size_bytes between 1 and 5242880),
  bytes bytea not null check (octet_length(bytes) = size_bytes),
  created_at timestamptz not null,
  primary key (business_id, id)
);
call fence('file');
grant select, insert, delete on file to creneau_app;
call audited('file', 'id', '{bytes}');

-- Where a business receives.
create table site (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  street text not null check (length(street) <= 200),
  postal_code text not null check (length(postal_code) <= 16),
  city text not null check (length(city) <= 80),
  country text not null check (country ~ '^[A-Z]{2}$'),
  zone text not null check (length(zone) <= 64),
  phone text check (phone ~ '^\+[1-9][0-9]{6,14}$'),
  is_main boolean not null,
  version int not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id)
);
create unique index site_one_main on site (business_id) where is_main;
call fence('site');
grant select, insert, update, delete on site to creneau_app;
call audited('site');

-- How a business looks. The main brand is also on the public row, where it is read without a second question.
create table brand (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  is_main boolean not null,
  look jsonb not null,
  logo_file_id uuid,
  -- As it was typed, and what of it is safe to serve.
  custom_css text not null check (length(custom_css) <= 8192),
  safe_css text not null check (length(safe_css) <= 32768),
  version int not null check (version >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, logo_file_id) references file
);
create unique index brand_one_main on brand (business_id) where is_main;
call fence('brand');
grant select, insert, update, delete on brand to creneau_app;

-- A business that is there already keeps its look as its main brand.
do $$
declare one record;
begin
  for one in select * from business loop
    perform set_config('app.business_id', one.id::text, true);
    insert into brand (business_id, id, name, is_main, look, custom_css, safe_css, version, created_at, updated_at)
    values (one.id, one.id, one.name, true, one.brand, '', '', 1, one.created_at, one.created_at);
  end loop;
  perform set_config('app.business_id', '', true);
end $$;
call audited('brand');

alter table business add column brand_css text not null default '' check (length(brand_css) <= 32768);

-- Names that an address of ours begins with, or that a sub-domain may not be mistaken for.
create function is_reserved_slug(slug text) returns boolean language sql immutable as $$
  select slug in (
    'rendez-vous', 'accessibilite', 'v1', 'app', 'health', 'dev', 'fonts', 'avatars', 'assets', 'files', 'compte',
    'connexion', 'new', 'nouveau', 'inscription', 'invitation', 'bienvenue', 'mot-de-passe',
    'www', 'api', 'admin', 'mail', 'smtp', 'imap', 'ftp', 'ns1', 'ns2', 'static', 'cdn', 'status', 'support', 'aide')
$$;
alter table business drop constraint business_slug_reserved;
alter table business add constraint business_slug_reserved check (not is_reserved_slug(slug));
