/** Forms, buttons, notices, and the pages of a booking. */
export const forms = /* css */ `
.button{display:inline-block;min-height:48px;padding:11px 22px;border:1px solid var(--brand);border-radius:var(--radius);background:var(--brand);color:var(--on-brand);font:600 17px/24px var(--body);text-align:center;text-decoration:none;cursor:pointer}
.button:hover{filter:brightness(.94)}
.button .icon{margin-right:6px}
.search .icon{margin:0}
.search .button{padding:11px 14px}
.wide{width:100%}
.quiet{background:0 0;border-color:var(--field);color:var(--text)}
.quiet:hover{background:var(--tint);filter:none}
.danger{background:var(--bad);border-color:var(--bad);color:var(--surface)}
form[aria-busy] .button{opacity:.6}
input,textarea,select{width:100%;min-height:48px;padding:10px 14px;border:1px solid var(--field);border-radius:var(--radius);background:var(--surface);color:var(--text);font:17px/26px var(--body)}
::placeholder{color:var(--muted);opacity:1}
input:placeholder-shown{text-overflow:ellipsis}
textarea{resize:vertical;display:block}
.question{margin:20px 0}
.question label,.question legend{font-weight:600;display:block}
.question .box{font-weight:400;display:flex}
.question .box input{margin:1px 0}
.question select{margin-top:6px}
.said{display:block;color:var(--text)}
.when{display:block;font-weight:400}
.when[hidden]{display:none}
.minded{margin-top:6px;color:var(--text)}
.minded .icon{color:var(--ink)}
.question small{color:var(--muted)}
.question input,.question textarea{margin-top:6px}
.boxes{border:0;margin:20px 0;padding:0;min-width:0}
.boxes legend{font-weight:600;padding:0}
.whom:not(:has([value=other]:checked)) .other{display:none}
.box{display:flex;gap:12px;padding:8px 0;cursor:pointer}
.box input{flex:none;width:24px;height:24px;min-height:0;margin:1px 0;accent-color:var(--brand)}
.choice-form{border-top:1px solid var(--line);padding:16px 0}
.choices .lead{margin-bottom:20px}
.choice-form h2{font-size:17px;margin-bottom:4px}
.choice-form small{display:block;font-family:var(--body);letter-spacing:0;margin-top:2px;color:var(--muted);font-weight:400}
.choice-form .button{margin-top:12px}
.error{margin-top:2px;color:var(--bad);font-weight:500;font-size:15px}
.wrong input,.wrong textarea,.wrong select{border:2px solid var(--bad)}
.notice{display:flex;gap:12px;border:1px solid var(--tint-line);border-left:4px solid var(--brand);border-radius:var(--radius);background:var(--tint);padding:16px;margin:16px 0}
.notice>.icon{margin-top:2px;color:var(--ink)}
.notice .row{margin:12px 0}
.notice h2{margin-bottom:4px}
.notice>div>a{display:inline-block;margin-top:4px}
.notice>div{flex:1;min-width:0}
.notice .slot{background:var(--surface);padding:8px 14px;line-height:26px;white-space:normal}
.summary.lost strong{text-decoration:line-through;font-weight:400}
.choice{display:grid;gap:12px}
.choice div{display:flex;gap:12px}
.choice dt{color:var(--muted);font-size:17px}
.lead~.choice{margin-top:20px}
.button+.hint{margin-top:12px}
.lead+.hint{margin-top:6px}
.choice small,.both{display:block;color:var(--muted);font-size:15px;font-weight:400}
.both{color:inherit;font-weight:600;text-wrap:balance}
.gone .both{font-weight:400}
.small{font-size:15px;color:var(--muted);border-top:1px solid var(--line);margin:16px 0 20px;padding-top:16px}
.reference{color:var(--text);letter-spacing:.04em}
.summary{display:grid;gap:12px;grid-template-columns:1fr auto}
.summary>*{grid-column:1/-1}
.summary>img{grid-area:1/2}
.summary>dl{grid-area:1/1}
.summary>a{font-size:15px}
.held{background:var(--tint);color:var(--ink);border-radius:var(--radius);padding:8px 12px;font-size:15px;font-weight:500}
.narrow{max-width:560px;margin:0 auto}
.narrow .narrow{margin:0}
.middle{max-width:784px;margin:0 auto}
.middle .hero{margin-bottom:16px}
.mood{text-align:center}
.mood .lead{margin-bottom:20px;text-wrap:balance}
.mood.narrow .hint{margin-top:16px;text-wrap:balance}
.booking .mood{border-bottom:1px solid var(--line);margin-bottom:20px}
.booking .row{margin:12px 0}
.booking .hint{text-align:center}
.booking .hint+.hint{margin-top:6px}
.booking>:last-child{margin-bottom:0}
.waits>*+*{margin-top:20px}
.waits>.mood+*{margin-top:0}
.waits>form+form{margin-top:10px}
.seal{display:grid;place-items:center;width:64px;height:64px;margin:4px auto 16px;border-radius:50%;background:var(--tint);color:var(--ink)}
.seal .icon{width:32px;height:32px;stroke-width:2.2}
.good .seal{background:var(--good);color:var(--surface)}
.bad .seal{background:var(--bad);color:var(--surface)}
.change{display:grid;gap:8px;margin:16px 0}
.change>div{border:1px solid var(--line);border-radius:var(--radius);padding:10px 14px}
.change dt{font-size:13px;color:var(--muted)}
.change dd{font-weight:600}
.gone dd{text-decoration:line-through;font-weight:400;color:var(--muted)}
.change .new{background:var(--tint);border-color:var(--tint-line)}
.prose{max-width:720px;margin:0 auto}
.prose h2{margin-top:28px}
.prose p{margin-top:8px}
@media(max-width:759px){
.bar{position:sticky;bottom:0;margin:0 -20px;padding:12px 20px;background:var(--surface);border-top:1px solid var(--line)}
.bar+.hint{margin-top:12px}
}
@media(min-width:1000px){.summary>img,.summary>dl{grid-area:auto/1/auto/-1}}
@media(max-width:479px){.notice .row>*{width:100%}}
@media(min-width:760px){.bar+.hint{margin-top:16px}}
`;
