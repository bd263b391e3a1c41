/** The colours and measures of the app, in a page that loads nothing; dark by the system, always light on paper. */
export const STYLE = `
:root { color-scheme: light dark; --t1: #1a1c1e; --t2: #4b5057; --t3: #676c73; --canvas: #fff; --panel: #fafaf9;
  --line: #e4e4e0; --ok: #18713e; --err: #b3261e; --err-soft: #fbeae8; --err-line: #edb9b4; }
@media (prefers-color-scheme: dark) { :root { --t1: #e9eaec; --t2: #b4b8bf; --t3: #8f949c; --canvas: #18191c;
  --panel: #151618; --line: #292b2f; --ok: #63c78f; --err: #f98a80; --err-soft: #3a1b19; --err-line: #6b302b; } }
@media print { :root { color-scheme: light; --t1: #1a1c1e; --t2: #4b5057; --t3: #676c73; --canvas: #fff;
  --panel: #fff; --line: #d0d1cc; --ok: #18713e; --err: #b3261e; --err-soft: #fff; --err-line: #b3261e; }
  details > *:not(summary) { display: block; } article { break-inside: avoid-page; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 960px; padding: 32px 24px; background: var(--canvas); color: var(--t1);
  font: 13px/20px Inter, system-ui, sans-serif; }
h1 { margin: 0; font-size: 22px; line-height: 28px; letter-spacing: -.018em; }
h2 { margin: 0; font-size: 15px; overflow-wrap: anywhere; }
h3 { margin: 20px 0 6px; font-size: 12px; color: var(--t2); }
p { margin: 4px 0; } .quiet { color: var(--t3); }
article { margin-top: 24px; padding: 16px; border: 1px solid var(--line); border-radius: 8px; }
.ok { color: var(--ok); } .bad { color: var(--err); }
.failure { margin: 12px 0; padding: 8px 12px; border: 1px solid var(--err-line); border-radius: 6px;
  background: var(--err-soft); }
pre { margin: 0; padding: 10px 12px; border: 1px solid var(--line); border-radius: 6px; background: var(--panel);
  font: 12.5px/20px "JetBrains Mono", ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; } td, th { padding: 3px 12px 3px 0; text-align: left;
  vertical-align: top; border-bottom: 1px solid var(--line); font-weight: 400; overflow-wrap: anywhere; }
th { color: var(--t2); white-space: nowrap; } td { font-family: "JetBrains Mono", ui-monospace, monospace;
  font-size: 12.5px; } td:last-child { width: 100%; }
summary { margin: 20px 0 6px; font-size: 12px; font-weight: 600; color: var(--t2); cursor: pointer; }
`;
