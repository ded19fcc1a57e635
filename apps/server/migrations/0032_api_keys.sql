-- Only the hash of a key is kept: who reads this table can't use one.
create table api_key (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- What shows of it, to tell keys apart.
  prefix text not null check (length(prefix) <= 20),
  token_hash bytea not null check (length(token_hash) = 32),
  test boolean not null,
  permissions text[] not null check (cardinality(permissions) between 1 and 100),
  -- In whose name it acts: it can do nothing that they can't.
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz,
  revoked_at timestamptz,
  -- The key that took its place.
  replaced_by uuid,
  version int not null check (version >= 0),
  primary key (business_id, id),
  unique (business_id, token_hash),
  foreign key (business_id, replaced_by) references api_key
);
create index on api_key (business_id, replaced_by) where replaced_by is not null;
call fence('api_key');
grant select, insert, update on api_key to creneau_app;
call audited('api_key', 'id', '{token_hash}');

-- Apart, so that a use is no change of the key.
create table api_key_use (
  business_id uuid not null,
  key_id uuid not null,
  used_at timestamptz not null,
  primary key (business_id, key_id),
  foreign key (business_id, key_id) references api_key
);
call fence('api_key_use');
grant select, insert, update on api_key_use to creneau_app;
