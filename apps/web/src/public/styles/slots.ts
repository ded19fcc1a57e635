/** Free times: the board, its days, its month, its zone. */
export const slots = /* css */ `
.board-head{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center}
.board-head h2{flex:1 0 100%}
.board-head .facts{flex:1 0 0}
.board-head .facts span{white-space:nowrap}
.board>.hint{margin-top:10px}
.steps{display:flex;align-items:center;margin:12px -10px 8px 0}
.steps p{font-weight:600;margin-right:auto}
.who{display:inline-block;background:var(--tint);color:var(--ink);border-radius:99px;padding:2px 12px;font-size:14px;font-weight:600}
.notes{margin-top:12px}
.service .notes{margin:0}
.step{width:44px;height:44px;display:grid;place-items:center;border-radius:50%;color:var(--text)}
a.step:hover{background:var(--tint)}
.step .icon{width:22px;height:22px}
span.step{opacity:.25}
.views{display:flex;border:1px solid var(--line);border-radius:99px;padding:3px}
.views a{border-radius:99px;padding:5px 12px;font-size:15px;text-decoration:none;color:var(--muted)}
.views [aria-current]{background:var(--tint);color:var(--ink);font-weight:600}
.slot{display:block;min-height:44px;padding:0 8px;border:1px solid var(--tint-line);border-radius:var(--radius);background:var(--tint);color:var(--ink);font:600 17px/42px var(--body);font-variant-numeric:tabular-nums;text-align:center;text-decoration:none;white-space:nowrap;cursor:pointer}
@media(hover:hover){.slot:hover,.notice .slot:hover,.month a:hover{background:var(--brand);border-color:var(--brand);color:var(--on-brand)}.slot:hover small,.month a:hover small{color:inherit}}
.next.slot{line-height:24px;white-space:normal}
.days{display:grid;gap:20px}
.day h3{font:650 17px/1.3 var(--body);margin-bottom:8px}
.day h3 small{color:var(--muted)}
.times{display:grid;gap:8px;grid-template-columns:repeat(auto-fill,minmax(84px,1fr))}
.day.empty{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:baseline;gap:0 8px}
.day.empty h3{margin:0;font-weight:500;color:var(--muted)}
.slot small.seats{display:block;font-size:13px;font-weight:400;line-height:1.2;padding-bottom:8px}
.waiting{margin-top:20px}
.full-groups{margin:8px 0 12px}
.full-groups li{display:flex;flex-wrap:wrap;gap:0 12px;justify-content:space-between;border-top:1px solid var(--line);padding:10px 0}
.full-groups small{color:var(--muted);margin-left:6px}
.none{font-size:15px}
.day .none{font-size:14px}
.day details{margin-top:8px}
.day summary{background:0 0;border-style:dashed;list-style:none}
.day summary::-webkit-details-marker{display:none}
.day details[open] summary{display:none}
.month{width:100%;border-collapse:collapse;table-layout:fixed;text-align:center}
.month th{font:500 13px/32px var(--body);color:var(--muted)}
.month abbr{text-decoration:none}
.month td{padding:3px}
.month td>*{display:grid;place-content:center;min-height:52px;border-radius:var(--radius);font-variant-numeric:tabular-nums}
.month a{background:var(--tint);border:1px solid var(--tint-line);font-weight:600;text-decoration:none;line-height:1.2}
.month a small{font-size:13px;font-weight:500;color:var(--muted)}
.off{color:var(--muted)}
.zone{margin-top:20px;border-top:1px solid var(--line);padding-top:12px;font-size:15px;color:var(--muted)}
.zone summary{cursor:pointer;list-style:none;padding:6px 0}
.zone summary::-webkit-details-marker{display:none}
.zone summary .icon{margin-right:6px}
.zone u{text-underline-offset:3px;color:var(--ink);white-space:nowrap;margin-left:4px}
.zone label{display:block;margin-top:8px}
.zone details[open]+p{margin-top:8px}
.zone select{flex:1;min-width:0}
@media(max-width:759px){.board .tabs{flex-wrap:nowrap;overflow-x:auto;scrollbar-width:none;margin:12px -20px 0;padding:4px 20px}.board .tabs a{flex:none}.board .tabs [aria-current]{order:-1}.month small span{position:absolute;overflow:hidden;clip-path:inset(50%);width:1px;height:1px}}
@media(min-width:760px){
.days{grid-template-columns:repeat(7,minmax(0,1fr));gap:8px}
.board-head h2{flex:none}
.day h3{text-align:center;font-size:14px;line-height:20px;padding-bottom:4px}
.day h3 span,.day h3 small{display:block}
.day h3 small{font-size:13px}
.day .times{grid-template-columns:1fr}
.slot{padding:0 2px}
.days .slot{font-size:16px}
.board{padding:24px}
.day.empty{display:block;text-align:center}
.day.empty h3{margin-bottom:8px}
.day .none{font-size:13px;line-height:18px;padding:12px 4px;border-radius:var(--radius);border:1px dashed var(--line)}
.month td>*{min-height:64px}
}
`;
