/** Several sessions at once, on the booking form. */
export const seriesCss = /* css */ `
.repeat{border:1px solid var(--line);border-radius:var(--radius);padding:4px 16px}
.repeat summary{font-weight:600;padding:10px 0;cursor:pointer}
.repeat summary .icon{color:var(--ink);margin-right:4px}
.repeat[open]{padding-bottom:16px}
.repeat>.button{margin-top:4px}
.often{display:grid;grid-template-columns:repeat(auto-fit,minmax(160px,1fr));gap:12px;margin-top:12px}
.dates{margin-top:16px;outline:0}
.dates ol{list-style:none;margin:8px 0 12px;padding:0}
.dates li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 12px;padding:9px 0;border-top:1px solid var(--line)}
.dates li:last-child{border-bottom:1px solid var(--line)}
.dates .out{color:var(--muted)}
.dates fieldset{border:0;padding:0;min-width:0;width:100%}
.dates .question legend,.dates legend{font-weight:400;padding:0}
.dates legend small{color:var(--bad);font-weight:600}
.dates .missing{border-left:3px solid var(--bad);padding-left:12px}
.others{display:flex;flex-wrap:wrap;gap:8px;margin:8px 0 4px}
.question .others .slot{display:inline-flex;align-items:center;gap:8px;font-weight:500;padding:7px 12px;line-height:28px;cursor:pointer;white-space:normal}
.question .others input{width:20px;height:20px;min-height:0;margin:0;flex:none;accent-color:var(--brand)}
.others .slot:has(:checked){background:var(--tint);border-color:var(--brand)}
.link{border:0;background:0 0;padding:2px 4px;color:var(--ink);font:500 15px/24px var(--body);text-decoration:underline;cursor:pointer}
`.replaceAll("\n", "");
