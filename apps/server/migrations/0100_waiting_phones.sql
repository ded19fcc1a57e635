-- The telephone of who waits, to be told of the times that are offered to them: of that place in the line alone, and of the
-- booking it becomes.
create table waiting_phone (
  business_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  phone_sealed bytea not null check (length(phone_sealed) between 30 and 60),
  -- The words they agreed to, until they confirm that the place is theirs.
  text_id uuid,
  created_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, entry_id),
  foreign key (business_id, entry_id) references waiting_entry on delete cascade,
  foreign key (business_id, text_id) references consent_text
);
create index on waiting_phone (business_id, text_id) where text_id is not null;
call fence('waiting_phone');
grant select, insert, delete on waiting_phone to creneau_app;
-- Not to be another: to be sealed with another key.
grant update (phone_sealed) on waiting_phone to creneau_app;
call audited('waiting_phone');
