-- A list of addresses that was sent in at once: its progress is counted from its invitations.
create table invitation_import (
  business_id uuid not null references business,
  id uuid not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  primary key (business_id, id)
);
call fence('invitation_import');
grant select, insert on invitation_import to creneau_app;
call audited('invitation_import');

-- A way in: for one address by mail, or for whoever has the link. The link is signed and not kept here; `round` is in it,
-- so that sending it again ends the one before.
create table invitation (
  business_id uuid not null references business,
  id uuid not null,
  kind text not null check (kind in ('mail', 'link')),
  email text check (email = lower(email) and length(email) <= 254),
  role text not null check (role in ('owner', 'manager', 'employee', 'consultant', 'practitioner', 'support', 'custom')),
  role_id uuid,
  most_uses int not null check (most_uses between 1 and 1000),
  uses int not null default 0 check (uses >= 0),
  round int not null default 0 check (round between 0 and 65535),
  expires_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  withdrawn_at timestamptz,
  import_id uuid,
  -- The shareable link that somebody asked this mail by: joining uses that one too.
  parent_id uuid,
  created_by uuid not null references account,
  created_at timestamptz not null,
  primary key (business_id, id),
  -- Those that are over go with the role; open ones keep it from being deleted.
  foreign key (business_id, role_id) references role on delete cascade,
  foreign key (business_id, import_id) references invitation_import,
  foreign key (business_id, parent_id) references invitation on delete cascade,
  check ((kind = 'mail') = (email is not null)),
  check (kind = 'link' or most_uses = 1),
  check ((role = 'custom') = (role_id is not null)),
  -- The wall against a link used up and used again.
  constraint invitation_uses check (uses <= most_uses)
);
create index on invitation (business_id, import_id) where import_id is not null;
create index on invitation (business_id, role_id) where role_id is not null;
create index on invitation (business_id, parent_id) where parent_id is not null;
create index on invitation (business_id, email) where email is not null;
call fence('invitation');
grant select, insert, update on invitation to creneau_app;
call audited('invitation', 'id', '{email}');
