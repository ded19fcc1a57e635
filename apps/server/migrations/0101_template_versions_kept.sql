-- Of a template the last versions are kept, as many as the product says: what was sent is known by what became of it, not by
-- what its words were a hundred versions ago. The server's role deletes none but by this.
create function trim_template_versions(template uuid, kept int) returns void
  language sql security definer set search_path = public, pg_temp
  as $$
    delete from message_template_version v
    where v.business_id = app_business() and v.template_id = template
      and v.number <= (select max(number) from message_template_version n
        where n.business_id = app_business() and n.template_id = template) - greatest(kept, 10)
  $$;
revoke execute on function trim_template_versions from public;
grant execute on function trim_template_versions to creneau_app;
