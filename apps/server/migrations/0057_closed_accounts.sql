-- An account that was closed names nobody and lets nobody in; its row stays for the history that names its id.
alter table account
  add column closed_at timestamptz,
  alter column email_sealed drop not null,
  alter column email_index drop not null,
  add constraint account_closed
    check (case when closed_at is null then num_nulls(email_sealed, email_index) = 0
      else num_nonnulls(email_sealed, email_index, password_hash, email_verified_at) = 0 and deactivated_at is not null end);
