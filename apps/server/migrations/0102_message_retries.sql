-- A message that failed is sent again when somebody of the team asks for it, under a name of its own: no provider takes it for
-- the one that it refused.
alter table message add column retries int not null default 0 check (retries >= 0);
-- What did not go, to be looked through once the carrier is mended.
create index message_failed on message (business_id, due_at, id) where status = 'failed';
-- All else that becomes of a message is no act of anybody's.
create trigger audit after update of retries on message
  for each row when (new.retries > old.retries) execute function audit_write('id', '{}');
