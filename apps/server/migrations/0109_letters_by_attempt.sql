-- What became of messages says which were mails of the team, and to whom.
create index on letter (business_id, attempt_key);
