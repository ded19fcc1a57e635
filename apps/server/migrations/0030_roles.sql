-- Roles of a business's own, beside those that every business has (modules/tenancy/policy.ts).
create table role (
  business_id uuid not null references business,
  id uuid not null,
  name text not null check (length(name) between 1 and 60),
  -- Names of the catalogue (packages/contract/src/permissions.ts).
  permissions text[] not null check (cardinality(permissions) between 1 and 100),
  -- own: only what concerns the member's own professional.
  sees text not null check (sees in ('all', 'own')),
  version int not null check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, name)
);
call fence('role');
grant select, insert, update, delete on role to creneau_app;
call audited('role');

alter table member drop constraint member_role_check;
alter table member
  add column role_id uuid,
  add column status text not null default 'active' check (status in ('active', 'inactive')),
  add column version int not null default 0 check (version >= 0),
  add constraint member_role_check
    check (role in ('owner', 'manager', 'employee', 'consultant', 'practitioner', 'support', 'custom')),
  add constraint member_custom_role check ((role = 'custom') = (role_id is not null)),
  add constraint member_role_fkey foreign key (business_id, role_id) references role;
create index on member (business_id, role_id) where role_id is not null;

-- Who leaves the business leaves their professional's bookings, hours and page as they are.
alter table professional drop constraint professional_business_id_member_id_fkey;
alter table professional add constraint professional_business_id_member_id_fkey
  foreign key (business_id, member_id) references member on delete set null (member_id);

-- A business always has an active owner, whoever writes: counted when the transaction ends, one such transaction at a time.
create function member_keeps_owner() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('owners:' || old.business_id, 0));
  if exists (select from business where id = old.business_id) and not exists (
    select from member where business_id = old.business_id and role = 'owner' and status = 'active') then
    raise exception 'a business keeps an owner' using errcode = '23514', constraint = 'member_keeps_owner';
  end if;
  return null;
end $$;
create constraint trigger member_keeps_owner_on_update after update on member deferrable initially deferred
  for each row when (old.role = 'owner' and old.status = 'active' and (new.role <> 'owner' or new.status <> 'active'))
  execute function member_keeps_owner();
create constraint trigger member_keeps_owner_on_delete after delete on member deferrable initially deferred
  for each row when (old.role = 'owner' and old.status = 'active') execute function member_keeps_owner();
