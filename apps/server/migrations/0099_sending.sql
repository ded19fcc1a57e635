-- What did not arrive, the newest first: few among many that did.
create index delivery_trouble on delivery (business_id, created_at desc, id desc)
  where status in ('bounced', 'complained', 'failed');
-- Of one endpoint, what failed; `(business_id, endpoint_id, id)` goes through all that did not.
create index webhook_delivery_of_state on webhook_delivery (business_id, endpoint_id, state, id);
-- Why somebody is written to no more: those who complained are few.
create index suppression_by_reason on suppression (business_id, reason, since desc, id desc);
-- How an endpoint did this week is counted from the index alone.
create index webhook_attempt_week on webhook_attempt (business_id, endpoint_id, at) include (status);
drop index webhook_attempt_business_id_endpoint_id_at_idx;
