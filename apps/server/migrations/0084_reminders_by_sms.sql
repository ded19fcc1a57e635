-- One may agree to be reminded by text message.
do $$
declare asked text;
begin
  foreach asked in array array['consent_text', 'consent_offer', 'consent'] loop
    execute format('alter table %1$I drop constraint %1$s_purpose_check, add constraint %1$s_purpose_check check
      (purpose in (''news'', ''prospecting'', ''tracking'', ''recording'', ''parental'', ''reminders''))', asked);
  end loop;
end $$;
