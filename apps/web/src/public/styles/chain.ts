/** The steps of services in a row. */
export const chainCss = /* css */ `
.parts{margin:16px 0 0;display:grid;gap:0;padding:0;list-style:none;counter-reset:part}
.parts li{counter-increment:part;position:relative;padding:0 0 16px 40px;min-height:44px}
.parts li::before{content:counter(part);position:absolute;left:0;top:0;width:28px;height:28px;border-radius:50%;display:grid;place-items:center;background:var(--tint);color:var(--ink);font-weight:650;font-size:14px}
.parts li:not(:last-child)::after{content:"";position:absolute;left:13px;top:32px;bottom:4px;width:2px;background:var(--line)}
.parts li:last-child{padding-bottom:0;min-height:0}
.parts small,.parts span{display:block;color:var(--muted)}
.booking .parts{margin-bottom:20px}
`.replaceAll("\n", "");
