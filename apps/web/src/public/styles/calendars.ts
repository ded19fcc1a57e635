/** Ways into one’s own calendar, folded. */
export const calendarsCss = /* css */ `
.calendars{margin:16px 0}
.calendars>summary{list-style:none;cursor:pointer}
.calendars>summary::-webkit-details-marker{display:none}
.calendars>ul{list-style:none;margin:8px 0 0;padding:0;border:1px solid var(--line);border-radius:var(--radius)}
.calendars li+li{border-top:1px solid var(--line)}
.calendars>.hint{margin-top:8px}
.calendars li>a{display:block;padding:12px 16px}
.calendars.quiet{margin:0}
.calendars.quiet[open]{flex:1 1 100%}
.calendars.quiet>summary{width:fit-content}
`.replaceAll("\n", "");
