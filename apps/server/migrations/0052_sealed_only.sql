-- Nothing plain is left (0051): its columns go. What a dropped column held stays in the files of its table until that is
-- written anew, which `cluster` does, within this transaction.
alter table account
  drop constraint account_sealed_from_now,
  drop column email,
  alter column email_sealed set not null,
  alter column email_index set not null,
  add unique (email_index);
cluster account using account_pkey;
alter table account set without cluster;

alter table contact
  drop constraint contact_sealed_from_now,
  drop column email,
  alter column email_sealed set not null,
  alter column email_index set not null,
  add unique (business_id, email_index);
create index on contact (business_id, phone_index) where phone_index is not null;
cluster contact using contact_pkey;
alter table contact set without cluster;

alter table invitation
  drop constraint invitation_sealed_from_now,
  drop column email,
  add constraint invitation_email_found check ((email_sealed is null) = (email_index is null)),
  add constraint invitation_mail_has_email check ((kind = 'mail') = (email_sealed is not null));
create index on invitation (business_id, email_index) where email_index is not null;
cluster invitation using invitation_pkey;
alter table invitation set without cluster;

alter table booking
  drop constraint booking_sealed_from_now,
  drop column note;
cluster booking using booking_pkey;
alter table booking set without cluster;

alter table booking_change
  drop constraint booking_change_sealed_from_now,
  drop column reason;
cluster booking_change using booking_change_pkey;
alter table booking_change set without cluster;

alter table totp
  drop constraint totp_sealed_from_now,
  drop column sealed_secret,
  alter column secret_sealed set not null;
