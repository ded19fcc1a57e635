/** The mailbox's one style block; its hash is in the pages' policy. */
export const css = `
:root{color-scheme:light dark;--ground:#FAFAF9;--card:#FFF;--ink:#1C1F23;--quiet:#5B6169;--line:#E4E6E9;--brand:#0F766E;--hover:#F1F5F4}
@media(prefers-color-scheme:dark){:root{--ground:#111214;--card:#1A1C1F;--ink:#ECEDEE;--quiet:#A3A8AF;--line:#2E3135;--brand:#5EEAD4;--hover:#212428}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:15px/1.5 Inter,system-ui,sans-serif}
header,main{max-width:820px;margin:0 auto;padding:0 16px}
header{display:flex;gap:16px;justify-content:space-between;align-items:flex-start;padding-top:32px;padding-bottom:20px}
h1{font-size:24px;line-height:1.25;margin:0 0 4px;overflow-wrap:anywhere}
h2{font-size:15px;margin:24px 0 8px;display:flex;justify-content:space-between;gap:12px}
h2 a{font-weight:400}
p{margin:0 0 4px}
.acts{display:flex;gap:16px;align-items:center}
.acts a[lang]{display:inline-flex;align-items:center;min-height:44px}
.folders{display:flex;gap:8px;margin:0 0 16px -14px}
.folders a,header p a{display:inline-flex;align-items:center;min-height:44px}
.folders a{padding:0 14px;border-radius:99px;color:var(--quiet);text-decoration:none;font-weight:550}
.folders a:hover{background:var(--hover)}
.folders a[aria-current]{background:var(--hover);color:var(--brand)}
a{color:var(--brand)}
:focus-visible{outline:2px solid var(--brand);outline-offset:2px;border-radius:4px}
.quiet{color:var(--quiet)}
.button{display:inline-flex;align-items:center;min-height:44px;border:1px solid var(--line);border-radius:8px;padding:8px 14px;background:var(--card);text-decoration:none;font-weight:600;white-space:nowrap}
.mails,.empty,dl,details{background:var(--card);border:1px solid var(--line);border-radius:12px;margin:0;padding:0;overflow:hidden}
.mails{list-style:none}
.mails li+li{border-top:1px solid var(--line)}
.mails .text{display:grid;gap:2px;padding:14px 18px;overflow-wrap:anywhere;white-space:pre-wrap}
.mails a{display:grid;gap:2px;padding:14px 18px;color:inherit;text-decoration:none;overflow-wrap:anywhere}
.mails a:hover{background:var(--hover)}
.mails a:focus-visible{outline-offset:-3px}
.meta{display:flex;gap:10px;align-items:center;font-size:13px}
.chip{border:1px solid var(--line);border-radius:99px;padding:0 8px}
.empty{padding:48px 24px;text-align:center}
.empty h2{display:block;font-size:17px;margin:0 0 4px}
.pager{display:flex;justify-content:space-between;padding:20px 0 48px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;padding:14px 18px}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
iframe{display:block;width:100%;height:min(860px,80vh);border:1px solid var(--line);border-radius:12px;background:var(--card)}
.files{margin:0;padding:0;list-style:none;display:grid;gap:4px}
.files a,h2 a{display:inline-flex;align-items:center;min-height:44px}
h2{align-items:center}
details{margin:20px 0 48px}
summary{padding:12px 18px;cursor:pointer;font-weight:600}
pre{margin:0;padding:0 18px 18px;white-space:pre-wrap;overflow-wrap:anywhere;font:13px/1.6 ui-monospace,monospace}
`;
