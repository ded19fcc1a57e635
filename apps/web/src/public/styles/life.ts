/** Other times to choose from: each one a button as wide as the page. */
export const lifeCss = /* css */ `
.offers{display:grid;gap:10px;margin:16px 0}
.offer{display:flex;gap:12px;align-items:center;width:100%;min-height:64px;padding:12px 16px;border:1px solid var(--field);border-radius:12px;background:none;color:inherit;font:inherit;text-align:left;cursor:pointer}
.offer:hover,.offer:focus-visible{border-color:var(--brand)}
.offer .grow{flex:1;min-width:0}
.offer small{display:block;color:var(--muted)}
.offer .button{padding:7px 16px;min-height:40px;line-height:24px}
.proposal h2{font-size:20px;margin-top:24px}
.proposal .even{margin-top:20px}
.proposal blockquote{margin:12px 0;padding-left:14px;border-left:3px solid var(--brand)}
`.replaceAll("\n", "");
