-- Whom the business no longer writes to: one list over all channels. The address is searched by its blind index; sealed, it
-- can be shown; forgotten, only the index stays, so that the list outlives the person's erasure.
create table suppression (
  business_id uuid not null references business,
  id uuid not null,
  kind text not null check (kind in ('email', 'phone')),
  address_index bytea not null check (length(address_index) = 16),
  address_sealed bytea check (length(address_sealed) <= 1000),
  channel text not null check (channel in ('all', 'email', 'sms', 'phone')),
  reason text not null check (reason in ('unsubscribed', 'complaint', 'bounce', 'manual', 'erased')),
  source text not null check (source in ('link', 'staff', 'import', 'erasure', 'system')),
  note_sealed bytea check (length(note_sealed) between 30 and 900),
  since timestamptz not null,
  primary key (business_id, id),
  unique (business_id, address_index, channel)
);
create index on suppression (business_id, since desc, id desc);
call fence('suppression');
grant select, insert, update, delete on suppression to creneau_app;
call audited('suppression', 'id', '{address_index,address_sealed}');

-- A file of addresses. The list waits sealed until every line of it is done.
create table suppression_import (
  business_id uuid not null references business,
  id uuid not null,
  channel text not null check (channel in ('all', 'email', 'sms', 'phone')),
  reason text not null check (reason in ('unsubscribed', 'complaint', 'bounce', 'manual')),
  lines_sealed bytea,
  line_count int not null check (line_count >= 0),
  done int not null default 0 check (done between 0 and line_count),
  added int not null default 0,
  known int not null default 0,
  wrong int not null default 0,
  -- Numbers of the first lines that hold no address.
  wrong_lines int[] not null default '{}',
  created_by uuid references account,
  created_at timestamptz not null,
  finished_at timestamptz,
  primary key (business_id, id)
);
call fence('suppression_import');
grant select, insert, update on suppression_import to creneau_app;
call audited('suppression_import', 'id', '{lines_sealed}');
