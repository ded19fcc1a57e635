/** One's own bookings: a list of cards, the person each is for, what one can do. */
export const mineCss = /* css */ `
.tabs{display:flex;gap:8px;margin:16px 0}
.tabs a{padding:8px 18px;border:1px solid var(--field);border-radius:99px;text-decoration:none;color:var(--text);line-height:30px}
.tabs a[aria-current]{background:var(--brand);border-color:var(--brand);color:var(--on-brand);font-weight:600}
.mine{display:grid;gap:12px}
.mine .card{margin:0;display:grid;gap:12px}
.mine .head{display:flex;gap:14px;align-items:center}
.mine .head>div{min-width:0;flex:1}
.mine h2{font-size:20px}
.mine .where{color:var(--muted);font-size:15px}
.mine .whom{display:inline-block;background:var(--tint);color:var(--ink);border-radius:99px;padding:2px 12px;font-size:15px;font-weight:600;margin-top:4px}
.mine .off h2{text-decoration:line-through;color:var(--muted)}
.mine .row{margin:0;gap:8px}
.mine .row .button{padding:7px 16px;min-height:44px;line-height:28px}
@media(max-width:600px){.mine .row .button{flex:1 1 40%}}
.persons small{color:var(--muted)}
.persons{margin-top:24px}
.persons li{display:flex;gap:12px;align-items:flex-start;justify-content:space-between;border-top:1px solid var(--line);padding:12px 0}
.persons li>div{min-width:0;flex:1;overflow-wrap:anywhere}
.persons summary{width:fit-content;padding:6px 0;color:var(--ink);font-size:15px;text-decoration:underline;cursor:pointer}
.persons details form{display:flex;flex-wrap:wrap;gap:8px;margin:4px 0 8px}
.persons details input{flex:1 1 160px;width:auto;min-width:0}
.persons ul{margin-top:12px}
.persons .button{padding:7px 16px;min-height:44px}
.empty{text-align:center;padding:32px 20px}
`.replaceAll("\n", "");
