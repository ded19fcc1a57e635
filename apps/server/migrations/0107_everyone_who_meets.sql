-- Everybody of the team who takes part is told, each by name; and whoever a booking was handed on from, that it is theirs no
-- more. The host of a group is reminded of it once, and not once for each who comes.
alter table message
  drop constraint message_kind_check,
  drop constraint message_of_whom,
  drop constraint message_withdrawn_because_check;
alter table message
  add constraint message_kind_check check (kind in ('request', 'refusal', 'expiry', 'proposal', 'proposal-reminder', 'kept',
    'confirmation', 'change', 'cancellation', 'handed-on', 'missed', 'reminder')),
  -- A professional without an account named is the one of the booking, whoever that is by then.
  add constraint message_of_whom check (case recipient when 'team' then account_id is not null
    when 'contact' then account_id is null else true end),
  add constraint message_withdrawn_because_check check (withdrawn_because in ('booking-gone', 'changed-since', 'cancelled',
    'not-cancelled', 'not-so', 'too-late', 'not-wanted', 'no-address', 'quiet-hours', 'told-once', 'erased'));
