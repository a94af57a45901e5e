/** The style of every page: one place, so that the pages' content security policy can name it by its hash. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5c667a; --line: #e2e6ed; --paper: #ffffff; --tint: #f5f6f9; --accent: #b4532a; --good: #1c7c4a; --warn: #8f5d00; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #9aa4b8; --line: #323a4a; --paper: #161a22; --tint: #1e232e; --accent: #ea8f62; --good: #5bc58c; --warn: #e0aa45; --bad: #f08a80; } }
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
body > header { padding: 1rem clamp(1rem, 4vw, 3rem); border-bottom: 1px solid var(--line); display: flex; gap: .4rem 1.5rem; align-items: baseline; flex-wrap: wrap; }
body > header strong { font-size: 1.15rem; color: var(--accent); letter-spacing: .02em; }
body > header nav { display: flex; gap: 1.1rem; flex-wrap: wrap; }
a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: 3px; text-decoration-thickness: 1px; }
a:hover { color: var(--accent); }
main { padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 82rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: .2rem 0 1rem; } h2 { font-size: 1.25rem; margin: 2.4rem 0 .6rem; } h3 { font-size: 1rem; margin: 0 0 .3rem; }
p { margin: .3rem 0 .6rem; max-width: 54rem; }
code, pre { font: .88em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-weight: inherit; }
pre { background: var(--tint); padding: .8rem 1rem; overflow-x: auto; border-radius: 6px; white-space: pre-wrap; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: .5rem 1.2rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; font-size: .85rem; }
td.name { white-space: nowrap; font-weight: 600; } time, .number { font-variant-numeric: tabular-nums; white-space: nowrap; }
.soft { color: var(--soft); } .state { font-weight: 600; } .state::before { content: "●"; font-size: .7em; margin-right: .45em; vertical-align: .12em; }
.healthy, .up { color: var(--good); } .degraded, .deprecated { color: var(--warn); } .unhealthy, .unreachable, .down { color: var(--bad); }
.figures { display: flex; flex-wrap: wrap; gap: .8rem 2.6rem; margin: .6rem 0 0; } .figures dt { color: var(--soft); font-size: .85rem; font-weight: 600; } .figures dd { margin: 0; font-size: 1.45rem; font-variant-numeric: tabular-nums; white-space: nowrap; }
.part { white-space: nowrap; margin-right: 1rem; display: inline-block; }
.mail { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.docs { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 0 3rem; align-items: start; }
.index { position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .6rem .5rem 1rem 0; font-size: .9rem; }
.index h2 { font-size: .8rem; color: var(--soft); margin: 1.1rem 0 .3rem; } .index ul { list-style: none; margin: 0; padding: 0; } .index a { display: block; padding: .1rem 0; text-decoration: none; } .index a:hover { text-decoration: underline; }
.entry { padding: .9rem 0; border-top: 1px solid var(--line); } .entry table { margin-top: .4rem; font-size: .94rem; }
.entry h3 { font-weight: 400; } .entry h3 > code:first-child { font-size: 1rem; font-weight: 700; } .entry td:first-child { width: 15rem; font-weight: 600; } .entry td.type { width: 15rem; } .entry tr:last-child td { border-bottom: 0; } .entry:target { background: var(--tint); box-shadow: -.8rem 0 0 var(--tint), .8rem 0 0 var(--tint); }
@media (max-width: 56rem) { .docs { display: block; } .index { position: static; max-height: 16rem; border: 1px solid var(--line); border-radius: 6px; padding: 0 1rem 1rem; margin-bottom: 1rem; } }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; } thead { display: none; } tr { padding: .55rem 0; border-bottom: 1px solid var(--line); } td, .entry td:first-child, .entry td.type { border: 0; padding: .08rem 0; width: auto; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--soft); } td.number[data-label] { display: inline-block; margin-right: 1.1rem; } td:empty { display: none; } .entry tr { border-bottom: 0; padding: .35rem 0; } .entry td:not(:last-child) { display: inline-block; margin-right: .8rem; }
}
`;
