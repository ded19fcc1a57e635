-- What a week of attempts came to, day by day (UTC): written with each attempt, so that a list of endpoints reads a handful of
-- rows for each instead of all that was tried.
create table webhook_tally (
  business_id uuid not null,
  endpoint_id uuid not null,
  day date not null,
  delivered int not null default 0 check (delivered >= 0),
  failed int not null default 0 check (failed >= 0),
  primary key (business_id, endpoint_id, day),
  foreign key (business_id, endpoint_id) references webhook_endpoint on delete cascade
);
alter table webhook_attempt no force row level security;
insert into webhook_tally (business_id, endpoint_id, day, delivered, failed)
select business_id, endpoint_id, (at at time zone 'UTC')::date,
  count(*) filter (where status between 200 and 299), count(*) filter (where status is null or status not between 200 and 299)
from webhook_attempt where at > now() - interval '7 days'
group by 1, 2, 3;
alter table webhook_attempt force row level security;
call fence('webhook_tally');
grant select, insert, update, delete on webhook_tally to creneau_app;

-- Nothing else looked for attempts by their time.
drop index webhook_attempt_week;
