-- What a visitor without an account has just booked: whoever goes back, or sends a form twice, is told so. The visitor is a random
-- name that their browser keeps for an hour; only its hash is here.
create table booking_visit (
  business_id uuid not null references business,
  booking_id uuid not null,
  visitor_hash bytea not null check (length(visitor_hash) = 32),
  expires_at timestamptz not null,
  primary key (business_id, booking_id),
  foreign key (business_id, booking_id) references booking on delete cascade
);
create index on booking_visit (business_id, visitor_hash);
create index on booking_visit (business_id, expires_at);
call fence('booking_visit');
grant select, insert, delete on booking_visit to creneau_app;

-- What a visitor keeps at a moment, for whoever plans.
create index on hold (business_id, starts_at);

-- A file that was sent before its booking: a draft, of one visitor, for one question. What is not booked with ends.
create table upload (
  business_id uuid not null references business,
  id uuid not null,
  visitor_hash bytea not null check (length(visitor_hash) = 32),
  expires_at timestamptz not null,
  primary key (business_id, id)
);
create index on upload (business_id, visitor_hash);
create index on upload (business_id, expires_at);
call fence('upload');
-- Changed by nobody: whoever books with it locks it, which takes the right to.
grant select, insert, delete, update (expires_at) on upload to creneau_app;

-- A file that answers a question. Of a booking, or still of an upload.
create table answer_file (
  business_id uuid not null references business,
  id uuid not null,
  upload_id uuid,
  booking_id uuid,
  question_id text not null check (question_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  -- What its bytes say it is, whatever it was called.
  media_type text not null,
  size_bytes int not null check (size_bytes between 1 and 10485760),
  name_sealed bytea not null,
  created_at timestamptz not null,
  primary key (business_id, id),
  foreign key (business_id, upload_id) references upload on delete cascade,
  foreign key (business_id, booking_id) references booking,
  check (num_nonnulls(upload_id, booking_id) = 1)
);
create index on answer_file (business_id, booking_id) where booking_id is not null;
create index on answer_file (business_id, upload_id) where upload_id is not null;
call fence('answer_file');
grant select, insert, delete, update (upload_id, booking_id, name_sealed) on answer_file to creneau_app;
call audited('answer_file');

-- Its bytes, in pieces, each sealed as text (base64): what rotates keys or moves a business takes no more than a piece at a time.
create table answer_file_part (
  business_id uuid not null references business,
  id uuid not null,
  file_id uuid not null,
  upload_id uuid,
  place int not null check (place >= 0),
  content_sealed bytea not null,
  primary key (business_id, id),
  unique (business_id, file_id, place),
  foreign key (business_id, file_id) references answer_file on delete cascade,
  foreign key (business_id, upload_id) references upload on delete cascade
);
create index on answer_file_part (business_id, upload_id) where upload_id is not null;
-- What is sealed can't be made smaller.
alter table answer_file_part alter column content_sealed set storage external;
call fence('answer_file_part');
grant select, insert, delete, update (upload_id, content_sealed) on answer_file_part to creneau_app;
