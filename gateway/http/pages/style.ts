/** The style of all pages, which their content security policy allows by its hash. */
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
body > header a { text-decoration: none; } body > header nav a:hover { text-decoration: underline; }
.docs { display: grid; grid-template: "search search" auto "index text" auto / 14rem minmax(0, 1fr); gap: 1.2rem 3rem; align-items: start; }
.search { grid-area: search; } .search input { width: 100%; max-width: 40rem; font: inherit; color: inherit; background: var(--tint); border: 1px solid var(--line); border-radius: 8px; padding: .55rem .8rem; } .search input:focus { outline: 2px solid var(--accent); outline-offset: 1px; }
.docs > .text { grid-area: text; min-width: 0; } .docs h2 + table, .docs h3 + table { margin-top: 0; }
.index { grid-area: index; position: sticky; top: 0; max-height: 100vh; overflow-y: auto; padding: .2rem .5rem 1rem 0; font-size: .92rem; }
.index h2 { font-size: .8rem; color: var(--soft); margin: 1.1rem 0 .3rem; } .index ul { list-style: none; margin: 0; padding: 0; } .index a { display: block; padding: .14rem 0; text-decoration: none; } .index a:hover { text-decoration: underline; }
.fields { font-size: .95rem; } .fields td:first-child { width: 16rem; font-weight: 600; } .fields td.type { width: 15rem; } .fields tr:last-child td { border-bottom: 0; } .fields tr:target { background: var(--tint); } .fields details { margin-top: .2rem; } summary { cursor: pointer; color: var(--soft); }
.mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 1.45rem; } .kind { color: var(--soft); font-weight: 400; font-size: .8em; }
.badges { margin: -.5rem 0 1rem; } .badge { display: inline-block; background: var(--tint); border: 1px solid var(--line); border-radius: 99px; padding: .05rem .7rem; font-size: .84rem; margin: 0 .3rem .3rem 0; text-decoration: none; }
.chips { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; } .chips li { background: var(--tint); border-radius: 6px; padding: .1rem .6rem; font-size: .92rem; } .chips a { text-decoration: none; }
.cards { list-style: none; margin: 1.4rem 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: 1rem; } .cards li { border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; } .cards p { margin: .25rem 0 0; font-size: .93rem; }
.results { list-style: none; margin: 0; padding: 0; } .results li { border-top: 1px solid var(--line); padding: .55rem 0; } .results p { margin: .1rem 0 0; font-size: .93rem; color: var(--soft); }
.code { white-space: pre; } .text h3 { margin-top: 1.2rem; }
@media (max-width: 56rem) { .docs { display: flex; flex-direction: column; align-items: stretch; gap: 1rem; } .search { order: 0; } .docs > .text { order: 1; } .index { order: 2; position: static; max-height: none; border-top: 1px solid var(--line); padding-top: 1rem; } }
@media (max-width: 40rem) {
  table, tbody, tr, td { display: block; } thead { display: none; } tr { padding: .55rem 0; border-bottom: 1px solid var(--line); } td, .fields td:first-child, .fields td.type { border: 0; padding: .08rem 0; width: auto; }
  td[data-label]::before { content: attr(data-label) " "; color: var(--soft); } td.number[data-label] { display: inline-block; margin-right: 1.1rem; } td:empty { display: none; } .fields td:not(:last-child) { display: inline-block; margin-right: .8rem; }
}
`;
