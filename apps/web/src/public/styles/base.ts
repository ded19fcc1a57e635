/** Ground, type, header and footer. Colours come from the brand's variables, never from here. */
export const base = /* css */ `
*,::before,::after{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-bottom:96px}
body{margin:0;background:var(--ground);color:var(--text);font:17px/1.5 var(--body);min-height:100vh;display:flex;flex-direction:column}
h1,h2,h3{font-family:var(--heading);font-weight:650;line-height:1.2;margin:0;text-wrap:balance}
h1{font-size:32px;letter-spacing:-.02em}
h2{font-size:20px;letter-spacing:-.01em}
h3{font-size:17px}
p,ul,dl,dd{margin:0;padding:0}
ul{list-style:none}
small{font-size:15px;font-weight:400}
a{color:var(--ink);text-underline-offset:3px;text-decoration-thickness:1px}
a:hover{text-decoration-thickness:2px}
img{display:block;border-radius:50%;background:var(--tint);flex:none}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
main:focus{outline:0}
.wrap{width:100%;max-width:1124px;margin:0 auto;padding:0 16px}
#main{flex:1;margin-top:-64px}
.band{background:linear-gradient(135deg in oklab,var(--brand),var(--second));padding-bottom:88px}
.band .wrap{display:flex;justify-content:space-between;align-items:center;padding-top:16px}
.logo,.lang{background:var(--surface);color:var(--text);border-radius:99px;padding:8px 18px;text-decoration:none;font:700 17px/28px var(--heading)}
.logo img{height:36px;max-width:240px;object-fit:contain;border-radius:0;background:none;margin:-4px 0}
.lang{font:500 15px/28px var(--body);padding:8px 14px}
footer.wrap{padding-top:48px;padding-bottom:32px;font-size:15px;color:var(--muted)}
footer nav{display:flex;flex-wrap:wrap;gap:0 24px}
footer nav a{padding:10px 0;color:inherit}
.sites{display:flex;flex-wrap:wrap;gap:12px 40px;margin-bottom:16px}
.sites address{font-style:normal}
.sites strong{display:block;color:var(--text);font-weight:600}
.skip{position:absolute;left:-999px;top:8px;background:var(--surface);padding:10px 16px;border-radius:8px;z-index:3}
.skip:focus{left:16px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.icon{width:1.15em;height:1.15em;vertical-align:-.2em;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;flex:none}
.muted,.hint,.facts,.none{color:var(--muted)}
.hint{font-size:15px}
.lead{color:var(--muted);margin-top:6px}
.text{white-space:pre-line;overflow-wrap:anywhere}
.card{background:var(--surface);border:1px solid var(--line);border-radius:12px;padding:20px}
.card,.person{overflow-wrap:anywhere}
.facts{display:flex;flex-wrap:wrap;gap:2px 14px;font-size:15px}
.row{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.even>*{flex:1 1 40%;white-space:nowrap}
.blank{text-align:center;text-wrap:balance;padding:40px 16px;color:var(--muted)}
.blank strong{color:var(--text)}
.blank>.icon{width:40px;height:40px;margin-bottom:8px}
.blank .button{margin-top:16px}
@media(min-width:760px){
h1{font-size:36px}
.wrap{padding-left:32px;padding-right:32px}
.card{padding:28px}
.band{padding-bottom:112px}
.band .wrap{padding-top:24px}
#main{margin-top:-80px}
}
@media(prefers-reduced-motion:no-preference){a,.button,.slot{transition:background-color .15s ease-out,border-color .15s ease-out,color .15s ease-out}}
@media(prefers-reduced-motion){html{scroll-behavior:auto}}
@media print{.band,footer,.button,.zone{display:none}#main{margin:0}}
`;
