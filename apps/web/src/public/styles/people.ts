/** The directory, the landing page, a person's identity. */
export const people = /* css */ `
.hero{margin-bottom:32px}
.hero .lead{max-width:62ch}
.search{display:flex;gap:8px;margin-top:20px;max-width:480px}
.search input{flex:1;min-width:0}
.tabs{display:flex;flex-wrap:wrap;gap:8px;margin-top:16px}
.tabs a{border:1px solid var(--line);border-radius:99px;padding:8px 16px;font-size:15px;line-height:26px;text-decoration:none;color:var(--text)}
.tabs a:hover{border-color:var(--ink)}
.tabs small{color:var(--muted)}
.tabs [aria-current]{background:var(--text);border-color:var(--text);color:var(--ground)}
.tabs [aria-current] small{color:inherit}
.found{margin-bottom:16px}
.cards{display:grid;gap:16px;grid-template-columns:repeat(auto-fill,minmax(min(100%,310px),1fr))}
.person{display:grid;grid-template-columns:64px 1fr;gap:12px 16px;align-content:start;position:relative;padding:20px;grid-template-rows:auto 1fr auto}
.person:hover,.example:hover{border-color:var(--ink)}
.person h3 a,.example h3 a{color:inherit;text-decoration:none}
.person h3 a::after,.example h3 a::after{content:"";position:absolute;inset:0;border-radius:12px}
.person div p{font-size:15px;color:var(--muted)}
.person .facts,.next{grid-column:1/-1}
.person .facts{flex-direction:column}
.next{position:relative;display:grid!important;grid-template-columns:1fr auto;align-items:center;text-align:left!important;padding:8px 14px!important}
.next small{grid-column:1;font-size:13px;color:var(--muted);line-height:18px}
.next .icon{grid-area:1/2/3/3}
p.next{min-height:56px;font-size:15px;border:1px dashed var(--line);border-radius:var(--radius)}
.pages{justify-content:center;margin-top:24px}
.example{display:flex;flex-direction:column;position:relative;padding:92px 20px 20px;overflow:hidden}
.example::before{content:"";position:absolute;inset:0 0 auto;height:72px;background:linear-gradient(135deg in oklab,var(--brand),var(--second))}
.example p{font-size:15px;color:var(--muted);margin-top:4px}
.example .go{color:var(--ink);font-weight:600;margin-top:auto;padding-top:8px}
.hero+section .cards{margin-top:16px}
.points{display:grid;gap:24px;margin:40px 0;grid-template-columns:repeat(auto-fit,minmax(min(100%,280px),1fr))}
.points p{color:var(--muted);margin-top:4px}
.points li{border-top:3px solid var(--accent);padding-top:12px}
.team{display:flex;flex-wrap:wrap;gap:16px;justify-content:space-between;align-items:center}
.split{display:grid;gap:16px;grid-template-columns:minmax(0,1fr)}
.identity{display:grid;grid-template-columns:auto 1fr;gap:12px 16px;align-items:center}
.identity img{width:72px;height:72px}
.identity h1{font-size:24px}
.identity .lead{margin-top:2px;line-height:1.4;text-wrap:balance}
.identity .facts{grid-column:1/-1}
.about{padding:8px 4px}
.about h2{margin-bottom:8px}
.tagline{font-size:20px;margin-bottom:16px;text-wrap:pretty}
.links{display:flex;flex-wrap:wrap;gap:4px 24px;margin-top:16px;font-size:15px}
.links a{padding:8px 0}
.links .icon{margin-right:4px}
@media(min-width:1000px){
.split{grid-template-columns:316px minmax(0,720px);gap:0 24px;grid-template-rows:auto 1fr}
.split .board,.split form.card{grid-area:1/2/3/3;align-self:start}
.identity{grid-template-columns:1fr;text-align:center;justify-items:center}
.identity img{width:112px;height:112px}
.identity h1{font-size:28px}
.identity .facts{justify-content:center}
.about{padding:24px 12px}
.form-first{grid-template-columns:minmax(0,720px) 316px}
.split.form-first form.card{grid-area:1/1}
.summary{position:sticky;top:24px;align-self:start}
}
`;
