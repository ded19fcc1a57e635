/** What the booking form has beside what all forms have: files, and what shows only when it is so. */
export const bookingForm = /* css */ `
.summary>.seal{grid-area:1/2;width:56px;height:56px;margin:0}
@media(min-width:1000px){.summary>.seal{grid-area:auto/1/auto/-1}}
.under{display:block}
.policy{margin-bottom:16px}
.policy b{display:block;color:var(--text)}
.notice[hidden]{display:none}
.notice li small{color:var(--muted)}
.question [type=file]{padding:10px;border-style:dashed;min-width:0}
.sent{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;margin-top:6px;overflow-wrap:anywhere}
.sent .icon{color:var(--good)}
.question .sent .box{margin-left:auto;padding:4px 0}
.question .sent .box input{width:20px;height:20px}
`.replaceAll("\n", "");
