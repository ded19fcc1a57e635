-- Bookings for somebody else: a child, a relative, an employee, a pupil. Whoever books holds the address; the person the
-- session is for may have none.

-- `managed`: without an address of their own, reached through whoever books for them. So a contact without an address is
-- either somebody's or nobody's (erased), and the row says which.
alter table contact
  add column managed boolean not null default false,
  drop constraint contact_erased,
  add constraint contact_erased
    check (case when erased_at is null then num_nulls(email_sealed, email_index) = case when managed then 2 else 0 end
      else num_nonnulls(email_sealed, email_index, phone_sealed, phone_index) = 0 end);

-- Who books for whom in a business, and what they are to them. Ended, it is no longer proposed, and still says who may
-- speak for whoever has no address.
create table contact_relation (
  business_id uuid not null,
  id uuid not null,
  manager_id uuid not null,
  dependant_id uuid not null,
  kind text not null check (kind in ('parent', 'guardian', 'relative', 'employer', 'teacher', 'other')),
  ended_at timestamptz,
  version int not null default 0 check (version >= 0),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (business_id, id),
  unique (business_id, manager_id, dependant_id),
  foreign key (business_id, manager_id) references contact,
  foreign key (business_id, dependant_id) references contact,
  check (manager_id <> dependant_id)
);
create index on contact_relation (business_id, dependant_id);
call fence('contact_relation');
grant select, insert, update, delete on contact_relation to creneau_app;
call audited('contact_relation');

-- Whom the mails about a booking go to, when that is not the person it is for.
alter table booking
  add column booked_by_contact_id uuid,
  add foreign key (business_id, booked_by_contact_id) references contact,
  add constraint booking_by_another check (booked_by_contact_id <> contact_id);
create index on booking (business_id, booked_by_contact_id) where booked_by_contact_id is not null;
