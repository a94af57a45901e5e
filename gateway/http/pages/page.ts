const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5c667a; --line: #dfe3ea; --paper: #ffffff; --tint: #f5f6f9; --accent: #b4532a; --good: #1c7c4a; --warn: #a36a00; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #9aa4b8; --line: #323a4a; --paper: #161a22; --tint: #1e232e; --accent: #ea8f62; --good: #5bc58c; --warn: #e0aa45; --bad: #f08a80; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.55 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
header { padding: 1.1rem clamp(1rem, 4vw, 3rem); border-bottom: 1px solid var(--line); display: flex; gap: 1.5rem; align-items: baseline; flex-wrap: wrap; }
header strong { font-size: 1.15rem; color: var(--accent); letter-spacing: .02em; }
header nav { display: flex; gap: 1.1rem; flex-wrap: wrap; }
a { color: inherit; text-underline-offset: 3px; }
main { padding: 1.5rem clamp(1rem, 4vw, 3rem) 4rem; max-width: 76rem; }
h1 { font-size: 1.6rem; margin: .2rem 0 1rem; } h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; } h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--soft); font-weight: 600; font-size: .85rem; } code, pre { font: .88em/1.5 ui-monospace, monospace; }
pre { background: var(--tint); padding: .8rem 1rem; overflow-x: auto; border-radius: 6px; white-space: pre-wrap; } .soft { color: var(--soft); }
.state { font-weight: 600; } .healthy, .up { color: var(--good); } .degraded { color: var(--warn); } .unhealthy, .unreachable, .down { color: var(--bad); }
`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML content and attributes. */
export const escapeHtml = (text: string) =>
  text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** A page of the gateway: one style, no script, nothing loaded from elsewhere. `body` is HTML. */
export function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Souk</title><style>${STYLE}</style>${head}</head>
<body><header><strong>Souk</strong><nav><a href="/graphql">Sandbox</a><a href="/api/docs">Docs</a><a href="/api/status">Status</a></nav></header>
<main>${body}</main></body></html>`;
}
