import { escapeHtml, type PageOptions, renderPage } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';

/** A page of the documentation with search and index. On narrow screens the index comes last. */
export function docsPage(
  { tasks, subgraphs }: Catalogue,
  { title, body, query = '' }: { title: string; body: string; query?: string },
  options: PageOptions,
): string {
  const list = (heading: string, links: readonly (readonly [path: string, text: string])[]) =>
    links.length === 0
      ? ''
      : `<h2>${heading}</h2><ul>${links.map(([path, text]) => `<li><a href="/api/docs${path}">${text}</a></li>`).join('')}</ul>`;
  const index = [
    list(
      'By task',
      tasks.map((task) => [`/tasks/${task.slug}`, task.title]),
    ),
    list(
      'By subgraph',
      subgraphs.map((name) => [`/subgraphs/${name}`, name]),
    ),
    list('Reference', [
      ['/operations', 'All operations'],
      ['/types', 'All types'],
      ['/errors', 'Error codes'],
      ...(options.sandbox === false ? [] : [['/test-cards', 'Test cards'] as const]),
      ['/schema.graphql', 'schema.graphql'],
    ]),
  ];
  return renderPage(
    title,
    `<div class="docs"><form class="search" action="/api/docs/search" role="search"><input type="search" name="q" value="${escapeHtml(query)}" placeholder="Search operations, types, fields, codes" aria-label="Search the documentation" autocomplete="off"></form>
<nav class="index" aria-label="Documentation"><a href="/api/docs">Start</a>${index.join('')}</nav>
<div class="text">${body}</div></div>`,
    { ...options, script: '/api/docs/search.js' },
  );
}
