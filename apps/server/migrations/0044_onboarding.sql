-- Which business an account made with which key: the same key again makes no other. Kept where no business is known yet.
create table business_creation (
  account_id uuid not null references account on delete cascade,
  key text not null check (length(key) between 8 and 128),
  request_hash bytea not null,
  made_business uuid not null references business,
  created_at timestamptz not null,
  primary key (account_id, key)
);
create index on business_creation (account_id, created_at);
grant select, insert on business_creation to creneau_app;

-- Whether the people of a business have put away the list of what is left to do.
create table checklist (
  business_id uuid primary key references business,
  dismissed boolean not null,
  updated_at timestamptz not null
);
call fence('checklist');
grant select, insert, update on checklist to creneau_app;
call audited('checklist', 'business_id');
