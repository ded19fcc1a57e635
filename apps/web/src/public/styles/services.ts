/** The services of a business, category by category, and one of them. */
export const servicesCss = /* css */ `
.services h2{margin:32px 0 12px;display:flex;gap:10px;align-items:center}
.service{display:flex;flex-direction:column;gap:8px;position:relative;padding:20px;overflow:hidden}
.service:hover{border-color:var(--ink)}
.service h3 a{color:inherit;text-decoration:none}
.service h3 a::after{content:"";position:absolute;inset:0;border-radius:12px}
.service .text{color:var(--muted);font-size:15px;display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden}
.service .facts{margin:0}
.service .price{margin-top:auto;padding-top:8px;font-weight:700;display:flex;gap:8px;align-items:center;justify-content:space-between}
.service .price span::first-letter,.lengths td::first-letter{text-transform:uppercase}
.lengths{width:100%;border-collapse:collapse;margin-top:16px}
.lengths th,.lengths td{text-align:left;padding:10px 4px;border-top:1px solid var(--line);font-weight:400}
.lengths td{text-align:right;font-weight:700}
.about-service>:first-child{margin-bottom:12px}
.about-service>.facts{margin-top:12px}
.about-service>.notes{margin-top:10px}
.about-service>a,.about-service p a{display:inline-flex;align-items:center;gap:6px}
.giver{display:flex;gap:12px;align-items:center;margin-top:16px}
.giver small{display:block;color:var(--muted)}
.anyone .seal{margin:0}
.anyone .next{grid-row:3}
.given{margin-top:24px}
.given .cards{margin-top:12px}
`.replaceAll("\n", "");
