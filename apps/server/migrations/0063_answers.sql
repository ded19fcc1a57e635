-- What somebody answered when booking. A row without its answer: it was answered, and erased since.
create table booking_answer (
  business_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  question_id text not null check (question_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
  -- Days after the booking, where the question asked for less than the term of all answers.
  keep_days int check (keep_days between 1 and 1095),
  answer_sealed bytea,
  primary key (business_id, id),
  unique (business_id, booking_id, question_id),
  foreign key (business_id, booking_id) references booking
);
call fence('booking_answer');
grant select, insert, update (answer_sealed) on booking_answer to creneau_app;
call audited('booking_answer');
