-- Hours of a professional that only some services may use: being on call. And services that are given in such hours alone.

alter table schedule
  -- [{ "name": "Week-ends", "serviceIds": ["…"], "rule": "DTSTART:…\nRRULE:…", "lengthMinutes": 600, "onClosedDays": true }]
  add column on_call jsonb not null default '[]' check (jsonb_typeof(on_call) = 'array');

alter table service
  add column on_call_only boolean not null default false;
