/** The report's only style sheet: follows the system's colours, and prints in black on white. */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1a19; --faint: #55524f; --back: #ffffff; --panel: #f5f4f2;
  --line: #c8c6c4; --pass: #0e700e; --warn: #8a4b00; --fail: #b10e1c; --skipped: #55524f; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f3f2f1; --faint: #c0bdb9; --back: #1b1a19; --panel: #272523; --line: #605e5c;
    --pass: #7fd67f; --warn: #ffb969; --fail: #ff99a0; --skipped: #c0bdb9; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem; max-width: 62rem; color: var(--text); background: var(--back);
  font: 1rem/1.5 "Segoe UI", system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 1.4rem; font-weight: 600; }
h2 { margin: 2rem 0 .5rem; font-size: 1.2rem; font-weight: 600; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1rem; font-weight: 600; }
p { margin: .25rem 0; }
.faint { color: var(--faint); }
.verdict { margin: 1.5rem 0; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-left: .5rem solid;
  background: var(--panel); font-size: 2rem; font-weight: 600; line-height: 1.25; }
.pass { color: var(--pass); } .warn { color: var(--warn); }
.fail { color: var(--fail); } .skipped { color: var(--skipped); }
ul { margin: 0; padding: 0; list-style: none; }
.check { display: grid; grid-template-columns: 7rem 1fr; gap: .25rem 1rem; padding: .5rem 0;
  border-top: 1px solid var(--line); break-inside: avoid; }
.check > .status { font-weight: 600; }
blockquote { margin: .25rem 0; padding: .25rem .75rem; border-left: .2rem solid var(--line);
  font-family: Consolas, monospace; font-size: .9rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; font-size: .9rem; }
th, td { padding: .35rem .5rem; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--panel); font-weight: 600; }
tr { break-inside: avoid; }
dl { display: grid; grid-template-columns: 12rem 1fr; gap: .25rem 1rem; margin: 0; }
dt { color: var(--faint); } dd { margin: 0; }
.mono { font-family: Consolas, monospace; }
@media (max-width: 40rem) { .check, dl { grid-template-columns: 1fr; gap: 0; } body { padding: 1rem; } }
@media print {
  :root { color-scheme: light; --text: #000; --faint: #333; --back: #fff; --panel: #fff; --line: #999;
    --pass: #064d06; --warn: #6b3a00; --fail: #8b0a15; --skipped: #333; }
  @page { margin: 15mm; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2, h3 { break-after: avoid; }
}
`;
