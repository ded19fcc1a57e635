-- What a business writes itself: a message of the system in one language, or a template of its own.
create table message_template (
  business_id uuid not null references business,
  id uuid not null,
  kind text not null
    check (kind in ('system', 'greeting', 'service', 'follow-up', 'confirmation', 'progress', 'portal-invitation', 'own')),
  -- Of which message it takes the place.
  message text check (length(message) <= 60 and message ~ '^[a-z-]+(\.[a-z-]+){1,2}$'),
  language text not null check (language in ('fr', 'en')),
  name text not null check (length(name) <= 80),
  subject text not null check (length(subject) between 1 and 300),
  preheader text not null check (length(preheader) <= 300),
  design jsonb not null check (jsonb_typeof(design) = 'object'),
  -- Counts what was saved.
  version int not null check (version >= 1),
  -- A template that is offered no more; a message of the system that is Creneau's again.
  archived_at timestamptz,
  -- Since when it can't be sent as it is written, and Creneau's goes out instead.
  broken_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  check ((kind = 'system') = (message is not null))
);
create unique index on message_template (business_id, message, language) where message is not null;
create index on message_template (business_id, id) where message is null;
call fence('message_template');
grant select, insert, update on message_template to creneau_app;
call audited('message_template', 'id', '{design}');

-- Everything that was saved, by whom. Never rewritten.
create table message_template_version (
  business_id uuid not null,
  template_id uuid not null,
  number int not null check (number >= 1),
  name text not null check (length(name) <= 80),
  subject text not null check (length(subject) between 1 and 300),
  preheader text not null check (length(preheader) <= 300),
  design jsonb not null check (jsonb_typeof(design) = 'object'),
  -- Which one it was taken from.
  restored_from int,
  by_account_id uuid references account,
  at timestamptz not null,
  primary key (business_id, template_id, number),
  foreign key (business_id, template_id) references message_template
);
create index on message_template_version (by_account_id) where by_account_id is not null;
call fence('message_template_version');
grant select, insert on message_template_version to creneau_app;

-- Blocks kept apart: changed here, they change in every design that names them.
create table message_part (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  blocks jsonb not null check (jsonb_typeof(blocks) = 'array'),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id)
);
call fence('message_part');
grant select, insert, update, delete on message_part to creneau_app;
call audited('message_part', 'id', '{blocks}');

-- Pictures for designs: the file's own id, for a design names it.
create table message_image (
  business_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  width_pixels int not null check (width_pixels > 0),
  height_pixels int not null check (height_pixels > 0),
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, id) references file
);
call fence('message_image');
grant select, insert, delete on message_image to creneau_app;
call audited('message_image');

alter table file drop constraint file_media_type_check;
alter table file add constraint file_media_type_check
  check (media_type in ('image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/svg+xml'));
